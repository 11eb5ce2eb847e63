import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const dependentSchemaAdded: Rule<"dependent-schema-added"> = {
  kind: "dependent-schema-added",
  title: "Dependent schema added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, when }) =>
    `Dependent schema for property ${quote(when)} was added to ${describeSubject(subject)}.`,
  why: "Requests with this property will be rejected if they do not match the dependent schema.",
  advice: "Keep accepting values that do not match the dependent schema.",
  examples: [
    {
      title: "`dependentSchemas` is added",
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
