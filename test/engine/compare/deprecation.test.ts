import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows whose texts are put where `around` says. */
const rowsOf = (
  rows: readonly Row[],
  around: (written: string) => string,
  of: Case["of"] = "operation",
  dialect: Case["dialect"] = "3.0",
): Case[] =>
  rows.map(([title, before, after, said]) => ({
    ...{ title, of, dialect, said },
    ...{ before: around(before), after: around(after) },
  }));

const beside = (written: string): string => `${written}\nresponses: {}\n`;
const onPath = (written: string): string => `/a: { ${written}get: { responses: {} } }`;

describeCases("what operations say of their end", [
  ...rowsOf(
    [
      [
        "deprecated, without a date",
        "",
        "deprecated: true",
        [
          "operation-deprecated compatible (request) at true: `GET /things` is deprecated now, without a sunset. | base /paths/~1things/get",
        ],
      ],
      [
        "deprecated, where it was said not to be",
        "deprecated: false",
        "deprecated: true\nx-sunset: 2031-01-01",
        [
          "operation-deprecated compatible (request) at true: `GET /things` is deprecated now; it may be gone after 2031-01-01. | base /paths/~1things/get/deprecated",
        ],
      ],
      ["deprecated no longer", "deprecated: true\nx-sunset: 2031-01-01", "", []],
      ["a date for what is not deprecated says nothing", "", "x-sunset: 2031-01-01", []],
      [
        "a date that had come before",
        "x-sunset: 2031-01-01",
        "deprecated: true\nx-sunset: 2030-01-01",
        [
          "operation-deprecated compatible (request) at true: `GET /things` is deprecated now; it may be gone after 2030-01-01. | base /paths/~1things/get",
        ],
      ],
      [
        "a date for the first time",
        "deprecated: true",
        "deprecated: true\nx-sunset: 2031-01-01",
        [
          "sunset-changed compatible (request) at 2031-01-01: The sunset of `GET /things` is now 2031-01-01, was not named. | base /paths/~1things/get",
        ],
      ],
      [
        "no date any more",
        "deprecated: true\nx-sunset: 2031-01-01",
        "deprecated: true",
        [
          "sunset-changed dangerous (request) at get: The sunset of `GET /things` is now not named, was 2031-01-01. | base /paths/~1things/get/x-sunset",
        ],
      ],
      [
        "the same moment in another form",
        "deprecated: true\nx-sunset: 2031-01-01T23:59:59Z",
        "deprecated: true\nx-sunset: 2031-01-01",
        [],
      ],
      [
        "a date becomes none",
        "deprecated: true\nx-sunset: 2031-01-01",
        "deprecated: true\nx-sunset: soon",
        [
          "sunset-changed dangerous (request) at soon: The sunset of `GET /things` is now soon, was 2031-01-01. | base /paths/~1things/get/x-sunset",
        ],
      ],
      [
        "what is no date is written in another way",
        "deprecated: true\nx-sunset: soon",
        "deprecated: true\nx-sunset: later",
        [
          "sunset-changed dangerous (request) at later: The sunset of `GET /things` is now later, was soon. | base /paths/~1things/get/x-sunset",
        ],
      ],
      ["what is no date stays", "deprecated: true\nx-sunset: soon", "deprecated: true\nx-sunset: soon", []],
    ],
    beside,
  ),
]);

describeCases("what operations promise", [
  ...rowsOf(
    [
      [
        "less",
        "",
        "x-stability-level: beta",
        [
          "stability-changed dangerous (request) at beta: `GET /things` is now beta, was stable. | base /paths/~1things/get",
        ],
      ],
      [
        "much less",
        "x-stability-level: beta",
        "x-stability-level: draft",
        [
          "stability-changed dangerous (request) at draft: `GET /things` is now draft, was beta. | base /paths/~1things/get/x-stability-level",
        ],
      ],
      [
        "more",
        "x-stability-level: alpha",
        "x-stability-level: beta",
        [
          "stability-changed compatible (request) at beta: `GET /things` is now beta, was alpha. | base /paths/~1things/get/x-stability-level",
        ],
      ],
      [
        "all of it now",
        "x-stability-level: alpha",
        "",
        [
          "stability-changed compatible (request) at get: `GET /things` is now stable, was alpha. | base /paths/~1things/get/x-stability-level",
        ],
      ],
      ["the same in other letters", "x-stability-level: alpha", 'x-stability-level: " Alpha "', []],
      ["what nobody knows, with space around it", "x-stability-level: foo", 'x-stability-level: " foo "', []],
      ["what nobody knows, in other letters", "x-stability-level: Foo", "x-stability-level: foo", []],
    ],
    beside,
  ),
  ...rowsOf(
    [
      [
        "less, as the path says",
        "",
        "x-stability-level: beta, ",
        ["stability-changed dangerous (request) at beta: `/a` is now beta, was stable. | base /paths/~1a"],
      ],
      [
        "more, as the path says",
        "x-stability-level: beta, ",
        "",
        [
          "stability-changed compatible (request) at /a: `/a` is now stable, was beta. | base /paths/~1a/x-stability-level",
        ],
      ],
    ],
    onPath,
    "paths",
  ),
  {
    title: "the operation says something else than its path",
    of: "paths",
    before: "/a: { x-stability-level: beta, get: { responses: {} } }",
    after: "/a: { x-stability-level: beta, get: { x-stability-level: alpha, responses: {} } }",
    said: [
      "stability-changed dangerous (request) at alpha: `GET /a` is now alpha, was beta. | base /paths/~1a/x-stability-level",
    ],
  },
  {
    title: "a path says less of two operations: one place, one finding",
    of: "paths",
    before: "/a: { x-stability-level: beta, get: { responses: {} }, put: { responses: {} } }",
    after: "/a: { x-stability-level: alpha, get: { responses: {} }, put: { responses: {} } }",
    said: [
      "stability-changed dangerous (request) at alpha: `/a` is now alpha, was beta. | base /paths/~1a/x-stability-level | GET /a, PUT /a",
    ],
  },
  {
    title: "a path says no more of two operations",
    of: "paths",
    before: "/a: { x-stability-level: beta, get: { responses: {} }, put: { responses: {} } }",
    after: "/a: { get: { responses: {} }, put: { responses: {} } }",
    said: [
      "stability-changed compatible (request) at /a: `/a` is now stable, was beta. | base /paths/~1a/x-stability-level | GET /a, PUT /a",
    ],
  },
  {
    title: "the operation says it instead of its path",
    of: "paths",
    before: "/a: { x-stability-level: beta, get: { responses: {} } }",
    after: "/a: { get: { x-stability-level: beta, responses: {} } }",
    said: [],
  },
]);

const parameter = (written: string): string =>
  `parameters: [{ name: a, in: query, ${written}schema: { type: string } }]\nresponses: {}\n`;

describeCases("what parameters say of their end", [
  ...rowsOf(
    [
      [
        "deprecated, without a date",
        "",
        "deprecated: true, ",
        [
          "parameter-deprecated compatible (request) at true: The query parameter `a` is deprecated now, without a sunset. | base /paths/~1things/get/parameters/0/name",
        ],
      ],
      [
        "deprecated, where it was said not to be",
        "deprecated: false, ",
        "deprecated: true, x-sunset: 2031-01-01, ",
        [
          "parameter-deprecated compatible (request) at true: The query parameter `a` is deprecated now; it may be gone after 2031-01-01. | base /paths/~1things/get/parameters/0/deprecated",
        ],
      ],
      [
        "a date for the first time",
        "deprecated: true, ",
        "deprecated: true, x-sunset: 2031-01-01, ",
        [
          "sunset-changed compatible (request) at 2031-01-01: The sunset of the query parameter `a` is now 2031-01-01, was not named. | base /paths/~1things/get/parameters/0/name",
        ],
      ],
      [
        "no date any more",
        "deprecated: true, x-sunset: 2031-01-01, ",
        "deprecated: true, ",
        [
          "sunset-changed dangerous (request) at a: The sunset of the query parameter `a` is now not named, was 2031-01-01. | base /paths/~1things/get/parameters/0/x-sunset",
        ],
      ],
      [
        "a later date",
        "deprecated: true, x-sunset: 2031-01-01, ",
        "deprecated: true, x-sunset: 2032-01-01, ",
        [
          "sunset-changed compatible (request) at 2032-01-01: The sunset of the query parameter `a` is now 2032-01-01, was 2031-01-01. | base /paths/~1things/get/parameters/0/x-sunset",
        ],
      ],
      ["a date for what is not deprecated says nothing", "", "x-sunset: 2031-01-01, ", []],
    ],
    parameter,
  ),
]);

const property = (written: string): string =>
  `type: object\nproperties: { a: { type: string, ${written} } }\n`;

describeCases("what properties say of their end", [
  ...rowsOf(
    [
      [
        "deprecated, without a date",
        "title: t",
        "deprecated: true",
        [
          "property-deprecated compatible (both) at true: `Thing.a` is deprecated now, without a sunset. | base /components/schemas/Thing/properties/a",
        ],
      ],
      [
        "deprecated, where it was said not to be",
        "deprecated: false",
        "deprecated: true, x-sunset: 2031-01-01",
        [
          "property-deprecated compatible (both) at true: `Thing.a` is deprecated now; it may be gone after 2031-01-01. | base /components/schemas/Thing/properties/a/deprecated",
        ],
      ],
      ["deprecated no longer", "deprecated: true", "title: t", []],
      [
        "a date for the first time",
        "deprecated: true",
        "deprecated: true, x-sunset: 2031-01-01",
        [
          "sunset-changed compatible (both) at 2031-01-01: The sunset of `Thing.a` is now 2031-01-01, was not named. | base /components/schemas/Thing/properties/a",
        ],
      ],
      [
        "no date any more",
        "deprecated: true, x-sunset: 2031-01-01",
        "deprecated: true",
        [
          "sunset-changed dangerous (both) at a: The sunset of `Thing.a` is now not named, was 2031-01-01. | base /components/schemas/Thing/properties/a/x-sunset",
        ],
      ],
      [
        "an earlier date",
        "deprecated: true, x-sunset: 2031-01-01",
        "deprecated: true, x-sunset: 2030-01-01",
        [
          "sunset-changed dangerous (both) at 2030-01-01: The sunset of `Thing.a` is now 2030-01-01, was 2031-01-01. | base /components/schemas/Thing/properties/a/x-sunset",
        ],
      ],
      ["a date for what is not deprecated says nothing", "title: t", "x-sunset: 2031-01-01", []],
      [
        "by a part of it that said that it was not",
        "allOf: [{ title: t }, { deprecated: false }]",
        "allOf: [{ title: t }, { deprecated: true }]",
        [
          "property-deprecated compatible (both) at true: `Thing.a` is deprecated now, without a sunset. | base /components/schemas/Thing/properties/a/allOf/1/deprecated",
        ],
      ],
      [
        "by a part of it",
        "allOf: [{ title: t }]",
        "allOf: [{ deprecated: true, x-sunset: 2031-01-01 }]",
        [
          "property-deprecated compatible (both) at true: `Thing.a` is deprecated now; it may be gone after 2031-01-01. | base /components/schemas/Thing/properties/a",
        ],
      ],
    ],
    property,
    "schema",
  ),
  {
    title: "by the schema that it refers to, which two properties share",
    of: "document",
    before: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { $ref: "#/components/schemas/S" }, b: { $ref: "#/components/schemas/S" } } } } } }, responses: {} } } }
components: { schemas: { S: { type: string } } }
`,
    after: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { $ref: "#/components/schemas/S" }, b: { $ref: "#/components/schemas/S" } } } } } }, responses: {} } } }
components: { schemas: { S: { type: string, deprecated: true, x-sunset: 2031-01-01 } } }
`,
    said: [
      "property-deprecated compatible (request) at true: `S` is deprecated now; it may be gone after 2031-01-01. | base /paths/~1a/post/requestBody/content/application~1json/schema/properties/a",
    ],
  },
  {
    title: "the date of the schema that it refers to, which two properties share",
    of: "document",
    before: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { $ref: "#/components/schemas/S" }, b: { $ref: "#/components/schemas/S" } } } } } }, responses: {} } } }
components: { schemas: { S: { type: string, deprecated: true, x-sunset: 2031-01-01 } } }
`,
    after: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { $ref: "#/components/schemas/S" }, b: { $ref: "#/components/schemas/S" } } } } } }, responses: {} } } }
components: { schemas: { S: { type: string, deprecated: true, x-sunset: 2030-01-01 } } }
`,
    said: [
      "sunset-changed dangerous (request) at 2030-01-01: The sunset of `S` is now 2030-01-01, was 2031-01-01. | base /components/schemas/S/x-sunset",
    ],
  },
  {
    title: "beside the schema that it refers to, in OpenAPI 3.1",
    of: "document",
    before: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { $ref: "#/components/schemas/S" } } } } } }, responses: {} } } }
components: { schemas: { S: { type: string } } }
`,
    after: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { deprecated: true, $ref: "#/components/schemas/S" } } } } } }, responses: {} } } }
components: { schemas: { S: { type: string } } }
`,
    said: [
      "property-deprecated compatible (request) at true: `a` is deprecated now, without a sunset. | base /paths/~1a/post/requestBody/content/application~1json/schema/properties/a",
    ],
  },
  {
    title: "beside the schema that it refers to, in OpenAPI 3.0, which says nothing there",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { $ref: "#/components/schemas/S" } } } } } }, responses: {} } } }
components: { schemas: { S: { type: string } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { deprecated: true, $ref: "#/components/schemas/S" } } } } } }, responses: {} } } }
components: { schemas: { S: { type: string } } }
`,
    said: [],
  },
]);
