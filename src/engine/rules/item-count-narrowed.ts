import { byVariance, quoted, type Rule } from "../rule";

export const itemCountNarrowed: Rule<"item-count-narrowed"> = {
  kind: "item-count-narrowed",
  title: "Number of items narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, keyword, before, after }) =>
    `\`${keyword}\` of ${quoted(subject)} is now ${after}, was ${before}.`,
  why: "Clients that send lists the new bound leaves out are refused.",
  advice: "Keep the published bound.",
  examples: [
    {
      title: "the lower bound is raised",
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
      title: "an upper bound appears",
      of: "schema",
      before: "type: array",
      after: `
type: array
maxItems: 5
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "5" }],
    },
    {
      title: "a lower bound of nothing",
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
