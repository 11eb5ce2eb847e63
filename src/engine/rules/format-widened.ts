import { byVariance, quoted, type Rule } from "../rule";

export const formatWidened: Rule<"format-widened"> = {
  kind: "format-widened",
  title: "Format widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, before, after }) =>
    `The format of ${quoted(subject)} is now \`${after}\`, wider than \`${before}\`.`,
  why: "Clients that hold the published format overflow or fail to parse.",
  advice: "Keep the published format in responses.",
  examples: [
    {
      title: "larger integers",
      of: "schema",
      before: `
type: integer
format: int32
`,
      after: `
type: integer
format: int64
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "int64" }],
    },
  ],
};
