import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const patternRemoved: Rule<"pattern-removed"> = {
  kind: "pattern-removed",
  title: "Pattern removed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, pattern }) =>
    `Pattern ${quote(pattern)} was removed from ${describeSubject(subject)}.`,
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
  ],
};
