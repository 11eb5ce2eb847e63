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
    {
      title: "what it excluded is off the list instead",
      of: "schema",
      before: `
type: string
enum: [a, b]
not: { enum: [b] }
`,
      after: `
type: string
enum: [a]
`,
      reports: [],
    },
    {
      title: "a property it excluded is excluded by its own schema",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
not: { required: [a] }
`,
      after: `
type: object
properties: { a: false }
`,
      reports: [],
    },
  ],
};
