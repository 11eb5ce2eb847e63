import { byVariance, quoted, type Rule } from "../rule";

export const notRelaxed: Rule<"not-relaxed"> = {
  kind: "not-relaxed",
  title: "Fewer values excluded",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject }) => `\`not\` of ${quoted(subject)} excludes fewer values.`,
  why: "Clients read values that were excluded.",
  advice: "Keep excluding them in responses.",
  examples: [
    {
      title: "a value is no longer excluded",
      of: "schema",
      before: `
type: string
not: { enum: [a, b] }
`,
      after: `
type: string
not: { enum: [a] }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "not" }],
    },
  ],
};
