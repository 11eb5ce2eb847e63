import { byVariance, type Rule } from "../rule";
import { parameterName } from "../sentences";

export const parameterBecameRequired: Rule<"parameter-became-required"> = {
  kind: "parameter-became-required",
  title: "Parameter became required",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: (facts) => `${parameterName(facts)} became required.`,
  why: "Requests without this parameter will be rejected.",
  advice: "Keep the parameter optional, with a default that preserves the current behavior.",
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
