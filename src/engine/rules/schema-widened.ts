import { describeSubject, quoteValues } from "../quote";
import { byVariance, type Rule } from "../rule";

export const schemaWidened: Rule<"schema-widened"> = {
  kind: "schema-widened",
  title: "Schema accepts more values",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, witness }) =>
    `${describeSubject(subject)} now also accepts ${quoteValues([witness])}.`,
  why: "Responses may contain values that clients do not expect.",
  advice: "Keep to the published values.",
  examples: [
    {
      title: "`dependentRequired` is removed from an enum of objects",
      of: "schema",
      dialect: "3.1",
      before: `
enum: [{ a: 1 }, { a: 1, b: 2 }]
dependentRequired: { a: [b] }
`,
      after: "enum: [{ a: 1 }, { a: 1, b: 2 }]",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "`maxItems` is raised where only items that match `contains` are allowed",
      of: "schema",
      dialect: "3.1",
      before: `
type: array
contains: { type: string }
unevaluatedItems: false
maxItems: 2
`,
      after: `
type: array
contains: { type: string }
unevaluatedItems: false
maxItems: 3
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "a limit that other keywords imply is removed",
      of: "schema",
      dialect: "3.1",
      before: `
type: array
items: { type: boolean }
uniqueItems: true
maxItems: 2
`,
      after: `
type: array
items: { type: boolean }
uniqueItems: true
`,
      reports: [],
    },
  ],
};
