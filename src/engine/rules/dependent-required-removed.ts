import { byVariance, quoted, type Rule } from "../rule";

export const dependentRequiredRemoved: Rule<"dependent-required-removed"> = {
  kind: "dependent-required-removed",
  title: "Property no longer required beside another",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, property, when }) =>
    `\`${property}\` may now be missing from ${quoted(subject)} where \`${when}\` is given.`,
  why: "Clients that count on both find one.",
  advice: "Keep sending both.",
  examples: [
    {
      title: "a dependency is dropped",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
dependentRequired: { card: [address] }
`,
      after: "type: object",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
  ],
};
