import { byVariance, quoted, type Rule } from "../rule";

export const notTightened: Rule<"not-tightened"> = {
  kind: "not-tightened",
  title: "More values excluded",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `\`not\` of ${quoted(subject)} excludes more values.`,
  why: "Clients that send them are refused.",
  advice: "Go on accepting them.",
  examples: [
    {
      title: "a further value is excluded",
      of: "schema",
      before: `
type: string
not: { enum: [a] }
`,
      after: `
type: string
not: { enum: [a, b] }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "not" }],
    },
  ],
};
