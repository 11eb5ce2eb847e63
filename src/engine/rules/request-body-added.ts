import { quote } from "../quote";
import { always, type Rule } from "../rule";
import { reviewFirst } from "../sentences";

export const requestBodyAdded: Rule<"request-body-added"> = {
  kind: "request-body-added",
  title: "Optional request body added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ method, path }) => `Optional request body was added to ${quote(`${method} ${path}`)}.`,
  why: "Clients can omit the request body.",
  advice: reviewFirst,
  examples: [
    {
      title: "an optional body is added",
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
