import { always, type Rule } from "../rule";

export const partEncodingChanged: Rule<"part-encoding-changed"> = {
  kind: "part-encoding-changed",
  title: "Encoding of a form part changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ property, before, after }) =>
    `The part \`${property}\` is now encoded as ${after}, was ${before}.`,
  why: "What clients send is misread.",
  advice: "Accept both.",
  examples: [
    {
      title: "another content type",
      of: "operation",
      before: `
requestBody:
  content:
    multipart/form-data:
      schema: { type: object, properties: { photo: { type: string } } }
      encoding: { photo: { contentType: image/png } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    multipart/form-data:
      schema: { type: object, properties: { photo: { type: string } } }
      encoding: { photo: { contentType: image/jpeg } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", underlines: "photo" }],
    },
    {
      title: "the same content type in other letters",
      of: "operation",
      before: `
requestBody:
  content:
    multipart/form-data:
      schema: { type: object, properties: { photo: { type: string } } }
      encoding: { photo: { contentType: image/png } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    multipart/form-data:
      schema: { type: object, properties: { photo: { type: string } } }
      encoding: { photo: { contentType: Image/PNG } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
  ],
};
