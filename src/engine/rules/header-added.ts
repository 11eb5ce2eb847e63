import type { Rule } from "../rule";

export const headerAdded: Rule<"header-added"> = {
  kind: "header-added",
  title: "Header added",
  breaks: "wire",
  compatibility: ({ required }) => ({
    request: required ? "breaking" : "compatible",
    response: "compatible",
  }),
  message: ({ name, required }) => `The header \`${name}\` is new${required ? " and required" : ""}.`,
  why: {
    request: "Clients do not send it yet: what they send is refused.",
    response: "Clients ignore headers they do not know.",
  },
  advice: "Nothing to do.",
  examples: [
    {
      title: "a header comes in",
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
      title: "a part of a form must carry it",
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
