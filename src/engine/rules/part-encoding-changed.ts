import { fromTo, quote } from "../quote";
import { always, type Rule } from "../rule";

export const partEncodingChanged: Rule<"part-encoding-changed"> = {
  kind: "part-encoding-changed",
  title: "Encoding of a form part changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ property, before, after }) =>
    `Encoding of part ${quote(property)} changed ${fromTo(before, after)}.`,
  why: "Servers will misread the published encoding.",
  advice: "Accept both encodings.",
  examples: [
    {
      title: "a different content type",
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
      title: "the content type in different case",
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
    {
      title: "the default for an array is that of its items",
      of: "operation",
      before: `
requestBody:
  content:
    multipart/form-data:
      schema: { type: object, properties: { tags: { type: array, items: { type: string } } } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    multipart/form-data:
      schema: { type: object, properties: { tags: { type: array, items: { type: string } } } }
      encoding: { tags: { contentType: text/plain } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "each part of a sequence",
      of: "operation",
      dialect: "3.2",
      before: `
requestBody:
  content:
    multipart/mixed: { itemSchema: {  }, itemEncoding: { contentType: image/* } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    multipart/mixed: { itemSchema: {  }, itemEncoding: { contentType: image/png } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "itemEncoding" }],
    },
    {
      title: "the items of an array are sent separately",
      of: "operation",
      dialect: "2.0",
      before: `
consumes: [application/x-www-form-urlencoded]
parameters: [{ name: ids, in: formData, type: array, items: { type: string }, collectionFormat: pipes }]
responses: { "200": { description: ok } }
`,
      after: `
consumes: [application/x-www-form-urlencoded]
parameters: [{ name: ids, in: formData, type: array, items: { type: string }, collectionFormat: multi }]
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "collectionFormat" }],
    },
  ],
};
