import { byVariance, type Rule } from "../rule";

export const parameterBecameOptional: Rule<"parameter-became-optional"> = {
  kind: "parameter-became-optional",
  title: "Parameter became optional",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ name, in: place }) => `The ${place} parameter \`${name}\` is no longer required.`,
  why: "Clients may go on sending it.",
  advice: "Nothing to do.",
  examples: [
    {
      title: "required before",
      of: "operation",
      before: `
parameters:
  - { name: limit, in: query, required: true, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: limit, in: query, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "limit" }],
    },
  ],
};
