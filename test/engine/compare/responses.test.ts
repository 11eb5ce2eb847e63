import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows whose texts are the responses of one operation. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.0"): Case[] =>
  rows.map(([title, before, after, said]) => {
    const text = (responses: string): string => `responses: { ${responses} }\n`;
    return { title, of: "operation", dialect, before: text(before), after: text(after), said };
  });

const ok = "{ description: ok }";
const carries = (schema: string): string => `{ content: { application/json: { schema: ${schema} } } }`;
const text = carries("{ type: string }");
const nullable = carries("{ type: string, nullable: true }");
const number = carries("{ type: number }");

const calledBack = (responses: string): string => `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { ${responses} } } } } }
`;

describeCases("responses that go and come", [
  ...rowsOf([
    [
      "an information",
      `"200": ${ok}, "103": ${ok}`,
      `"200": ${ok}`,
      [
        "response-removed breaking (response) at responses: The response `103` is gone. | base /paths/~1things/get/responses/103",
      ],
    ],
    [
      "a success",
      `"200": ${ok}, "204": ${ok}`,
      `"200": ${ok}`,
      [
        "response-removed breaking (response) at responses: The response `204` is gone. | base /paths/~1things/get/responses/204",
      ],
    ],
    [
      "a redirect",
      `"200": ${ok}, "302": ${ok}`,
      `"200": ${ok}`,
      [
        "response-removed breaking (response) at responses: The response `302` is gone. | base /paths/~1things/get/responses/302",
      ],
    ],
    [
      "an error of the client",
      `"200": ${ok}, "422": ${ok}`,
      `"200": ${ok}`,
      [
        "response-removed dangerous (response) at responses: The response `422` is gone. | base /paths/~1things/get/responses/422",
      ],
    ],
    [
      "an error of the server",
      `"200": ${ok}, "503": ${ok}`,
      `"200": ${ok}`,
      [
        "response-removed dangerous (response) at responses: The response `503` is gone. | base /paths/~1things/get/responses/503",
      ],
    ],
    [
      "what stands for all others",
      `"200": ${ok}, default: ${ok}`,
      `"200": ${ok}`,
      [
        "response-removed breaking (response) at responses: The response `default` is gone. | base /paths/~1things/get/responses/default",
      ],
    ],
    [
      "a range of errors",
      `"200": ${ok}, 4XX: ${ok}`,
      `"200": ${ok}`,
      [
        "response-removed dangerous (response) at responses: The response `4XX` is gone. | base /paths/~1things/get/responses/4XX",
      ],
    ],
    [
      "a range of successes",
      `"200": ${ok}, 2XX: ${ok}`,
      `"200": ${ok}`,
      [
        "response-removed breaking (response) at responses: The response `2XX` is gone. | base /paths/~1things/get/responses/2XX",
      ],
    ],
    [
      "all of them",
      `"200": ${ok}`,
      "",
      [
        "response-removed breaking (response) at responses: The response `200` is gone. | base /paths/~1things/get/responses/200",
      ],
    ],
    [
      "the first of them",
      "",
      `"200": ${ok}`,
      [
        'response-added compatible (response) at "200": The response `200` is new. | base /paths/~1things/get/responses',
      ],
    ],
    [
      "one instead of another",
      `"200": ${ok}`,
      `"201": ${ok}`,
      [
        "response-removed breaking (response) at responses: The response `200` is gone. | base /paths/~1things/get/responses/200",
        'response-added compatible (response) at "201": The response `201` is new. | base /paths/~1things/get/responses',
      ],
    ],
    ["what is an extension is none", `"200": ${ok}, x-200: ${ok}`, `"200": ${ok}`, []],
  ]),
  {
    title: "an operation has none at all any more",
    of: "paths",
    before: `/a: { get: { responses: { "200": { description: ok } } } }`,
    after: `/a: { get: { tags: [] } }`,
    said: [
      "response-removed breaking (response) at get: The response `200` is gone. | base /paths/~1a/get/responses/200",
    ],
  },
  {
    title: "an operation has some for the first time",
    of: "paths",
    before: `/a: { get: { tags: [] } }`,
    after: `/a: { get: { responses: { "200": { description: ok } } } }`,
    said: ['response-added compatible (response) at "200": The response `200` is new. | base /paths/~1a/get'],
  },
]);

describeCases("responses by range and by default", [
  ...rowsOf([
    ["a range in other letters", `2xx: ${text}`, `2XX: ${text}`, []],
    ["a code becomes its range", `"404": ${text}`, `4XX: ${text}`, []],
    [
      "a code becomes its range, which carries more",
      `"404": ${text}`,
      `4XX: ${nullable}`,
      [
        "null-added breaking (response) at string: The 4XX response may now be null. | base /paths/~1things/get/responses/404/content/application~1json/schema/type",
      ],
    ],
    [
      "a code becomes another range",
      `"404": ${text}`,
      `5XX: ${text}`,
      [
        "response-removed dangerous (response) at responses: The response `404` is gone. | base /paths/~1things/get/responses/404",
        "response-added compatible (response) at 5XX: The response `5XX` is new. | base /paths/~1things/get/responses",
      ],
    ],
    [
      "a range becomes its only code",
      `4XX: ${text}`,
      `"404": ${nullable}`,
      [
        "null-added breaking (response) at string: The 404 response may now be null. | base /paths/~1things/get/responses/4XX/content/application~1json/schema/type",
      ],
    ],
    [
      "a range becomes two codes",
      `4XX: ${text}`,
      `"404": ${text}, "409": ${nullable}`,
      [
        "null-added breaking (response) at string: The 409 response may now be null. | base /paths/~1things/get/responses/4XX/content/application~1json/schema/type",
      ],
    ],
    ["a range of successes becomes two codes", `2XX: ${text}`, `"200": ${text}, "201": ${text}`, []],
    [
      "a range goes where its codes stood before",
      `4XX: ${text}, "404": ${text}, "409": ${text}`,
      `"404": ${text}, "409": ${text}`,
      [
        "response-removed dangerous (response) at responses: The response `4XX` is gone. | base /paths/~1things/get/responses/4XX",
      ],
    ],
    [
      "the default becomes both ranges of errors",
      `"200": ${ok}, default: ${text}`,
      `"200": ${ok}, 4XX: ${text}, 5XX: ${nullable}`,
      [
        "null-added breaking (response) at string: The 5XX response may now be null. | base /paths/~1things/get/responses/default/content/application~1json/schema/type",
      ],
    ],
    [
      "the default becomes one range of errors",
      `"200": ${ok}, default: ${text}`,
      `"200": ${ok}, 4XX: ${text}`,
      [
        "response-removed breaking (response) at responses: The response `default` is gone. | base /paths/~1things/get/responses/default",
      ],
    ],
    [
      "the default goes where both ranges of errors stood before",
      `"200": ${ok}, 4XX: ${text}, 5XX: ${text}, default: ${text}`,
      `"200": ${ok}, 4XX: ${text}, 5XX: ${text}`,
      [],
    ],
    [
      "the default that spoke of successes, too, becomes both ranges of errors",
      `default: ${text}`,
      `4XX: ${text}, 5XX: ${text}`,
      [
        "response-removed breaking (response) at responses: The response `default` is gone. | base /paths/~1things/get/responses/default",
      ],
    ],
    [
      "a range becomes the one code that has come, beside one that stood there",
      `4XX: ${text}, "404": ${number}`,
      `"404": ${number}, "409": ${nullable}`,
      [
        "null-added breaking (response) at string: The 409 response may now be null. | base /paths/~1things/get/responses/4XX/content/application~1json/schema/type",
      ],
    ],
    [
      "one code of a range is written out",
      `4XX: ${text}`,
      `4XX: ${text}, "404": ${nullable}`,
      [
        "null-added breaking (response) at string: The 404 response may now be null. | base /paths/~1things/get/responses/4XX/content/application~1json/schema/type",
      ],
    ],
    ["one code of a range is written out as it was", `4XX: ${text}`, `4XX: ${text}, "404": ${text}`, []],
    [
      "one code is left to its range",
      `4XX: ${text}, "404": ${number}`,
      `4XX: ${text}`,
      [
        "type-changed breaking (response) at string: The type of the 4XX response is now string, was number. | base /paths/~1things/get/responses/404/content/application~1json/schema/type",
      ],
    ],
    [
      "an error of the server is left to the default",
      `"200": ${ok}, "503": ${text}, default: ${text}`,
      `"200": ${ok}, default: ${nullable}`,
      [
        "null-added breaking (response) at string: The default response may now be null. | base /paths/~1things/get/responses/503/content/application~1json/schema/type",
      ],
    ],
    [
      "an error is left to the default",
      `"200": ${ok}, "404": ${text}, default: ${text}`,
      `"200": ${ok}, default: ${text}`,
      [],
    ],
    [
      "an error is left to the default, which says something else",
      `"200": ${ok}, "404": ${text}, default: ${number}`,
      `"200": ${ok}, default: ${number}`,
      [
        "type-changed breaking (response) at number: The type of the default response is now number, was string. | base /paths/~1things/get/responses/404/content/application~1json/schema/type",
      ],
    ],
    [
      "an error becomes the default",
      `"200": ${ok}, "404": ${text}`,
      `"200": ${ok}, default: ${nullable}`,
      [
        "null-added breaking (response) at string: The default response may now be null. | base /paths/~1things/get/responses/404/content/application~1json/schema/type",
      ],
    ],
    [
      "a range of errors becomes the default",
      `"200": ${ok}, 5XX: ${text}`,
      `"200": ${ok}, default: ${nullable}`,
      [
        "null-added breaking (response) at string: The default response may now be null. | base /paths/~1things/get/responses/5XX/content/application~1json/schema/type",
      ],
    ],
    [
      "a success becomes the default",
      `"200": ${text}`,
      `default: ${nullable}`,
      [
        "null-added breaking (response) at string: The default response may now be null. | base /paths/~1things/get/responses/200/content/application~1json/schema/type",
      ],
    ],
    [
      "a success goes, the default stays what it was",
      `"200": ${text}, default: ${text}`,
      `default: ${text}`,
      [
        "response-removed breaking (response) at responses: The response `200` is gone. | base /paths/~1things/get/responses/200",
      ],
    ],
    [
      "a success is written out where only the default stood",
      `default: ${text}`,
      `"200": ${nullable}, default: ${text}`,
      [
        "null-added breaking (response) at string: The 200 response may now be null. | base /paths/~1things/get/responses/default/content/application~1json/schema/type",
      ],
    ],
    [
      "a second success comes beside a default that spoke of the rest",
      `"200": ${text}, default: ${number}`,
      `"200": ${text}, "201": ${text}, default: ${number}`,
      [
        'response-added compatible (response) at "201": The response `201` is new. | base /paths/~1things/get/responses',
      ],
    ],
    [
      "the default becomes a success",
      `default: ${text}`,
      `"200": ${nullable}`,
      [
        "response-removed breaking (response) at responses: The response `default` is gone. | base /paths/~1things/get/responses/default",
        "null-added breaking (response) at string: The 200 response may now be null. | base /paths/~1things/get/responses/default/content/application~1json/schema/type",
      ],
    ],
    [
      "the default becomes an error and a success",
      `default: ${text}`,
      `"200": ${text}, "404": ${nullable}`,
      [
        "response-removed breaking (response) at responses: The response `default` is gone. | base /paths/~1things/get/responses/default",
        "null-added breaking (response) at string: The 404 response may now be null. | base /paths/~1things/get/responses/default/content/application~1json/schema/type",
      ],
    ],
    [
      "an error is written out that the default covered",
      `"200": ${ok}, default: ${text}`,
      `"200": ${ok}, "404": ${nullable}, default: ${text}`,
      [
        "null-added breaking (response) at string: The 404 response may now be null. | base /paths/~1things/get/responses/default/content/application~1json/schema/type",
      ],
    ],
    [
      "a range stands nearer than the default",
      `"404": ${text}`,
      `4XX: ${text}, default: ${number}`,
      [
        "response-added compatible (response) at default: The response `default` is new. | base /paths/~1things/get/responses",
      ],
    ],
    [
      "a first success comes beside a default that spoke of all",
      `default: ${text}, "422": ${number}`,
      `"201": ${nullable}, default: ${text}, "422": ${number}`,
      [
        "null-added breaking (response) at string: The 201 response may now be null. | base /paths/~1things/get/responses/default/content/application~1json/schema/type",
      ],
    ],
    [
      "a redirect is left to the default that stood beside it",
      `"302": ${text}, default: ${text}`,
      `default: ${text}`,
      [
        "response-removed breaking (response) at responses: The response `302` is gone. | base /paths/~1things/get/responses/302",
      ],
    ],
  ]),
]);

describeCases("responses that stay", [
  ...rowsOf([
    [
      "the media type it had, and more",
      `"200": ${text}`,
      `"200": { content: { application/json: { schema: { type: string } }, text/csv: {} } }`,
      [
        "media-type-added compatible (response) at text/csv: `text/csv` is new for the 200 response. | base /paths/~1things/get/responses/200/content",
      ],
    ],
    [
      "no content any more",
      `"200": ${text}`,
      `"200": ${ok}`,
      [
        'media-type-removed breaking (response) at "200": `application/json` is no longer offered for the 200 response. | base /paths/~1things/get/responses/200/content/application~1json',
      ],
    ],
    [
      "content for the first time",
      `"200": ${ok}`,
      `"200": ${text}`,
      [
        "media-type-added compatible (response) at application/json: `application/json` is new for the 200 response. | base /paths/~1things/get/responses/200",
      ],
    ],
    [
      "an empty list of content",
      `"200": ${text}`,
      `"200": { content: {} }`,
      [
        "media-type-removed breaking (response) at content: `application/json` is no longer offered for the 200 response. | base /paths/~1things/get/responses/200/content/application~1json",
      ],
    ],
    [
      "headers come where none were",
      `"200": ${ok}`,
      `"200": { headers: { X-A: { schema: { type: string } } } }`,
      [
        "header-added compatible (response) at X-A: The header `X-A` is new. | base /paths/~1things/get/responses/200",
      ],
    ],
    [
      "headers go, and their list",
      `"200": { headers: { X-A: { schema: { type: string } } } }`,
      `"200": ${ok}`,
      [
        'header-removed dangerous (response) at "200": The header `X-A` is gone. | base /paths/~1things/get/responses/200/headers/X-A',
      ],
    ],
    [
      "the list of headers stays",
      `"200": { headers: { X-A: { schema: { type: string } } } }`,
      `"200": { headers: {} }`,
      [
        "header-removed dangerous (response) at headers: The header `X-A` is gone. | base /paths/~1things/get/responses/200/headers/X-A",
      ],
    ],
  ]),
  ...rowsOf(
    [
      [
        "a schema comes",
        `"200": ${ok}`,
        `"200": { description: ok, schema: { type: string } }`,
        [
          "media-type-added compatible (response) at schema: `application/json` is new for the 200 response. | base /paths/~1things/get/responses/200",
        ],
      ],
      [
        "a schema goes",
        `"200": { description: ok, schema: { type: string } }`,
        `"200": ${ok}`,
        [
          'media-type-removed breaking (response) at "200": `application/json` is no longer offered for the 200 response. | base /paths/~1things/get/responses/200/schema',
        ],
      ],
    ],
    "2.0",
  ),
  {
    title: "what several share is told once, by its name",
    of: "document",
    before: `
openapi: 3.0.3
paths:
  /a: { get: { responses: { "400": { $ref: "#/components/responses/E" }, "404": { $ref: "#/components/responses/E" } } } }
  /b: { get: { responses: { "404": { $ref: "#/components/responses/E" } } } }
components: { responses: { E: { content: { application/json: { schema: { type: string } } } } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { get: { responses: { "400": { $ref: "#/components/responses/E" }, "404": { $ref: "#/components/responses/E" } } } }
  /b: { get: { responses: { "404": { $ref: "#/components/responses/E" } } } }
components: { responses: { E: { content: { application/xml: { schema: { type: string } } } } } }
`,
    said: [
      "media-type-removed breaking (response) at content: `application/json` is no longer offered for the E response. | base /components/responses/E/content/application~1json | GET /a, GET /b",
      "media-type-added compatible (response) at application/xml: `application/xml` is new for the E response. | base /components/responses/E/content | GET /a, GET /b",
    ],
  },
  {
    title: "a reference is pointed at another one that was there",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { $ref: "#/components/responses/E" } } } } }
components:
  responses:
    E: { content: { application/json: { schema: { type: string } } } }
    F: { headers: { X-A: { schema: { type: string } } }, content: { application/json: { schema: { type: number } }, text/plain: {} } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { $ref: "#/components/responses/F" } } } } }
components:
  responses:
    E: { content: { application/json: { schema: { type: string } } } }
    F: { headers: { X-A: { schema: { type: string } } }, content: { application/json: { schema: { type: number } }, text/plain: {} } }
`,
    said: [
      'header-added compatible (response) at "#/components/responses/F": The header `X-A` is new. | base /components/responses/E',
      'media-type-added compatible (response) at "#/components/responses/F": `text/plain` is new for the F response. | base /components/responses/E/content',
      'type-changed breaking (response) at "#/components/responses/F": The type of the F response is now number, was string. | base /components/responses/E/content/application~1json/schema/type',
    ],
  },
  {
    title:
      "a reference is pointed at another one, which refers to another header: the first reference is what was edited",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { $ref: "#/components/responses/E" } } } } }
components:
  responses: { E: { headers: { X-A: { $ref: "#/components/headers/A" } } }, F: { headers: { X-A: { $ref: "#/components/headers/B" } } } }
  headers: { A: { required: true }, B: { schema: { type: string } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { $ref: "#/components/responses/F" } } } } }
components:
  responses: { E: { headers: { X-A: { $ref: "#/components/headers/A" } } }, F: { headers: { X-A: { $ref: "#/components/headers/B" } } } }
  headers: { A: { required: true }, B: { schema: { type: string } } }
`,
    said: [
      'header-became-optional breaking (response) at "#/components/responses/F": The header `X-A` may now be missing. | base /components/headers/A/required',
      'type-narrowed compatible (response) at "#/components/responses/F": The header `B` may now only be string, was any type. | base /components/headers/A',
    ],
  },
  {
    title: "one that is written out, where a reference was",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { $ref: "#/components/responses/E" } } } } }
components: { responses: { E: { content: { application/json: { schema: { type: string } } } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { content: { text/plain: { schema: { type: string } } } } } } } }
components: { responses: { E: { content: { application/json: { schema: { type: string } } } } } }
`,
    said: [
      "media-type-removed breaking (response) at content: `application/json` is no longer offered for the 400 response. | base /components/responses/E/content/application~1json",
      "media-type-added compatible (response) at text/plain: `text/plain` is new for the 400 response. | base /components/responses/E/content",
    ],
  },
  {
    title: "of a callback it is what the client sends",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/json: { schema: { type: string } } } }, "409": { description: no } } } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/json: { schema: { type: string, maxLength: 5 } }, text/csv: {} } }, "410": { description: gone } } } } } }
`,
    said: [
      "response-removed dangerous (request) at responses: The response `409` is gone. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses/409",
      "length-narrowed breaking (request) at 5: `maxLength` of the 200 response is now 5, was none. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses/200/content/application~1json/schema",
      "media-type-added compatible (request) at text/csv: `text/csv` is new for the 200 response. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses/200/content",
      'response-added compatible (request) at "410": The response `410` is new. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses',
    ],
  },
  ...(
    [
      ["a range becomes its only code", `"2XX": ${ok}`, `"200": ${ok}`],
      ["a range becomes two codes", `"2XX": ${ok}`, `"200": ${ok}, "202": ${ok}`],
    ] as const
  ).map(([title, before, after]): Case => ({
    title: `${title}: the client may not answer all that it could`,
    of: "operation",
    before: calledBack(before),
    after: calledBack(after),
    said: [
      "response-removed breaking (request) at responses: The response `2XX` is gone. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses/2XX",
    ],
    back: [],
  })),
]);
