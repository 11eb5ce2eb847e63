import { always, type Rule } from "../rule";

export const parameterSerializationChanged: Rule<"parameter-serialization-changed"> = {
  kind: "parameter-serialization-changed",
  title: "Parameter is written another way",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ name, in: place, before, after }) =>
    `The ${place} parameter \`${name}\` is now written as ${after}, was ${before}.`,
  why: "What clients send means something else, or nothing.",
  advice: "Keep the published style; offer the new one under another name.",
  examples: [
    {
      title: "an exploded list becomes one value",
      of: "operation",
      before: `
parameters:
  - { name: ids, in: query, schema: { type: array, items: { type: string } } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: ids, in: query, explode: false, schema: { type: array, items: { type: string } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", underlines: "false" }],
    },
    {
      title: "the standard style is written out",
      of: "operation",
      before: `
parameters:
  - { name: ids, in: query, schema: { type: array, items: { type: string } } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: ids, in: query, style: form, explode: true, schema: { type: array, items: { type: string } } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "it is never a list",
      of: "operation",
      before: `
parameters:
  - { name: id, in: query, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: id, in: query, explode: false, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
  ],
};
