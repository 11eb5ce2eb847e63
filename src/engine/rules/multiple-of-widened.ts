import { byVariance, type Rule } from "../rule";
import { limitChanged } from "../sentences";

export const multipleOfWidened: Rule<"multiple-of-widened"> = {
  kind: "multiple-of-widened",
  title: "Constraint `multipleOf` widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: limitChanged,
  why: "Clients may receive numbers that are not a multiple of the published value.",
  advice: "Keep the published `multipleOf` in responses.",
  examples: [
    {
      title: "`multipleOf` is removed",
      of: "schema",
      before: `
type: integer
multipleOf: 5
`,
      after: "type: integer",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "a smaller step",
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
