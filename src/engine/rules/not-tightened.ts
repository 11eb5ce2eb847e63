import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const notTightened: Rule<"not-tightened"> = {
  kind: "not-tightened",
  title: "More values excluded",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `\`not\` of ${describeSubject(subject)} now excludes more values.`,
  why: "Requests with the excluded values will be rejected.",
  advice: "Keep accepting these values.",
  examples: [
    {
      title: "one more value is excluded",
      of: "schema",
      before: `
type: string
not: { enum: [a] }
`,
      after: `
type: string
not: { enum: [a, b] }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "not" }],
    },
  ],
};
