import { byVariance, quoted, type Rule } from "../rule";

export const discriminatorValueRemoved: Rule<"discriminator-value-removed"> = {
  kind: "discriminator-value-removed",
  title: "Discriminator value removed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, value }) =>
    `${value === null ? "Any other tag" : `The tag \`${value}\``} of ${quoted(subject)} no longer stands for anything.`,
  why: "Clients that send the tag are refused.",
  advice: "Keep the tag.",
  examples: [
    {
      title: "a tag has another name",
      of: "document",
      before: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/U" } } } }, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/U" } } } } } } } }
components:
  schemas:
    U:
      oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }]
      discriminator: { propertyName: k, mapping: { a: "#/components/schemas/A", b: "#/components/schemas/B" } }
    A: { type: object, required: [k], properties: { k: { type: string }, l: { type: string } } }
    B: { type: object, required: [k], properties: { k: { type: string }, z: { type: string } } }
`,
      after: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/U" } } } }, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/U" } } } } } } } }
components:
  schemas:
    U:
      oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }]
      discriminator: { propertyName: k, mapping: { a: "#/components/schemas/A", c: "#/components/schemas/B" } }
    A: { type: object, required: [k], properties: { k: { type: string }, l: { type: string } } }
    B: { type: object, required: [k], properties: { k: { type: string }, z: { type: string } } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "mapping" }],
    },
    {
      title: "an alternative is gone with its tag: that is told as such",
      of: "document",
      before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/U" } } } } } } } }
components:
  schemas:
    U:
      oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }]
      discriminator: { propertyName: k, mapping: { a: "#/components/schemas/A", b: "#/components/schemas/B" } }
    A: { type: object, required: [k], properties: { k: { type: string }, l: { type: string } } }
    B: { type: object, required: [k], properties: { k: { type: string }, z: { type: string } } }
`,
      after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/U" } } } } } } } }
components:
  schemas:
    U:
      oneOf: [{ $ref: "#/components/schemas/A" }]
      discriminator: { propertyName: k, mapping: { a: "#/components/schemas/A" } }
    A: { type: object, required: [k], properties: { k: { type: string }, l: { type: string } } }
    B: { type: object, required: [k], properties: { k: { type: string }, z: { type: string } } }
`,
      reports: [],
    },
  ],
};
