import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const containsRemoved: Rule<"contains-removed"> = {
  kind: "contains-removed",
  title: "Constraint `contains` removed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject }) => `\`contains\` was removed from ${describeSubject(subject)}.`,
  why: "Clients may receive arrays without the item that they look for.",
  advice: "Keep including a matching item in responses.",
  examples: [
    {
      title: "`contains` is removed",
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
      title: "`minContains: 0`, or any item matches",
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
