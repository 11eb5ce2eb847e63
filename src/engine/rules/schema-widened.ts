import { describeSubject, quoteValues } from "../quote";
import { byVariance, type Rule } from "../rule";

export const schemaWidened: Rule<"schema-widened"> = {
  kind: "schema-widened",
  title: "Schema accepts more values",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, witness }) =>
    `${describeSubject(subject)} now also accepts ${quoteValues([witness])}.`,
  why: "Responses may contain values that clients do not expect.",
  advice: "Keep to the published values.",
  examples: [],
};
