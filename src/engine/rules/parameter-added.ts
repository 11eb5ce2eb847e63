import { always, type Rule } from "../rule";

export const parameterAdded: Rule<"parameter-added"> = {
  kind: "parameter-added",
  title: "Optional parameter added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ name, in: place }) => `The ${place} parameter \`${name}\` is new.`,
  why: "Clients may leave it out.",
  advice: "From the next publish on it is part of the contract: look at it once more.",
  examples: [
    {
      title: "an optional parameter comes in",
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
