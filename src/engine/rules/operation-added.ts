import { quote } from "../quote";
import { always, type Rule } from "../rule";
import { reviewFirst } from "../sentences";

export const operationAdded: Rule<"operation-added"> = {
  kind: "operation-added",
  title: "Operation added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ method, path }) => `Operation ${quote(`${method} ${path}`)} was added.`,
  why: "No client calls this operation yet.",
  advice: reviewFirst,
  examples: [
    {
      title: "a method is added",
      of: "paths",
      before: `
/pets:
  get: { responses: { "200": { description: ok } } }
`,
      after: `
/pets:
  get: { responses: { "200": { description: ok } } }
  post: { responses: { "201": { description: ok } } }
`,
      reports: [{ compatibility: "compatible", underlines: "post" }],
    },
    {
      title: "a custom method in OpenAPI 3.2",
      of: "document",
      dialect: "3.2",
      before: `
openapi: 3.2.0
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.2.0
paths:
  /pets:
    get: { responses: { "200": { description: ok } } }
    additionalOperations:
      COPY: { responses: { "200": { description: ok } } }
`,
      reports: [{ compatibility: "compatible", underlines: "COPY" }],
    },
  ],
};
