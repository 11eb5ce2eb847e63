import type { Rule } from "../rule";
import { removed } from "../sentences";

export const parameterRemoved: Rule<"parameter-removed"> = {
  kind: "parameter-removed",
  title: "Parameter removed",
  breaks: "wire",
  compatibility: ({ required }) => ({ request: "dangerous", response: required ? "breaking" : "dangerous" }),
  message: ({ name, in: location, renamedTo }) => `${location} parameter ${removed(name, "", renamedTo)}`,
  why: "Servers may ignore the parameter or reject the request; the document does not specify which.",
  advice: "Keep accepting the parameter, and mark it as deprecated.",
  examples: [
    {
      title: "a parameter is removed",
      of: "operation",
      before: `
parameters:
  - { name: limit, in: query, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      after: 'responses: { "200": { description: ok } }',
      reports: [{ compatibility: "dangerous", underlines: "post" }],
    },
    {
      title: "a parameter of a path with two operations is removed",
      of: "paths",
      before: `
/pets:
  parameters: [{ name: limit, in: query, schema: { type: integer } }, { name: page, in: query, schema: { type: integer } }]
  get: { responses: { "200": { description: ok } } }
  put: { responses: { "200": { description: ok } } }
`,
      after: `
/pets:
  parameters: [{ name: limit, in: query, schema: { type: integer } }]
  get: { responses: { "200": { description: ok } } }
  put: { responses: { "200": { description: ok } } }
`,
      reports: [{ compatibility: "dangerous", underlines: "parameters" }],
    },
    {
      title: "a shared parameter is renamed",
      of: "document",
      before: `
openapi: 3.0.3
paths:
  /pets:
    get: { parameters: [{ $ref: "#/components/parameters/limit" }], responses: { "200": { description: ok } } }
components: { parameters: { limit: { name: limit, in: query, schema: { type: integer } } } }
`,
      after: `
openapi: 3.0.3
paths:
  /pets:
    get: { parameters: [{ $ref: "#/components/parameters/limit" }], responses: { "200": { description: ok } } }
components: { parameters: { limit: { name: most, in: query, schema: { type: integer } } } }
`,
      reports: [{ compatibility: "dangerous", underlines: "most" }],
    },
    {
      title: "a parameter moves to the path item",
      of: "paths",
      before: `
/pets:
  get:
    parameters: [{ name: limit, in: query, schema: { type: integer } }]
    responses: { "200": { description: ok } }
`,
      after: `
/pets:
  parameters: [{ name: limit, in: query, schema: { type: integer } }]
  get: { responses: { "200": { description: ok } } }
`,
      reports: [],
    },
    {
      title: "a parameter moves behind a `$ref`",
      of: "document",
      before: `
openapi: 3.0.3
paths:
  /pets: { get: { parameters: [{ name: limit, in: query, schema: { type: integer } }], responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.0.3
paths:
  /pets: { get: { parameters: [{ $ref: "#/components/parameters/limit" }], responses: { "200": { description: ok } } } }
components: { parameters: { limit: { name: limit, in: query, schema: { type: integer } } } }
`,
      reports: [],
    },
    {
      title: "a parameter is renamed",
      of: "operation",
      before: `
parameters: [{ name: pageSize, in: query, schema: { type: integer } }]
responses: { "200": { description: ok } }
`,
      after: `
parameters: [{ name: page_size, in: query, schema: { type: integer } }]
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", underlines: "page_size" }],
    },
  ],
};
