import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const propertyBecameRequired: Rule<"property-became-required"> = {
  kind: "property-became-required",
  title: "Property became required",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, property }) =>
    `Property ${quote(property)} became required in ${describeSubject(subject)}.`,
  why: "Requests without this property will be rejected.",
  advice: "Keep the property optional, with a default that preserves the current behavior.",
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
      title: "`required` is reordered",
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
      title: "an object that allows no properties",
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
