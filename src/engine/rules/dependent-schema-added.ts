import { byVariance, quoted, type Rule } from "../rule";

export const dependentSchemaAdded: Rule<"dependent-schema-added"> = {
  kind: "dependent-schema-added",
  title: "Schema required beside a property",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, when }) => `${quoted(subject)} must now meet more where \`${when}\` is given.`,
  why: "Clients that send the property with other values are refused.",
  advice: "Go on accepting them.",
  examples: [
    {
      title: "a dependent schema appears",
      of: "schema",
      dialect: "3.1",
      before: "type: object",
      after: `
type: object
dependentSchemas: { card: { minProperties: 2 } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "card" }],
    },
  ],
};
