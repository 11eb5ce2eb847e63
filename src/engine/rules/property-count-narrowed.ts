import { byVariance, quoted, type Rule } from "../rule";

export const propertyCountNarrowed: Rule<"property-count-narrowed"> = {
  kind: "property-count-narrowed",
  title: "Number of properties narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, keyword, before, after }) =>
    `\`${keyword}\` of ${quoted(subject)} is now ${after}, was ${before}.`,
  why: "Clients that send objects the new bound leaves out are refused.",
  advice: "Keep the published bound.",
  examples: [
    {
      title: "the lower bound is raised",
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
      title: "an upper bound appears",
      of: "schema",
      before: "type: object",
      after: `
type: object
maxProperties: 5
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "5" }],
    },
    {
      title: "a lower bound of nothing",
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
