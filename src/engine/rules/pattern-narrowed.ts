import { byVariance, quoted, type Rule } from "../rule";

export const patternNarrowed: Rule<"pattern-narrowed"> = {
  kind: "pattern-narrowed",
  title: "Pattern narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, before, after }) =>
    `${quoted(subject)} must now match \`${after}\`, which leaves out some texts that match \`${before}\`.`,
  why: "Clients that send the texts left out are refused.",
  advice: "Keep the published pattern.",
  examples: [
    {
      title: "fewer letters",
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
      title: "a property pattern written another way",
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
