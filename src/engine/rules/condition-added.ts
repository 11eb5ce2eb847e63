import { byVariance, quoted, type Rule } from "../rule";

export const conditionAdded: Rule<"condition-added"> = {
  kind: "condition-added",
  title: "Condition added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `${quoted(subject)} must now meet a condition.`,
  why: "Clients that do not meet it are refused.",
  advice: "Go on accepting what does not meet it.",
  examples: [
    {
      title: "`if` appears",
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
