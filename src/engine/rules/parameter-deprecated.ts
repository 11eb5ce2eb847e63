import { always, type Rule } from "../rule";
import { deprecated, parameterName } from "../sentences";

export const parameterDeprecated: Rule<"parameter-deprecated"> = {
  kind: "parameter-deprecated",
  title: "Parameter deprecated",
  breaks: "expectation",
  compatibility: always("compatible"),
  message: (facts) => deprecated(parameterName(facts), facts.sunset),
  why: "Clients have to stop using the parameter before the sunset date.",
  advice: "Announce the date in `x-sunset`, and name the replacement in the description.",
  examples: [
    {
      title: "with a sunset date",
      of: "operation",
      before: `
parameters: [{ name: limit, in: query, schema: { type: integer } }]
responses: { "200": { description: ok } }
`,
      after: `
parameters: [{ name: limit, in: query, deprecated: true, x-sunset: "2031-01-01", schema: { type: integer } }]
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "true" }],
    },
    {
      title: "a shared parameter",
      of: "document",
      before: `
openapi: 3.0.3
paths:
  /pets:
    get: { parameters: [{ $ref: "#/components/parameters/limit" }], responses: { "200": { description: ok } } }
components: { parameters: { limit: { name: limit, in: query, schema: { type: integer } } } }
`,
      after: `
openapi: 3.0.3
paths:
  /pets:
    get: { parameters: [{ $ref: "#/components/parameters/limit" }], responses: { "200": { description: ok } } }
components: { parameters: { limit: { name: limit, in: query, deprecated: true, schema: { type: integer } } } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "true" }],
    },
    {
      title: "`deprecated: false` is written out",
      of: "operation",
      before: `
parameters: [{ name: limit, in: query, schema: { type: integer } }]
responses: { "200": { description: ok } }
`,
      after: `
parameters: [{ name: limit, in: query, deprecated: false, schema: { type: integer } }]
responses: { "200": { description: ok } }
`,
      reports: [],
    },
  ],
};
