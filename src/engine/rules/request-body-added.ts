import { always, type Rule } from "../rule";

export const requestBodyAdded: Rule<"request-body-added"> = {
  kind: "request-body-added",
  title: "Optional request body added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ method, path }) => `\`${method} ${path}\` now takes a request body.`,
  why: "Clients may leave it out.",
  advice: "From the next publish on it is part of the contract: look at it once more.",
  examples: [
    {
      title: "an optional body comes in",
      of: "operation",
      before: 'responses: { "200": { description: ok } }',
      after: `
requestBody:
  content: { application/json: { schema: { type: object } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", underlines: "requestBody" }],
    },
  ],
};
