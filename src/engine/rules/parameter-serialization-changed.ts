import type { Rule } from "../rule";

export const parameterSerializationChanged: Rule<"parameter-serialization-changed"> = {
  kind: "parameter-serialization-changed",
  title: "Parameter is written another way",
  breaks: "wire",
  compatibility: ({ decided }) =>
    decided ? { request: "breaking", response: "breaking" } : { request: "dangerous", response: "dangerous" },
  message: ({ name, in: place, before, after }) =>
    `The ${place} parameter \`${name}\` is now written as ${after}, was ${before}.`,
  why: "What clients send means something else, or nothing.",
  advice: "Keep the published style; offer the new one under another name.",
  examples: [
    {
      title: "an exploded list becomes one value",
      of: "operation",
      before: `
parameters:
  - { name: ids, in: query, schema: { type: array, items: { type: string } } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: ids, in: query, explode: false, schema: { type: array, items: { type: string } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", underlines: "false" }],
    },
    {
      title: "the standard style is written out",
      of: "operation",
      before: `
parameters:
  - { name: ids, in: query, schema: { type: array, items: { type: string } } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: ids, in: query, style: form, explode: true, schema: { type: array, items: { type: string } } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "it may be one value or a list",
      of: "operation",
      before: `
parameters:
  - { name: ids, in: query, schema: { anyOf: [{ type: string }, { type: array, items: { type: string } }] } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: ids, in: query, explode: false, schema: { anyOf: [{ type: string }, { type: array, items: { type: string } }] } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", underlines: "false" }],
    },
    {
      title: "nobody says whether it may be a list",
      of: "operation",
      before: `
parameters:
  - { name: ids, in: query, schema: {  } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: ids, in: query, explode: false, schema: {  } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", underlines: "false" }],
    },
    {
      title: "`deepObject` has one form",
      of: "operation",
      before: `
parameters:
  - { name: filter, in: query, style: deepObject, schema: { type: object, properties: { tag: { type: string } } } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: filter, in: query, style: deepObject, explode: true, schema: { type: object, properties: { tag: { type: string } } } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "a reference is pointed at a parameter that is written otherwise",
      of: "document",
      before: `
openapi: 3.0.3
paths:
  /pets: { get: { parameters: [{ $ref: "#/components/parameters/many" }], responses: { "200": { description: ok } } } }
components:
  parameters:
    many: { name: ids, in: query, schema: { type: array, items: { type: string } } }
    joined: { name: ids, in: query, explode: false, schema: { type: array, items: { type: string } } }
`,
      after: `
openapi: 3.0.3
paths:
  /pets: { get: { parameters: [{ $ref: "#/components/parameters/joined" }], responses: { "200": { description: ok } } } }
components:
  parameters:
    many: { name: ids, in: query, schema: { type: array, items: { type: string } } }
    joined: { name: ids, in: query, explode: false, schema: { type: array, items: { type: string } } }
`,
      reports: [{ compatibility: "breaking", underlines: '"#/components/parameters/joined"' }],
    },
    {
      title: "it is never a list",
      of: "operation",
      before: `
parameters:
  - { name: id, in: query, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: id, in: query, explode: false, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
  ],
};
