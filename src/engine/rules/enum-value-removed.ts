import { byVariance, quoted, type Rule } from "../rule";

export const enumValueRemoved: Rule<"enum-value-removed"> = {
  kind: "enum-value-removed",
  title: "Enum value removed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, value }) => `\`${value}\` is no longer allowed for ${quoted(subject)}.`,
  why: "A client that still sends the value is refused.",
  advice: "Keep accepting the value; mark it deprecated in the description.",
  examples: [
    {
      title: "one of two values is taken out",
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
      title: "a pattern that takes too many ways to be tried takes the place of the list",
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
      title: "another constant",
      of: "schema",
      dialect: "3.1",
      before: "const: cat",
      after: "const: dog",
      reports: [{ compatibility: "breaking", side: "request", underlines: "const" }],
    },
    {
      title: "the order changes",
      of: "schema",
      before: "enum: [cat, dog]",
      after: "enum: [dog, cat]",
      reports: [],
    },
    {
      title: "one value, written as a constant",
      of: "schema",
      dialect: "3.1",
      before: "enum: [cat]",
      after: "const: cat",
      reports: [],
    },
  ],
};
