import { byVariance, quoted, type Rule } from "../rule";

export const uniqueItemsAdded: Rule<"unique-items-added"> = {
  kind: "unique-items-added",
  title: "Items must be unique",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `The items of ${quoted(subject)} must now be unique.`,
  why: "Clients that send an item twice are refused.",
  advice: "Go on accepting repeated items.",
  examples: [
    {
      title: "`uniqueItems` appears",
      of: "schema",
      before: `
type: array
items: {}
`,
      after: `
type: array
items: {}
uniqueItems: true
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "uniqueItems" }],
    },
    {
      title: "the standard is written out",
      of: "schema",
      before: `
type: array
items: {}
`,
      after: `
type: array
items: {}
uniqueItems: false
`,
      reports: [],
    },
  ],
};
