import { byVariance, quoted, type Rule } from "../rule";

export const lengthWidened: Rule<"length-widened"> = {
  kind: "length-widened",
  title: "Length widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, keyword, before, after }) =>
    `\`${keyword}\` of ${quoted(subject)} is now ${after}, was ${before}.`,
  why: "Clients read texts that the published bound left out: a column or a type may be too small.",
  advice: "Keep the published bound in responses.",
  examples: [
    {
      title: "the upper bound is raised",
      of: "schema",
      before: `
type: string
maxLength: 5
`,
      after: `
type: string
maxLength: 9
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "9" }],
    },
    {
      title: "the upper bound is dropped",
      of: "schema",
      before: `
type: string
maxLength: 5
`,
      after: "type: string",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
  ],
};
