import { describeSubject, quote } from "../quote";
import { patternEffect } from "../sentences";
import { byVariance, type Rule } from "../rule";

export const patternRemoved: Rule<"pattern-removed"> = {
  kind: "pattern-removed",
  title: "Pattern removed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, pattern, isValid }) =>
    `Pattern ${quote(pattern)} was removed from ${describeSubject(subject)}${patternEffect(isValid)}.`,
  why: "Clients may receive strings that do not match the published pattern.",
  advice: "Keep the pattern in responses.",
  examples: [
    {
      title: "the pattern is removed",
      of: "schema",
      before: `
type: string
pattern: "^[a-z]+$"
`,
      after: "type: string",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "a pattern of another dialect",
      of: "schema",
      before: `
type: string
pattern: '(?i)^[a-z]+$'
`,
      after: "type: string",
      reports: [{ compatibility: "dangerous", side: "response", underlines: "Thing" }],
    },
  ],
};
