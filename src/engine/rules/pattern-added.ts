import { byVariance, quoted, type Rule } from "../rule";

export const patternAdded: Rule<"pattern-added"> = {
  kind: "pattern-added",
  title: "Pattern added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, pattern }) => `${quoted(subject)} must now match \`${pattern}\`.`,
  why: "Clients that send other texts are refused.",
  advice: "Describe the form and go on accepting others.",
  examples: [
    {
      title: "a pattern appears",
      of: "schema",
      before: "type: string",
      after: `
type: string
pattern: "^[a-z]+$"
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: '"^[a-z]+$"' }],
    },
    {
      title: "a pattern that everything matches",
      of: "schema",
      before: "type: string",
      after: `
type: string
pattern: ".*"
`,
      reports: [],
    },
  ],
};
