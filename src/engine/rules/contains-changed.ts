import { describeSubject } from "../quote";
import { always, byVariance, type Rule } from "../rule";
import { undecided } from "../sentences";

export const containsChanged: Rule<"contains-changed"> = {
  kind: "contains-changed",
  title: "Constraint `contains` changed",
  breaks: "wire",
  compatibility: ({ effect }) => {
    if (effect === "unknown") return always("dangerous");
    return effect === "both" ? always("breaking") : byVariance(effect);
  },
  message: ({ subject }, decided) =>
    `\`contains\` of ${describeSubject(subject)} changed${undecided(decided, "it rejects more arrays")}.`,
  why: "Arrays that matched the published schema may be rejected, or may lack the item that clients look for.",
  advice: "Keep the published `contains`, `minContains` and `maxContains`.",
  examples: [
    {
      title: "`minContains` increases",
      of: "schema",
      dialect: "3.1",
      before: `
type: array
contains: { type: integer }
`,
      after: `
type: array
contains: { type: integer }
minContains: 2
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "contains" }],
    },
    {
      title: "items that match `contains` count as evaluated",
      of: "schema",
      dialect: "3.1",
      before: `
type: array
unevaluatedItems: { type: integer }
`,
      after: `
type: array
unevaluatedItems: { type: integer }
contains: { type: string }
`,
      reports: [{ compatibility: "breaking", side: "both", underlines: "contains" }],
    },
    {
      title: "items that match an optional `contains` count as evaluated",
      of: "schema",
      dialect: "3.1",
      before: `
type: array
unevaluatedItems: { type: integer }
`,
      after: `
type: array
unevaluatedItems: { type: integer }
contains: { type: string }
minContains: 0
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "contains" }],
    },
  ],
};
