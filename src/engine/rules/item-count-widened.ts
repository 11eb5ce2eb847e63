import { byVariance, type Rule } from "../rule";
import { limitChanged } from "../sentences";

export const itemCountWidened: Rule<"item-count-widened"> = {
  kind: "item-count-widened",
  title: "Number of items widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: limitChanged,
  why: "Clients may receive arrays outside the published limit, too large for a column or a type.",
  advice: "Keep the published limit in responses.",
  examples: [
    {
      title: "the upper limit is increased",
      of: "schema",
      before: `
type: array
maxItems: 5
`,
      after: `
type: array
maxItems: 9
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "9" }],
    },
    {
      title: "the upper limit is removed",
      of: "schema",
      before: `
type: array
maxItems: 5
`,
      after: "type: array",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
  ],
};
