import { byVariance, type Rule } from "../rule";
import { limitChanged } from "../sentences";

export const rangeWidened: Rule<"range-widened"> = {
  kind: "range-widened",
  title: "Range widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: limitChanged,
  why: "Clients may receive numbers outside the published limit, too large for a column or a type.",
  advice: "Keep the published limit in responses.",
  examples: [
    {
      title: "the upper limit is increased",
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
      title: "the upper limit is removed",
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
