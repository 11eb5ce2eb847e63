import { describeSubject, quoteValues } from "../quote";
import { byVariance, type Rule } from "../rule";

export const enumAdded: Rule<"enum-added"> = {
  kind: "enum-added",
  title: "Enum added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, values }) =>
    `Enum was added to ${describeSubject(subject)}; allowed values: ${quoteValues(values)}.`,
  why: "Requests with other values will be rejected.",
  advice: "List the values in the description, and keep accepting others.",
  examples: [
    {
      title: "an enum is added",
      of: "schema",
      before: "type: string",
      after: `
type: string
enum: [cat, dog]
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "enum" }],
    },
    {
      title: "an enum of both booleans",
      of: "schema",
      before: "type: boolean",
      after: `
type: boolean
enum: [true, false]
`,
      reports: [],
    },
  ],
};
