import { byVariance, type Rule } from "../rule";
import { limitChanged } from "../sentences";

export const propertyCountNarrowed: Rule<"property-count-narrowed"> = {
  kind: "property-count-narrowed",
  title: "Number of properties narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: limitChanged,
  why: "Requests with objects outside the new limit will be rejected.",
  advice: "Keep the published limit.",
  examples: [
    {
      title: "the lower limit is increased",
      of: "schema",
      before: `
type: object
minProperties: 1
`,
      after: `
type: object
minProperties: 2
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "2" }],
    },
    {
      title: "an upper limit is added",
      of: "schema",
      before: "type: object",
      after: `
type: object
maxProperties: 5
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "5" }],
    },
    {
      title: "a lower limit of zero",
      of: "schema",
      before: "type: object",
      after: `
type: object
minProperties: 0
`,
      reports: [],
    },
  ],
};
