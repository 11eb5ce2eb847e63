import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const formatAdded: Rule<"format-added"> = {
  kind: "format-added",
  title: "Format added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, format }) => `Format ${quote(format)} was added to ${describeSubject(subject)}.`,
  why: "Requests with values of a different format will be rejected by servers that validate formats.",
  advice: "Describe the format, and keep accepting other values.",
  examples: [
    {
      title: "a format is added",
      of: "schema",
      before: "type: string",
      after: `
type: string
format: uuid
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "uuid" }],
    },
    {
      title: "a format that describes only how the value is displayed",
      of: "schema",
      before: "type: string",
      after: `
type: string
format: password
`,
      reports: [],
    },
    {
      title: "a format that few validators enforce",
      of: "schema",
      before: "type: integer",
      after: `
type: integer
format: int64
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "int64" }],
    },
    {
      title: "values without the format are excluded next to a branch that accepts everything",
      of: "schema",
      before: "{}",
      after: "oneOf: [{}, { not: { type: string, format: uuid } }]",
      reports: [{ compatibility: "breaking", side: "request", underlines: "uuid" }],
    },
  ],
};
