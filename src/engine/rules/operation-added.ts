import { always, type Rule } from "../rule";

export const operationAdded: Rule<"operation-added"> = {
  kind: "operation-added",
  title: "Operation added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ method, path }) => `\`${method} ${path}\` is new.`,
  why: "Nobody calls it yet.",
  advice: "From the next publish on it is part of the contract: look at it once more.",
  examples: [
    {
      title: "a method comes in",
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
      title: "a method of its own, as OpenAPI 3.2 writes it",
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
