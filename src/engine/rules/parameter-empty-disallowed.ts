import { byVariance, type Rule } from "../rule";

export const parameterEmptyDisallowed: Rule<"parameter-empty-disallowed"> = {
  kind: "parameter-empty-disallowed",
  title: "Empty value no longer allowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ name, in: place }) =>
    `The ${place} parameter \`${name}\` may no longer be sent without a value.`,
  why: "Clients that send the bare name are refused.",
  advice: "Keep `allowEmptyValue: true`.",
  examples: [
    {
      title: "`allowEmptyValue` is dropped",
      of: "operation",
      before: `
parameters:
  - { name: debug, in: query, allowEmptyValue: true, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: debug, in: query, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "debug" }],
    },
  ],
};
