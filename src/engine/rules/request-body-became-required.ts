import { byVariance, quoted, type Rule } from "../rule";

export const requestBodyBecameRequired: Rule<"request-body-became-required"> = {
  kind: "request-body-became-required",
  title: "Request body became required",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `${quoted(subject)} is now required.`,
  why: "Clients that send none are refused.",
  advice: "Keep it optional.",
  examples: [
    {
      title: "optional before",
      of: "operation",
      before: `
requestBody:
  content: { application/json: { schema: { type: object } } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  required: true
  content: { application/json: { schema: { type: object } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "true" }],
    },
  ],
};
