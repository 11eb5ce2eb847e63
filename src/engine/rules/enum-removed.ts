import { describeSubject, quoteValues } from "../quote";
import { byVariance, type Rule } from "../rule";

export const enumRemoved: Rule<"enum-removed"> = {
  kind: "enum-removed",
  title: "Enum removed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, values }) =>
    `Enum was removed from ${describeSubject(subject)}; its values were ${quoteValues(values)}.`,
  why: "Clients that handle only the published enum values may receive others.",
  advice: "Keep the enum in responses.",
  examples: [
    {
      title: "the enum is removed",
      of: "schema",
      before: `
type: string
enum: [cat, dog]
`,
      after: "type: string",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "limits that allow the same integers",
      of: "schema",
      before: `
type: integer
enum: [1, 2, 3]
`,
      after: `
type: integer
minimum: 1
maximum: 3
`,
      reports: [],
    },
  ],
};
