import { always, quoted, type Rule } from "../rule";

export const formatChanged: Rule<"format-changed"> = {
  kind: "format-changed",
  title: "Format changed",
  breaks: "wire",
  compatibility: ({ enforced }) => always(enforced ? "breaking" : "dangerous"),
  message: ({ subject, before, after }) =>
    `The format of ${quoted(subject)} is now \`${after}\`, was \`${before}\`.`,
  why: "What clients send no longer parses, nor what they read.",
  advice: "Keep the published format; offer the new one under another name.",
  examples: [
    {
      title: "a time becomes a day",
      of: "schema",
      before: `
type: string
format: date-time
`,
      after: `
type: string
format: date
`,
      reports: [{ compatibility: "breaking", side: "both", underlines: "date" }],
    },
  ],
};
