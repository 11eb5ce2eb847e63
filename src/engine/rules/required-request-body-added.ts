import { byVariance, type Rule } from "../rule";

export const requiredRequestBodyAdded: Rule<"required-request-body-added"> = {
  kind: "required-request-body-added",
  title: "Required request body added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ method, path }) => `\`${method} ${path}\` now needs a request body.`,
  why: "Clients do not send one yet: every call of theirs is refused.",
  advice: "Make the body optional.",
  examples: [
    {
      title: "a required body comes in",
      of: "operation",
      before: 'responses: { "200": { description: ok } }',
      after: `
requestBody:
  required: true
  content: { application/json: { schema: { type: object } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "requestBody" }],
    },
  ],
};
