import { describeSubject, quote } from "../quote";
import type { Rule } from "../rule";

export const discriminatorValueAdded: Rule<"discriminator-value-added"> = {
  kind: "discriminator-value-added",
  title: "Discriminator value added",
  breaks: "wire",
  compatibility: ({ replaces }) => ({
    request: "compatible",
    response: replaces === undefined ? "dangerous" : "breaking",
  }),
  message({ subject, value, replaces }) {
    const of = describeSubject(subject);
    if (value === null) return `Default mapping was added to the discriminator of ${of}.`;
    return replaces === undefined
      ? `Discriminator value ${quote(value)} was added to ${of}.`
      : `Discriminator value ${quote(replaces)} of ${of} was replaced by ${quote(value)}.`;
  },
  why: "Clients that handle only the published discriminator values may fail on a new one.",
  advice: "Document that more discriminator values may be added.",
  examples: [
    {
      title: "a schema that extends the schema with the discriminator",
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
    {
      title: "the discriminator value of a schema is replaced",
      of: "document",
      before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/U" } } } } } } } }
components:
  schemas:
    U:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
      discriminator:
        propertyName: k
        mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" }
    Cat: { type: object, required: [k], properties: { k: { type: string }, c: { type: string } } }
    Dog: { type: object, required: [k], properties: { k: { type: string }, d: { type: string } } }
`,
      after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/U" } } } } } } } }
components:
  schemas:
    U:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
      discriminator:
        propertyName: k
        mapping: { feline: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" }
    Cat: { type: object, required: [k], properties: { k: { type: string }, c: { type: string } } }
    Dog: { type: object, required: [k], properties: { k: { type: string }, d: { type: string } } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "feline" }],
    },
  ],
};
