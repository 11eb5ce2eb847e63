import { describeSubject, quote } from "../quote";
import type { Rule } from "../rule";

export const propertyBecameWriteOnly: Rule<"property-became-write-only"> = {
  kind: "property-became-write-only",
  title: "Property became write-only",
  breaks: "wire",
  compatibility: ({ required }) => ({ request: "compatible", response: required ? "breaking" : "dangerous" }),
  message: ({ subject, property }) =>
    `Property ${quote(property)} of ${describeSubject(subject)} became write-only.`,
  why: "Clients that read this property will find it missing.",
  advice: "Keep sending the property in responses.",
  examples: [
    {
      title: "`writeOnly` is added",
      of: "schema",
      before: `
type: object
required: [a]
properties: { a: { type: string } }
`,
      after: `
type: object
required: [a]
properties: { a: { type: string, writeOnly: true } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "a" }],
    },
  ],
};
