import { always, type Rule } from "../rule";
import { valueChanged } from "../sentences";

export const contentEncodingChanged: Rule<"content-encoding-changed"> = {
  kind: "content-encoding-changed",
  title: "Content encoding changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: (facts) => valueChanged("Content encoding", facts),
  why: "Data encoded or decoded the published way will be corrupted.",
  advice: "Keep the published encoding. Add the new one as a separate property.",
  examples: [
    {
      title: "a different encoding",
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
      title: "`format: byte` is written as `contentEncoding`",
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
