import { describeSubject, fromTo } from "../quote";
import { byVariance, type Rule } from "../rule";

export const patternNarrowed: Rule<"pattern-narrowed"> = {
  kind: "pattern-narrowed",
  title: "Pattern narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, before, after }) =>
    `Pattern of ${describeSubject(subject)} changed ${fromTo(before, after)} and matches fewer strings.`,
  why: "Requests with strings that only the published pattern matches will be rejected.",
  advice: "Keep the published pattern.",
  examples: [
    {
      title: "a smaller character class",
      of: "schema",
      before: `
type: string
pattern: "^[a-zA-Z]+$"
`,
      after: `
type: string
pattern: "^[a-z]+$"
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: '"^[a-z]+$"' }],
    },
    {
      title: "an equivalent pattern in `patternProperties`",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
patternProperties: { "^[0-9]+$": { type: string } }
`,
      after: `
type: object
patternProperties: { "^[0123456789]+$": { type: string } }
`,
      reports: [],
    },
  ],
};
