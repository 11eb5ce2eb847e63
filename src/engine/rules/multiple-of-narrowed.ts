import { byVariance, type Rule } from "../rule";
import { limitChanged } from "../sentences";

export const multipleOfNarrowed: Rule<"multiple-of-narrowed"> = {
  kind: "multiple-of-narrowed",
  title: "Constraint `multipleOf` narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: limitChanged,
  why: "Requests with numbers that are not a multiple of the new value will be rejected.",
  advice: "Keep the published `multipleOf`.",
  examples: [
    {
      title: "`multipleOf` is added",
      of: "schema",
      before: "type: integer",
      after: `
type: integer
multipleOf: 5
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "5" }],
    },
    {
      title: "`multipleOf: 1` of an integer",
      of: "schema",
      before: "type: integer",
      after: `
type: integer
multipleOf: 1
`,
      reports: [],
    },
  ],
};
