import { byVariance, quoted, type Rule } from "../rule";

export const propertyBecameRequired: Rule<"property-became-required"> = {
  kind: "property-became-required",
  title: "Property became required",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, property }) => `\`${property}\` is now required in ${quoted(subject)}.`,
  why: "Clients that leave it out are refused.",
  advice: "Keep it optional, with a default that keeps today's behaviour.",
  examples: [
    {
      title: "optional before",
      of: "schema",
      before: `
type: object
properties: { a: { type: string } }
`,
      after: `
type: object
required: [a]
properties: { a: { type: string } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "a" }],
    },
    {
      title: "the order of `required` changes",
      of: "schema",
      before: `
type: object
required: [a, b]
properties: { a: {}, b: {} }
`,
      after: `
type: object
required: [b, a]
properties: { a: {}, b: {} }
`,
      reports: [],
    },
    {
      title: "of an object that may have no properties at all",
      of: "schema",
      before: `
type: object
propertyNames: { type: array }
`,
      after: `
type: object
required: [a]
properties: { a: {} }
propertyNames: { type: array }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "a" }],
    },
  ],
};
