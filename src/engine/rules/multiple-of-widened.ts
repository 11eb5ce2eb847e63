import { byVariance, quoted, type Rule } from "../rule";

export const multipleOfWidened: Rule<"multiple-of-widened"> = {
  kind: "multiple-of-widened",
  title: "Multiples widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, before, after }) =>
    `${quoted(subject)} need no longer be a multiple of ${before}${after === "none" ? "" : `, but of ${after}`}.`,
  why: "Clients read numbers between the published steps.",
  advice: "Keep the published step in responses.",
  examples: [
    {
      title: "the step is dropped",
      of: "schema",
      before: `
type: integer
multipleOf: 5
`,
      after: "type: integer",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "a finer step",
      of: "schema",
      before: `
type: integer
multipleOf: 10
`,
      after: `
type: integer
multipleOf: 5
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "5" }],
    },
  ],
};
