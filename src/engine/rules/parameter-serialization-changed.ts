import { fromTo } from "../quote";
import { always, type Rule } from "../rule";
import { parameterName } from "../sentences";
import { serializations } from "../serializations";

export const parameterSerializationChanged: Rule<"parameter-serialization-changed"> = {
  kind: "parameter-serialization-changed",
  title: "Parameter serialization changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: (facts) => `${parameterName(facts)}: serialization changed ${fromTo(...serializations(facts))}.`,
  why: "Servers will misread the published serialization, or ignore it.",
  advice: "Keep the published `style` and `explode`. Add the new serialization under a different name.",
  examples: [
    {
      title: "an exploded array becomes one value",
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
      title: "the default style is written out",
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
      title: "a single value or an array",
      of: "operation",
      before: `
parameters:
  - { name: ids, in: query, schema: { anyOf: [{ type: string }, { type: array, items: { type: string } }] } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: ids, in: query, explode: false, schema: { anyOf: [{ type: string }, { type: array, items: { type: string } }] } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", underlines: "false" }],
    },
    {
      title: "a parameter without a schema",
      of: "operation",
      before: `
parameters:
  - { name: ids, in: query, schema: {  } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: ids, in: query, explode: false, schema: {  } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", underlines: "false" }],
    },
    {
      title: "`deepObject` ignores `explode`",
      of: "operation",
      before: `
parameters:
  - { name: filter, in: query, style: deepObject, schema: { type: object, properties: { tag: { type: string } } } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: filter, in: query, style: deepObject, explode: true, schema: { type: object, properties: { tag: { type: string } } } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "a `$ref` now leads to a parameter with a different serialization",
      of: "document",
      before: `
openapi: 3.0.3
paths:
  /pets: { get: { parameters: [{ $ref: "#/components/parameters/many" }], responses: { "200": { description: ok } } } }
components:
  parameters:
    many: { name: ids, in: query, schema: { type: array, items: { type: string } } }
    joined: { name: ids, in: query, explode: false, schema: { type: array, items: { type: string } } }
`,
      after: `
openapi: 3.0.3
paths:
  /pets: { get: { parameters: [{ $ref: "#/components/parameters/joined" }], responses: { "200": { description: ok } } } }
components:
  parameters:
    many: { name: ids, in: query, schema: { type: array, items: { type: string } } }
    joined: { name: ids, in: query, explode: false, schema: { type: array, items: { type: string } } }
`,
      reports: [{ compatibility: "breaking", underlines: '"#/components/parameters/joined"' }],
    },
    {
      title: "the parameter is never an array",
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
