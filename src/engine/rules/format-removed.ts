import { quoted, type Rule } from "../rule";

export const formatRemoved: Rule<"format-removed"> = {
  kind: "format-removed",
  title: "Format removed",
  breaks: "wire",
  compatibility: ({ enforced }) => ({ request: "compatible", response: enforced ? "breaking" : "dangerous" }),
  message: ({ subject, format }) => `${quoted(subject)} need no longer be of format \`${format}\`.`,
  why: "Clients that parse it as the published format fail on others.",
  advice: "Keep the format in responses.",
  examples: [
    {
      title: "the format is dropped",
      of: "schema",
      before: `
type: string
format: uuid
`,
      after: "type: string",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "bounds that say the same in its place",
      of: "schema",
      before: `
type: integer
format: int32
`,
      after: `
type: integer
minimum: -2147483648
maximum: 2147483647
`,
      reports: [],
    },
  ],
};
