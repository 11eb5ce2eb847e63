import { byVariance, type Rule } from "../rule";
import { parameterName } from "../sentences";

export const parameterAcceptsList: Rule<"parameter-accepts-list"> = {
  kind: "parameter-accepts-list",
  title: "Parameter accepts an array",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: (facts) => `${parameterName(facts)} now accepts an array.`,
  why: "A single value is an array of one item and stays valid.",
  advice: "Make sure that a single value keeps its meaning.",
  examples: [
    {
      title: "a single value becomes an array",
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
      title: "an array with `pipeDelimited` items",
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
      title: "an array of at least two items",
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
