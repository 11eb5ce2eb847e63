import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const nullRemoved: Rule<"null-removed"> = {
  kind: "null-removed",
  title: "Null no longer allowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `\`null\` is no longer allowed for ${describeSubject(subject)}.`,
  why: "Requests that send `null` will be rejected.",
  advice: "Keep accepting `null`.",
  examples: [
    {
      title: "`nullable` is removed",
      of: "schema",
      before: `
type: string
nullable: true
`,
      after: "type: string",
      reports: [{ compatibility: "breaking", side: "request", underlines: "string" }],
    },
    {
      title: "`nullable` is written as an array of types",
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
