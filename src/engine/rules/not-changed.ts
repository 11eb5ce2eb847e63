import { describeSubject } from "../quote";
import { always, type Rule } from "../rule";
import { undecided } from "../sentences";

export const notChanged: Rule<"not-changed"> = {
  kind: "not-changed",
  title: "Constraint `not` changed",
  breaks: "wire",
  compatibility: always("dangerous"),
  message: ({ subject }, decided) =>
    `\`not\` of ${describeSubject(subject)} changed${undecided(decided, "it excludes more values")}.`,
  why: "Values that the published schema allows may be rejected.",
  advice: "Keep the published `not`.",
  examples: [
    {
      title: "different values",
      of: "schema",
      before: `
type: string
not: { enum: [a] }
`,
      after: `
type: string
not: { enum: [b] }
`,
      reports: [{ compatibility: "breaking", side: "both", underlines: "not" }],
    },
  ],
};
