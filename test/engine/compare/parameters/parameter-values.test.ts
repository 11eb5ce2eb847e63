import { breaking, compatible, dangerous, describeCases, type Case } from "../../cases";
import type { Expected } from "../../expected";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows with one parameter each: the keywords next to its name; a query parameter by default. */
const rowsOf = (rows: readonly Row[], place = "query", dialect: Case["dialect"] = "3.1"): Case[] =>
  rows.map(([title, before, after, changes]) => {
    const text = (written: string): string => `
parameters: [{ name: a, in: ${place}, ${written} }]
responses: {}
`;
    return { title, of: "operation", dialect, before: text(before), after: text(after), changes };
  });

const list = "schema: { type: array, items: { type: string } }";
const object = "schema: { type: object, properties: { x: { type: string } } }";
const text = "schema: { type: string }";

describeCases("parameters: serializations of arrays and objects", [
  ...rowsOf([
    [
      "another style",
      `style: spaceDelimited, ${list}`,
      `style: pipeDelimited, ${list}`,
      [
        breaking(
          "parameter-serialization-changed",
          "request",
          "#/parameters/0/style",
          "#/parameters/0/style: pipeDelimited",
          {
            name: "a",
            in: "query",
            before: "spaceDelimited",
            after: "pipeDelimited",
            carries: "array",
          },
        ),
      ],
    ],
    [
      "no style any more",
      `style: spaceDelimited, ${list}`,
      list,
      [
        breaking(
          "parameter-serialization-changed",
          "request",
          "#/parameters/0/style",
          "#/parameters/0/name: a",
          {
            name: "a",
            in: "query",
            before: "spaceDelimited",
            after: "form, exploded",
            carries: "array",
          },
        ),
      ],
    ],
    [
      "a style, and the words for it",
      `style: spaceDelimited, explode: true, ${list}`,
      `style: form, explode: true, ${list}`,
      [
        breaking(
          "parameter-serialization-changed",
          "request",
          "#/parameters/0/explode",
          "#/parameters/0/explode: true",
          {
            name: "a",
            in: "query",
            before: "spaceDelimited, exploded",
            after: "form, exploded",
            carries: "array",
          },
        ),
      ],
    ],
    [
      "an object in a style of its own",
      object,
      `style: deepObject, ${object}`,
      [
        breaking(
          "parameter-serialization-changed",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/style: deepObject",
          {
            name: "a",
            in: "query",
            before: "form, exploded",
            after: "deepObject",
            carries: "object",
          },
        ),
      ],
    ],
    [
      "an object is no longer exploded",
      object,
      `explode: false, ${object}`,
      [
        breaking(
          "parameter-serialization-changed",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/explode: false",
          {
            name: "a",
            in: "query",
            before: "form, exploded",
            after: "form",
            carries: "object",
          },
        ),
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
        breaking(
          "parameter-serialization-changed",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/explode: false",
          {
            name: "a",
            in: "query",
            before: "form, exploded",
            after: "form",
            carries: "array",
          },
        ),
      ],
    ],
    [
      "what could be a list is a text now: only that is told",
      "schema: { type: [string, array], items: { type: string } }",
      `explode: false, schema: { type: string }`,
      [
        breaking(
          "type-narrowed",
          "request",
          "#/parameters/0/schema/type",
          "#/parameters/0/schema/type: string",
          { subject: "query parameter a", before: "string or array", after: "string", implied: false },
        ),
      ],
    ],
    [
      "what nobody says to be one text",
      "schema: {}",
      "explode: false, schema: {}",
      [
        dangerous(
          "parameter-serialization-changed",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/explode: false",
          {
            name: "a",
            in: "query",
            before: "form, exploded",
            after: "form",
            carries: "array",
          },
        ),
      ],
    ],
    [
      "what is known only now to be a list",
      `schema: { type: [integer, "null"] }`,
      `schema: { type: [integer, array], items: { type: integer } }, explode: false`,
      [
        compatible(
          "type-widened",
          "request",
          "#/parameters/0/schema/type",
          "#/parameters/0/schema/type: [integer, array]",
          {
            subject: "query parameter a",
            before: "integer",
            after: "integer or array",
            implied: false,
          },
        ),
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
          breaking(
            "parameter-serialization-changed",
            "request",
            "#/parameters/0/name",
            "#/parameters/0/explode: true",
            {
              name: "a",
              in: "header",
              before: "simple",
              after: "simple, exploded",
              carries: "object",
            },
          ),
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
          breaking(
            "parameter-serialization-changed",
            "request",
            "#/parameters/0/name",
            "#/parameters/0/explode: false",
            {
              name: "a",
              in: "cookie",
              before: "form, exploded",
              after: "form",
              carries: "array",
            },
          ),
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
          breaking(
            "parameter-serialization-changed",
            "request",
            "#/parameters/0/style",
            "#/parameters/0/style: cookie",
            {
              name: "a",
              in: "cookie",
              before: "form, exploded",
              after: "cookie, exploded",
              carries: "array",
            },
          ),
        ],
      ],
    ],
    "cookie",
    "3.2",
  ),
]);

const inPath = ([title, before, after, changes]: Row): Case => ({
  ...{ title, of: "paths", dialect: "3.1", changes },
  before: `/p/{a}: { get: { parameters: [{ name: a, in: path, required: true, ${before} }], responses: {} } }`,
  after: `/p/{a}: { get: { parameters: [{ name: a, in: path, required: true, ${after} }], responses: {} } }`,
});

describeCases(
  "parameters in a path: some styles serialize strings differently",
  (
    [
      [
        "a text with a dot before it",
        text,
        `style: label, ${text}`,
        [
          breaking(
            "parameter-serialization-changed",
            "request",
            "/paths/~1p~1{a}/get/parameters/0/name",
            "/paths/~1p~1{a}/get/parameters/0/style: label",
            { name: "a", in: "path", before: "simple", after: "label", carries: "value" },
          ),
        ],
      ],
      [
        "any text, with a dot before it",
        "schema: {}",
        "style: label, schema: {}",
        [
          breaking(
            "parameter-serialization-changed",
            "request",
            "/paths/~1p~1{a}/get/parameters/0/name",
            "/paths/~1p~1{a}/get/parameters/0/style: label",
            { name: "a", in: "path", before: "simple", after: "label", carries: "array" },
          ),
        ],
      ],
      ["a text, exploded or not", `style: label, ${text}`, `style: label, explode: true, ${text}`, []],
      [
        "a list, exploded",
        `style: label, ${list}`,
        `style: label, explode: true, ${list}`,
        [
          breaking(
            "parameter-serialization-changed",
            "request",
            "/paths/~1p~1{a}/get/parameters/0/style",
            "/paths/~1p~1{a}/get/parameters/0/explode: true",
            {
              name: "a",
              in: "path",
              before: "label",
              after: "label, exploded",
              carries: "array",
            },
          ),
        ],
      ],
      ["a list in the standard style, exploded", list, `explode: true, ${list}`, []],
      [
        "an object in the standard style, exploded",
        object,
        `explode: true, ${object}`,
        [
          breaking(
            "parameter-serialization-changed",
            "request",
            "/paths/~1p~1{a}/get/parameters/0/name",
            "/paths/~1p~1{a}/get/parameters/0/explode: true",
            {
              name: "a",
              in: "path",
              before: "simple",
              after: "simple, exploded",
              carries: "object",
            },
          ),
        ],
      ],
      [
        "a text becomes a list",
        text,
        list,
        [
          compatible(
            "parameter-accepts-list",
            "request",
            "/paths/~1p~1{a}/get/parameters/0/name",
            "/paths/~1p~1{a}/get/parameters/0/schema/type: array",
            { name: "a", in: "path" },
          ),
        ],
      ],
      [
        "a text becomes a list in another style",
        text,
        `style: matrix, ${list}`,
        [
          breaking(
            "parameter-serialization-changed",
            "request",
            "/paths/~1p~1{a}/get/parameters/0/name",
            "/paths/~1p~1{a}/get/parameters/0/style: matrix",
            { name: "a", in: "path", before: "simple", after: "matrix", carries: "value" },
          ),
        ],
      ],
    ] satisfies Row[]
  ).map(inPath),
);

describeCases("parameters: one value is an array of one item", [
  ...rowsOf([
    [
      "whose items take less",
      text,
      "schema: { type: array, items: { type: integer } }",
      [
        compatible(
          "parameter-accepts-list",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/schema/type: array",
          { name: "a", in: "query" },
        ),
        breaking(
          "type-narrowed",
          "request",
          "#/parameters/0/schema/type",
          "#/parameters/0/schema/items/type: integer",
          { subject: "query parameter a[]", before: "string", after: "integer", implied: false },
        ),
      ],
    ],
    [
      "whose items take more",
      "schema: { type: integer }",
      list,
      [
        compatible(
          "parameter-accepts-list",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/schema/type: array",
          { name: "a", in: "query" },
        ),
        compatible(
          "type-widened",
          "request",
          "#/parameters/0/schema/type",
          "#/parameters/0/schema/items/type: string",
          { subject: "query parameter a[]", before: "integer", after: "string", implied: false },
        ),
      ],
    ],
    [
      "whose items are as they were",
      "schema: { type: integer, minimum: 3 }",
      "schema: { type: array, items: { type: integer, minimum: 3 } }",
      [
        compatible(
          "parameter-accepts-list",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/schema/type: array",
          { name: "a", in: "query" },
        ),
      ],
    ],
    [
      "whose items are anything",
      "schema: { type: integer }",
      "schema: { type: array }",
      [
        compatible("type-widened", "request", "#/parameters/0/schema/type", "#/parameters/0: name: a", {
          subject: "query parameter a",
          before: "integer",
          after: "any type",
          implied: false,
        }),
        compatible(
          "parameter-accepts-list",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/schema/type: array",
          { name: "a", in: "query" },
        ),
      ],
    ],
    [
      "in parts",
      "schema: { type: integer }",
      "schema: { allOf: [{ type: array }, { items: { type: integer } }] }",
      [
        compatible(
          "parameter-accepts-list",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/schema/allOf/0/type: array",
          { name: "a", in: "query" },
        ),
      ],
    ],
    [
      "or null",
      text,
      `schema: { type: [array, "null"], items: { type: string } }`,
      [
        compatible(
          "parameter-accepts-list",
          "request",
          "#/parameters/0/name",
          '#/parameters/0/schema/type: [array, "null"]',
          { name: "a", in: "query" },
        ),
      ],
    ],
    [
      "that may be empty",
      text,
      "schema: { type: array, minItems: 0, items: { type: string } }",
      [
        compatible(
          "parameter-accepts-list",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/schema/type: array",
          { name: "a", in: "query" },
        ),
      ],
    ],
    [
      "that is never empty",
      text,
      "schema: { type: array, minItems: 1, items: { type: string } }",
      [
        compatible(
          "parameter-accepts-list",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/schema/type: array",
          { name: "a", in: "query" },
        ),
      ],
    ],
    [
      "of two at least it is none",
      text,
      "schema: { type: array, minItems: 2, items: { type: string } }",
      [
        breaking(
          "type-changed",
          "request",
          "#/parameters/0/schema/type",
          "#/parameters/0/schema/type: array",
          { subject: "query parameter a", before: "string", after: "array" },
        ),
      ],
    ],
    [
      "that says what is first in it is told as a list",
      text,
      "schema: { type: array, prefixItems: [{ type: string }] }",
      [
        breaking(
          "type-changed",
          "request",
          "#/parameters/0/schema/type",
          "#/parameters/0/schema/type: array",
          { subject: "query parameter a", before: "string", after: "array" },
        ),
      ],
    ],
    [
      "that is written as an object is none",
      text,
      `style: deepObject, ${list}`,
      [
        breaking(
          "type-changed",
          "request",
          "#/parameters/0/schema/type",
          "#/parameters/0/schema/type: array",
          { subject: "query parameter a", before: "string", after: "array" },
        ),
      ],
    ],
    [
      "or an object",
      text,
      `schema: { type: [array, object], items: { type: string } }`,
      [
        breaking(
          "type-changed",
          "request",
          "#/parameters/0/schema/type",
          "#/parameters/0/schema/type: [array, object]",
          { subject: "query parameter a", before: "string", after: "array or object" },
        ),
      ],
    ],
    [
      "beside one value it may be a list as well",
      text,
      "schema: { anyOf: [{ type: string }, { type: array, items: { type: string } }] }",
      [
        compatible("type-widened", "request", "#/parameters/0/schema/type", "#/parameters/0/schema/anyOf", {
          subject: "query parameter a",
          before: "string",
          after: "string or array",
          implied: false,
        }),
      ],
    ],
    [
      "of several kinds",
      text,
      "schema: { type: array, items: { type: string }, anyOf: [{ minItems: 1 }, { maxItems: 3 }] }",
      [
        breaking(
          "type-changed",
          "request",
          "#/parameters/0/schema/type",
          "#/parameters/0/schema/type: array",
          { subject: "query parameter a", before: "string", after: "array" },
        ),
      ],
    ],
    [
      "an alternative was a list before",
      "schema: { anyOf: [{ type: string }, { type: array, items: { type: string } }] }",
      list,
      [
        breaking(
          "type-narrowed",
          "request",
          "#/parameters/0/schema/anyOf",
          "#/parameters/0/schema/type: array",
          { subject: "query parameter a", before: "string or array", after: "array", implied: false },
        ),
      ],
    ],
    [
      "an object is none",
      object,
      list,
      [
        breaking(
          "type-changed",
          "request",
          "#/parameters/0/schema/type",
          "#/parameters/0/schema/type: array",
          { subject: "query parameter a", before: "object", after: "array" },
        ),
      ],
    ],
    [
      "one that could be anything",
      "schema: {}",
      list,
      [
        breaking("type-narrowed", "request", "#/parameters/0/schema", "#/parameters/0/schema/type: array", {
          subject: "query parameter a",
          before: "any type",
          after: "array",
          implied: false,
        }),
        breaking(
          "type-narrowed",
          "request",
          "#/parameters/0/schema",
          "#/parameters/0/schema/items/type: string",
          { subject: "query parameter a[]", before: "any type", after: "string", implied: false },
        ),
      ],
    ],
    [
      "that was not described",
      "description: any",
      list,
      [
        breaking("type-narrowed", "request", "#/parameters/0", "#/parameters/0/schema/type: array", {
          subject: "query parameter a",
          before: "any type",
          after: "array",
          implied: false,
        }),
        breaking("type-narrowed", "request", "#/parameters/0", "#/parameters/0/schema/items/type: string", {
          subject: "query parameter a[]",
          before: "any type",
          after: "string",
          implied: false,
        }),
      ],
    ],
    [
      "that is described no more",
      list,
      "description: any",
      [
        compatible("type-widened", "request", "#/parameters/0/schema/type", "#/parameters/0: name: a", {
          subject: "query parameter a",
          before: "array",
          after: "any type",
          implied: false,
        }),
        compatible("type-widened", "request", "#/parameters/0/schema/items/type", "#/parameters/0: name: a", {
          subject: "query parameter a[]",
          before: "string",
          after: "any type",
          implied: false,
        }),
      ],
    ],
  ]),
  {
    title: "whose type is defined by a component",
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
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/paths/~1a/get/parameters/0/schema",
        "/paths/~1a/get/parameters/0/schema",
        { subject: "S", keyword: "maxLength", before: null, after: "5" },
      ),
      compatible(
        "parameter-accepts-list",
        "request",
        "/paths/~1a/get/parameters/0/name",
        "/components/schemas/L/type: array",
        { name: "a", in: "query" },
      ),
    ],
  },
]);

describeCases("parameters: serialization by media type", [
  ...rowsOf([
    [
      "where a schema did",
      "schema: { type: object }",
      "content: { application/json: { schema: { type: object } } }",
      [
        breaking("parameter-serialization-changed", "request", "#/parameters/0", "#/parameters/0/content", {
          name: "a",
          in: "query",
          before: "form, exploded",
          after: "application/json",
          carries: "array",
        }),
      ],
    ],
    [
      "where a style did",
      `style: pipeDelimited, ${list}`,
      `content: { application/json: { ${list} } }`,
      [
        breaking("parameter-serialization-changed", "request", "#/parameters/0", "#/parameters/0/content", {
          name: "a",
          in: "query",
          before: "pipeDelimited",
          after: "application/json",
          carries: "array",
        }),
      ],
    ],
    [
      "and no longer does",
      `content: { application/json: { ${list} } }`,
      list,
      [
        breaking(
          "parameter-serialization-changed",
          "request",
          "#/parameters/0/content",
          "#/parameters/0: name: a",
          {
            name: "a",
            in: "query",
            before: "application/json",
            after: "form, exploded",
            carries: "array",
          },
        ),
      ],
    ],
    [
      "which carries less",
      "content: { application/json: { schema: { type: string } } }",
      "content: { application/json: { schema: { type: string, maxLength: 5 } } }",
      [
        breaking(
          "length-narrowed",
          "request",
          "#/parameters/0/content/application~1json/schema",
          "#/parameters/0/content/application~1json/schema/maxLength: 5",
          { subject: "query parameter a", keyword: "maxLength", before: null, after: "5" },
        ),
      ],
    ],
    [
      "in which a number is no text",
      "content: { application/json: { schema: { type: integer } } }",
      `content: { application/json: { ${text} } }`,
      [
        breaking(
          "type-changed",
          "request",
          "#/parameters/0/content/application~1json/schema/type",
          "#/parameters/0/content/application~1json/schema/type: string",
          { subject: "query parameter a", before: "integer", after: "string" },
        ),
      ],
    ],
    [
      "in which a list is no text",
      `content: { application/json: { ${text} } }`,
      `content: { application/json: { ${list} } }`,
      [
        breaking(
          "type-changed",
          "request",
          "#/parameters/0/content/application~1json/schema/type",
          "#/parameters/0/content/application~1json/schema/type: array",
          { subject: "query parameter a", before: "string", after: "array" },
        ),
      ],
    ],
    [
      "and another one now",
      `content: { application/json: { ${text} } }`,
      `content: { application/xml: { ${text} } }`,
      [
        breaking(
          "media-type-removed",
          "request",
          "#/parameters/0/content/application~1json",
          "#/parameters/0/content",
          { body: "query parameter a", mediaType: "application/json" },
        ),
        compatible(
          "media-type-added",
          "request",
          "#/parameters/0/content",
          "#/parameters/0/content/application~1xml",
          { body: "query parameter a", mediaType: "application/xml" },
        ),
      ],
    ],
    [
      "and none at all now",
      `content: { application/json: { ${text} } }`,
      `description: nothing is said`,
      [
        breaking(
          "parameter-serialization-changed",
          "request",
          "#/parameters/0/content",
          "#/parameters/0: name: a",
          {
            name: "a",
            in: "query",
            before: "application/json",
            after: "form, exploded",
            carries: "array",
          },
        ),
      ],
    ],
    [
      "in an empty list",
      `content: { application/json: { ${text} } }`,
      `content: {}`,
      [
        breaking(
          "parameter-serialization-changed",
          "request",
          "#/parameters/0/content",
          "#/parameters/0/content",
          {
            name: "a",
            in: "query",
            before: "application/json",
            after: "form, exploded",
            carries: "array",
          },
        ),
      ],
    ],
  ]),
]);

describeCases("parameters: defaults are strings", [
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
        dangerous(
          "default-changed",
          "request",
          "#/parameters/0/schema/default",
          '#/parameters/0/schema/default: "2"',
          { subject: "query parameter a", before: "1", after: '"2"' },
        ),
      ],
    ],
  ]),
]);

const [lists, integers] = [
  "schema: { type: array, items: { type: string } }",
  "schema: { type: array, items: { type: integer } }",
];
const oneString = (subject: string, before = "array"): Expected =>
  compatible("type-widened", "request", "#/parameters/0/schema/type", "#/parameters/0/schema/type: string", {
    subject,
    before,
    after: "string",
    implied: false,
  });
const replacedBy = (subject: string, after: string, before = "array"): Expected =>
  breaking("type-changed", "request", "#/parameters/0/schema/type", `#/parameters/0/schema/type: ${after}`, {
    subject,
    before,
    after,
  });

describeCases("parameters: arrays and objects that are serialized as one string", [
  ...rowsOf(
    [
      ["strings become any string", lists, text, []],
      ["integers become any string", integers, text, [oneString("header parameter a")]],
      ["an object becomes any string", object, text, [oneString("header parameter a", "object")]],
      [
        "strings become a limited string",
        lists,
        "schema: { type: string, maxLength: 3 }",
        [
          breaking(
            "type-narrowed",
            "request",
            "#/parameters/0/schema/type",
            "#/parameters/0/schema/type: string",
            { subject: "header parameter a", before: "array", after: "string", implied: false },
          ),
        ],
      ],
      [
        "integers become an integer",
        integers,
        "schema: { type: integer }",
        [replacedBy("header parameter a", "integer")],
      ],
    ],
    "header",
  ),
  ...rowsOf([
    ["strings in a query", `explode: false, ${lists}`, text, []],
    ["strings in a query with another delimiter", `style: pipeDelimited, ${lists}`, text, []],
    [
      "a limited number of strings",
      `explode: false, ${lists.replace("array,", "array, maxItems: 3,")}`,
      text,
      [oneString("query parameter a")],
    ],
    ["strings in a query that are repeated", lists, text, [replacedBy("query parameter a", "string")]],
    [
      "an object with its own syntax",
      `style: deepObject, ${object}`,
      text,
      [replacedBy("query parameter a", "string", "object")],
    ],
  ]),
]);
