import { byVariance, quoted, type Rule } from "../rule";

export const patternWidened: Rule<"pattern-widened"> = {
  kind: "pattern-widened",
  title: "Pattern widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, before, after }) =>
    `${quoted(subject)} need only match \`${after}\`, which lets in texts that \`${before}\` left out.`,
  why: "Clients read texts that the published pattern left out.",
  advice: "Keep the published pattern in responses.",
  examples: [
    {
      title: "more letters",
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
