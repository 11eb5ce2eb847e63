import { describeSubject } from "../quote";
import { always, type Rule } from "../rule";
import { deprecated } from "../sentences";

export const propertyDeprecated: Rule<"property-deprecated"> = {
  kind: "property-deprecated",
  title: "Property deprecated",
  breaks: "expectation",
  compatibility: always("compatible"),
  message: ({ subject, sunset }) => deprecated(describeSubject(subject), sunset),
  why: "Clients have to stop using the property before the sunset date.",
  advice: "Announce the date in `x-sunset`, and name the replacement in the description.",
  examples: [
    {
      title: "with a sunset date",
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
      title: "`deprecated` next to a `$ref` in OpenAPI 3.0",
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
      title: "a deprecated property moves behind a `$ref`",
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
      title: "`deprecated: false` is written out",
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
