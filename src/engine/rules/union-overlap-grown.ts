import { describeSubject, forExample, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const unionOverlapGrown: Rule<"union-overlap-grown"> = {
  kind: "union-overlap-grown",
  title: "Alternatives overlap",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, branch, witness }) =>
    `${describeSubject(subject)} no longer accepts values that match alternative ${quote(branch)} and another one${forExample(witness)}.`,
  why: "A value that matched one alternative may now match two, which `oneOf` rejects.",
  advice: "Add a required property that distinguishes the alternatives, or use `anyOf`.",
  examples: [
    {
      title: "alternatives with additional properties are widened",
      of: "schema",
      before: `
oneOf:
  - { type: object, required: [a], properties: { a: { type: string, maxLength: 5 } } }
  - { type: object, required: [b], properties: { b: { type: string } } }
`,
      after: `
oneOf:
  - { type: object, required: [a], properties: { a: { type: string, maxLength: 9 } } }
  - { type: object, required: [b], properties: { b: { type: string } } }
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "type: object" }],
    },
    {
      title: "all allowed values match two alternatives",
      of: "operation",
      before: `
requestBody:
  content:
    application/json:
      schema:
        type: object
        required: [a, b]
        properties: { a: {}, b: {} }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    application/json:
      schema:
        oneOf:
          - { type: object, required: [a], properties: { a: {}, b: {} } }
          - { type: object, required: [b], properties: { a: {}, b: {} } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "type: object" }],
    },
    {
      title: "a required property distinguishes the alternatives",
      of: "schema",
      before: `
oneOf:
  - { type: object, required: [k], properties: { k: { enum: [a] }, n: { type: string, maxLength: 5 } } }
  - { type: object, required: [k], properties: { k: { enum: [b] } } }
`,
      after: `
oneOf:
  - { type: object, required: [k], properties: { k: { enum: [a] }, n: { type: string, maxLength: 9 } } }
  - { type: object, required: [k], properties: { k: { enum: [b] } } }
`,
      reports: [],
    },
    {
      title: "inside a branch of another union",
      of: "operation",
      before: `
requestBody:
  content:
    application/json:
      schema:
        type: integer
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    application/json:
      schema:
        anyOf:
          - oneOf: [{ type: integer }, { type: number }]
          - { type: string }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "type: integer" }],
    },
    {
      title: "`anyOf` with overlapping branches becomes `oneOf`",
      of: "schema",
      before: `
type: object
properties: { a: { type: string }, b: { type: string } }
anyOf: [{ required: [a] }, { required: [b] }]
`,
      after: `
type: object
properties: { a: { type: string }, b: { type: string } }
oneOf: [{ required: [a] }, { required: [b] }]
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "required" }],
    },
    {
      title: "one of two unions becomes `oneOf`",
      of: "schema",
      before: `
type: object
allOf:
  - anyOf: [{ required: [a] }, { required: [b] }]
  - anyOf: [{ required: [c] }, { required: [d] }]
`,
      after: `
type: object
allOf:
  - oneOf: [{ required: [a] }, { required: [b] }]
  - anyOf: [{ required: [c] }, { required: [d] }]
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "required" }],
    },
    {
      title: "the same schema twice",
      of: "document",
      before: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }, responses: {} } } }
components: { schemas: { A: { type: string } } }
`,
      after: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/A" }] } } } }, responses: {} } } }
components: { schemas: { A: { type: string } } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: '$ref: "#/components/schemas/A"' }],
    },
    {
      title: "`null` is allowed next to the alternatives instead of among them",
      of: "schema",
      dialect: "3.1",
      before: `
oneOf:
  - { type: object, required: [a] }
  - { type: object, required: [b] }
  - { type: "null" }
`,
      after: `
anyOf:
  - oneOf: [{ type: object, required: [b] }, { type: object, required: [a] }]
  - { type: "null" }
`,
      reports: [],
    },
    {
      title: "a change next to unchanged unions",
      of: "schema",
      before: `
type: object
oneOf: [{ required: [a] }, { required: [b] }]
allOf: [{ oneOf: [{ required: [c] }, { required: [d] }] }]
`,
      after: `
type: object
minProperties: 3
oneOf: [{ required: [b] }, { required: [a] }]
allOf: [{ oneOf: [{ required: [d] }, { required: [c] }] }]
`,
      reports: [],
    },
  ],
};
