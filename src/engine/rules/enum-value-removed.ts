import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";
import { quoteEnumValue } from "../sentences";

export const enumValueRemoved: Rule<"enum-value-removed"> = {
  kind: "enum-value-removed",
  title: "Enum value removed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, value, lookalike }) =>
    `Enum value ${quoteEnumValue(value, lookalike)} was removed from ${describeSubject(subject)}.`,
  why: "Requests that still send this value will be rejected.",
  advice: "Keep accepting the value, and note in its description that it is deprecated.",
  examples: [
    {
      title: "one of two values is removed",
      of: "schema",
      before: `
type: string
enum: [cat, dog]
`,
      after: `
type: string
enum: [cat]
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "enum" }],
    },
    {
      title: "a pattern that is too complex to match replaces the enum",
      of: "schema",
      before: `
type: string
enum: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, "ab.c"]
`,
      after: `
type: string
pattern: "^(a|aa)+$"
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "Thing" }],
    },
    {
      title: "a different constant",
      of: "schema",
      dialect: "3.1",
      before: "const: cat",
      after: "const: dog",
      reports: [{ compatibility: "breaking", side: "request", underlines: "const" }],
    },
    {
      title: "the values are reordered",
      of: "schema",
      before: "enum: [cat, dog]",
      after: "enum: [dog, cat]",
      reports: [],
    },
    {
      title: "an enum of one value is written as a constant",
      of: "schema",
      dialect: "3.1",
      before: "enum: [cat]",
      after: "const: cat",
      reports: [],
    },
  ],
};
