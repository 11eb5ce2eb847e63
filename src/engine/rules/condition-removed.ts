import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const conditionRemoved: Rule<"condition-removed"> = {
  kind: "condition-removed",
  title: "Condition removed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject }) => `Condition (\`if\`) was removed from ${describeSubject(subject)}.`,
  why: "Clients may receive values that do not satisfy the published condition.",
  advice: "Keep the condition in responses.",
  examples: [
    {
      title: "`if` is removed",
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
      title: "the condition is written as a dependency",
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
