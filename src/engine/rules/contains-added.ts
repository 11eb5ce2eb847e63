import { byVariance, quoted, type Rule } from "../rule";

export const containsAdded: Rule<"contains-added"> = {
  kind: "contains-added",
  title: "A certain item is required",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `${quoted(subject)} must now contain a certain item.`,
  why: "Clients that send lists without it are refused.",
  advice: "Go on accepting lists without it.",
  examples: [
    {
      title: "`contains` appears",
      of: "schema",
      dialect: "3.1",
      before: "type: array",
      after: `
type: array
contains: { type: integer }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "contains" }],
    },
  ],
};
