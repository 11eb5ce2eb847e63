import { byVariance, type Rule } from "../rule";

export const parameterBecameRequired: Rule<"parameter-became-required"> = {
  kind: "parameter-became-required",
  title: "Parameter became required",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ name, in: place }) => `The ${place} parameter \`${name}\` is now required.`,
  why: "Clients that leave it out are refused.",
  advice: "Keep it optional, with a default that keeps today's behaviour.",
  examples: [
    {
      title: "optional before",
      of: "operation",
      before: `
parameters:
  - { name: limit, in: query, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: limit, in: query, required: true, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "true" }],
    },
    {
      title: "`required: false` is written out",
      of: "operation",
      before: `
parameters:
  - { name: limit, in: query, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: limit, in: query, required: false, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
  ],
};
