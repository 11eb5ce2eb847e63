import { byVariance, quoted, type Rule } from "../rule";

export const rangeNarrowed: Rule<"range-narrowed"> = {
  kind: "range-narrowed",
  title: "Range narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, keyword, before, after }) =>
    `\`${keyword}\` of ${quoted(subject)} is now ${after}, was ${before}.`,
  why: "Clients that send numbers the new bound leaves out are refused.",
  advice: "Keep the published bound.",
  examples: [
    {
      title: "the lower bound is raised",
      of: "schema",
      before: `
type: number
minimum: 1
`,
      after: `
type: number
minimum: 2
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "2" }],
    },
    {
      title: "an upper bound appears",
      of: "schema",
      before: "type: number",
      after: `
type: number
maximum: 5
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "5" }],
    },
    {
      title: "the exclusive bound in its newer form",
      of: "schema",
      before: `
type: integer
minimum: 0
exclusiveMinimum: true
`,
      after: `
type: integer
minimum: 1
`,
      reports: [],
    },
    {
      title: "a bound that says nothing of whole numbers",
      of: "schema",
      before: `
type: integer
minimum: 1
`,
      after: `
type: integer
minimum: 0.5
`,
      reports: [],
    },
    {
      title: "bounds that the format has said already",
      of: "schema",
      before: `
type: integer
format: int32
`,
      after: `
type: integer
format: int32
minimum: -2147483648
maximum: 2147483647
`,
      reports: [],
    },
  ],
};
