import { byVariance, quoted, type Rule } from "../rule";

export const enumAdded: Rule<"enum-added"> = {
  kind: "enum-added",
  title: "Values restricted to a list",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, values }) => `${quoted(subject)} now only allows ${values}.`,
  why: "Clients that send other values are refused.",
  advice: "Name the values in the description and go on accepting others.",
  examples: [
    {
      title: "a list appears",
      of: "schema",
      before: "type: string",
      after: `
type: string
enum: [cat, dog]
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "enum" }],
    },
    {
      title: "both booleans are listed",
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
