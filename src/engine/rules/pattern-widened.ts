import { describeSubject, fromTo } from "../quote";
import { byVariance, type Rule } from "../rule";

export const patternWidened: Rule<"pattern-widened"> = {
  kind: "pattern-widened",
  title: "Pattern widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, before, after }) =>
    `Pattern of ${describeSubject(subject)} changed ${fromTo(before, after)} and matches more strings.`,
  why: "Clients may receive strings that do not match the published pattern.",
  advice: "Keep the published pattern in responses.",
  examples: [
    {
      title: "a larger character class",
      of: "schema",
      before: `
type: string
pattern: "^[a-z]+$"
`,
      after: `
type: string
pattern: "^[a-zA-Z]+$"
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: '"^[a-zA-Z]+$"' }],
    },
  ],
};
