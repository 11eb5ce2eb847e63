import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const requestBodyBecameRequired: Rule<"request-body-became-required"> = {
  kind: "request-body-became-required",
  title: "Request body became required",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `${describeSubject(subject)} became required.`,
  why: "Requests without a body will be rejected.",
  advice: "Keep the request body optional.",
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
