import { describeSubject, quoteValues } from "../quote";
import { byVariance, type Rule } from "../rule";

export const schemaNarrowed: Rule<"schema-narrowed"> = {
  kind: "schema-narrowed",
  title: "Schema accepts fewer values",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, witness }) =>
    `${describeSubject(subject)} no longer accepts ${quoteValues([witness])}.`,
  why: "Requests with such values will be rejected.",
  advice: "Keep accepting these values.",
  examples: [
    {
      title: "`dependentRequired` is added to an enum of objects",
      of: "schema",
      dialect: "3.1",
      before: "enum: [{ a: 1 }, { a: 1, b: 2 }]",
      after: `
enum: [{ a: 1 }, { a: 1, b: 2 }]
dependentRequired: { a: [b] }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "Thing" }],
    },
    {
      title: "`maxItems` is lowered where only items that match `contains` are allowed",
      of: "schema",
      dialect: "3.1",
      before: `
type: array
contains: { type: string }
unevaluatedItems: false
maxItems: 3
`,
      after: `
type: array
contains: { type: string }
unevaluatedItems: false
maxItems: 2
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "Thing" }],
    },
    {
      title: "`dependentRequired` becomes a condition",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
properties: { a: {}, b: {} }
dependentRequired: { a: [b] }
`,
      after: `
type: object
properties: { a: {}, b: {} }
if: { required: [a] }
then: { required: [b] }
`,
      reports: [],
    },
  ],
};
