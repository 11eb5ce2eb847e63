import { byVariance, quoted, type Rule } from "../rule";

export const uniqueItemsRemoved: Rule<"unique-items-removed"> = {
  kind: "unique-items-removed",
  title: "Items may repeat",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject }) => `The items of ${quoted(subject)} need no longer be unique.`,
  why: "Clients that keep them in a set lose some.",
  advice: "Keep items unique in responses.",
  examples: [
    {
      title: "`uniqueItems` is dropped",
      of: "schema",
      before: `
type: array
items: {}
uniqueItems: true
`,
      after: `
type: array
items: {}
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
  ],
};
