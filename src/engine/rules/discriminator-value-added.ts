import { quoted, type Rule } from "../rule";

export const discriminatorValueAdded: Rule<"discriminator-value-added"> = {
  kind: "discriminator-value-added",
  title: "Discriminator value added",
  breaks: "wire",
  compatibility: { request: "compatible", response: "dangerous" },
  message: ({ subject, value }) =>
    value === null
      ? `Any other tag of ${quoted(subject)} stands for something now.`
      : `The tag \`${value}\` of ${quoted(subject)} is new.`,
  why: "A client that knows all published tags meets one it does not know.",
  advice: "Tell clients that more tags may come.",
  examples: [
    {
      title: "a schema that extends the one with the discriminator",
      of: "document",
      before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/P" } } } } } } } }
components:
  schemas:
    P: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { propertyName: k } }
    Cat: { allOf: [{ $ref: "#/components/schemas/P" }, { type: object, properties: { c: { type: string } } }] }
`,
      after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/P" } } } } } } } }
components:
  schemas:
    P: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { propertyName: k } }
    Cat: { allOf: [{ $ref: "#/components/schemas/P" }, { type: object, properties: { c: { type: string } } }] }
    Dog: { allOf: [{ $ref: "#/components/schemas/P" }, { type: object, properties: { d: { type: string } } }] }
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "Dog" }],
    },
  ],
};
