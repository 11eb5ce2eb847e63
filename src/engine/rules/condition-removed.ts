import { byVariance, quoted, type Rule } from "../rule";

export const conditionRemoved: Rule<"condition-removed"> = {
  kind: "condition-removed",
  title: "Condition removed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject }) => `${quoted(subject)} need no longer meet a condition.`,
  why: "Clients that count on it meet other values.",
  advice: "Keep to it in responses.",
  examples: [
    {
      title: "`if` is dropped",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
if: { properties: { a: { enum: [x] } } }
then: { required: [b] }
`,
      after: "type: object",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "the same said as a dependency",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
if: { required: [a] }
then: { required: [b] }
`,
      after: `
type: object
dependentRequired: { a: [b] }
`,
      reports: [],
    },
  ],
};
