import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const dependentRequiredRemoved: Rule<"dependent-required-removed"> = {
  kind: "dependent-required-removed",
  title: "Dependent property no longer required",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, property, when }) =>
    `Property ${quote(property)} is no longer required in ${describeSubject(subject)} if ${quote(when)} is present.`,
  why: "Clients that expect both properties may receive only one.",
  advice: "Keep sending both properties.",
  examples: [
    {
      title: "`dependentRequired` is removed",
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
