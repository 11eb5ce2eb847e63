import { describeCases } from "../cases";

const form = (...properties: string[]): string => `
requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: ${properties.join(", b: ")} } } } } }
responses: {}
`;

describeCases("files in a form", [
  {
    title: "as OpenAPI 3.1 has them",
    of: "operation",
    dialect: "3.1",
    before: form(
      "{ type: string, format: binary }",
      "{ type: array, items: { type: string, format: binary } }",
    ),
    after: form("{}", "{ type: array, items: { contentMediaType: image/png } }"),
    said: [],
    back: [],
  },
  {
    title: "as Swagger 2.0 has them",
    of: "document",
    before: `
swagger: "2.0"
paths: { /a: { post: { consumes: [multipart/form-data], parameters: [{ name: f, in: formData, type: file }], responses: {} } } }
`,
    after: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { f: {} } } } } }, responses: {} } } }
`,
    said: [],
    back: [],
  },
  {
    title: "of a length",
    of: "operation",
    dialect: "3.1",
    before: form("{}"),
    after: form("{ type: string, format: binary, maxLength: 5 }"),
    said: [
      "type-narrowed breaking (request) at string: `a` may now only be string, was any type. | base /paths/~1things/get/requestBody/content/multipart~1form-data/schema/properties/a",
      "length-narrowed breaking (request) at 5: `maxLength` of `a` is now 5, was none. | base /paths/~1things/get/requestBody/content/multipart~1form-data/schema/properties/a",
    ],
  },
  {
    title: "another text is none",
    of: "operation",
    dialect: "3.1",
    before: form("{}"),
    after: form("{ type: string }"),
    said: [
      "type-narrowed breaking (request) at string: `a` may now only be string, was any type. | base /paths/~1things/get/requestBody/content/multipart~1form-data/schema/properties/a",
    ],
  },
  {
    title: "of another kind",
    of: "operation",
    dialect: "3.1",
    before: form("{ contentMediaType: image/png }"),
    after: form("{ contentMediaType: image/gif }"),
    said: [
      "content-media-type-changed breaking (request) at image/gif: `a` now holds image/gif, was image/png. | base /paths/~1things/get/requestBody/content/multipart~1form-data/schema/properties/a/contentMediaType",
    ],
  },
]);

describeCases("values that travel as text", [
  {
    title: "a number becomes any text",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: number } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    said: [
      "type-widened compatible (request) at string: The query parameter `a` may now be string, was number. | base /paths/~1things/get/parameters/0/schema/type",
    ],
    back: [
      "type-narrowed breaking (request) at number: The query parameter `a` may now only be number, was string. | base /paths/~1things/get/parameters/0/schema/type",
    ],
  },
  {
    title: "a number beside any text is one of them",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, integer] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    said: [],
    back: [],
  },
  {
    title: "a number and a boolean beside any text are texts",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, boolean] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: [string, number] } }]
responses: {}
`,
    said: [],
    back: [],
  },
  {
    title: "a number beside texts of a form is told",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, integer], minLength: 8 } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, minLength: 8 } }]
responses: {}
`,
    said: [
      "type-narrowed breaking (request) at string: The query parameter `a` may now only be string, was string or integer. | base /paths/~1things/get/parameters/0/schema/type",
    ],
    back: [
      "type-widened compatible (request) at [string, integer]: The query parameter `a` may now be string or integer, was string. | base /paths/~1things/get/parameters/0/schema/type",
    ],
  },
  {
    title: "a number beside any text, and what any text is not",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, integer] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, pattern: ^a } }]
responses: {}
`,
    said: [
      "type-narrowed breaking (request) at string: The query parameter `a` may now only be string, was string or integer. | base /paths/~1things/get/parameters/0/schema/type",
      "pattern-added breaking (request) at ^a: The query parameter `a` must now match `^a`. | base /paths/~1things/get/parameters/0/schema",
    ],
    back: [
      "pattern-removed compatible (request) at schema: The query parameter `a` need no longer match `^a`. | base /paths/~1things/get/parameters/0/schema/pattern",
      "type-widened compatible (request) at [string, integer]: The query parameter `a` may now be string or integer, was string. | base /paths/~1things/get/parameters/0/schema/type",
    ],
  },
  {
    title: "null beside any string is omitted",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, integer, "null"] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    said: [],
    back: [],
  },
  {
    title: "a list beside any text is told",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, array], items: { type: string } } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    said: [
      "type-narrowed breaking (request) at string: The query parameter `a` may now only be string, was string or array. | base /paths/~1things/get/parameters/0/schema/type",
    ],
    back: [
      "type-widened compatible (request) at [string, array]: The query parameter `a` may now be string or array, was string. | base /paths/~1things/get/parameters/0/schema/type",
    ],
  },
  {
    title: "a boolean becomes the texts that say it",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: boolean } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, enum: ["true", "false"] } }]
responses: {}
`,
    said: [],
    back: [],
  },
  {
    title: "a boolean becomes texts that say more",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: boolean } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, enum: ["true", "false", "maybe"] } }]
responses: {}
`,
    said: [
      "type-widened compatible (request) at string: The query parameter `a` may now be string, was boolean. | base /paths/~1things/get/parameters/0/schema/type",
    ],
    back: [
      "type-narrowed breaking (request) at boolean: The query parameter `a` may now only be boolean, was string. | base /paths/~1things/get/parameters/0/schema/type",
    ],
  },
  {
    title: "a boolean becomes texts that say something else",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: boolean } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, enum: ["yes", "no"] } }]
responses: {}
`,
    said: [
      "type-changed breaking (request) at string: The type of the query parameter `a` is now string, was boolean. | base /paths/~1things/get/parameters/0/schema/type",
    ],
    back: [
      "type-changed breaking (request) at boolean: The type of the query parameter `a` is now boolean, was string. | base /paths/~1things/get/parameters/0/schema/type",
    ],
  },
  {
    title: "listed numbers become texts, one more of them",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: integer, enum: [1, 2] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, enum: ["1", "2", "3"] } }]
responses: {}
`,
    said: [
      "type-widened compatible (request) at string: The query parameter `a` may now be string, was integer. | base /paths/~1things/get/parameters/0/schema/type",
    ],
    back: [
      "type-narrowed breaking (request) at integer: The query parameter `a` may now only be integer, was string. | base /paths/~1things/get/parameters/0/schema/type",
    ],
  },
  {
    title: "a number becomes a text of a form",
    of: "operation",
    before: `
parameters:
  - { name: a, in: query, schema: { type: integer } }
  - { name: b, in: query, schema: { type: integer } }
  - { name: c, in: query, schema: { type: integer } }
  - { name: d, in: query, schema: { type: integer } }
  - { name: e, in: query, schema: { type: integer } }
responses: {}
`,
    after: `
parameters:
  - { name: a, in: query, schema: { type: string, pattern: "^[0-9]+$" } }
  - { name: b, in: query, schema: { type: string, format: date } }
  - { name: c, in: query, schema: { type: string, minLength: 3 } }
  - { name: d, in: query, schema: { type: string, maxLength: 3 } }
  - { name: e, in: query, schema: { type: string, not: { enum: [a] } } }
responses: {}
`,
    said: [
      "type-changed breaking (request) at string: The type of the query parameter `a` is now string, was integer. | base /paths/~1things/get/parameters/0/schema/type",
      "type-changed breaking (request) at string: The type of the query parameter `b` is now string, was integer. | base /paths/~1things/get/parameters/1/schema/type",
      "type-changed breaking (request) at string: The type of the query parameter `c` is now string, was integer. | base /paths/~1things/get/parameters/2/schema/type",
      "type-changed breaking (request) at string: The type of the query parameter `d` is now string, was integer. | base /paths/~1things/get/parameters/3/schema/type",
      "type-changed breaking (request) at string: The type of the query parameter `e` is now string, was integer. | base /paths/~1things/get/parameters/4/schema/type",
    ],
    back: [
      "type-changed breaking (request) at integer: The type of the query parameter `a` is now integer, was string. | base /paths/~1things/get/parameters/0/schema/type",
      "type-changed breaking (request) at integer: The type of the query parameter `b` is now integer, was string. | base /paths/~1things/get/parameters/1/schema/type",
      "type-changed breaking (request) at integer: The type of the query parameter `c` is now integer, was string. | base /paths/~1things/get/parameters/2/schema/type",
      "type-changed breaking (request) at integer: The type of the query parameter `d` is now integer, was string. | base /paths/~1things/get/parameters/3/schema/type",
      "type-changed breaking (request) at integer: The type of the query parameter `e` is now integer, was string. | base /paths/~1things/get/parameters/4/schema/type",
    ],
  },
  {
    title: "a number becomes a text or a list",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: integer } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: [string, array] } }]
responses: {}
`,
    said: [
      "type-changed breaking (request) at [string, array]: The type of the query parameter `a` is now string or array, was integer. | base /paths/~1things/get/parameters/0/schema/type",
    ],
  },
  {
    title: "a number becomes a boolean",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: integer } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: boolean } }]
responses: {}
`,
    said: [
      "type-changed breaking (request) at boolean: The type of the query parameter `a` is now boolean, was integer. | base /paths/~1things/get/parameters/0/schema/type",
    ],
  },
  {
    title: "a number or null becomes a text",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [integer, "null"] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    said: [
      "type-widened compatible (request) at string: The query parameter `a` may now be string, was integer or null. | base /paths/~1things/get/parameters/0/schema/type",
    ],
    back: [
      'type-narrowed breaking (request) at [integer, "null"]: The query parameter `a` may now only be integer or null, was string. | base /paths/~1things/get/parameters/0/schema/type',
    ],
  },
  {
    title: "a text becomes alternatives of numbers",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { anyOf: [{ type: integer, minimum: 9 }, { type: number, maximum: 3 }] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    said: [
      "type-changed breaking (request) at string: The type of the query parameter `a` is now string, was number. | base /paths/~1things/get/parameters/0/schema/anyOf",
    ],
  },
  {
    title: "in a header of a response",
    of: "operation",
    before: `
responses: { "200": { description: ok, headers: { X-Rate: { schema: { type: string } } } } }
`,
    after: `
responses: { "200": { description: ok, headers: { X-Rate: { schema: { type: integer } } } } }
`,
    said: [
      "type-narrowed compatible (response) at integer: The header `X-Rate` may now only be integer, was string. | base /paths/~1things/get/responses/200/headers/X-Rate/schema/type",
    ],
  },
  {
    title: "in JSON a number is no text",
    of: "operation",
    before: `
requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } } }
responses: {}
`,
    after: `
requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
responses: {}
`,
    said: [
      "type-changed breaking (request) at string: The type of `a` is now string, was integer. | base /paths/~1things/get/requestBody/content/application~1json/schema/properties/a/type",
    ],
  },
]);
