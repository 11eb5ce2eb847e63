import { breaking, compatible, describeCases } from "../cases";

describeCases("the subject of a schema change", [
  {
    title: "nested properties and items",
    of: "schema",
    before: `
type: object
properties:
  legs: { type: array, items: { type: array, items: { type: object, properties: { toes: { maximum: 9 } } } } }
  tags: { type: array, items: { maximum: 9 } }
`,
    after: `
type: object
properties:
  legs: { type: array, items: { type: array, items: { type: object, properties: { toes: { maximum: 5 } } } } }
  tags: { type: array, items: { maximum: 5 } }
`,
    changes: [
      breaking(
        "range-narrowed",
        "request",
        "#/properties/legs/items/items/properties/toes/maximum",
        "#/properties/legs/items/items/properties/toes/maximum: 5",
        { subject: "Thing.legs[][].toes", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/properties/tags/items/maximum",
        "#/properties/tags/items/maximum: 5",
        { subject: "Thing.tags[]", keyword: "maximum", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "the items of a named schema",
    of: "schema",
    before: `
{ type: array, items: { type: array, items: { type: object, properties: { a: { maximum: 9 } }, additionalProperties: { maximum: 9 } } } }
`,
    after: `
{ type: array, items: { type: array, items: { type: object, properties: { a: { maximum: 5 } }, additionalProperties: { maximum: 5 } } } }
`,
    changes: [
      breaking(
        "range-narrowed",
        "request",
        "#/items/items/properties/a/maximum",
        "#/items/items/properties/a/maximum: 5",
        { subject: "Thing[][].a", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/items/items/additionalProperties/maximum",
        "#/items/items/additionalProperties/maximum: 5",
        { subject: "Thing[][].*", keyword: "maximum", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "properties without a name",
    of: "schema",
    before: `
type: object
properties: { by: { type: object, additionalProperties: { type: array, items: { maximum: 9 } } } }
additionalProperties: { maximum: 9 }
`,
    after: `
type: object
properties: { by: { type: object, additionalProperties: { type: array, items: { maximum: 5 } } } }
additionalProperties: { maximum: 5 }
`,
    changes: [
      breaking(
        "range-narrowed",
        "request",
        "#/properties/by/additionalProperties/items/maximum",
        "#/properties/by/additionalProperties/items/maximum: 5",
        { subject: "Thing.by.*[]", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/additionalProperties/maximum",
        "#/additionalProperties/maximum: 5",
        { subject: "Thing.*", keyword: "maximum", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "properties with a pattern, and constraints on names",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
patternProperties: { "^x-": { maximum: 9 } }
propertyNames: { maxLength: 9 }
properties: { sub: { type: object, propertyNames: { maxLength: 9 } } }
`,
    after: `
type: object
patternProperties: { "^x-": { maximum: 5 } }
propertyNames: { maxLength: 5 }
properties: { sub: { type: object, propertyNames: { maxLength: 5 } } }
`,
    changes: [
      breaking(
        "range-narrowed",
        "request",
        "#/patternProperties/^x-/maximum",
        "#/patternProperties/^x-/maximum: 5",
        { subject: "Thing.^x-", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking("length-narrowed", "request", "#/propertyNames/maxLength", "#/propertyNames/maxLength: 5", {
        subject: "property names of Thing",
        keyword: "maxLength",
        before: "9",
        after: "5",
      }),
      breaking(
        "length-narrowed",
        "request",
        "#/properties/sub/propertyNames/maxLength",
        "#/properties/sub/propertyNames/maxLength: 5",
        { subject: "property names of Thing.sub", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "properties named like keywords",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
properties:
  items: { maximum: 9, properties: { a: { maximum: 9 } } }
  additionalProperties: { maximum: 9 }
  propertyNames: { type: object, properties: { a: {} } }
  properties: { allOf: [{ type: number }, { maximum: 9 }], properties: { a: { maximum: 9 } } }
  headers: { allOf: [{ type: number }, { maximum: 9 }] }
  responses: { allOf: [{ type: number }, { maximum: 9 }] }
  requestBodies: { allOf: [{ type: number }, { maximum: 9 }] }
  requestBody: { allOf: [{ type: number }, { maximum: 9 }] }
  schemas: { allOf: [{ type: number }, { maximum: 9 }] }
  definitions: { allOf: [{ type: number }, { maximum: 9 }] }
  patternProperties: { allOf: [{ type: number }, { maximum: 9 }] }
  in: { maximum: 9 }
  name: { maximum: 9 }
`,
    after: `
type: object
properties:
  items: { maximum: 5, properties: { a: { maximum: 5 } } }
  additionalProperties: { maximum: 5 }
  propertyNames: { type: object, properties: { a: {}, b: {} } }
  properties: { allOf: [{ type: number }, { maximum: 5 }], properties: { a: { maximum: 5 } } }
  headers: { allOf: [{ type: number }, { maximum: 5 }] }
  responses: { allOf: [{ type: number }, { maximum: 5 }] }
  requestBodies: { allOf: [{ type: number }, { maximum: 5 }] }
  requestBody: { allOf: [{ type: number }, { maximum: 5 }] }
  schemas: { allOf: [{ type: number }, { maximum: 5 }] }
  definitions: { allOf: [{ type: number }, { maximum: 5 }] }
  patternProperties: { allOf: [{ type: number }, { maximum: 5 }] }
  in: { maximum: 5 }
  name: { maximum: 5 }
`,
    changes: [
      breaking("range-narrowed", "request", "#/properties/items/maximum", "#/properties/items/maximum: 5", {
        subject: "Thing.items",
        keyword: "maximum",
        before: "9",
        after: "5",
      }),
      breaking(
        "range-narrowed",
        "request",
        "#/properties/items/properties/a/maximum",
        "#/properties/items/properties/a/maximum: 5",
        { subject: "Thing.items.a", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/properties/additionalProperties/maximum",
        "#/properties/additionalProperties/maximum: 5",
        { subject: "Thing.additionalProperties", keyword: "maximum", before: "9", after: "5" },
      ),
      compatible(
        "property-added",
        "both",
        "#/properties/propertyNames/properties",
        "#/properties/propertyNames/properties/b",
        { subject: "Thing.propertyNames", property: "b" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/properties/properties/allOf/1/maximum",
        "#/properties/properties/allOf/1/maximum: 5",
        { subject: "Thing.properties", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/properties/headers/allOf/1/maximum",
        "#/properties/headers/allOf/1/maximum: 5",
        { subject: "Thing.headers", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/properties/responses/allOf/1/maximum",
        "#/properties/responses/allOf/1/maximum: 5",
        { subject: "Thing.responses", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/properties/requestBodies/allOf/1/maximum",
        "#/properties/requestBodies/allOf/1/maximum: 5",
        { subject: "Thing.requestBodies", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/properties/requestBody/allOf/1/maximum",
        "#/properties/requestBody/allOf/1/maximum: 5",
        { subject: "Thing.requestBody", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/properties/schemas/allOf/1/maximum",
        "#/properties/schemas/allOf/1/maximum: 5",
        { subject: "Thing.schemas", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/properties/definitions/allOf/1/maximum",
        "#/properties/definitions/allOf/1/maximum: 5",
        { subject: "Thing.definitions", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/properties/patternProperties/allOf/1/maximum",
        "#/properties/patternProperties/allOf/1/maximum: 5",
        { subject: "Thing.patternProperties", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking("range-narrowed", "request", "#/properties/in/maximum", "#/properties/in/maximum: 5", {
        subject: "Thing.in",
        keyword: "maximum",
        before: "9",
        after: "5",
      }),
      breaking("range-narrowed", "request", "#/properties/name/maximum", "#/properties/name/maximum: 5", {
        subject: "Thing.name",
        keyword: "maximum",
        before: "9",
        after: "5",
      }),
    ],
  },
  {
    title: "an extracted schema",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
properties: { a: { $ref: "#/components/schemas/Thing/$defs/Inner" } }
$defs: { Inner: { type: object, properties: { b: { maximum: 9 } } } }
`,
    after: `
type: object
properties: { a: { $ref: "#/components/schemas/Thing/$defs/Inner" } }
$defs: { Inner: { type: object, properties: { b: { maximum: 5 } } } }
`,
    changes: [
      breaking(
        "range-narrowed",
        "request",
        "#/$defs/Inner/properties/b/maximum",
        "#/$defs/Inner/properties/b/maximum: 5",
        { subject: "Inner.b", keyword: "maximum", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "a request body, its items and its properties",
    of: "paths",
    before: `
/a: { post: { requestBody: { content: { application/json: { schema: { type: string, maxLength: 9 } } } }, responses: {} } }
/b: { post: { requestBody: { content: { application/json: { schema: { type: array, items: { maxLength: 9 } } } } }, responses: {} } }
/c: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { c: { maxLength: 9 } } } } } }, responses: {} } }
`,
    after: `
/a: { post: { requestBody: { content: { application/json: { schema: { type: string, maxLength: 5 } } } }, responses: {} } }
/b: { post: { requestBody: { content: { application/json: { schema: { type: array, items: { maxLength: 5 } } } } }, responses: {} } }
/c: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { c: { maxLength: 5 } } } } } }, responses: {} } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/paths/~1a/post/requestBody/content/application~1json/schema/maxLength",
        "/paths/~1a/post/requestBody/content/application~1json/schema/maxLength: 5",
        { subject: "the request body", keyword: "maxLength", before: "9", after: "5" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "/paths/~1b/post/requestBody/content/application~1json/schema/items/maxLength",
        "/paths/~1b/post/requestBody/content/application~1json/schema/items/maxLength: 5",
        { subject: "items of the request body", keyword: "maxLength", before: "9", after: "5" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "/paths/~1c/post/requestBody/content/application~1json/schema/properties/c/maxLength",
        "/paths/~1c/post/requestBody/content/application~1json/schema/properties/c/maxLength: 5",
        { subject: "c", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "a response, its items, its properties and its headers",
    of: "operation",
    before: `
responses:
  "200": { description: ok, content: { application/json: { schema: { type: string, maxLength: 5 } } } }
  "201": { description: ok, content: { application/json: { schema: { type: array, items: { maxLength: 5 } } } } }
  "202":
    description: ok
    headers:
      X-Rate: { schema: { type: integer, maximum: 5 } }
      X-All: { schema: { type: array, items: { type: object, properties: { a: { maximum: 5 } } } } }
    content: { application/json: { schema: { type: object, properties: { c: { maxLength: 5 } } } } }
`,
    after: `
responses:
  "200": { description: ok, content: { application/json: { schema: { type: string, maxLength: 9 } } } }
  "201": { description: ok, content: { application/json: { schema: { type: array, items: { maxLength: 9 } } } } }
  "202":
    description: ok
    headers:
      X-Rate: { schema: { type: integer, maximum: 9 } }
      X-All: { schema: { type: array, items: { type: object, properties: { a: { maximum: 9 } } } } }
    content: { application/json: { schema: { type: object, properties: { c: { maxLength: 9 } } } } }
`,
    changes: [
      breaking(
        "length-widened",
        "response",
        "#/responses/200/content/application~1json/schema/maxLength",
        "#/responses/200/content/application~1json/schema/maxLength: 9",
        { subject: "the 200 response", keyword: "maxLength", before: "5", after: "9" },
      ),
      breaking(
        "length-widened",
        "response",
        "#/responses/201/content/application~1json/schema/items/maxLength",
        "#/responses/201/content/application~1json/schema/items/maxLength: 9",
        { subject: "items of the 201 response", keyword: "maxLength", before: "5", after: "9" },
      ),
      breaking(
        "range-widened",
        "response",
        "#/responses/202/headers/X-Rate/schema/maximum",
        "#/responses/202/headers/X-Rate/schema/maximum: 9",
        { subject: "header X-Rate", keyword: "maximum", before: "5", after: "9" },
      ),
      breaking(
        "range-widened",
        "response",
        "#/responses/202/headers/X-All/schema/items/properties/a/maximum",
        "#/responses/202/headers/X-All/schema/items/properties/a/maximum: 9",
        { subject: "header X-All[].a", keyword: "maximum", before: "5", after: "9" },
      ),
      breaking(
        "length-widened",
        "response",
        "#/responses/202/content/application~1json/schema/properties/c/maxLength",
        "#/responses/202/content/application~1json/schema/properties/c/maxLength: 9",
        { subject: "c", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "parameters",
    of: "operation",
    before: `
parameters:
  - { name: limit, in: query, schema: { type: integer, maximum: 9 } }
  - { name: ids, in: query, schema: { type: array, items: { type: integer, maximum: 9 } } }
  - { name: filter, in: query, style: deepObject, schema: { type: object, properties: { age: { type: integer, maximum: 9 } } } }
responses: {}
`,
    after: `
parameters:
  - { name: limit, in: query, schema: { type: integer, maximum: 5 } }
  - { name: ids, in: query, schema: { type: array, items: { type: integer, maximum: 5 } } }
  - { name: filter, in: query, style: deepObject, schema: { type: object, properties: { age: { type: integer, maximum: 5 } } } }
responses: {}
`,
    changes: [
      breaking(
        "range-narrowed",
        "request",
        "#/parameters/0/schema/maximum",
        "#/parameters/0/schema/maximum: 5",
        { subject: "query parameter limit", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/parameters/1/schema/items/maximum",
        "#/parameters/1/schema/items/maximum: 5",
        { subject: "query parameter ids[]", keyword: "maximum", before: "9", after: "5" },
      ),
      breaking(
        "range-narrowed",
        "request",
        "#/parameters/2/schema/properties/age/maximum",
        "#/parameters/2/schema/properties/age/maximum: 5",
        { subject: "query parameter filter.age", keyword: "maximum", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "a property of an inline body that has `in` and `name`",
    of: "operation",
    before: `
requestBody:
  content: { application/json: { schema: { type: object, properties: { in: { type: string, maxLength: 9 }, name: { type: string } } } } }
responses: {}
`,
    after: `
requestBody:
  content: { application/json: { schema: { type: object, properties: { in: { type: string, maxLength: 5 }, name: { type: string } } } } }
responses: {}
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/requestBody/content/application~1json/schema/properties/in/maxLength",
        "#/requestBody/content/application~1json/schema/properties/in/maxLength: 5",
        { subject: "in", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "additional properties of an inline body",
    of: "operation",
    before:
      "{ requestBody: { content: { application/json: { schema: { additionalProperties: { maxLength: 9 } } } } }, responses: {} }",
    after:
      "{ requestBody: { content: { application/json: { schema: { additionalProperties: { maxLength: 5 } } } } }, responses: {} }",
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/requestBody/content/application~1json/schema/additionalProperties/maxLength",
        "#/requestBody/content/application~1json/schema/additionalProperties/maxLength: 5",
        {
          subject: "additional properties of the request body",
          keyword: "maxLength",
          before: "9",
          after: "5",
        },
      ),
    ],
  },
  {
    title: "items of additional properties of an inline body",
    of: "operation",
    before:
      "{ requestBody: { content: { application/json: { schema: { additionalProperties: { items: { maxLength: 9 } } } } } }, responses: {} }",
    after:
      "{ requestBody: { content: { application/json: { schema: { additionalProperties: { items: { maxLength: 5 } } } } } }, responses: {} }",
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/requestBody/content/application~1json/schema/additionalProperties/items/maxLength",
        "#/requestBody/content/application~1json/schema/additionalProperties/items/maxLength: 5",
        {
          subject: "items of additional properties of the request body",
          keyword: "maxLength",
          before: "9",
          after: "5",
        },
      ),
    ],
  },
  {
    title: "shared bodies and responses",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /a: { post: { requestBody: { $ref: "#/components/requestBodies/A" }, responses: { "200": { $ref: "#/components/responses/A" } } } }
components:
  requestBodies: { A: { content: { application/json: { schema: { type: array, items: { maxLength: 9 } } } } } }
  responses: { A: { description: ok, content: { application/json: { schema: { maxLength: 5 } } } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /a: { post: { requestBody: { $ref: "#/components/requestBodies/A" }, responses: { "200": { $ref: "#/components/responses/A" } } } }
components:
  requestBodies: { A: { content: { application/json: { schema: { type: array, items: { maxLength: 5 } } } } } }
  responses: { A: { description: ok, content: { application/json: { schema: { maxLength: 9 } } } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/requestBodies/A/content/application~1json/schema/items/maxLength",
        "/components/requestBodies/A/content/application~1json/schema/items/maxLength: 5",
        { subject: "items of the request body", keyword: "maxLength", before: "9", after: "5" },
      ),
      breaking(
        "length-widened",
        "response",
        "/components/responses/A/content/application~1json/schema/maxLength",
        "/components/responses/A/content/application~1json/schema/maxLength: 9",
        { subject: "response A", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "a body and a parameter of Swagger 2.0",
    of: "operation",
    dialect: "2.0",
    before: `
parameters:
  - { name: limit, in: query, type: integer, maximum: 9 }
  - { name: body, in: body, schema: { type: array, items: { type: object, properties: { a: { maxLength: 9 } } } } }
responses: {}
`,
    after: `
parameters:
  - { name: limit, in: query, type: integer, maximum: 5 }
  - { name: body, in: body, schema: { type: array, items: { type: object, maxProperties: 5, properties: { a: { maxLength: 5 } } } } }
responses: {}
`,
    changes: [
      breaking("range-narrowed", "request", "#/parameters/0/maximum", "#/parameters/0/maximum: 5", {
        subject: "query parameter limit",
        keyword: "maximum",
        before: "9",
        after: "5",
      }),
      breaking(
        "property-count-narrowed",
        "request",
        "#/parameters/1/schema/items",
        "#/parameters/1/schema/items/maxProperties: 5",
        { subject: "items of the request body", keyword: "maxProperties", before: null, after: "5" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/parameters/1/schema/items/properties/a/maxLength",
        "#/parameters/1/schema/items/properties/a/maxLength: 5",
        { subject: "a", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "definitions of Swagger 2.0",
    of: "document",
    dialect: "2.0",
    before: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /a: { post: { parameters: [{ name: b, in: body, schema: { $ref: "#/definitions/A" } }], responses: {} } } }
definitions: { A: { type: object, properties: { b: { maxLength: 9 } } } }
`,
    after: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /a: { post: { parameters: [{ name: b, in: body, schema: { $ref: "#/definitions/A" } }], responses: {} } } }
definitions: { A: { type: object, properties: { b: { maxLength: 5 } } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/definitions/A/properties/b/maxLength",
        "/definitions/A/properties/b/maxLength: 5",
        { subject: "A.b", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "listed names that are required",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, propertyNames: { enum: [a, b] }, required: [] }
`,
    after: `
{ type: object, propertyNames: { enum: [a, b, c] }, required: [c] }
`,
    changes: [
      breaking("required-property-added", "request", "#", "#/propertyNames/enum/2: c", {
        subject: "Thing",
        property: "c",
      }),
    ],
  },
  {
    title: "the names of a property named like the keyword",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, properties: { propertyNames: { propertyNames: { maxLength: 9 } } } }
`,
    after: `
{ type: object, properties: { propertyNames: { propertyNames: { maxLength: 5 } } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/properties/propertyNames/propertyNames/maxLength",
        "#/properties/propertyNames/propertyNames/maxLength: 5",
        { subject: "property names of Thing.propertyNames", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "items with a position, and all further items",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
properties:
  a: { type: array, prefixItems: [{ type: string }, { type: array, items: { maxLength: 9 } }] }
  b: { type: array, items: [{ maxLength: 9 }], additionalItems: { maxLength: 9 } }
  c: { type: array, unevaluatedItems: { maxLength: 9 } }
  d: { type: object, unevaluatedProperties: { maxLength: 9 } }
  prefixItems: { allOf: [{ type: string, maxLength: 9 }] }
`,
    after: `
type: object
properties:
  a: { type: array, prefixItems: [{ type: string, maxLength: 5 }, { type: array, items: { maxLength: 5 } }] }
  b: { type: array, items: [{ maxLength: 5 }], additionalItems: { maxLength: 5 } }
  c: { type: array, unevaluatedItems: { maxLength: 5 } }
  d: { type: object, unevaluatedProperties: { maxLength: 5 } }
  prefixItems: { allOf: [{ type: string, maxLength: 5 }] }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/properties/a/prefixItems/0",
        "#/properties/a/prefixItems/0/maxLength: 5",
        { subject: "Thing.a[0]", keyword: "maxLength", before: null, after: "5" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/properties/a/prefixItems/1/items/maxLength",
        "#/properties/a/prefixItems/1/items/maxLength: 5",
        { subject: "Thing.a[1][]", keyword: "maxLength", before: "9", after: "5" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/properties/b/items/0/maxLength",
        "#/properties/b/items/0/maxLength: 5",
        { subject: "Thing.b[0]", keyword: "maxLength", before: "9", after: "5" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/properties/b/additionalItems/maxLength",
        "#/properties/b/additionalItems/maxLength: 5",
        { subject: "Thing.b[]", keyword: "maxLength", before: "9", after: "5" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/properties/c/unevaluatedItems/maxLength",
        "#/properties/c/unevaluatedItems/maxLength: 5",
        { subject: "Thing.c[]", keyword: "maxLength", before: "9", after: "5" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/properties/d/unevaluatedProperties/maxLength",
        "#/properties/d/unevaluatedProperties/maxLength: 5",
        { subject: "Thing.d.*", keyword: "maxLength", before: "9", after: "5" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/properties/prefixItems/allOf/0/maxLength",
        "#/properties/prefixItems/allOf/0/maxLength: 5",
        { subject: "Thing.prefixItems", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "a forbidden property",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: object, not: { required: [b] } } } }
`,
    after: "{ type: object, properties: { a: { type: object } } }",
    changes: [
      breaking("type-widened", "response", "#/properties/a/not/required/0", "#/properties/a", {
        subject: "Thing.a.*",
        before: "nothing",
        after: "any type",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/properties/a", "#/properties/a/not/required/0: b", {
        subject: "Thing.a.b",
        before: "any type",
        after: "nothing",
        implied: false,
      }),
    ],
  },
  {
    title: "properties of properties, in a body, a response and a header",
    of: "operation",
    before: `
requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: object, properties: { b: { maxLength: 9 } } } } } } } }
responses:
  "200":
    description: ok
    headers: { X-A: { schema: { type: object, properties: { a: { type: object, properties: { b: { maxLength: 5 } } } } } } }
    content: { application/json: { schema: { type: object, properties: { a: { type: object, properties: { b: { maxLength: 5 } } } } } } }
`,
    after: `
requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: object, properties: { b: { maxLength: 5 } } } } } } } }
responses:
  "200":
    description: ok
    headers: { X-A: { schema: { type: object, properties: { a: { type: object, properties: { b: { maxLength: 9 } } } } } } }
    content: { application/json: { schema: { type: object, properties: { a: { type: object, properties: { b: { maxLength: 9 } } } } } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/requestBody/content/application~1json/schema/properties/a/properties/b/maxLength",
        "#/requestBody/content/application~1json/schema/properties/a/properties/b/maxLength: 5",
        { subject: "a.b", keyword: "maxLength", before: "9", after: "5" },
      ),
      breaking(
        "length-widened",
        "response",
        "#/responses/200/headers/X-A/schema/properties/a/properties/b/maxLength",
        "#/responses/200/headers/X-A/schema/properties/a/properties/b/maxLength: 9",
        { subject: "header X-A.a.b", keyword: "maxLength", before: "5", after: "9" },
      ),
      breaking(
        "length-widened",
        "response",
        "#/responses/200/content/application~1json/schema/properties/a/properties/b/maxLength",
        "#/responses/200/content/application~1json/schema/properties/a/properties/b/maxLength: 9",
        { subject: "a.b", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "properties of properties, in a body of Swagger 2.0",
    of: "operation",
    dialect: "2.0",
    before: `
parameters: [{ name: body, in: body, schema: { type: object, properties: { a: { type: object, properties: { b: { maxLength: 9 } } } } } }]
responses: {}
`,
    after: `
parameters: [{ name: body, in: body, schema: { type: object, properties: { a: { type: object, properties: { b: { maxLength: 5 } } } } } }]
responses: {}
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/parameters/0/schema/properties/a/properties/b/maxLength",
        "#/parameters/0/schema/properties/a/properties/b/maxLength: 5",
        { subject: "a.b", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "the content of a string, and a property of it",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: string, contentSchema: { type: object, maxProperties: 9, properties: { a: { maxLength: 9 } } } }
`,
    after: `
{ type: string, contentSchema: { type: object, maxProperties: 5, properties: { a: { maxLength: 5 } } } }
`,
    changes: [
      breaking(
        "property-count-narrowed",
        "request",
        "#/contentSchema/maxProperties",
        "#/contentSchema/maxProperties: 5",
        { subject: "decoded content of Thing", keyword: "maxProperties", before: "9", after: "5" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/contentSchema/properties/a/maxLength",
        "#/contentSchema/properties/a/maxLength: 5",
        { subject: "Thing.a", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
  },
]);
