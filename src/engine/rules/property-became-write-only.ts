import { quoted, type Rule } from "../rule";

export const propertyBecameWriteOnly: Rule<"property-became-write-only"> = {
  kind: "property-became-write-only",
  title: "Property became write-only",
  breaks: "wire",
  compatibility: ({ required }) => ({ request: "compatible", response: required ? "breaking" : "dangerous" }),
  message: ({ subject, property }) => `\`${property}\` of ${quoted(subject)} is no longer sent.`,
  why: "Clients that read it find nothing.",
  advice: "Go on sending it.",
  examples: [
    {
      title: "`writeOnly` appears",
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
