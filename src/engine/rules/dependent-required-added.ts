import { byVariance, quoted, type Rule } from "../rule";

export const dependentRequiredAdded: Rule<"dependent-required-added"> = {
  kind: "dependent-required-added",
  title: "Property required beside another",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, property, when }) =>
    `\`${property}\` is now required in ${quoted(subject)} where \`${when}\` is given.`,
  why: "Clients that send one without the other are refused.",
  advice: "Go on accepting the one alone.",
  examples: [
    {
      title: "a dependency appears",
      of: "schema",
      dialect: "3.1",
      before: "type: object",
      after: `
type: object
dependentRequired: { card: [address] }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "address" }],
    },
  ],
};
