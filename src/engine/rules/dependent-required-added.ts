import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const dependentRequiredAdded: Rule<"dependent-required-added"> = {
  kind: "dependent-required-added",
  title: "Dependent property required",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, property, when }) =>
    `Property ${quote(property)} is now required in ${describeSubject(subject)} if ${quote(when)} is present.`,
  why: "Requests with one property but not the other will be rejected.",
  advice: "Keep accepting one property without the other.",
  examples: [
    {
      title: "`dependentRequired` is added",
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
