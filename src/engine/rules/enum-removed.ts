import { byVariance, quoted, type Rule } from "../rule";

export const enumRemoved: Rule<"enum-removed"> = {
  kind: "enum-removed",
  title: "List of values dropped",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, values }) => `${quoted(subject)} is no longer limited to ${values}.`,
  why: "Clients that know all published values meet others.",
  advice: "Keep the list in responses.",
  examples: [
    {
      title: "the list is dropped",
      of: "schema",
      before: `
type: string
enum: [cat, dog]
`,
      after: "type: string",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "bounds that leave just the same whole numbers",
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
