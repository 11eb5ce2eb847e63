import { byVariance, quoted, type Rule } from "../rule";

export const dependentSchemaRemoved: Rule<"dependent-schema-removed"> = {
  kind: "dependent-schema-removed",
  title: "Schema no longer required beside a property",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, when }) => `${quoted(subject)} need no longer meet more where \`${when}\` is given.`,
  why: "Clients that count on it meet other values.",
  advice: "Keep to it in responses.",
  examples: [
    {
      title: "a dependent schema is dropped",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
dependentSchemas: { card: { minProperties: 2 } }
`,
      after: "type: object",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
  ],
};
