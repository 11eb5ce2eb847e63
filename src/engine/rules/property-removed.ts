import { quoted, type Rule } from "../rule";

export const propertyRemoved: Rule<"property-removed"> = {
  kind: "property-removed",
  title: "Property removed",
  breaks: "wire",
  compatibility: ({ required, closed }) => ({
    request: closed ? "breaking" : "dangerous",
    response: required ? "breaking" : "dangerous",
  }),
  message: ({ subject, property, renamedTo }) =>
    `\`${property}\` is gone from ${quoted(subject)}${renamedTo === null ? "" : `; it looks as if it became \`${renamedTo}\``}.`,
  why: {
    request: "A client that still sends it is refused or ignored.",
    response: "Clients that read it find nothing.",
  },
  advice: "Keep it; mark it deprecated until its clients have moved.",
  examples: [
    {
      title: "a required property is taken out",
      of: "schema",
      before: `
type: object
required: [a]
properties: { a: { type: string }, b: { type: string } }
`,
      after: `
type: object
properties: { b: { type: string } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "properties" }],
    },
    {
      title: "an optional one, in a response",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          properties: { a: { type: string }, b: { type: string } }
`,
      after: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          properties: { b: { type: string } }
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "properties" }],
    },
    {
      title: "from a request that takes nothing else",
      of: "operation",
      before: `
requestBody:
  content:
    application/json:
      schema:
        type: object
        additionalProperties: false
        properties: { a: { type: string }, b: { type: string } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    application/json:
      schema:
        type: object
        additionalProperties: false
        properties: { b: { type: string } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "properties" }],
    },
    {
      title: "a read-only one, from a request",
      of: "operation",
      before: `
requestBody:
  content:
    application/json:
      schema:
        type: object
        properties: { a: { type: string, readOnly: true }, b: { type: string } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    application/json:
      schema:
        type: object
        properties: { b: { type: string } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "properties move into a part of `allOf`",
      of: "schema",
      before: `
type: object
properties: { a: { type: string }, b: { type: string } }
`,
      after: `
allOf:
  - { type: object, properties: { a: { type: string } } }
  - { type: object, properties: { b: { type: string } } }
`,
      reports: [],
    },
  ],
};
