import { byVariance, quoted, type Rule } from "../rule";

export const itemCountWidened: Rule<"item-count-widened"> = {
  kind: "item-count-widened",
  title: "Number of items widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, keyword, before, after }) =>
    `\`${keyword}\` of ${quoted(subject)} is now ${after}, was ${before}.`,
  why: "Clients read lists that the published bound left out: a column or a type may be too small.",
  advice: "Keep the published bound in responses.",
  examples: [
    {
      title: "the upper bound is raised",
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
      title: "the upper bound is dropped",
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
