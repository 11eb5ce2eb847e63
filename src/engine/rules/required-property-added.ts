import { describeSubject, quote } from "../quote";
import type { Rule } from "../rule";

export const requiredPropertyAdded: Rule<"required-property-added"> = {
  kind: "required-property-added",
  title: "Required property added",
  breaks: "wire",
  compatibility: { request: "breaking", response: "dangerous" },
  message: ({ subject, property }) =>
    `Required property ${quote(property)} was added to ${describeSubject(subject)}.`,
  why: {
    request: "Requests without this property will be rejected, and no client sends it yet.",
    response: "Clients that accept only the published properties will reject the response.",
  },
  advice: "Make the property optional, with a default that preserves the current behavior.",
  examples: [
    {
      title: "a required property is added",
      of: "schema",
      before: `
type: object
properties: { a: { type: string } }
`,
      after: `
type: object
required: [b]
properties: { a: { type: string }, b: { type: string } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "b" }],
    },
    {
      title: "a read-only property, which the server sets",
      of: "operation",
      before: `
requestBody:
  content:
    application/json:
      schema:
        type: object
        properties: { a: { type: string } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    application/json:
      schema:
        type: object
        required: [b]
        properties: { a: { type: string }, b: { type: string, readOnly: true } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "a required property is no longer `readOnly`",
      of: "schema",
      before: `
type: object
required: [id]
properties: { id: { type: string, readOnly: true } }
`,
      after: `
type: object
required: [id]
properties: { id: { type: string } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "id" }],
    },
  ],
};
