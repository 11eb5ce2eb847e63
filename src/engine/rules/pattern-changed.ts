import { always, quoted, type Rule } from "../rule";

export const patternChanged: Rule<"pattern-changed"> = {
  kind: "pattern-changed",
  title: "Pattern changed",
  breaks: "wire",
  compatibility: ({ decided }) => always(decided ? "breaking" : "dangerous"),
  message: ({ subject, before, after, decided }) =>
    `${quoted(subject)} must now match \`${after}\`, was \`${before}\`${decided ? "" : "; whether that leaves anything out could not be decided"}.`,
  why: "Clients that send texts of the published form may be refused; those that read may meet others.",
  advice: "Keep the published pattern, or widen it in requests and narrow it in responses.",
  examples: [
    {
      title: "neither lies in the other",
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
      title: "beyond what can be decided",
      of: "schema",
      before: `
type: string
pattern: '^(ab|ba)$'
`,
      after: `
type: string
pattern: '^(.)(?!\\1)'
`,
      reports: [{ compatibility: "dangerous", side: "both", underlines: "'^(.)(?!\\1)'" }],
    },
  ],
};
