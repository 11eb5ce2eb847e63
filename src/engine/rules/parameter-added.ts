import { always, type Rule } from "../rule";
import { parameterName, reviewFirst } from "../sentences";

export const parameterAdded: Rule<"parameter-added"> = {
  kind: "parameter-added",
  title: "Optional parameter added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: (facts) => `Optional ${parameterName(facts)} was added.`,
  why: "Clients can omit the parameter.",
  advice: reviewFirst,
  examples: [
    {
      title: "an optional parameter is added",
      of: "operation",
      before: 'responses: { "200": { description: ok } }',
      after: `
parameters:
  - { name: limit, in: query, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", underlines: "limit" }],
    },
  ],
};
