import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const conditionAdded: Rule<"condition-added"> = {
  kind: "condition-added",
  title: "Condition added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `Condition (\`if\`) was added to ${describeSubject(subject)}.`,
  why: "Requests that do not satisfy the condition will be rejected.",
  advice: "Keep accepting values that do not satisfy the condition.",
  examples: [
    {
      title: "`if` and `then` are added",
      of: "schema",
      dialect: "3.1",
      before: "type: object",
      after: `
type: object
if: { properties: { a: { enum: [x] } } }
then: { required: [b] }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "if" }],
    },
  ],
};
