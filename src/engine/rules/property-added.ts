import { describeSubject, quote } from "../quote";
import type { Rule } from "../rule";
import { reviewFirst } from "../sentences";

export const propertyAdded: Rule<"property-added"> = {
  kind: "property-added",
  title: "Optional property added",
  breaks: "wire",
  compatibility: { request: "compatible", response: "dangerous" },
  message: ({ subject, property }) =>
    `Optional property ${quote(property)} was added to ${describeSubject(subject)}.`,
  why: {
    request: "Clients can omit the property.",
    response: "Clients that accept only the published properties will reject the response.",
  },
  advice: reviewFirst,
  examples: [
    {
      title: "a property is added",
      of: "schema",
      before: `
type: object
properties: { a: { type: string } }
`,
      after: `
type: object
properties: { a: { type: string }, b: { type: string } }
`,
      reports: [{ compatibility: "compatible", side: "both", underlines: "b" }],
    },
    {
      title: "in a response without additional properties",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          additionalProperties: false
          properties: { a: { type: string } }
`,
      after: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          additionalProperties: false
          properties: { a: { type: string }, b: { type: string } }
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "b" }],
    },
    {
      title: "`propertyNames` allows names that its type excluded",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
propertyNames: { type: array, enum: [b] }
`,
      after: `
type: object
propertyNames: { enum: [b] }
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "b" }],
    },
  ],
};
