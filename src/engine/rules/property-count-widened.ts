import { byVariance, quoted, type Rule } from "../rule";

export const propertyCountWidened: Rule<"property-count-widened"> = {
  kind: "property-count-widened",
  title: "Number of properties widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, keyword, before, after }) =>
    `\`${keyword}\` of ${quoted(subject)} is now ${after}, was ${before}.`,
  why: "Clients read objects that the published bound left out: a column or a type may be too small.",
  advice: "Keep the published bound in responses.",
  examples: [
    {
      title: "the upper bound is raised",
      of: "schema",
      before: `
type: object
maxProperties: 5
`,
      after: `
type: object
maxProperties: 9
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "9" }],
    },
    {
      title: "the upper bound is dropped",
      of: "schema",
      before: `
type: object
maxProperties: 5
`,
      after: "type: object",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
  ],
};
