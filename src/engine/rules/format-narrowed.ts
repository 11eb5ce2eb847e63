import { byVariance, quoted, type Rule } from "../rule";

export const formatNarrowed: Rule<"format-narrowed"> = {
  kind: "format-narrowed",
  title: "Format narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, before, after }) =>
    `The format of ${quoted(subject)} is now \`${after}\`, which leaves out some of \`${before}\`.`,
  why: "Clients that send what is left out are refused.",
  advice: "Keep the published format.",
  examples: [
    {
      title: "smaller integers",
      of: "schema",
      before: `
type: integer
format: int64
`,
      after: `
type: integer
format: int32
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "int32" }],
    },
  ],
};
