import { byVariance, quoted, type Rule } from "../rule";

export const multipleOfNarrowed: Rule<"multiple-of-narrowed"> = {
  kind: "multiple-of-narrowed",
  title: "Multiples narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, before, after }) =>
    `${quoted(subject)} must now be a multiple of ${after}${before === "none" ? "" : `, was ${before}`}.`,
  why: "Clients that send numbers between are refused.",
  advice: "Keep the published step.",
  examples: [
    {
      title: "a step appears",
      of: "schema",
      before: "type: integer",
      after: `
type: integer
multipleOf: 5
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "5" }],
    },
    {
      title: "whole numbers are multiples of one",
      of: "schema",
      before: "type: integer",
      after: `
type: integer
multipleOf: 1
`,
      reports: [],
    },
  ],
};
