import { always, quoted, type Rule } from "../rule";

export const contentEncodingChanged: Rule<"content-encoding-changed"> = {
  kind: "content-encoding-changed",
  title: "Content encoding changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ subject, before, after }) => `${quoted(subject)} is now encoded as ${after}, was ${before}.`,
  why: "What clients encode or decode by the published way becomes rubbish.",
  advice: "Keep the published encoding; offer the new one under another name.",
  examples: [
    {
      title: "another encoding",
      of: "schema",
      dialect: "3.1",
      before: `
type: string
contentEncoding: base64
`,
      after: `
type: string
contentEncoding: base32
`,
      reports: [{ compatibility: "breaking", side: "both", underlines: "base32" }],
    },
    {
      title: "`format: byte` under its newer name",
      of: "document",
      before: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: string, format: byte } } } }, responses: {} } } }
`,
      after: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: string, contentEncoding: base64 } } } }, responses: {} } } }
`,
      reports: [],
    },
  ],
};
