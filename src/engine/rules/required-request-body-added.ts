import { quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const requiredRequestBodyAdded: Rule<"required-request-body-added"> = {
  kind: "required-request-body-added",
  title: "Required request body added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ method, path }) => `Required request body was added to ${quote(`${method} ${path}`)}.`,
  why: "Requests without a body will be rejected, and no client sends one yet.",
  advice: "Make the request body optional.",
  examples: [
    {
      title: "a required body is added",
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
