import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const propertyBecameOptional: Rule<"property-became-optional"> = {
  kind: "property-became-optional",
  title: "Property became optional",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, property }) =>
    `Property ${quote(property)} is no longer required in ${describeSubject(subject)}.`,
  why: "Clients that read this property may find it missing.",
  advice: "Keep sending the property in every response.",
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
      title: "required in requests only",
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
