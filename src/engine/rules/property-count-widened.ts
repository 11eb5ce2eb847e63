import { byVariance, type Rule } from "../rule";
import { limitChanged } from "../sentences";

export const propertyCountWidened: Rule<"property-count-widened"> = {
  kind: "property-count-widened",
  title: "Number of properties widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: limitChanged,
  why: "Clients may receive objects outside the published limit, too large for a column or a type.",
  advice: "Keep the published limit in responses.",
  examples: [
    {
      title: "the upper limit is increased",
      of: "schema",
      before: `
type: object
maxProperties: 5
`,
      after: `
type: object
maxProperties: 9
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "9" }],
    },
    {
      title: "the upper limit is removed",
      of: "schema",
      before: `
type: object
maxProperties: 5
`,
      after: "type: object",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
  ],
};
