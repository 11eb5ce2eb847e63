import { always, type Rule } from "../rule";

export const parameterDeprecated: Rule<"parameter-deprecated"> = {
  kind: "parameter-deprecated",
  title: "Parameter deprecated",
  breaks: "expectation",
  compatibility: always("compatible"),
  message: ({ name, in: place, sunset }) =>
    sunset === null
      ? `The ${place} parameter \`${name}\` is deprecated now, without a sunset.`
      : `The ${place} parameter \`${name}\` is deprecated now; it may be gone after ${sunset}.`,
  why: "Clients learn that they have to do without it, and by when.",
  advice: "Name the date in `x-sunset`, and what to use instead in the description.",
  examples: [
    {
      title: "with a date",
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
      title: "a shared one",
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
      title: "not deprecated, said in so many words",
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
