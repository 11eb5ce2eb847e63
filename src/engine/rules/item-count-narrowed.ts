import { byVariance, type Rule } from "../rule";
import { limitChanged } from "../sentences";

export const itemCountNarrowed: Rule<"item-count-narrowed"> = {
  kind: "item-count-narrowed",
  title: "Number of items narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: limitChanged,
  why: "Requests with arrays outside the new limit will be rejected.",
  advice: "Keep the published limit.",
  examples: [
    {
      title: "the lower limit is increased",
      of: "schema",
      before: `
type: array
minItems: 1
`,
      after: `
type: array
minItems: 2
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "2" }],
    },
    {
      title: "an upper limit is added",
      of: "schema",
      before: "type: array",
      after: `
type: array
maxItems: 5
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "5" }],
    },
    {
      title: "a lower limit of zero",
      of: "schema",
      before: `
type: array
items: {}
`,
      after: `
type: array
items: {}
minItems: 0
`,
      reports: [],
    },
  ],
};
