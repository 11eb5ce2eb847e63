import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";
import { removed } from "../sentences";

export const unionBranchRemoved: Rule<"union-branch-removed"> = {
  kind: "union-branch-removed",
  title: "Alternative removed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, branch, successor = null }) =>
    `Alternative ${removed(branch, ` from ${describeSubject(subject)}`, successor)}`,
  why: "Requests with values of this alternative will be rejected.",
  advice: "Keep accepting the alternative.",
  examples: [
    {
      title: "one of two alternatives is removed",
      of: "schema",
      before: `
oneOf:
  - { type: object, title: A, required: [a], properties: { a: { type: string } } }
  - { type: object, title: B, required: [b], properties: { b: { type: string } } }
`,
      after: `
oneOf:
  - { type: object, title: A, required: [a], properties: { a: { type: string } } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "Thing" }],
    },
    {
      title: "an alternative is renamed and changed",
      of: "document",
      before: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }, responses: { "200": { description: ok } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/GuideDog" }] }
    Cat: { type: object, required: [claws], properties: { claws: { type: integer } } }
    GuideDog: { type: object, required: [tail], properties: { tail: { type: string } } }
`,
      after: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }, responses: { "200": { description: ok } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/GuideDogs" }] }
    Cat: { type: object, required: [claws], properties: { claws: { type: integer } } }
    GuideDogs: { type: object, required: [dogs], properties: { dogs: { type: array, items: { type: string } } } }
`,
      reports: [
        {
          compatibility: "breaking",
          side: "request",
          underlines: '$ref: "#/components/schemas/GuideDogs"',
        },
      ],
    },
    {
      title: "the order and the titles change",
      of: "schema",
      before: `
oneOf:
  - { type: object, title: A, required: [a], properties: { a: { type: string } } }
  - { type: object, title: B, required: [b], properties: { b: { type: string } } }
`,
      after: `
oneOf:
  - { type: object, title: Y, required: [b], properties: { b: { type: string } } }
  - { type: object, title: X, required: [a], properties: { a: { type: string } } }
`,
      reports: [],
    },
    {
      title: "two alternatives that together accept the same values",
      of: "schema",
      before: "type: string",
      after: "anyOf: [{ type: string, maxLength: 5 }, { type: string, minLength: 3 }]",
      reports: [],
    },
  ],
};
