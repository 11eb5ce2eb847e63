import { always, byVariance, quoted, type Rule } from "../rule";

export const containsChanged: Rule<"contains-changed"> = {
  kind: "contains-changed",
  title: "The required item changed",
  breaks: "wire",
  compatibility: ({ effect }) => {
    if (effect === "unknown") return always("dangerous");
    return effect === "both" ? always("breaking") : byVariance(effect);
  },
  message: ({ subject, effect }) =>
    `What ${quoted(subject)} must contain has changed${effect === "unknown" ? "; whether that leaves anything out could not be decided" : ""}.`,
  why: "Lists that were good before may be refused, or may miss what clients look for.",
  advice: "Keep what was published.",
  examples: [
    {
      title: "more of them",
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
      title: "what is found counts as evaluated",
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
      reports: [{ compatibility: "dangerous", side: "both", underlines: "contains" }],
    },
    {
      title: "what need not be found counts as evaluated too",
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
      reports: [{ compatibility: "dangerous", side: "both", underlines: "contains" }],
    },
  ],
};
