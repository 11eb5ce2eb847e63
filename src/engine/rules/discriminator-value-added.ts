import { describeSubject, quote } from "../quote";
import type { Rule } from "../rule";

export const discriminatorValueAdded: Rule<"discriminator-value-added"> = {
  kind: "discriminator-value-added",
  title: "Discriminator value added",
  breaks: "wire",
  compatibility: { request: "compatible", response: "dangerous" },
  message: ({ subject, value }) =>
    value === null
      ? `Default mapping was added to the discriminator of ${describeSubject(subject)}.`
      : `Discriminator value ${quote(value)} was added to ${describeSubject(subject)}.`,
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
  ],
};
