import { quote } from "../quote";
import { always, type Rule } from "../rule";

export const responseRemoved: Rule<"response-removed"> = {
  kind: "response-removed",
  title: "Response removed",
  breaks: "wire",
  compatibility: ({ expected }) => always(expected ? "breaking" : "dangerous"),
  message: ({ status }) => `Response ${quote(status)} was removed.`,
  why: "Clients handle this response and may not handle the one that replaces it.",
  advice: "Keep sending the published response.",
  examples: [
    {
      title: "the success response is removed",
      of: "operation",
      before: `
responses:
  "200": { description: d }
  "404": { description: d }
`,
      after: `
responses:
  "404": { description: d }
`,
      reports: [{ compatibility: "breaking", underlines: "responses" }],
    },
    {
      title: "an error response is removed",
      of: "operation",
      before: `
responses:
  "200": { description: d }
  "404": { description: d }
`,
      after: `
responses:
  "200": { description: d }
`,
      reports: [{ compatibility: "dangerous", underlines: "responses" }],
    },
    {
      title: "a range still covers the status code",
      of: "operation",
      before: `
responses:
  "200": { description: d }
`,
      after: `
responses:
  "2XX": { description: d }
`,
      reports: [],
    },
    {
      title: "a `$ref` by the document's own URI",
      of: "document",
      before: `
openapi: 3.2.0
paths:
  /pets: { get: { responses: { "200": { $ref: "#/components/responses/Pets" } } } }
components: { responses: { Pets: { description: ok } } }
`,
      after: `
openapi: 3.2.0
$self: https://a.example/api.yaml
paths:
  /pets: { get: { responses: { "200": { $ref: "https://a.example/api.yaml#/components/responses/Pets" } } } }
components: { responses: { Pets: { description: ok } } }
`,
      reports: [],
    },
  ],
};
