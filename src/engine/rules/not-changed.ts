import { always, quoted, type Rule } from "../rule";

export const notChanged: Rule<"not-changed"> = {
  kind: "not-changed",
  title: "Other values excluded",
  breaks: "wire",
  compatibility: always("dangerous"),
  message: ({ subject }) =>
    `\`not\` of ${quoted(subject)} excludes other values; whether more or fewer could not be decided.`,
  why: "Values that were good before may be refused.",
  advice: "Keep what was excluded.",
  examples: [
    {
      title: "other values",
      of: "schema",
      before: `
type: string
not: { enum: [a] }
`,
      after: `
type: string
not: { enum: [b] }
`,
      reports: [{ compatibility: "dangerous", side: "both", underlines: "not" }],
    },
  ],
};
