import { byVariance, type Rule } from "../rule";
import { parameterName } from "../sentences";

export const parameterBecameOptional: Rule<"parameter-became-optional"> = {
  kind: "parameter-became-optional",
  title: "Parameter became optional",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: (facts) => `${parameterName(facts)} is no longer required.`,
  why: "Clients can keep sending the parameter.",
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
