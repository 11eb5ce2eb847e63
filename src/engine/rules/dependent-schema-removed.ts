import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const dependentSchemaRemoved: Rule<"dependent-schema-removed"> = {
  kind: "dependent-schema-removed",
  title: "Dependent schema removed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, when }) =>
    `Dependent schema for property ${quote(when)} was removed from ${describeSubject(subject)}.`,
  why: "Clients may receive values that do not match the published dependent schema.",
  advice: "Keep the dependent schema in responses.",
  examples: [
    {
      title: "`dependentSchemas` is removed",
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
