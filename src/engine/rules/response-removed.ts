import { always, type Rule } from "../rule";

export const responseRemoved: Rule<"response-removed"> = {
  kind: "response-removed",
  title: "Response removed",
  breaks: "wire",
  compatibility: ({ expected }) => always(expected ? "breaking" : "dangerous"),
  message: ({ status }) => `The response \`${status}\` is gone.`,
  why: "Clients handle this answer and may not handle what comes instead.",
  advice: "Keep answering as published.",
  examples: [
    {
      title: "the success is taken out",
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
      title: "an error is taken out",
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
      title: "a code that a range still covers",
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
      title: "a reference by the URI that the document gives itself",
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
