import { quoted, type Rule } from "../rule";

export const propertyAdded: Rule<"property-added"> = {
  kind: "property-added",
  title: "Optional property added",
  breaks: "wire",
  compatibility: ({ closed }) => ({ request: "compatible", response: closed ? "dangerous" : "compatible" }),
  message: ({ subject, property }) => `\`${property}\` is new in ${quoted(subject)}.`,
  why: {
    request: "Clients may leave it out.",
    response: "A client that takes nothing but the published properties refuses the response.",
  },
  advice: "From the next publish on it is part of the contract: look at it once more.",
  examples: [
    {
      title: "a property comes in",
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
      title: "in a response that was closed",
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
      title: "`propertyNames` lists texts that its type ruled out",
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
