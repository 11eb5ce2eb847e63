import { describeSubject, quoteValues } from "../quote";
import { byVariance, type Rule } from "../rule";

export const schemaNarrowed: Rule<"schema-narrowed"> = {
  kind: "schema-narrowed",
  title: "Schema accepts fewer values",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, witness }) =>
    `${describeSubject(subject)} no longer accepts ${quoteValues([witness])}.`,
  why: "Requests with such values will be rejected.",
  advice: "Keep accepting these values.",
  examples: [],
};
