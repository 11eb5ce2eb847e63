import { byVariance, type Rule } from "../rule";
import { parameterName } from "../sentences";

export const parameterReservedDisallowed: Rule<"parameter-reserved-disallowed"> = {
  kind: "parameter-reserved-disallowed",
  title: "Reserved characters must be percent-encoded",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: (facts) =>
    `${parameterName(facts)} no longer allows reserved characters without percent-encoding.`,
  why: "Servers will misread values with an unencoded `/` or `?`.",
  advice: "Keep `allowReserved: true`.",
  examples: [
    {
      title: "`allowReserved` is removed",
      of: "operation",
      before: `
parameters:
  - { name: path, in: query, allowReserved: true, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: path, in: query, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "path" }],
    },
  ],
};
