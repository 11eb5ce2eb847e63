import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const uniqueItemsAdded: Rule<"unique-items-added"> = {
  kind: "unique-items-added",
  title: "Items must be unique",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `Items of ${describeSubject(subject)} must now be unique.`,
  why: "Requests with duplicate items will be rejected.",
  advice: "Keep accepting duplicate items.",
  examples: [
    {
      title: "`uniqueItems` is added",
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
      title: "the default is written out",
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
