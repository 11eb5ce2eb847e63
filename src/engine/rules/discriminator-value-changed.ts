import { always, quoted, type Rule } from "../rule";

export const discriminatorValueChanged: Rule<"discriminator-value-changed"> = {
  kind: "discriminator-value-changed",
  title: "Discriminator value stands for something else",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ subject, value }) =>
    `${value === null ? "Any other tag" : `The tag \`${value}\``} of ${quoted(subject)} now stands for another schema.`,
  why: "Clients read what they get as something it is not.",
  advice: "Keep what the tag stands for; use a new tag.",
  examples: [
    {
      title: "two tags are swapped",
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
