import { always, quoted, type Rule } from "../rule";

export const propertyDeprecated: Rule<"property-deprecated"> = {
  kind: "property-deprecated",
  title: "Property deprecated",
  breaks: "expectation",
  compatibility: always("compatible"),
  message: ({ subject, sunset }) =>
    sunset === null
      ? `${quoted(subject)} is deprecated now, without a sunset.`
      : `${quoted(subject)} is deprecated now; it may be gone after ${sunset}.`,
  why: "Clients learn that they have to do without it, and by when.",
  advice: "Name the date in `x-sunset`, and what to use instead in the description.",
  examples: [
    {
      title: "with a date",
      of: "schema",
      before: `
type: object
properties: { name: { type: string } }
`,
      after: `
type: object
properties: { name: { type: string, deprecated: true, x-sunset: "2031-01-01" } }
`,
      reports: [{ compatibility: "compatible", side: "both", underlines: "true" }],
    },
    {
      title: "said beside a reference, the way OpenAPI 3.0 can",
      of: "document",
      before: `
openapi: 3.0.3
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { owner: { allOf: [{ $ref: "#/components/schemas/Owner" }] } } } } }
components: { schemas: { Owner: { type: object } } }
`,
      after: `
openapi: 3.0.3
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { owner: { allOf: [{ $ref: "#/components/schemas/Owner" }], deprecated: true } } } } }
components: { schemas: { Owner: { type: object } } }
`,
      reports: [{ compatibility: "compatible", side: "response", underlines: "true" }],
    },
    {
      title: "the schema of several properties",
      of: "document",
      before: `
openapi: 3.0.3
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { owner: { $ref: "#/components/schemas/Person" }, seller: { $ref: "#/components/schemas/Person" } } } } }
components: { schemas: { Person: { type: object } } }
`,
      after: `
openapi: 3.0.3
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { owner: { $ref: "#/components/schemas/Person" }, seller: { $ref: "#/components/schemas/Person" } } } } }
components: { schemas: { Person: { type: object, deprecated: true } } }
`,
      reports: [{ compatibility: "compatible", side: "response", underlines: "true" }],
    },
    {
      title: "a deprecated property is written behind a reference",
      of: "document",
      before: `
openapi: 3.0.3
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { owner: { type: string, deprecated: true } } } } }
`,
      after: `
openapi: 3.0.3
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { owner: { $ref: "#/components/schemas/Owner" } } } } }
components: { schemas: { Owner: { type: string, deprecated: true } } }
`,
      reports: [],
    },
    {
      title: "not deprecated, said in so many words",
      of: "schema",
      before: `
type: object
properties: { name: { type: string } }
`,
      after: `
type: object
properties: { name: { type: string, deprecated: false } }
`,
      reports: [],
    },
  ],
};
