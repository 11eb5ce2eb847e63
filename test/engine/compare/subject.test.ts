import { describeCases } from "../cases";

describeCases("what a message about a schema speaks of", [
  {
    title: "properties and items, as deep as they are",
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
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.legs[][].toes` is now 5, was 9. | base /components/schemas/Thing/properties/legs/items/items/properties/toes/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.tags[]` is now 5, was 9. | base /components/schemas/Thing/properties/tags/items/maximum",
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
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Thing[][].a` is now 5, was 9. | base /components/schemas/Thing/items/items/properties/a/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing[][].*` is now 5, was 9. | base /components/schemas/Thing/items/items/additionalProperties/maximum",
    ],
  },
  {
    title: "properties that are not named",
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
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.by.*[]` is now 5, was 9. | base /components/schemas/Thing/properties/by/additionalProperties/items/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.*` is now 5, was 9. | base /components/schemas/Thing/additionalProperties/maximum",
    ],
  },
  {
    title: "properties whose names match a pattern, and what names must be",
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
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.^x-` is now 5, was 9. | base /components/schemas/Thing/patternProperties/^x-/maximum",
      "length-narrowed breaking (request) at 5: `maxLength` of the names in `Thing` is now 5, was 9. | base /components/schemas/Thing/propertyNames/maxLength",
      "length-narrowed breaking (request) at 5: `maxLength` of the names in `Thing.sub` is now 5, was 9. | base /components/schemas/Thing/properties/sub/propertyNames/maxLength",
    ],
  },
  {
    title: "properties called like keywords",
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
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.items` is now 5, was 9. | base /components/schemas/Thing/properties/items/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.items.a` is now 5, was 9. | base /components/schemas/Thing/properties/items/properties/a/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.additionalProperties` is now 5, was 9. | base /components/schemas/Thing/properties/additionalProperties/maximum",
      "property-added compatible (both) at b: `b` is new in `Thing.propertyNames`. | base /components/schemas/Thing/properties/propertyNames/properties",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.properties` is now 5, was 9. | base /components/schemas/Thing/properties/properties/allOf/1/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.headers` is now 5, was 9. | base /components/schemas/Thing/properties/headers/allOf/1/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.responses` is now 5, was 9. | base /components/schemas/Thing/properties/responses/allOf/1/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.requestBodies` is now 5, was 9. | base /components/schemas/Thing/properties/requestBodies/allOf/1/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.requestBody` is now 5, was 9. | base /components/schemas/Thing/properties/requestBody/allOf/1/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.schemas` is now 5, was 9. | base /components/schemas/Thing/properties/schemas/allOf/1/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.definitions` is now 5, was 9. | base /components/schemas/Thing/properties/definitions/allOf/1/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.patternProperties` is now 5, was 9. | base /components/schemas/Thing/properties/patternProperties/allOf/1/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.in` is now 5, was 9. | base /components/schemas/Thing/properties/in/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing.name` is now 5, was 9. | base /components/schemas/Thing/properties/name/maximum",
    ],
  },
  {
    title: "a schema of a schema's own",
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
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Inner.b` is now 5, was 9. | base /components/schemas/Thing/$defs/Inner/properties/b/maximum",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of the request body is now 5, was 9. | base /paths/~1a/post/requestBody/content/application~1json/schema/maxLength",
      "length-narrowed breaking (request) at 5: `maxLength` of the items of the request body is now 5, was 9. | base /paths/~1b/post/requestBody/content/application~1json/schema/items/maxLength",
      "length-narrowed breaking (request) at 5: `maxLength` of `c` is now 5, was 9. | base /paths/~1c/post/requestBody/content/application~1json/schema/properties/c/maxLength",
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
    said: [
      "length-widened breaking (response) at 9: `maxLength` of the 200 response is now 9, was 5. | base /paths/~1things/get/responses/200/content/application~1json/schema/maxLength",
      "length-widened breaking (response) at 9: `maxLength` of the items of the 201 response is now 9, was 5. | base /paths/~1things/get/responses/201/content/application~1json/schema/items/maxLength",
      "range-widened breaking (response) at 9: `maximum` of the header `X-Rate` is now 9, was 5. | base /paths/~1things/get/responses/202/headers/X-Rate/schema/maximum",
      "range-widened breaking (response) at 9: `maximum` of the header `X-All[].a` is now 9, was 5. | base /paths/~1things/get/responses/202/headers/X-All/schema/items/properties/a/maximum",
      "length-widened breaking (response) at 9: `maxLength` of `c` is now 9, was 5. | base /paths/~1things/get/responses/202/content/application~1json/schema/properties/c/maxLength",
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
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of the query parameter `limit` is now 5, was 9. | base /paths/~1things/get/parameters/0/schema/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of the query parameter `ids[]` is now 5, was 9. | base /paths/~1things/get/parameters/1/schema/items/maximum",
      "range-narrowed breaking (request) at 5: `maximum` of the query parameter `filter.age` is now 5, was 9. | base /paths/~1things/get/parameters/2/schema/properties/age/maximum",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `in` is now 5, was 9. | base /paths/~1things/get/requestBody/content/application~1json/schema/properties/in/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of the items of the request body is now 5, was 9. | base /components/requestBodies/A/content/application~1json/schema/items/maxLength",
      "length-widened breaking (response) at 9: `maxLength` of the A response is now 9, was 5. | base /components/responses/A/content/application~1json/schema/maxLength",
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
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of the query parameter `limit` is now 5, was 9. | base /paths/~1things/get/parameters/0/maximum",
      "property-count-narrowed breaking (request) at 5: `maxProperties` of the items of the request body is now 5, was none. | base /paths/~1things/get/parameters/1/schema/items",
      "length-narrowed breaking (request) at 5: `maxLength` of `a` is now 5, was 9. | base /paths/~1things/get/parameters/1/schema/items/properties/a/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `A.b` is now 5, was 9. | base /definitions/A/properties/b/maxLength",
    ],
  },
  {
    title: "who may be asked for, where a name list says the names",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, propertyNames: { enum: [a, b] }, required: [] }
`,
    after: `
{ type: object, propertyNames: { enum: [a, b, c] }, required: [c] }
`,
    said: [
      "required-property-added breaking (request) at c: `c` is new and required in `Thing`. | base /components/schemas/Thing",
    ],
  },
  {
    title: "the names of a property called like the keyword",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, properties: { propertyNames: { propertyNames: { maxLength: 9 } } } }
`,
    after: `
{ type: object, properties: { propertyNames: { propertyNames: { maxLength: 5 } } } }
`,
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of the names in `Thing.propertyNames` is now 5, was 9. | base /components/schemas/Thing/properties/propertyNames/propertyNames/maxLength",
    ],
  },
  {
    title: "items with a place of their own, and those after them",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.a[0]` is now 5, was none. | base /components/schemas/Thing/properties/a/prefixItems/0",
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.a[1][]` is now 5, was 9. | base /components/schemas/Thing/properties/a/prefixItems/1/items/maxLength",
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.b[0]` is now 5, was 9. | base /components/schemas/Thing/properties/b/items/0/maxLength",
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.b[]` is now 5, was 9. | base /components/schemas/Thing/properties/b/additionalItems/maxLength",
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.c[]` is now 5, was 9. | base /components/schemas/Thing/properties/c/unevaluatedItems/maxLength",
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.d.*` is now 5, was 9. | base /components/schemas/Thing/properties/d/unevaluatedProperties/maxLength",
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.prefixItems` is now 5, was 9. | base /components/schemas/Thing/properties/prefixItems/allOf/0/maxLength",
    ],
  },
  {
    title: "a property that must not be there",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: object, not: { required: [b] } } } }
`,
    after: "{ type: object, properties: { a: { type: object } } }",
    said: [
      "type-widened breaking (response) at a: `Thing.a.*` may now be any type, was nothing. | base /components/schemas/Thing/properties/a/not/required/0",
    ],
    back: [
      "type-narrowed breaking (request) at b: `Thing.a.b` is no longer allowed at all, was any type. | base /components/schemas/Thing/properties/a",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `a.b` is now 5, was 9. | base /paths/~1things/get/requestBody/content/application~1json/schema/properties/a/properties/b/maxLength",
      "length-widened breaking (response) at 9: `maxLength` of the header `X-A.a.b` is now 9, was 5. | base /paths/~1things/get/responses/200/headers/X-A/schema/properties/a/properties/b/maxLength",
      "length-widened breaking (response) at 9: `maxLength` of `a.b` is now 9, was 5. | base /paths/~1things/get/responses/200/content/application~1json/schema/properties/a/properties/b/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `a.b` is now 5, was 9. | base /paths/~1things/get/parameters/0/schema/properties/a/properties/b/maxLength",
    ],
  },
  {
    title: "what a text holds, and a property of that",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: string, contentSchema: { type: object, maxProperties: 9, properties: { a: { maxLength: 9 } } } }
`,
    after: `
{ type: string, contentSchema: { type: object, maxProperties: 5, properties: { a: { maxLength: 5 } } } }
`,
    said: [
      "property-count-narrowed breaking (request) at 5: `maxProperties` of the content of `Thing` is now 5, was 9. | base /components/schemas/Thing/contentSchema/maxProperties",
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.a` is now 5, was 9. | base /components/schemas/Thing/contentSchema/properties/a/maxLength",
    ],
  },
]);
