import type { Rule } from "../rule";

export const parameterRemoved: Rule<"parameter-removed"> = {
  kind: "parameter-removed",
  title: "Parameter removed",
  breaks: "wire",
  compatibility: ({ required }) => ({ request: "dangerous", response: required ? "breaking" : "dangerous" }),
  message: ({ name, in: place, renamedTo }) =>
    `The ${place} parameter \`${name}\` is gone${renamedTo === null ? "" : `; it looks as if it became \`${renamedTo}\``}.`,
  why: "A client that sends it is refused, or no longer gets what it asked for; the document cannot tell which.",
  advice: "Keep accepting it; mark it deprecated.",
  examples: [
    {
      title: "a parameter is taken out",
      of: "operation",
      before: `
parameters:
  - { name: limit, in: query, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      after: 'responses: { "200": { description: ok } }',
      reports: [{ compatibility: "dangerous", underlines: "get" }],
    },
    {
      title: "a path loses what both of its operations took",
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
      title: "a shared parameter has another name",
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
      title: "a parameter moves up to the path item",
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
      title: "a parameter moves behind a reference",
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
  ],
};
