import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";
import { removed } from "../sentences";

export const discriminatorValueRemoved: Rule<"discriminator-value-removed"> = {
  kind: "discriminator-value-removed",
  title: "Discriminator value removed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, value, successor = null }) =>
    value === null
      ? `Default mapping was removed from the discriminator of ${describeSubject(subject)}.`
      : `Discriminator value ${removed(value, ` from ${describeSubject(subject)}`, successor)}`,
  why: "Requests with this discriminator value will be rejected.",
  advice: "Keep the discriminator value.",
  examples: [
    {
      title: "a discriminator value is renamed",
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
      reports: [{ compatibility: "breaking", side: "request", underlines: "c" }],
    },
    {
      title: "an alternative is removed together with its discriminator value",
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
