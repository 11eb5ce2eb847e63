import { describeCases, type Case } from "../cases";

const operation = (parameters: string): string => `parameters: [${parameters}]\nresponses: {}\n`;

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows whose texts are lists of parameters of one operation. */
const lists = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, said]) => ({
    ...{ title, of: "operation", said },
    ...{ before: operation(before), after: operation(after) },
  }));

const text = "schema: { type: string }";

describeCases("parameters that move", [
  {
    title: "from the query into a header, whose name has no case",
    of: "paths",
    before: `
/pets:
  get:
    parameters: [{ name: id, in: query, schema: { type: string } }]
    responses: {}
`,
    after: `
/pets:
  get:
    parameters: [{ name: ID, in: header, schema: { type: string } }]
    responses: {}
`,
    said: [
      "parameter-moved dangerous (request) at header: The parameter `ID` is now sent in the header, was in the query. | base /paths/~1pets/get/parameters/0/in",
    ],
  },
  ...lists([
    [
      "and become required there",
      `{ name: id, in: query, ${text} }`,
      `{ name: id, in: header, required: true, ${text} }`,
      [
        "parameter-moved breaking (request) at header: The parameter `id` is now sent in the header, was in the query. | base /paths/~1things/get/parameters/0/in",
      ],
    ],
    [
      "and need no longer be sent",
      `{ name: id, in: query, required: true, ${text} }`,
      `{ name: id, in: header, ${text} }`,
      [
        "parameter-moved dangerous (request) at header: The parameter `id` is now sent in the header, was in the query. | base /paths/~1things/get/parameters/0/in",
      ],
    ],
    [
      "and take less",
      `{ name: id, in: query, schema: { type: string, maxLength: 9 } }`,
      `{ name: id, in: cookie, schema: { type: string, maxLength: 5 } }`,
      [
        "parameter-moved dangerous (request) at cookie: The parameter `id` is now sent in the cookie, was in the query. | base /paths/~1things/get/parameters/0/in",
        "length-narrowed breaking (request) at 5: `maxLength` of the cookie parameter `id` is now 5, was 9. | base /paths/~1things/get/parameters/0/schema/maxLength",
      ],
    ],
    [
      "and take only values of a schema where any text was taken",
      `{ name: id, in: query }`,
      `{ name: id, in: header, schema: { type: integer } }`,
      [
        "parameter-moved dangerous (request) at header: The parameter `id` is now sent in the header, was in the query. | base /paths/~1things/get/parameters/0/in",
        "type-narrowed breaking (request) at integer: The header parameter `id` may now only be integer, was any type. | base /paths/~1things/get/parameters/0",
      ],
    ],
    [
      "what a media type says of them is not held against a schema",
      `{ name: id, in: query, content: { application/json: { schema: { type: string } } } }`,
      `{ name: id, in: header, schema: { type: integer } }`,
      [
        "parameter-moved dangerous (request) at header: The parameter `id` is now sent in the header, was in the query. | base /paths/~1things/get/parameters/0/in",
      ],
    ],
    [
      "nor the other way",
      `{ name: id, in: query, schema: { type: integer } }`,
      `{ name: id, in: header, content: { application/json: { schema: { type: string } } } }`,
      [
        "parameter-moved dangerous (request) at header: The parameter `id` is now sent in the header, was in the query. | base /paths/~1things/get/parameters/0/in",
      ],
    ],
    [
      "two of a name come: nobody can say which it became",
      `{ name: id, in: query, ${text} }`,
      `{ name: id, in: header, ${text} }, { name: id, in: cookie, ${text} }`,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `id` is gone. | base /paths/~1things/get/parameters/0/name",
        "parameter-added compatible (request) at id: The header parameter `id` is new. | base /paths/~1things/get/parameters",
        "parameter-added compatible (request) at id: The cookie parameter `id` is new. | base /paths/~1things/get/parameters",
      ],
    ],
    [
      "two of a name go: nobody can say which of them moved",
      `{ name: id, in: query, ${text} }, { name: id, in: header, ${text} }`,
      `{ name: id, in: cookie, ${text} }`,
      [
        "parameter-removed dangerous (request) at parameters: The header parameter `id` is gone. | base /paths/~1things/get/parameters/1/name",
        "parameter-removed dangerous (request) at parameters: The query parameter `id` is gone. | base /paths/~1things/get/parameters/0/name",
        "parameter-added compatible (request) at id: The cookie parameter `id` is new. | base /paths/~1things/get/parameters",
      ],
    ],
    [
      "one of two that stood under a name goes, and one of another name comes",
      `{ name: id, in: query, ${text} }, { name: id, in: header, ${text} }`,
      `{ name: id, in: header, ${text} }, { name: page, in: cookie, ${text} }`,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `id` is gone. | base /paths/~1things/get/parameters/0/name",
        "parameter-added compatible (request) at page: The cookie parameter `page` is new. | base /paths/~1things/get/parameters",
      ],
    ],
    [
      "two, each under its own name",
      `{ name: id, in: query, ${text} }, { name: page, in: query, ${text} }`,
      `{ name: page, in: header, ${text} }, { name: id, in: header, ${text} }`,
      [
        "parameter-moved dangerous (request) at header: The parameter `page` is now sent in the header, was in the query. | base /paths/~1things/get/parameters/1/in",
        "parameter-moved dangerous (request) at header: The parameter `id` is now sent in the header, was in the query. | base /paths/~1things/get/parameters/0/in",
      ],
    ],
    [
      "other letters in the same place are another parameter",
      `{ name: id, in: query, ${text} }`,
      `{ name: ID, in: query, ${text} }`,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `id` is gone; it looks as if it became `ID`. | base /paths/~1things/get/parameters/0/name",
        "parameter-added compatible (request) at ID: The query parameter `ID` is new. | base /paths/~1things/get/parameters",
      ],
    ],
    [
      "beside one that comes under the same name in the same place",
      `{ name: id, in: query, ${text} }`,
      `{ name: ID, in: query, ${text} }, { name: Id, in: header, ${text} }`,
      [
        "parameter-added compatible (request) at ID: The query parameter `ID` is new. | base /paths/~1things/get/parameters",
        "parameter-moved dangerous (request) at header: The parameter `Id` is now sent in the header, was in the query. | base /paths/~1things/get/parameters/0/in",
      ],
    ],
  ]),
  {
    title: "behind references: each place is that of the definition",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { parameters: [{ $ref: "#/components/parameters/id" }], responses: {} } } }
components: { parameters: { id: { name: id, in: query, required: true, schema: { type: string } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { parameters: [{ $ref: "#/components/parameters/id" }], responses: {} } } }
components: { parameters: { id: { name: id, in: header, required: true, schema: { type: string } } } }
`,
    said: [
      "parameter-moved breaking (request) at header: The parameter `id` is now sent in the header, was in the query. | base /components/parameters/id/in",
    ],
  },
]);

describeCases("parameters that go and come", [
  ...lists([
    [
      "one looks like another one written anew",
      `{ name: user_id, in: query, ${text} }`,
      `{ name: userId, in: query, ${text} }`,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `user_id` is gone; it looks as if it became `userId`. | base /paths/~1things/get/parameters/0/name",
        "parameter-added compatible (request) at userId: The query parameter `userId` is new. | base /paths/~1things/get/parameters",
      ],
    ],
    [
      "one that looks like it was there before",
      `{ name: user_id, in: query, ${text} }, { name: userId, in: query, ${text} }`,
      `{ name: userId, in: query, ${text} }`,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `user_id` is gone. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "one that looks like it comes in another place",
      `{ name: user_id, in: query, ${text} }`,
      `{ name: userId, in: cookie, ${text} }`,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `user_id` is gone. | base /paths/~1things/get/parameters/0/name",
        "parameter-added compatible (request) at userId: The cookie parameter `userId` is new. | base /paths/~1things/get/parameters",
      ],
    ],
    [
      "one that was deprecated, with the date it named",
      `{ name: id, in: query, deprecated: true, x-sunset: "2026-01-01", ${text} }`,
      ``,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `id` is gone. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "one that had to be sent",
      `{ name: id, in: query, required: true, ${text} }`,
      ``,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `id` is gone. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "the list stays, and says where it stood",
      `{ name: id, in: query, ${text} }, { name: page, in: query, ${text} }`,
      `{ name: page, in: query, ${text} }`,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `id` is gone. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "a header of the same name beside it is another one",
      `{ name: id, in: query, ${text} }`,
      `{ name: id, in: query, ${text} }, { name: id, in: header, required: true, ${text} }`,
      [
        "required-parameter-added breaking (request) at id: The header parameter `id` is new and required. | base /paths/~1things/get/parameters",
      ],
    ],
    [
      "headers that are described elsewhere are none",
      `{ name: id, in: query, ${text} }`,
      `{ name: id, in: query, ${text} }, { name: Accept, in: header, required: true, ${text} }`,
      [],
    ],
  ]),
  {
    title: "one that callbacks sent, which is read there",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, required: true, schema: { type: string } }], responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: no, in: query, schema: { type: string } }], responses: {} } } } }
`,
    said: [
      "parameter-removed breaking (response) at parameters: The query parameter `id` is gone. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/parameters/0/name",
      "parameter-added compatible (response) at no: The query parameter `no` is new. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/parameters",
    ],
  },
  {
    title: "one that callbacks send at times",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, schema: { type: string } }], responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: no, in: query, required: true, schema: { type: string } }], responses: {} } } } }
`,
    said: [
      "parameter-removed dangerous (response) at parameters: The query parameter `id` is gone. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/parameters/0/name",
      "required-parameter-added compatible (response) at no: The query parameter `no` is new and required. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/parameters",
    ],
  },
  {
    title: "of the path and of the operation: each where it stood",
    of: "paths",
    before: `
/pets:
  parameters: [{ name: page, in: query, schema: { type: string } }]
  get: { parameters: [{ name: id, in: query, schema: { type: string } }], responses: {} }
`,
    after: `
/pets:
  parameters: []
  get: { parameters: [], responses: {} }
`,
    said: [
      "parameter-removed dangerous (request) at parameters: The query parameter `page` is gone. | base /paths/~1pets/parameters/0/name",
      "parameter-removed dangerous (request) at parameters: The query parameter `id` is gone. | base /paths/~1pets/get/parameters/0/name",
    ],
  },
  {
    title: "of the path, which has no list any more, while the operation has one",
    of: "paths",
    before: `
/pets:
  parameters: [{ name: page, in: query, schema: { type: string } }]
  get: { parameters: [{ name: id, in: query, schema: { type: string } }], responses: {} }
`,
    after: `
/pets:
  get: { parameters: [{ name: id, in: query, schema: { type: string } }], responses: {} }
`,
    said: [
      "parameter-removed dangerous (request) at /pets: The query parameter `page` is gone. | base /paths/~1pets/parameters/0/name",
    ],
  },
  {
    title: "of an operation whose list is gone, while the path has one",
    of: "paths",
    before: `
/pets:
  parameters: [{ name: page, in: query, schema: { type: string } }]
  get: { parameters: [{ name: id, in: query, schema: { type: string } }], responses: {} }
`,
    after: `
/pets:
  parameters: [{ name: page, in: query, schema: { type: string } }]
  get: { responses: {} }
`,
    said: [
      "parameter-removed dangerous (request) at get: The query parameter `id` is gone. | base /paths/~1pets/get/parameters/0/name",
    ],
  },
  {
    title: "of a path item behind a reference",
    of: "document",
    before: `
openapi: 3.1.0
paths: { /a: { $ref: "#/components/pathItems/a" }, /b: { $ref: "#/components/pathItems/a" } }
components:
  pathItems:
    a: { parameters: [{ name: page, in: query, schema: { type: string } }], get: { responses: {} } }
`,
    after: `
openapi: 3.1.0
paths: { /a: { $ref: "#/components/pathItems/a" }, /b: { $ref: "#/components/pathItems/a" } }
components:
  pathItems:
    a: { get: { responses: {} } }
`,
    said: [
      "parameter-removed dangerous (request) at a: The query parameter `page` is gone. | base /components/pathItems/a/parameters/0/name | GET /a, GET /b",
    ],
  },
  {
    title: "of a path item behind a reference that keeps its list",
    of: "document",
    before: `
openapi: 3.1.0
paths: { /a: { $ref: "#/components/pathItems/a" } }
components:
  pathItems:
    a: { parameters: [{ name: page, in: query }, { name: most, in: query }], get: { responses: {} } }
`,
    after: `
openapi: 3.1.0
paths: { /a: { $ref: "#/components/pathItems/a" } }
components:
  pathItems:
    a: { parameters: [{ name: page, in: query }], get: { responses: {} } }
`,
    said: [
      "parameter-removed dangerous (request) at parameters: The query parameter `most` is gone. | base /components/pathItems/a/parameters/1/name",
    ],
  },
  {
    title: "a reference that no list has any more",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { parameters: [{ $ref: "#/components/parameters/id" }, { $ref: "#/components/parameters/page" }], responses: {} } } }
components: { parameters: { id: { name: id, in: query }, page: { name: page, in: query } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { parameters: [{ $ref: "#/components/parameters/page" }], responses: {} } } }
components: { parameters: { id: { name: id, in: query }, page: { name: page, in: query } } }
`,
    said: [
      "parameter-removed dangerous (request) at parameters: The query parameter `id` is gone. | base /components/parameters/id/name",
    ],
  },
  {
    title: "a shared one that now stands for another, at two operations",
    of: "document",
    before: `
openapi: 3.0.3
paths:
  /a: { get: { parameters: [{ $ref: "#/components/parameters/id" }], responses: {} } }
  /b: { get: { parameters: [{ name: x, in: query }, { $ref: "#/components/parameters/id" }], responses: {} } }
components: { parameters: { id: { name: id, in: query } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { get: { parameters: [{ $ref: "#/components/parameters/id" }], responses: {} } }
  /b: { get: { parameters: [{ name: x, in: query }, { $ref: "#/components/parameters/id" }], responses: {} } }
components: { parameters: { id: { name: page, in: query, required: true } } }
`,
    said: [
      "parameter-removed dangerous (request) at page: The query parameter `id` is gone. | base /components/parameters/id/name | GET /a, GET /b",
      "required-parameter-added breaking (request) at page: The query parameter `page` is new and required. | base /components/parameters/id/name | GET /a, GET /b",
    ],
  },
]);

describeCases("path parameters are what stands at their place", [
  {
    title: "whatever the template calls it",
    of: "paths",
    before: `/pets/{id}: { get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: {} } }`,
    after: `/pets/{pet}: { get: { parameters: [{ name: pet, in: path, required: true, schema: { type: string } }], responses: {} } }`,
    said: [],
  },
  {
    title: "two names are swapped, each with its schema",
    of: "paths",
    before: `/a/{x}/{y}: { get: { parameters: [{ name: x, in: path, schema: { type: integer } }, { name: y, in: path, schema: { type: string } }], responses: {} } }`,
    after: `/a/{y}/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: integer } }, { name: y, in: path, schema: { type: string } }], responses: {} } }`,
    said: [
      "type-narrowed breaking (request) at integer: The path parameter `x` may now only be integer, was string. | base /paths/~1a~1{x}~1{y}/get/parameters/1/schema/type",
      "type-widened compatible (request) at string: The path parameter `y` may now be string, was integer. | base /paths/~1a~1{x}~1{y}/get/parameters/0/schema/type",
    ],
  },
  {
    title: "two names are swapped, and the schemas stay in place",
    of: "paths",
    before: `/a/{x}/{y}: { get: { parameters: [{ name: x, in: path, schema: { type: integer } }, { name: y, in: path, schema: { type: string } }], responses: {} } }`,
    after: `/a/{y}/{x}: { get: { parameters: [{ name: y, in: path, schema: { type: integer } }, { name: x, in: path, schema: { type: string } }], responses: {} } }`,
    said: [],
  },
  {
    title: "a name that is in no template is only itself",
    of: "paths",
    before: `/a/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: string } }, { name: z, in: path, schema: { type: integer } }], responses: {} } }`,
    after: `/a/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: string } }, { name: z, in: path, schema: { type: string } }], responses: {} } }`,
    said: [
      "type-widened compatible (request) at string: The path parameter `z` may now be string, was integer. | base /paths/~1a~1{x}/get/parameters/1/schema/type",
    ],
  },
  {
    title: "required is what they are, whether it is written or not",
    of: "paths",
    before: `/a/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: string } }], responses: {} } }`,
    after: `/a/{x}: { get: { parameters: [{ name: x, in: path, required: true, schema: { type: string } }], responses: {} } }`,
    said: [],
  },
  {
    title: "one that was not described takes any text, and goes on doing so",
    of: "paths",
    before: `/a/{x}: { get: { responses: {} } }`,
    after: `/a/{x}: { get: { parameters: [{ name: x, in: path, required: true, schema: { type: string } }], responses: {} } }`,
    said: [],
  },
  {
    title: "one that was not described takes only numbers now",
    of: "paths",
    before: `/a/{x}/{y}: { get: { parameters: [{ name: x, in: path, required: true, schema: { type: string } }], responses: {} } }`,
    after: `/a/{x}/{n}: { get: { parameters: [{ name: x, in: path, required: true, schema: { type: string } }, { name: n, in: path, required: true, schema: { type: integer } }], responses: {} } }`,
    said: [
      "type-narrowed breaking (request) at integer: The path parameter `n` may now only be integer, was string. | base /paths/~1a~1{x}~1{y}/get",
    ],
  },
  {
    title: "one is described no more",
    of: "paths",
    before: `/a/{x}: { get: { parameters: [{ name: x, in: path, required: true, schema: { type: integer } }], responses: {} } }`,
    after: `/a/{x}: { get: { responses: {} } }`,
    said: [],
  },
  {
    title: "one that no template names comes and goes as others do",
    of: "paths",
    before: `/a/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: string } }, { name: y, in: path, schema: { type: integer } }], responses: {} } }`,
    after: `/a/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: string } }, { name: z, in: path, schema: { type: integer } }], responses: {} } }`,
    said: [
      "parameter-removed dangerous (request) at parameters: The path parameter `y` is gone. | base /paths/~1a~1{x}/get/parameters/1/name",
      "required-parameter-added breaking (request) at z: The path parameter `z` is new and required. | base /paths/~1a~1{x}/get/parameters",
    ],
  },
]);

describeCases("parameters that stay", [
  ...lists([
    [
      "the same in another order",
      `{ name: a, in: query, ${text} }, { name: b, in: header, ${text} }`,
      `{ name: B, in: header, ${text} }, { name: a, in: query, ${text} }`,
      [],
    ],
    [
      "required, where it was said not to be",
      `{ name: a, in: query, required: false, ${text} }`,
      `{ name: a, in: query, required: true, ${text} }`,
      [
        "parameter-became-required breaking (request) at true: The query parameter `a` is now required. | base /paths/~1things/get/parameters/0/required",
      ],
    ],
    [
      "no longer required, in so many words",
      `{ name: a, in: query, required: true, ${text} }`,
      `{ name: a, in: query, required: false, ${text} }`,
      [
        "parameter-became-optional compatible (request) at false: The query parameter `a` is no longer required. | base /paths/~1things/get/parameters/0/required",
      ],
    ],
    [
      "reserved characters, in so many words no longer",
      `{ name: a, in: query, allowReserved: true, ${text} }`,
      `{ name: a, in: query, allowReserved: false, ${text} }`,
      [
        "parameter-reserved-disallowed breaking (request) at false: The query parameter `a` no longer allows reserved characters as they are. | base /paths/~1things/get/parameters/0/allowReserved",
      ],
    ],
    ...[
      "schema: { type: integer }",
      "schema: { type: string, enum: [a, b] }",
      "schema: { type: array, items: { type: array, items: { type: boolean } } }",
      "content: { application/json: { schema: { type: string } } }",
    ].map((schema): Row => [
      `reserved characters, which it has none of: ${schema}`,
      `{ name: a, in: query, allowReserved: true, ${schema} }`,
      `{ name: a, in: query, ${schema} }`,
      [],
    ]),
    ...[
      "schema: { type: string, enum: [a, 'a/b'] }",
      "schema: { type: array }",
      "schema: { type: array, items: { type: string } }",
      "schema: { type: object }",
      "description: anything",
    ].map((schema): Row => [
      `reserved characters, which it may have: ${schema}`,
      `{ name: a, in: query, allowReserved: true, ${schema} }`,
      `{ name: a, in: query, ${schema} }`,
      [
        "parameter-reserved-disallowed breaking (request) at a: The query parameter `a` no longer allows reserved characters as they are. | base /paths/~1things/get/parameters/0/allowReserved",
      ],
    ]),
    ...["header", "cookie"].map((place): Row => [
      `reserved characters, which mean nothing in a ${place}`,
      `{ name: a, in: ${place}, allowReserved: true, ${text} }`,
      `{ name: a, in: ${place}, ${text} }`,
      [],
    ]),
    [
      "reserved characters are allowed now",
      `{ name: a, in: query, ${text} }`,
      `{ name: a, in: query, allowReserved: true, ${text} }`,
      [],
    ],
    [
      "no value, in so many words no longer",
      `{ name: a, in: query, allowEmptyValue: true, ${text} }`,
      `{ name: a, in: query, allowEmptyValue: false, ${text} }`,
      [
        "parameter-empty-disallowed breaking (request) at false: The query parameter `a` may no longer be sent without a value. | base /paths/~1things/get/parameters/0/allowEmptyValue",
      ],
    ],
    [
      "no value is allowed now",
      `{ name: a, in: query, ${text} }`,
      `{ name: a, in: query, allowEmptyValue: true, ${text} }`,
      [],
    ],
    [
      "a header without a value means nothing",
      `{ name: a, in: header, allowEmptyValue: true, ${text} }`,
      `{ name: a, in: header, ${text} }`,
      [],
    ],
    [
      "all of it at once",
      `{ name: a, in: query, allowReserved: true, allowEmptyValue: true, schema: { type: string, maxLength: 9 } }`,
      `{ name: a, in: query, required: true, deprecated: true, schema: { type: string, maxLength: 5 } }`,
      [
        "parameter-reserved-disallowed breaking (request) at a: The query parameter `a` no longer allows reserved characters as they are. | base /paths/~1things/get/parameters/0/allowReserved",
        "parameter-empty-disallowed breaking (request) at a: The query parameter `a` may no longer be sent without a value. | base /paths/~1things/get/parameters/0/allowEmptyValue",
        "parameter-became-required breaking (request) at true: The query parameter `a` is now required. | base /paths/~1things/get/parameters/0/name",
        "parameter-deprecated compatible (request) at true: The query parameter `a` is deprecated now, without a sunset. | base /paths/~1things/get/parameters/0/name",
        "length-narrowed breaking (request) at 5: `maxLength` of the query parameter `a` is now 5, was 9. | base /paths/~1things/get/parameters/0/schema/maxLength",
      ],
    ],
    [
      "deprecated no longer",
      `{ name: a, in: query, deprecated: true, ${text} }`,
      `{ name: a, in: query, ${text} }`,
      [],
    ],
  ]),
  {
    title: "in a callback the API must send it now, which nobody minds",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, schema: { type: string } }], responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, required: true, schema: { type: string } }], responses: {} } } } }
`,
    said: [
      "parameter-became-required compatible (response) at true: The query parameter `id` is now required. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/parameters/0/name",
    ],
  },
  {
    title: "in a callback the API need no longer send it",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, required: true, schema: { type: string } }], responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, schema: { type: string } }], responses: {} } } } }
`,
    said: [
      "parameter-became-optional breaking (response) at id: The query parameter `id` is no longer required. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/parameters/0/required",
    ],
  },
  {
    title: "a shared one is required: one place, two operations",
    of: "document",
    before: `
openapi: 3.0.3
paths:
  /a: { get: { parameters: [{ $ref: "#/components/parameters/id" }], responses: {} } }
  /b: { get: { parameters: [{ $ref: "#/components/parameters/id" }], responses: {} } }
components: { parameters: { id: { name: id, in: query } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { get: { parameters: [{ $ref: "#/components/parameters/id" }], responses: {} } }
  /b: { get: { parameters: [{ $ref: "#/components/parameters/id" }], responses: {} } }
components: { parameters: { id: { name: id, in: query, required: true } } }
`,
    said: [
      "parameter-became-required breaking (request) at true: The query parameter `id` is now required. | base /components/parameters/id/name | GET /a, GET /b",
    ],
  },
  {
    title: "a reference is pointed at another one that was there: the reference is what was edited",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { parameters: [{ $ref: "#/components/parameters/some" }], responses: {} } } }
components:
  parameters:
    some: { name: id, in: query, allowReserved: true, schema: { type: string, maxLength: 9 } }
    must: { name: id, in: query, required: true, schema: { type: string, maxLength: 5 } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { parameters: [{ $ref: "#/components/parameters/must" }], responses: {} } } }
components:
  parameters:
    some: { name: id, in: query, allowReserved: true, schema: { type: string, maxLength: 9 } }
    must: { name: id, in: query, required: true, schema: { type: string, maxLength: 5 } }
`,
    said: [
      'parameter-became-required breaking (request) at "#/components/parameters/must": The query parameter `id` is now required. | base /components/parameters/some/name',
      'parameter-reserved-disallowed breaking (request) at "#/components/parameters/must": The query parameter `id` no longer allows reserved characters as they are. | base /components/parameters/some/allowReserved',
      'length-narrowed breaking (request) at "#/components/parameters/must": `maxLength` of the query parameter `id` is now 5, was 9. | base /components/parameters/some/schema/maxLength',
    ],
  },
  {
    title: "a reference is pointed at one that has come: that one is what was edited",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { parameters: [{ $ref: "#/components/parameters/some" }], responses: {} } } }
components: { parameters: { some: { name: id, in: query } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { parameters: [{ $ref: "#/components/parameters/must" }], responses: {} } } }
components: { parameters: { must: { name: id, in: query, required: true } } }
`,
    said: [
      "parameter-became-required breaking (request) at true: The query parameter `id` is now required. | base /components/parameters/some/name",
    ],
  },
]);

const whole = "in: querystring, content: { application/json: { schema: { type: string } } }";
const apart = "schema: { type: object, properties: { b: { type: string } } }";

describeCases("parameters whose names are not sent", [
  ...lists([
    [
      "an object of which each property is a parameter of its own",
      `{ name: a, in: query, ${apart} }`,
      `{ name: z, in: query, required: true, ${apart} }`,
      [
        "parameter-became-required breaking (request) at true: The query parameter `z` is now required. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "an object that is written under its name",
      `{ name: a, in: query, explode: false, ${apart} }`,
      `{ name: z, in: query, explode: false, ${apart} }`,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `a` is gone. | base /paths/~1things/get/parameters/0/name",
        "parameter-added compatible (request) at z: The query parameter `z` is new. | base /paths/~1things/get/parameters",
      ],
    ],
    [
      "in another place",
      `{ name: a, in: query, ${apart} }`,
      `{ name: z, in: cookie, ${apart} }`,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `a` is gone. | base /paths/~1things/get/parameters/0/name",
        "parameter-added compatible (request) at z: The cookie parameter `z` is new. | base /paths/~1things/get/parameters",
      ],
    ],
    [
      "two of them: nobody can say which is which",
      `{ name: a, in: query, ${apart} }, { name: b, in: query, ${apart} }`,
      `{ name: z, in: query, ${apart} }`,
      [
        "parameter-removed dangerous (request) at parameters: The query parameter `a` is gone. | base /paths/~1things/get/parameters/0/name",
        "parameter-removed dangerous (request) at parameters: The query parameter `b` is gone. | base /paths/~1things/get/parameters/1/name",
        "parameter-added compatible (request) at z: The query parameter `z` is new. | base /paths/~1things/get/parameters",
      ],
    ],
  ]),
  {
    title: "a whole query string",
    of: "operation",
    dialect: "3.2",
    before: operation(`{ name: a, ${whole} }`),
    after: operation(`{ name: z, ${whole} }`),
    said: [],
  },
]);

describeCases("reserved characters since OpenAPI 3.2", [
  ...["{ name: a, in: header", "{ name: a, in: cookie, style: cookie"].map((start): Case => ({
    title: `where nothing is escaped: ${start} }`,
    of: "operation",
    dialect: "3.2",
    before: operation(`${start}, allowReserved: true, ${text} }`),
    after: operation(`${start}, ${text} }`),
    said: [],
  })),
  {
    title: "in a cookie",
    of: "operation",
    dialect: "3.2",
    before: operation(`{ name: a, in: cookie, allowReserved: true, ${text} }`),
    after: operation(`{ name: a, in: cookie, ${text} }`),
    said: [
      "parameter-reserved-disallowed breaking (request) at a: The cookie parameter `a` no longer allows reserved characters as they are. | base /paths/~1things/get/parameters/0/allowReserved",
    ],
  },
]);

describeCases("headers that OpenAPI 3 describes elsewhere", [
  {
    title: "Swagger 2.0 listed them",
    of: "document",
    before: `
swagger: "2.0"
paths: { /a: { get: { parameters: [{ name: Authorization, in: header, required: true, type: string }], responses: {} } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { parameters: [{ name: Authorization, in: header, required: true, schema: { type: string } }], responses: {} } } }
`,
    said: [],
    back: [],
  },
  {
    title: "in Swagger 2.0 they are as good as any",
    of: "document",
    before: `
swagger: "2.0"
paths: { /a: { get: { parameters: [], responses: {} } } }
`,
    after: `
swagger: "2.0"
paths: { /a: { get: { parameters: [{ name: Authorization, in: header, required: true, type: string }], responses: {} } } }
`,
    said: [
      "required-parameter-added breaking (request) at Authorization: The header parameter `Authorization` is new and required. | base /paths/~1a/get/parameters",
    ],
  },
]);
