import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows of one parameter each: what stands beside its name, in the query if nothing else is said. */
const rowsOf = (rows: readonly Row[], place = "query", dialect: Case["dialect"] = "3.1"): Case[] =>
  rows.map(([title, before, after, said]) => {
    const text = (written: string): string => `
parameters: [{ name: a, in: ${place}, ${written} }]
responses: {}
`;
    return { title, of: "operation", dialect, before: text(before), after: text(after), said };
  });

const list = "schema: { type: array, items: { type: string } }";
const object = "schema: { type: object, properties: { x: { type: string } } }";
const text = "schema: { type: string }";

describeCases("parameters: lists and objects are written in several ways", [
  ...rowsOf([
    [
      "another style",
      `style: spaceDelimited, ${list}`,
      `style: pipeDelimited, ${list}`,
      [
        "parameter-serialization-changed breaking (request) at pipeDelimited: The query parameter `a` is now written as pipeDelimited, was spaceDelimited. | base /paths/~1things/get/parameters/0/style",
      ],
    ],
    [
      "no style any more",
      `style: spaceDelimited, ${list}`,
      list,
      [
        "parameter-serialization-changed breaking (request) at a: The query parameter `a` is now written as form, exploded, was spaceDelimited. | base /paths/~1things/get/parameters/0/style",
      ],
    ],
    [
      "a style, and the words for it",
      `style: spaceDelimited, explode: true, ${list}`,
      `style: form, explode: true, ${list}`,
      [
        "parameter-serialization-changed breaking (request) at true: The query parameter `a` is now written as form, exploded, was spaceDelimited, exploded. | base /paths/~1things/get/parameters/0/explode",
      ],
    ],
    [
      "an object in a style of its own",
      object,
      `style: deepObject, ${object}`,
      [
        "parameter-serialization-changed breaking (request) at deepObject: The query parameter `a` is now written as deepObject, was form, exploded. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "an object is no longer exploded",
      object,
      `explode: false, ${object}`,
      [
        "parameter-serialization-changed breaking (request) at false: The query parameter `a` is now written as form, was form, exploded. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "one text is written alike in all of them",
      `style: form, ${text}`,
      `style: spaceDelimited, explode: false, ${text}`,
      [],
    ],
    [
      "of two alternatives one is a list",
      "schema: { oneOf: [{ type: string }, { type: array, items: { type: integer } }] }",
      "explode: false, schema: { oneOf: [{ type: string }, { type: array, items: { type: integer } }] }",
      [
        "parameter-serialization-changed breaking (request) at false: The query parameter `a` is now written as form, was form, exploded. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "what could be a list is a text now: only that is told",
      "schema: { type: [string, array], items: { type: string } }",
      `explode: false, schema: { type: string }`,
      [
        "parameter-serialization-changed breaking (request) at false: The query parameter `a` is now written as form, was form, exploded. | base /paths/~1things/get/parameters/0/name",
        "type-narrowed breaking (request) at string: The query parameter `a` may now only be string, was string or array. | base /paths/~1things/get/parameters/0/schema/type",
      ],
    ],
    [
      "what nobody says to be one text",
      "schema: {}",
      "explode: false, schema: {}",
      [
        "parameter-serialization-changed dangerous (request) at false: The query parameter `a` is now written as form, was form, exploded. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "what is known only now to be a list",
      `schema: { type: [integer, "null"] }`,
      `schema: { type: [integer, array], items: { type: integer } }, explode: false`,
      [
        "null-removed breaking (request) at [integer, array]: The query parameter `a` may no longer be null. | base /paths/~1things/get/parameters/0/schema/type",
        "type-widened compatible (request) at [integer, array]: The query parameter `a` may now be integer or array, was integer or null. | base /paths/~1things/get/parameters/0/schema/type",
      ],
    ],
  ]),
  ...rowsOf(
    [
      ["in a header it is one text, exploded or not", list, `explode: true, ${list}`, []],
      [
        "an object in a header is another text, exploded",
        object,
        `explode: true, ${object}`,
        [
          "parameter-serialization-changed breaking (request) at true: The header parameter `a` is now written as simple, exploded, was simple. | base /paths/~1things/get/parameters/0/name",
        ],
      ],
    ],
    "header",
  ),
  ...rowsOf(
    [
      [
        "in a cookie as in a query",
        list,
        `explode: false, ${list}`,
        [
          "parameter-serialization-changed breaking (request) at false: The cookie parameter `a` is now written as form, was form, exploded. | base /paths/~1things/get/parameters/0/name",
        ],
      ],
    ],
    "cookie",
  ),
  ...rowsOf(
    [
      [
        "a cookie in its own style is exploded",
        `style: cookie, ${list}`,
        `style: cookie, explode: true, ${list}`,
        [],
      ],
      [
        "which is another one than that of a form",
        `style: form, ${list}`,
        `style: cookie, ${list}`,
        [
          "parameter-serialization-changed breaking (request) at cookie: The cookie parameter `a` is now written as cookie, exploded, was form, exploded. | base /paths/~1things/get/parameters/0/style",
        ],
      ],
    ],
    "cookie",
    "3.2",
  ),
]);

const inPath = ([title, before, after, said]: Row): Case => ({
  ...{ title, of: "paths", dialect: "3.1", said },
  before: `/p/{a}: { get: { parameters: [{ name: a, in: path, required: true, ${before} }], responses: {} } }`,
  after: `/p/{a}: { get: { parameters: [{ name: a, in: path, required: true, ${after} }], responses: {} } }`,
});

describeCases(
  "parameters in a path: some styles write one text in another way, too",
  (
    [
      [
        "a text with a dot before it",
        text,
        `style: label, ${text}`,
        [
          "parameter-serialization-changed breaking (request) at label: The path parameter `a` is now written as label, was simple. | base /paths/~1p~1{a}/get/parameters/0/name",
        ],
      ],
      [
        "any text, with a dot before it",
        "schema: {}",
        "style: label, schema: {}",
        [
          "parameter-serialization-changed breaking (request) at label: The path parameter `a` is now written as label, was simple. | base /paths/~1p~1{a}/get/parameters/0/name",
        ],
      ],
      ["a text, exploded or not", `style: label, ${text}`, `style: label, explode: true, ${text}`, []],
      [
        "a list, exploded",
        `style: label, ${list}`,
        `style: label, explode: true, ${list}`,
        [
          "parameter-serialization-changed breaking (request) at true: The path parameter `a` is now written as label, exploded, was label. | base /paths/~1p~1{a}/get/parameters/0/style",
        ],
      ],
      ["a list in the standard style, exploded", list, `explode: true, ${list}`, []],
      [
        "an object in the standard style, exploded",
        object,
        `explode: true, ${object}`,
        [
          "parameter-serialization-changed breaking (request) at true: The path parameter `a` is now written as simple, exploded, was simple. | base /paths/~1p~1{a}/get/parameters/0/name",
        ],
      ],
      [
        "a text becomes a list",
        text,
        list,
        [
          "parameter-accepts-list compatible (request) at array: The path parameter `a` now takes a list. | base /paths/~1p~1{a}/get/parameters/0/name",
        ],
      ],
      [
        "a text becomes a list in another style",
        text,
        `style: matrix, ${list}`,
        [
          "parameter-serialization-changed breaking (request) at matrix: The path parameter `a` is now written as matrix, was simple. | base /paths/~1p~1{a}/get/parameters/0/name",
          "type-changed breaking (request) at array: The type of the path parameter `a` is now array, was string. | base /paths/~1p~1{a}/get/parameters/0/schema/type",
        ],
      ],
    ] satisfies Row[]
  ).map(inPath),
);

describeCases("parameters: one value is a list of one", [
  ...rowsOf([
    [
      "whose items take less",
      text,
      "schema: { type: array, items: { type: integer } }",
      [
        "parameter-accepts-list compatible (request) at array: The query parameter `a` now takes a list. | base /paths/~1things/get/parameters/0/name",
        "type-narrowed breaking (request) at integer: The query parameter `a[]` may now only be integer, was string. | base /paths/~1things/get/parameters/0/schema/type",
      ],
    ],
    [
      "whose items take more",
      "schema: { type: integer }",
      list,
      [
        "parameter-accepts-list compatible (request) at array: The query parameter `a` now takes a list. | base /paths/~1things/get/parameters/0/name",
        "type-widened compatible (request) at string: The query parameter `a[]` may now be string, was integer. | base /paths/~1things/get/parameters/0/schema/type",
      ],
    ],
    [
      "whose items are as they were",
      "schema: { type: integer, minimum: 3 }",
      "schema: { type: array, items: { type: integer, minimum: 3 } }",
      [
        "parameter-accepts-list compatible (request) at array: The query parameter `a` now takes a list. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "whose items are anything",
      "schema: { type: integer }",
      "schema: { type: array }",
      [
        "type-widened compatible (request) at name: a: The query parameter `a` may now be any type, was integer. | base /paths/~1things/get/parameters/0/schema/type",
        "parameter-accepts-list compatible (request) at array: The query parameter `a` now takes a list. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "in parts",
      "schema: { type: integer }",
      "schema: { allOf: [{ type: array }, { items: { type: integer } }] }",
      [
        "parameter-accepts-list compatible (request) at array: The query parameter `a` now takes a list. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "or null",
      text,
      `schema: { type: [array, "null"], items: { type: string } }`,
      [
        'parameter-accepts-list compatible (request) at [array, "null"]: The query parameter `a` now takes a list. | base /paths/~1things/get/parameters/0/name',
      ],
    ],
    [
      "that may be empty",
      text,
      "schema: { type: array, minItems: 0, items: { type: string } }",
      [
        "parameter-accepts-list compatible (request) at array: The query parameter `a` now takes a list. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "that is never empty",
      text,
      "schema: { type: array, minItems: 1, items: { type: string } }",
      [
        "parameter-accepts-list compatible (request) at array: The query parameter `a` now takes a list. | base /paths/~1things/get/parameters/0/name",
      ],
    ],
    [
      "of two at least it is none",
      text,
      "schema: { type: array, minItems: 2, items: { type: string } }",
      [
        "type-changed breaking (request) at array: The type of the query parameter `a` is now array, was string. | base /paths/~1things/get/parameters/0/schema/type",
      ],
    ],
    [
      "that says what is first in it is told as a list",
      text,
      "schema: { type: array, prefixItems: [{ type: string }] }",
      [
        "type-changed breaking (request) at array: The type of the query parameter `a` is now array, was string. | base /paths/~1things/get/parameters/0/schema/type",
      ],
    ],
    [
      "that is written as an object is none",
      text,
      `style: deepObject, ${list}`,
      [
        "type-changed breaking (request) at array: The type of the query parameter `a` is now array, was string. | base /paths/~1things/get/parameters/0/schema/type",
      ],
    ],
    [
      "or an object",
      text,
      `schema: { type: [array, object], items: { type: string } }`,
      [
        "type-changed breaking (request) at [array, object]: The type of the query parameter `a` is now array or object, was string. | base /paths/~1things/get/parameters/0/schema/type",
      ],
    ],
    [
      "beside one value it may be a list as well",
      text,
      "schema: { anyOf: [{ type: string }, { type: array, items: { type: string } }] }",
      [
        "type-widened compatible (request) at anyOf: The query parameter `a` may now be string or array, was string. | base /paths/~1things/get/parameters/0/schema/type",
      ],
    ],
    [
      "of several kinds",
      text,
      "schema: { type: array, items: { type: string }, anyOf: [{ minItems: 1 }, { maxItems: 3 }] }",
      [
        "type-changed breaking (request) at array: The type of the query parameter `a` is now array, was string. | base /paths/~1things/get/parameters/0/schema/type",
      ],
    ],
    [
      "an alternative was a list before",
      "schema: { anyOf: [{ type: string }, { type: array, items: { type: string } }] }",
      list,
      [
        "type-narrowed breaking (request) at array: The query parameter `a` may now only be array, was string or array. | base /paths/~1things/get/parameters/0/schema/anyOf",
      ],
    ],
    [
      "an object is none",
      object,
      list,
      [
        "type-changed breaking (request) at array: The type of the query parameter `a` is now array, was object. | base /paths/~1things/get/parameters/0/schema/type",
      ],
    ],
    [
      "one that could be anything",
      "schema: {}",
      list,
      [
        "type-narrowed breaking (request) at array: The query parameter `a` may now only be array, was any type. | base /paths/~1things/get/parameters/0/schema",
        "type-narrowed breaking (request) at string: The query parameter `a[]` may now only be string, was any type. | base /paths/~1things/get/parameters/0/schema",
      ],
    ],
    [
      "that was not described",
      "description: any",
      list,
      [
        "type-narrowed breaking (request) at array: The query parameter `a` may now only be array, was any type. | base /paths/~1things/get/parameters/0",
        "type-narrowed breaking (request) at string: The query parameter `a[]` may now only be string, was any type. | base /paths/~1things/get/parameters/0",
      ],
    ],
    [
      "that is described no more",
      list,
      "description: any",
      [
        "type-widened compatible (request) at name: a: The query parameter `a` may now be any type, was array. | base /paths/~1things/get/parameters/0/schema/type",
        "type-widened compatible (request) at name: a: The query parameter `a[]` may now be any type, was string. | base /paths/~1things/get/parameters/0/schema/items/type",
      ],
    ],
  ]),
  {
    title: "whose type is said by a component",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { parameters: [{ name: a, in: query, schema: { type: string } }], responses: {} } } }
components: { schemas: { L: { type: array, items: { $ref: "#/components/schemas/S" } }, S: { type: string, maxLength: 5 } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { parameters: [{ name: a, in: query, schema: { $ref: "#/components/schemas/L" } }], responses: {} } } }
components: { schemas: { L: { type: array, items: { $ref: "#/components/schemas/S" } }, S: { type: string, maxLength: 5 } } }
`,
    said: [
      "length-narrowed breaking (request) at schema: `maxLength` of `S` is now 5, was none. | base /paths/~1a/get/parameters/0/schema",
      "parameter-accepts-list compatible (request) at array: The query parameter `a` now takes a list. | base /paths/~1a/get/parameters/0/name",
    ],
  },
]);

describeCases("parameters: a media type says what they carry", [
  ...rowsOf([
    [
      "where a schema did",
      "schema: { type: object }",
      "content: { application/json: { schema: { type: object } } }",
      [
        "parameter-serialization-changed breaking (request) at content: The query parameter `a` is now written as application/json, was form, exploded. | base /paths/~1things/get/parameters/0",
      ],
    ],
    [
      "where a style did",
      `style: pipeDelimited, ${list}`,
      `content: { application/json: { ${list} } }`,
      [
        "parameter-serialization-changed breaking (request) at content: The query parameter `a` is now written as application/json, was pipeDelimited. | base /paths/~1things/get/parameters/0",
      ],
    ],
    [
      "and no longer does",
      `content: { application/json: { ${list} } }`,
      list,
      [
        "parameter-serialization-changed breaking (request) at name: a: The query parameter `a` is now written as form, exploded, was application/json. | base /paths/~1things/get/parameters/0/content",
      ],
    ],
    [
      "which carries less",
      "content: { application/json: { schema: { type: string } } }",
      "content: { application/json: { schema: { type: string, maxLength: 5 } } }",
      [
        "length-narrowed breaking (request) at 5: `maxLength` of the query parameter `a` is now 5, was none. | base /paths/~1things/get/parameters/0/content/application~1json/schema",
      ],
    ],
    [
      "in which a number is no text",
      "content: { application/json: { schema: { type: integer } } }",
      `content: { application/json: { ${text} } }`,
      [
        "type-changed breaking (request) at string: The type of the query parameter `a` is now string, was integer. | base /paths/~1things/get/parameters/0/content/application~1json/schema/type",
      ],
    ],
    [
      "in which a list is no text",
      `content: { application/json: { ${text} } }`,
      `content: { application/json: { ${list} } }`,
      [
        "type-changed breaking (request) at array: The type of the query parameter `a` is now array, was string. | base /paths/~1things/get/parameters/0/content/application~1json/schema/type",
      ],
    ],
    [
      "and another one now",
      `content: { application/json: { ${text} } }`,
      `content: { application/xml: { ${text} } }`,
      [
        "media-type-removed breaking (request) at content: `application/json` is no longer offered for the query parameter `a`. | base /paths/~1things/get/parameters/0/content/application~1json",
        "media-type-added compatible (request) at application/xml: `application/xml` is new for the query parameter `a`. | base /paths/~1things/get/parameters/0/content",
      ],
    ],
    [
      "and none at all now",
      `content: { application/json: { ${text} } }`,
      `description: nothing is said`,
      [
        "parameter-serialization-changed breaking (request) at name: a: The query parameter `a` is now written as form, exploded, was application/json. | base /paths/~1things/get/parameters/0/content",
      ],
    ],
    [
      "in an empty list",
      `content: { application/json: { ${text} } }`,
      `content: {}`,
      [
        "parameter-serialization-changed breaking (request) at content: The query parameter `a` is now written as form, exploded, was application/json. | base /paths/~1things/get/parameters/0/content",
      ],
    ],
  ]),
]);

describeCases("parameters: defaults travel as text", [
  ...rowsOf([
    [
      "a number, and the text that says it",
      "schema: { type: integer, default: 1 }",
      'schema: { type: integer, default: "1" }',
      [],
    ],
    [
      "a boolean, and the text that says it",
      "schema: { type: boolean, default: 'true' }",
      "schema: { type: boolean, default: true }",
      [],
    ],
    [
      "a number, written otherwise",
      "schema: { type: number, default: 1.0 }",
      "schema: { type: number, default: 1 }",
      [],
    ],
    [
      "another number, as text",
      "schema: { type: integer, default: 1 }",
      'schema: { type: integer, default: "2" }',
      [
        'default-changed dangerous (request) at "2": The default of the query parameter `a` is now "2", was 1. | base /paths/~1things/get/parameters/0/schema/default',
      ],
    ],
  ]),
]);
