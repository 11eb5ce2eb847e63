import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const uniqueItemsRemoved: Rule<"unique-items-removed"> = {
  kind: "unique-items-removed",
  title: "Duplicate items allowed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject }) => `Items of ${describeSubject(subject)} no longer have to be unique.`,
  why: "Clients that store the items in a set may lose duplicates.",
  advice: "Keep items unique in responses.",
  examples: [
    {
      title: "`uniqueItems` is removed",
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
