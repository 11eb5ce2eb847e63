import { byVariance, type Rule } from "../rule";
import { parameterName } from "../sentences";

export const parameterEmptyDisallowed: Rule<"parameter-empty-disallowed"> = {
  kind: "parameter-empty-disallowed",
  title: "Empty value no longer allowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: (facts) => `${parameterName(facts)} no longer allows an empty value.`,
  why: "Requests that send the parameter name without a value will be rejected.",
  advice: "Keep `allowEmptyValue: true`.",
  examples: [
    {
      title: "`allowEmptyValue` is removed",
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
