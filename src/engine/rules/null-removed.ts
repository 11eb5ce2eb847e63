import { byVariance, quoted, type Rule } from "../rule";

export const nullRemoved: Rule<"null-removed"> = {
  kind: "null-removed",
  title: "Null no longer allowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `${quoted(subject)} may no longer be null.`,
  why: "Clients that send null are refused.",
  advice: "Keep accepting null.",
  examples: [
    {
      title: "`nullable` is dropped",
      of: "schema",
      before: `
type: string
nullable: true
`,
      after: "type: string",
      reports: [{ compatibility: "breaking", side: "request", underlines: "string" }],
    },
    {
      title: "`nullable` is written as a list of types",
      of: "document",
      before: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: string, nullable: true } } } }, responses: {} } } }
`,
      after: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: [string, "null"] } } } }, responses: {} } } }
`,
      reports: [],
    },
  ],
};
