import { describeSubject, fromTo } from "../quote";
import { always, type Rule } from "../rule";

export const discriminatorChanged: Rule<"discriminator-changed"> = {
  kind: "discriminator-changed",
  title: "Discriminator property changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ subject, before, after }) =>
    `Discriminator property of ${describeSubject(subject)} changed ${fromTo(before, after)}.`,
  why: "Clients look for the discriminator in the published property.",
  advice: "Keep the published discriminator property.",
  examples: [
    {
      title: "a different property",
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
      discriminator: { propertyName: l, mapping: { a: "#/components/schemas/A", b: "#/components/schemas/B" } }
    A: { type: object, required: [k], properties: { k: { type: string }, l: { type: string } } }
    B: { type: object, required: [k], properties: { k: { type: string }, z: { type: string } } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "l" }],
    },
  ],
};
