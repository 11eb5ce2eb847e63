import { quoted, type Rule } from "../rule";

export const formatAdded: Rule<"format-added"> = {
  kind: "format-added",
  title: "Format added",
  breaks: "wire",
  compatibility: ({ enforced }) => ({ request: enforced ? "breaking" : "dangerous", response: "compatible" }),
  message: ({ subject, format }) => `${quoted(subject)} must now be of format \`${format}\`.`,
  why: "Clients that send other forms are refused by servers that check formats.",
  advice: "Describe the form and go on accepting others.",
  examples: [
    {
      title: "a format appears",
      of: "schema",
      before: "type: string",
      after: `
type: string
format: uuid
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "uuid" }],
    },
    {
      title: "a format that only says how it is shown",
      of: "schema",
      before: "type: string",
      after: `
type: string
format: password
`,
      reports: [],
    },
    {
      title: "a format that few enforce",
      of: "schema",
      before: "type: integer",
      after: `
type: integer
format: int64
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "int64" }],
    },
    {
      title: "what does not have it is excluded, beside a branch that takes everything",
      of: "schema",
      before: "{}",
      after: "oneOf: [{}, { not: { type: string, format: uuid } }]",
      reports: [{ compatibility: "breaking", side: "request", underlines: "uuid" }],
    },
  ],
};
