import { quoted, type Rule } from "../rule";

export const propertyBecameReadOnly: Rule<"property-became-read-only"> = {
  kind: "property-became-read-only",
  title: "Property became read-only",
  breaks: "wire",
  compatibility: { request: "dangerous", response: "compatible" },
  message: ({ subject, property }) => `\`${property}\` of ${quoted(subject)} may no longer be sent.`,
  why: "What clients send in it is refused or ignored.",
  advice: "Go on accepting it.",
  examples: [
    {
      title: "`readOnly` appears",
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
