import { describeSubject, quote } from "../quote";
import type { Rule } from "../rule";

export const propertyBecameReadOnly: Rule<"property-became-read-only"> = {
  kind: "property-became-read-only",
  title: "Property became read-only",
  breaks: "wire",
  compatibility: { request: "dangerous", response: "compatible" },
  message: ({ subject, property }) =>
    `Property ${quote(property)} of ${describeSubject(subject)} became read-only.`,
  why: "Servers may ignore the property in requests, or reject the request.",
  advice: "Keep accepting the property in requests.",
  examples: [
    {
      title: "`readOnly` is added",
      of: "schema",
      before: `
type: object
properties: { a: { type: string } }
`,
      after: `
type: object
properties: { a: { type: string, readOnly: true } }
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "a" }],
    },
  ],
};
