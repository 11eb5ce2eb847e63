import { quote } from "../quote";
import type { Rule } from "../rule";

export const headerAdded: Rule<"header-added"> = {
  kind: "header-added",
  title: "Header added",
  breaks: "wire",
  compatibility: ({ required }) => ({
    request: required ? "breaking" : "compatible",
    response: "compatible",
  }),
  message: ({ name, required }) => `${required ? "Required header" : "Header"} ${quote(name)} was added.`,
  why: {
    request: "Requests without this header will be rejected.",
    response: "Clients ignore headers that they do not know.",
  },
  advice: "Nothing to do if the header is optional.",
  examples: [
    {
      title: "a header is added",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    headers: {}
`,
      after: `
responses:
  "200":
    description: ok
    headers: { ETag: { schema: { type: string } } }
`,
      reports: [{ compatibility: "compatible", underlines: "ETag" }],
    },
    {
      title: "a required header of a multipart part",
      of: "operation",
      before: `
requestBody:
  content:
    multipart/form-data:
      schema: { type: object, properties: { photo: { type: string } } }
      encoding: { photo: { contentType: image/png, headers: {  } } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    multipart/form-data:
      schema: { type: object, properties: { photo: { type: string } } }
      encoding: { photo: { contentType: image/png, headers: { X-Hash: { required: true, schema: { type: string } } } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "X-Hash" }],
    },
  ],
};
