import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const requestBodyBecameOptional: Rule<"request-body-became-optional"> = {
  kind: "request-body-became-optional",
  title: "Request body became optional",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject }) => `${describeSubject(subject)} is no longer required.`,
  why: "Clients can keep sending the request body.",
  advice: "Nothing to do.",
  examples: [
    {
      title: "required before",
      of: "operation",
      before: `
requestBody:
  required: true
  content: { application/json: { schema: { type: object } } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content: { application/json: { schema: { type: object } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "requestBody" }],
    },
  ],
};
