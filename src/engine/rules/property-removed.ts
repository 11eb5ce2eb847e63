import { describeSubject } from "../quote";
import type { Rule } from "../rule";
import { removed } from "../sentences";

export const propertyRemoved: Rule<"property-removed"> = {
  kind: "property-removed",
  title: "Property removed",
  breaks: "wire",
  compatibility: ({ required }) => ({
    request: "breaking",
    response: required ? "breaking" : "dangerous",
  }),
  message: ({ subject, property, renamedTo }) =>
    `Property ${removed(property, ` from ${describeSubject(subject)}`, renamedTo)}`,
  why: {
    request: "Requests that still send this property will be rejected, or the property will be ignored.",
    response: "Clients that read this property will find it missing.",
  },
  advice: "Keep the property, and mark it as deprecated until clients have migrated.",
  examples: [
    {
      title: "a required property is removed",
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
      title: "an optional property of a response",
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
      title: "from a request without additional properties",
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
      title: "a read-only property, from a request",
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
      title: "properties move into a branch of `allOf`",
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
    {
      title: "a property of a response is renamed",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    content: { application/json: { schema: { type: object, properties: { tagName: { type: string } } } } }
`,
      after: `
responses:
  "200":
    description: ok
    content: { application/json: { schema: { type: object, properties: { tag_name: { type: string } } } } }
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "tag_name" }],
    },
  ],
};
