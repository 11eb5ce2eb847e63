import { byVariance, type Rule } from "../rule";

export const parameterReservedDisallowed: Rule<"parameter-reserved-disallowed"> = {
  kind: "parameter-reserved-disallowed",
  title: "Reserved characters must be escaped",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ name, in: place }) =>
    `The ${place} parameter \`${name}\` no longer allows reserved characters as they are.`,
  why: "Clients that send `/` or `?` unescaped are misread.",
  advice: "Keep `allowReserved: true`.",
  examples: [
    {
      title: "`allowReserved` is dropped",
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
