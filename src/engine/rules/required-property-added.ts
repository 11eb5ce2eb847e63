import { quoted, type Rule } from "../rule";

export const requiredPropertyAdded: Rule<"required-property-added"> = {
  kind: "required-property-added",
  title: "Required property added",
  breaks: "wire",
  compatibility: ({ closed }) => ({
    request: "breaking",
    response: closed === true ? "dangerous" : "compatible",
  }),
  message: ({ subject, property }) => `\`${property}\` is new and required in ${quoted(subject)}.`,
  why: {
    request: "Clients do not send it yet: every request of theirs is refused.",
    response: "A client that takes nothing but the published properties refuses the response.",
  },
  advice: "Make it optional, with a default that keeps today's behaviour.",
  examples: [
    {
      title: "a required property comes in",
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
      title: "a read-only one: the server makes it",
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
      title: "what is required is no longer readOnly",
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
