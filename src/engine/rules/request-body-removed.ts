import { always, type Rule } from "../rule";

export const requestBodyRemoved: Rule<"request-body-removed"> = {
  kind: "request-body-removed",
  title: "Request body removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ method, path }) => `\`${method} ${path}\` no longer takes a request body.`,
  why: "What clients send is refused or ignored.",
  advice: "Keep accepting it.",
  examples: [
    {
      title: "the body is taken out",
      of: "operation",
      before: `
requestBody:
  content: { application/json: { schema: { type: object } } }
responses: { "200": { description: ok } }
`,
      after: 'responses: { "200": { description: ok } }',
      reports: [{ compatibility: "breaking", side: "request", underlines: "get" }],
    },
  ],
};
