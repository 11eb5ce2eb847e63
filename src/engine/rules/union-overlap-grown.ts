import { quoted, type Rule } from "../rule";

export const unionOverlapGrown: Rule<"union-overlap-grown"> = {
  kind: "union-overlap-grown",
  title: "Alternatives overlap",
  breaks: "wire",
  compatibility: ({ decided }) => ({ request: decided ? "breaking" : "dangerous", response: "compatible" }),
  message: ({ subject, branch, decided }) =>
    decided
      ? `What matches \`${branch}\` of ${quoted(subject)} matches another alternative of \`oneOf\` too, and is refused.`
      : `What matches \`${branch}\` of ${quoted(subject)} may match another alternative of \`oneOf\` too, and is refused where it does.`,
  why: "A value that matched one alternative may now match two, and `oneOf` refuses that.",
  advice: "Tell the alternatives apart by a required tag, or use `anyOf`.",
  examples: [
    {
      title: "open alternatives are widened",
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
      title: "all that was allowed matches two alternatives",
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
      title: "a tag tells them apart",
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
      reports: [{ compatibility: "dangerous", side: "request", underlines: "type: integer" }],
    },
    {
      title: "`anyOf` of what may go together becomes `oneOf`",
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
      title: "two unions deep",
      of: "schema",
      dialect: "3.1",
      before: "{}",
      after: `
anyOf:
  - oneOf:
      - oneOf: [{ uniqueItems: true }, { type: number }]
      - { minimum: -1 }
  - { type: "null" }
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "uniqueItems: true" }],
    },
    {
      title: "inside a branch whose neighbours are of other types",
      of: "schema",
      before: "type: string",
      after: `
oneOf:
  - { type: array, items: {} }
  - oneOf: [{ type: string }, { type: string, maxLength: 5 }]
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "type: string" }],
    },
    {
      title: "what narrows the branches from outside goes",
      of: "schema",
      before: `
minimum: 1.5
oneOf: [{ multipleOf: 2, maximum: 4 }, { format: int32 }]
`,
      after: "oneOf: [{ multipleOf: 2 }, { format: int32 }]",
      reports: [{ compatibility: "dangerous", side: "request", underlines: "multipleOf: 2" }],
    },
    {
      title: "a union beside another one becomes `oneOf`",
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
      reports: [{ compatibility: "dangerous", side: "request", underlines: "required" }],
    },
    {
      title: "one schema twice",
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
      reports: [
        { compatibility: "dangerous", side: "request", underlines: '$ref: "#/components/schemas/A"' },
      ],
    },
    {
      title: "null stands beside the alternatives instead of among them",
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
      title: "something changes beside unions that stay",
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
