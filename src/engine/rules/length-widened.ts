import { byVariance, type Rule } from "../rule";
import { limitChanged } from "../sentences";

export const lengthWidened: Rule<"length-widened"> = {
  kind: "length-widened",
  title: "Length widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: limitChanged,
  why: "Clients may receive strings outside the published limit, too large for a column or a type.",
  advice: "Keep the published limit in responses.",
  examples: [
    {
      title: "the upper limit is increased",
      of: "schema",
      before: `
type: string
maxLength: 5
`,
      after: `
type: string
maxLength: 9
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "9" }],
    },
    {
      title: "the upper limit is removed",
      of: "schema",
      before: `
type: string
maxLength: 5
`,
      after: "type: string",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
  ],
};
