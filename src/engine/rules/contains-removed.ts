import { byVariance, quoted, type Rule } from "../rule";

export const containsRemoved: Rule<"contains-removed"> = {
  kind: "contains-removed",
  title: "A certain item is no longer required",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject }) => `${quoted(subject)} need no longer contain a certain item.`,
  why: "Clients that look for the item may not find it.",
  advice: "Keep sending it.",
  examples: [
    {
      title: "`contains` is dropped",
      of: "schema",
      dialect: "3.1",
      before: `
type: array
contains: { type: integer }
`,
      after: "type: array",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "none of it need be there, or any item will do",
      of: "schema",
      dialect: "3.1",
      before: `
type: array
items:
  type: array
  contains: {}
  maxContains: 2
contains: false
minContains: 0
`,
      after: `
type: array
items:
  type: array
  minItems: 1
  maxItems: 2
`,
      reports: [],
    },
  ],
};
