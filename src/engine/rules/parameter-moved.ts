import { quote } from "../quote";
import type { Rule } from "../rule";

export const parameterMoved: Rule<"parameter-moved"> = {
  kind: "parameter-moved",
  title: "Parameter moved",
  breaks: "wire",
  compatibility: ({ required }) => ({ request: required ? "breaking" : "dangerous", response: "breaking" }),
  message: ({ name, in: location, from }) => `Parameter ${quote(name)} moved from ${from} to ${location}.`,
  why: "Servers will ignore or reject the parameter in its published location.",
  advice: "Keep reading the parameter from its published location as well.",
  examples: [
    {
      title: "from the query to a header",
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
      title: "an optional parameter",
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
