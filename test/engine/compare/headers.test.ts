import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows whose texts are the headers of a response. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.1"): Case[] =>
  rows.map(([title, before, after, said]) => {
    const text = (headers: string): string =>
      `responses: { "200": { description: ok, headers: { ${headers} } } }\n`;
    return { title, of: "operation", dialect, before: text(before), after: text(after), said };
  });

const object = "schema: { type: object, properties: { a: { type: string } } }";
const text = "schema: { type: string }";

describeCases("headers", [
  ...rowsOf([
    [
      "one goes, one comes, one stays",
      `X-A: { ${text} }, X-B: { ${text} }`,
      `X-B: { ${text} }, X-C: { ${text} }`,
      [
        "header-removed dangerous (response) at headers: The header `X-A` is gone. | base /paths/~1things/get/responses/200/headers/X-A",
        "header-added compatible (response) at X-C: The header `X-C` is new. | base /paths/~1things/get/responses/200/headers",
      ],
    ],
    [
      "one that was always there, beside others",
      `X-A: { required: true, ${text} }, X-B: { ${text} }`,
      `X-B: { ${text} }`,
      [
        "header-removed breaking (response) at headers: The header `X-A` is gone. | base /paths/~1things/get/responses/200/headers/X-A",
      ],
    ],
    [
      "one that is always there",
      `X-B: { ${text} }`,
      `X-B: { ${text} }, X-A: { required: true, ${text} }`,
      [
        "header-added compatible (response) at X-A: The header `X-A` is new and required. | base /paths/~1things/get/responses/200/headers",
      ],
    ],
    [
      "always there now, in so many words",
      `X-A: { required: false, ${text} }`,
      `X-A: { required: true, ${text} }`,
      [
        "header-became-required compatible (response) at true: The header `X-A` may no longer be missing. | base /paths/~1things/get/responses/200/headers/X-A/required",
      ],
    ],
    [
      "not always there, in so many words",
      `X-A: { required: true, ${text} }`,
      `X-A: { required: false, ${text} }`,
      [
        "header-became-optional breaking (response) at false: The header `X-A` may now be missing. | base /paths/~1things/get/responses/200/headers/X-A/required",
      ],
    ],
    ["not always there, in the same words", `X-A: { ${text} }`, `X-A: { required: false, ${text} }`, []],
    [
      "in other letters, and no longer always there",
      `X-A: { required: true, ${text} }`,
      `x-a: { ${text} }`,
      [
        "header-became-optional breaking (response) at x-a: The header `x-a` may now be missing. | base /paths/~1things/get/responses/200/headers/X-A/required",
      ],
    ],
    ["what the media type says anyway", `Content-Type: { ${text} }`, ``, []],
    [
      "it may be longer",
      `X-A: { schema: { type: string, maxLength: 5 } }`,
      `X-A: { ${text} }`,
      [
        "length-widened breaking (response) at schema: `maxLength` of the header `X-A` is now none, was 5. | base /paths/~1things/get/responses/200/headers/X-A/schema/maxLength",
      ],
    ],
    [
      "it may be shorter only",
      `X-A: { ${text} }`,
      `X-A: { schema: { type: string, maxLength: 5 } }`,
      [
        "length-narrowed compatible (response) at 5: `maxLength` of the header `X-A` is now 5, was none. | base /paths/~1things/get/responses/200/headers/X-A/schema",
      ],
    ],
    [
      "a schema for the first time",
      `X-A: {}`,
      `X-A: { schema: { type: integer } }`,
      [
        "type-narrowed compatible (response) at integer: The header `X-A` may now only be integer, was any type. | base /paths/~1things/get/responses/200/headers/X-A",
      ],
    ],
    [
      "no schema any more",
      `X-A: { schema: { type: integer } }`,
      `X-A: {}`,
      [
        "type-widened breaking (response) at X-A: The header `X-A` may now be any type, was integer. | base /paths/~1things/get/responses/200/headers/X-A/schema/type",
      ],
    ],
    [
      "a number becomes any text",
      `X-A: { schema: { type: integer } }`,
      `X-A: { ${text} }`,
      [
        "type-widened breaking (response) at string: The header `X-A` may now be string, was integer. | base /paths/~1things/get/responses/200/headers/X-A/schema/type",
      ],
    ],
    [
      "any text becomes a number",
      `X-A: { ${text} }`,
      `X-A: { schema: { type: integer } }`,
      [
        "type-narrowed compatible (response) at integer: The header `X-A` may now only be integer, was string. | base /paths/~1things/get/responses/200/headers/X-A/schema/type",
      ],
    ],
    [
      "an object exploded",
      `X-A: { ${object} }`,
      `X-A: { explode: true, ${object} }`,
      [
        "header-serialization-changed breaking (response) at X-A: The header `X-A` is now written as simple, exploded, was simple. | base /paths/~1things/get/responses/200/headers/X-A",
      ],
    ],
    [
      "an object, not exploded, in so many words",
      `X-A: { ${object} }`,
      `X-A: { explode: false, ${object} }`,
      [],
    ],
    [
      "a list is written alike, exploded or not",
      "X-A: { schema: { type: array } }",
      "X-A: { explode: true, schema: { type: array } }",
      [],
    ],
    ["what may be anything is no object", "X-A: { schema: {} }", "X-A: { explode: true, schema: {} }", []],
    ["what nobody says is no object", "X-A: {}", "X-A: { explode: true }", []],
    [
      "a media type",
      `X-A: { content: { application/json: { ${text} } } }`,
      `X-A: { content: { text/plain: { ${text} } } }`,
      [
        "media-type-removed breaking (response) at X-A: `application/json` is no longer offered for the header `X-A`. | base /paths/~1things/get/responses/200/headers/X-A/content/application~1json",
      ],
    ],
    [
      "one of two media types",
      `X-A: { content: { application/json: { ${text} }, text/plain: {} } }`,
      `X-A: { content: { text/plain: {} } }`,
      [
        "media-type-removed breaking (response) at X-A: `application/json` is no longer offered for the header `X-A`. | base /paths/~1things/get/responses/200/headers/X-A/content/application~1json",
      ],
    ],
    [
      "what a media type carries",
      `X-A: { content: { application/json: { schema: { type: integer } } } }`,
      `X-A: { content: { application/json: { schema: { type: number } } } }`,
      [
        "type-widened breaking (response) at number: The header `X-A` may now be number, was integer. | base /paths/~1things/get/responses/200/headers/X-A/content/application~1json/schema/type",
      ],
    ],
    [
      "in a media type a number is no text",
      `X-A: { content: { application/json: { schema: { type: integer } } } }`,
      `X-A: { content: { application/json: { ${text} } } }`,
      [
        "type-changed breaking (response) at string: The type of the header `X-A` is now string, was integer. | base /paths/~1things/get/responses/200/headers/X-A/content/application~1json/schema/type",
      ],
    ],
    [
      "a media type instead of a schema",
      `X-A: { schema: { type: integer } }`,
      `X-A: { content: { application/json: { ${text} } } }`,
      [
        "header-serialization-changed breaking (response) at X-A: The header `X-A` is now written as application/json, was simple. | base /paths/~1things/get/responses/200/headers/X-A",
      ],
    ],
    [
      "a media type where nothing was said",
      "X-A: {}",
      `X-A: { content: { application/json: { ${text} } } }`,
      [],
    ],
    [
      "a media type, and nothing is said any more",
      `X-A: { content: { application/json: { ${text} } } }`,
      "X-A: {}",
      [
        "header-serialization-changed breaking (response) at X-A: The header `X-A` is now written as simple, was application/json. | base /paths/~1things/get/responses/200/headers/X-A",
      ],
    ],
    [
      "a schema instead of a media type",
      `X-A: { content: { application/json: { ${text} } } }`,
      `X-A: { schema: { type: integer } }`,
      [
        "header-serialization-changed breaking (response) at X-A: The header `X-A` is now written as simple, was application/json. | base /paths/~1things/get/responses/200/headers/X-A",
      ],
    ],
  ]),
  ...rowsOf(
    [
      [
        "lists with other separators",
        "X-A: { type: array, items: { type: string } }",
        "X-A: { type: array, items: { type: string }, collectionFormat: pipes }",
        [
          "header-serialization-changed breaking (response) at X-A: The header `X-A` is now written as pipeDelimited, was simple. | base /paths/~1things/get/responses/200/headers/X-A",
        ],
      ],
      [
        "lists with the standard separators, in so many words",
        "X-A: { type: array, items: { type: string } }",
        "X-A: { type: array, items: { type: string }, collectionFormat: csv }",
        [],
      ],
      [
        "what is no list has no separators",
        "X-A: { type: string }",
        "X-A: { type: string, collectionFormat: pipes }",
        [],
      ],
      [
        "as Swagger 2.0 writes them",
        "X-A: { type: integer, maximum: 5 }",
        "X-A: { type: integer, maximum: 9 }",
        [
          "range-widened breaking (response) at 9: `maximum` of the header `X-A` is now 9, was 5. | base /paths/~1things/get/responses/200/headers/X-A/maximum",
        ],
      ],
    ],
    "2.0",
  ),
  {
    title: "a shared one: one place, two operations",
    of: "document",
    before: `
openapi: 3.0.3
paths:
  /a: { get: { responses: { "200": { headers: { X-A: { $ref: "#/components/headers/A" } } } } } }
  /b: { get: { responses: { "404": { headers: { X-A: { $ref: "#/components/headers/A" } } } } } }
components: { headers: { A: { required: true, schema: { type: string, maxLength: 5 } } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { get: { responses: { "200": { headers: { X-A: { $ref: "#/components/headers/A" } } } } } }
  /b: { get: { responses: { "404": { headers: { X-A: { $ref: "#/components/headers/A" } } } } } }
components: { headers: { A: { schema: { type: string } } } }
`,
    said: [
      "header-became-optional breaking (response) at A: The header `X-A` may now be missing. | base /components/headers/A/required | GET /a, GET /b",
      "length-widened breaking (response) at schema: `maxLength` of the header `A` is now none, was 5. | base /components/headers/A/schema/maxLength | GET /a, GET /b",
    ],
  },
  {
    title: "a reference is pointed at another one that was there",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { headers: { X-A: { $ref: "#/components/headers/A" } } } } } } }
components: { headers: { A: { required: true, schema: { type: string } }, B: { schema: { type: integer } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { headers: { X-A: { $ref: "#/components/headers/B" } } } } } } }
components: { headers: { A: { required: true, schema: { type: string } }, B: { schema: { type: integer } } } }
`,
    said: [
      'header-became-optional breaking (response) at "#/components/headers/B": The header `X-A` may now be missing. | base /components/headers/A/required',
      'type-narrowed compatible (response) at "#/components/headers/B": The header `B` may now only be integer, was string. | base /components/headers/A/schema/type',
    ],
  },
  {
    title: "of a callback's answer they are what the client sends",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { headers: { X-A: { schema: { type: string } }, X-B: { required: true, schema: { type: string } } } } } } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { headers: { X-A: { required: true, schema: { type: string, maxLength: 5 } }, X-C: { required: true, schema: { type: string } }, X-D: { schema: { type: string } } } } } } } } }
`,
    said: [
      "header-removed compatible (request) at headers: The header `X-B` is gone. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses/200/headers/X-B",
      "header-became-required breaking (request) at true: The header `X-A` may no longer be missing. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses/200/headers/X-A",
      "length-narrowed breaking (request) at 5: `maxLength` of the header `X-A` is now 5, was none. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses/200/headers/X-A/schema",
      "header-added breaking (request) at X-C: The header `X-C` is new and required. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses/200/headers",
      "header-added compatible (request) at X-D: The header `X-D` is new. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses/200/headers",
    ],
  },
]);
