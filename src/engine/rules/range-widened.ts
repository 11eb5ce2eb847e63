import { byVariance, quoted, type Rule } from "../rule";

export const rangeWidened: Rule<"range-widened"> = {
  kind: "range-widened",
  title: "Range widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, keyword, before, after }) =>
    `\`${keyword}\` of ${quoted(subject)} is now ${after}, was ${before}.`,
  why: "Clients read numbers that the published bound left out: a column or a type may be too small.",
  advice: "Keep the published bound in responses.",
  examples: [
    {
      title: "the upper bound is raised",
      of: "schema",
      before: `
type: number
maximum: 5
`,
      after: `
type: number
maximum: 9
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "9" }],
    },
    {
      title: "the upper bound is dropped",
      of: "schema",
      before: `
type: number
maximum: 5
`,
      after: "type: number",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
  ],
};
