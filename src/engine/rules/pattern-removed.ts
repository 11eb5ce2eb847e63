import { byVariance, quoted, type Rule } from "../rule";

export const patternRemoved: Rule<"pattern-removed"> = {
  kind: "pattern-removed",
  title: "Pattern removed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, pattern }) => `${quoted(subject)} need no longer match \`${pattern}\`.`,
  why: "Clients read texts that the published pattern left out.",
  advice: "Keep the pattern in responses.",
  examples: [
    {
      title: "the pattern is dropped",
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
