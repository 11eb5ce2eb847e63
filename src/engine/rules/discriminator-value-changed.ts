import { describeSubject, quote } from "../quote";
import { always, type Rule } from "../rule";

export const discriminatorValueChanged: Rule<"discriminator-value-changed"> = {
  kind: "discriminator-value-changed",
  title: "Discriminator value maps to a different schema",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ subject, value }) =>
    value === null
      ? `Default mapping of the discriminator of ${describeSubject(subject)} now refers to a different schema.`
      : `Discriminator value ${quote(value)} of ${describeSubject(subject)} now maps to a different schema.`,
  why: "Clients will parse values with this discriminator value as the wrong schema.",
  advice: "Keep the published mapping, and use a new discriminator value for the new schema.",
  examples: [
    {
      title: "two discriminator values are swapped",
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
      oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }]
      discriminator: { propertyName: k, mapping: { a: "#/components/schemas/B", b: "#/components/schemas/A" } }
    A: { type: object, required: [k], properties: { k: { type: string }, l: { type: string } } }
    B: { type: object, required: [k], properties: { k: { type: string }, z: { type: string } } }
`,
      reports: [
        { compatibility: "breaking", side: "response", underlines: '"#/components/schemas/B"' },
        { compatibility: "breaking", side: "response", underlines: '"#/components/schemas/A"' },
      ],
    },
  ],
};
