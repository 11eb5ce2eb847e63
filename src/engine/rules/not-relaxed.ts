import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const notRelaxed: Rule<"not-relaxed"> = {
  kind: "not-relaxed",
  title: "Fewer values excluded",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject }) => `\`not\` of ${describeSubject(subject)} now excludes fewer values.`,
  why: "Clients may receive values that the published schema excludes.",
  advice: "Keep excluding these values in responses.",
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
      title: "the excluded value is removed from the enum instead",
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
      title: "the schema of a property excludes the property instead",
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
