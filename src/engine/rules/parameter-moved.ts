import type { Rule } from "../rule";

export const parameterMoved: Rule<"parameter-moved"> = {
  kind: "parameter-moved",
  title: "Parameter moved",
  breaks: "wire",
  compatibility: ({ required }) => ({ request: required ? "breaking" : "dangerous", response: "breaking" }),
  message: ({ name, in: place, from }) =>
    `The parameter \`${name}\` is now sent in the ${place}, was in the ${from}.`,
  why: "What clients send in the old place is refused, or passed over.",
  advice: "Keep taking it from the old place too.",
  examples: [
    {
      title: "from a header to the query",
      of: "operation",
      before: `
parameters:
  - { name: key, in: header, required: true, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: key, in: query, required: true, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "query" }],
    },
    {
      title: "one that may be left out",
      of: "operation",
      before: `
parameters:
  - { name: Page, in: header, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: page, in: query, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "query" }],
    },
  ],
};
