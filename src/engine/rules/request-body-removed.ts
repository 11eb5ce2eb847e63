import { quote } from "../quote";
import { always, type Rule } from "../rule";

export const requestBodyRemoved: Rule<"request-body-removed"> = {
  kind: "request-body-removed",
  title: "Request body removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ method, path }) => `Request body was removed from ${quote(`${method} ${path}`)}.`,
  why: "Servers will ignore the request body, or reject the request.",
  advice: "Keep accepting the request body.",
  examples: [
    {
      title: "the body is removed",
      of: "operation",
      before: `
requestBody:
  content: { application/json: { schema: { type: object } } }
responses: { "200": { description: ok } }
`,
      after: 'responses: { "200": { description: ok } }',
      reports: [{ compatibility: "breaking", side: "request", underlines: "post" }],
    },
  ],
};
