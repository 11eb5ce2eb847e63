import { byVariance, quoted, type Rule } from "../rule";

export const propertyBecameOptional: Rule<"property-became-optional"> = {
  kind: "property-became-optional",
  title: "Property became optional",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, property }) => `\`${property}\` may now be missing from ${quoted(subject)}.`,
  why: "Clients that count on it find nothing.",
  advice: "Keep sending it every time.",
  examples: [
    {
      title: "required before",
      of: "schema",
      before: `
type: object
required: [a]
properties: { a: { type: string } }
`,
      after: `
type: object
properties: { a: { type: string } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "a" }],
    },
    {
      title: "required on the request side only",
      of: "operation",
      before: `
requestBody:
  content:
    application/json:
      schema:
        type: object
        required: [a]
        properties: { a: { type: string } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    application/json:
      schema:
        type: object
        properties: { a: { type: string } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "a" }],
    },
  ],
};
