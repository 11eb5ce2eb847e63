import { byVariance, type Rule } from "../rule";

export const parameterAcceptsList: Rule<"parameter-accepts-list"> = {
  kind: "parameter-accepts-list",
  title: "Parameter accepts a list",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ name, in: place }) => `The ${place} parameter \`${name}\` now takes a list.`,
  why: "One value alone is a list of one and still valid.",
  advice: "Make sure that one value still means what it meant.",
  examples: [
    {
      title: "a single value becomes a list",
      of: "operation",
      before: `
parameters:
  - { name: id, in: query, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: id, in: query, schema: { type: array, items: { type: string } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "array" }],
    },
    {
      title: "a list whose items are separated by bars",
      of: "operation",
      before: `
parameters:
  - { name: id, in: query, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: id, in: query, style: pipeDelimited, schema: { type: array, items: { type: integer } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "array" }],
    },
    {
      title: "a list of one is too short",
      of: "operation",
      before: `
parameters:
  - { name: id, in: query, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: id, in: query, schema: { type: array, minItems: 2, items: { type: integer } } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
  ],
};
