import { byVariance, type Rule } from "../rule";

export const requiredParameterAdded: Rule<"required-parameter-added"> = {
  kind: "required-parameter-added",
  title: "Required parameter added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ name, in: place }) => `The ${place} parameter \`${name}\` is new and required.`,
  why: "Clients do not send it yet: every call of theirs is refused.",
  advice: "Make it optional, with a default that keeps today's behaviour.",
  examples: [
    {
      title: "a required parameter comes in",
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
      title: "it is optional",
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
      title: "a path asks it of both of its operations",
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
