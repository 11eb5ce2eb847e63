import { describeSubject, quote } from "../quote";
import { patternEffect } from "../sentences";
import { byVariance, type Rule } from "../rule";

export const patternAdded: Rule<"pattern-added"> = {
  kind: "pattern-added",
  title: "Pattern added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, pattern, isValid }) =>
    `Pattern ${quote(pattern)} was added to ${describeSubject(subject)}${patternEffect(isValid)}.`,
  why: "Requests with strings that do not match the pattern will be rejected.",
  advice: "Describe the expected form, and keep accepting other strings.",
  examples: [
    {
      title: "a pattern is added",
      of: "schema",
      before: "type: string",
      after: `
type: string
pattern: "^[a-z]+$"
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: '"^[a-z]+$"' }],
    },
    {
      title: "a pattern that matches every string",
      of: "schema",
      before: "type: string",
      after: `
type: string
pattern: ".*"
`,
      reports: [],
    },
    {
      title: "a pattern of another dialect",
      of: "schema",
      before: "type: string",
      after: `
type: string
pattern: '(?i)^[a-z]+$'
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "'(?i)^[a-z]+$'" }],
    },
  ],
};
