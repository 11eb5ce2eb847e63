import { describeSubject, fromTo } from "../quote";
import { always, type Rule } from "../rule";
import { undecided } from "../sentences";

export const patternChanged: Rule<"pattern-changed"> = {
  kind: "pattern-changed",
  title: "Pattern changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ subject, before, after }, decided) =>
    `Pattern of ${describeSubject(subject)} changed ${fromTo(before, after)}${undecided(decided, "it matches fewer strings")}.`,
  why: "Requests with strings of the published form may be rejected, and clients may receive strings of a different form.",
  advice: "Keep the published pattern, or widen it in requests and narrow it in responses.",
  examples: [
    {
      title: "neither pattern includes the other",
      of: "schema",
      before: `
type: string
pattern: "^[a-m]+$"
`,
      after: `
type: string
pattern: "^[k-z]+$"
`,
      reports: [{ compatibility: "breaking", side: "both", underlines: '"^[k-z]+$"' }],
    },
    {
      title: "patterns that are too complex to compare",
      of: "schema",
      before: `
type: string
pattern: '^(.)\\1$'
`,
      after: `
type: string
pattern: '^(.)(\\1)$'
`,
      reports: [{ compatibility: "dangerous", side: "both", underlines: "'^(.)(\\1)$'" }],
    },
  ],
};
