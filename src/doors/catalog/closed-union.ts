import type { ValueDoor } from "../door";

export const closedUnion: ValueDoor = {
  name: "closed-union",
  title: "Closed discriminator in a response",
  isOn: true,
  of: "value",
  side: "response",
  find: ({ shape: { discriminators, unions } }) => (unions.length > 0 ? discriminators[0] : undefined),
  message: (subject) =>
    `Responses list all variants of ${subject}; a new variant breaks clients that handle only these.`,
  why: "Generated clients fail on a discriminator value that selects none of the published variants.",
  advice:
    "Describe one object with a `type` that may have more values, and one optional property per variant.",
  guideline: {
    name: "Microsoft Azure REST API Guidelines, Polymorphic types",
    url: "https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#json-polymorphism-kind-extensible",
  },
  futures: {
    of: "document",
    edit: "Return payments by another method.",
    design: {
      now: payments(`
      oneOf:
        - $ref: "#/components/schemas/Card"
        - $ref: "#/components/schemas/Bank"
      discriminator: { propertyName: type }
    Card: { type: object, required: [type], properties: { type: { type: string }, number: { type: string } } }
    Bank: { type: object, required: [type], properties: { type: { type: string }, iban: { type: string } } }
`),
      later: payments(`
      oneOf:
        - $ref: "#/components/schemas/Card"
        - $ref: "#/components/schemas/Bank"
        - $ref: "#/components/schemas/Wallet"
      discriminator: { propertyName: type }
    Card: { type: object, required: [type], properties: { type: { type: string }, number: { type: string } } }
    Bank: { type: object, required: [type], properties: { type: { type: string }, iban: { type: string } } }
    Wallet: { type: object, required: [type], properties: { type: { type: string }, email: { type: string } } }
`),
      reports: { rule: "union-branch-added", severity: "breaking" },
    },
    alternative: {
      now: payments(`
      type: object
      required: [type]
      properties:
        type: { type: string, description: "card, bank, or a method that is added later" }
        card: { type: object, properties: { number: { type: string } } }
        bank: { type: object, properties: { iban: { type: string } } }
`),
      later: payments(`
      type: object
      required: [type]
      properties:
        type: { type: string, description: "card, bank, or a method that is added later" }
        card: { type: object, properties: { number: { type: string } } }
        bank: { type: object, properties: { iban: { type: string } } }
        wallet: { type: object, properties: { email: { type: string } } }
`),
    },
  },
  examples: [
    {
      title: "a discriminator with a fixed list of variants",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          oneOf:
            - { type: object, required: [a], properties: { a: { type: string }, kind: { type: string } } }
            - { type: object, required: [b], properties: { b: { type: string }, kind: { type: string } } }
          discriminator: { propertyName: kind }
`,
      finds: ["discriminator"],
    },
    {
      title: "the same union in a request",
      of: "operation",
      text: `
requestBody:
  content:
    application/json:
      schema:
        oneOf:
          - { type: object, required: [a], properties: { a: { type: string }, kind: { type: string } } }
          - { type: object, required: [b], properties: { b: { type: string }, kind: { type: string } } }
        discriminator: { propertyName: kind }
responses: { "204": { description: ok } }
`,
      finds: [],
    },
  ],
};

function payments(payment: string): string {
  return `openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /v1/payments/{id}:
    get:
      operationId: getPayment
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Payment" } } } }
components:
  schemas:
    Payment:
${payment.replace(/^\n/, "")}`;
}
