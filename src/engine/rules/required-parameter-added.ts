import { byVariance, type Rule } from "../rule";
import { parameterName } from "../sentences";

export const requiredParameterAdded: Rule<"required-parameter-added"> = {
  kind: "required-parameter-added",
  title: "Required parameter added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: (facts) => `Required ${parameterName(facts)} was added.`,
  why: "Requests without this parameter will be rejected, and no client sends it yet.",
  advice: "Make the parameter optional, with a default that preserves the current behavior.",
  examples: [
    {
      title: "a required parameter is added",
      of: "operation",
      before: 'responses: { "200": { description: ok } }',
      after: `
parameters:
  - { name: limit, in: query, required: true, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "limit" }],
    },
    {
      title: "an optional parameter is added",
      of: "operation",
      before: 'responses: { "200": { description: ok } }',
      after: `
parameters:
  - { name: limit, in: query, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "a path requires it of both of its operations",
      of: "paths",
      before: `
/pets:
  get: { responses: { "200": { description: ok } } }
  put: { responses: { "200": { description: ok } } }
`,
      after: `
/pets:
  parameters: [{ name: tenant, in: query, required: true, schema: { type: string } }]
  get: { responses: { "200": { description: ok } } }
  put: { responses: { "200": { description: ok } } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "tenant" }],
    },
  ],
};
