import { compatible, dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows whose texts are inserted by `around`. */
const rowsOf = (
  rows: readonly Row[],
  around: (written: string) => string,
  of: Case["of"] = "operation",
  dialect: Case["dialect"] = "3.0",
): Case[] =>
  rows.map(([title, before, after, changes]) => ({
    ...{ title, of, dialect, changes },
    ...{ before: around(before), after: around(after) },
  }));

const beside = (written: string): string => `${written}\nresponses: {}\n`;
const onPath = (written: string): string => `/a: { ${written}get: { responses: {} } }`;

describeCases("sunsets of operations", [
  ...rowsOf(
    [
      [
        "deprecated, without a date",
        "",
        "deprecated: true",
        [
          compatible("operation-deprecated", "request", "#", "#/deprecated: true", {
            method: "POST",
            path: "/things",
            sunset: null,
          }),
        ],
      ],
      [
        "deprecated, where it was said not to be",
        "deprecated: false",
        "deprecated: true\nx-sunset: 2031-01-01",
        [
          compatible("operation-deprecated", "request", "#/deprecated", "#/deprecated: true", {
            method: "POST",
            path: "/things",
            sunset: "2031-01-01",
          }),
        ],
      ],
      ["deprecated no longer", "deprecated: true\nx-sunset: 2031-01-01", "", []],
      ["a date for what is not deprecated says nothing", "", "x-sunset: 2031-01-01", []],
      [
        "a date that had come before",
        "x-sunset: 2031-01-01",
        "deprecated: true\nx-sunset: 2030-01-01",
        [
          compatible("operation-deprecated", "request", "#", "#/deprecated: true", {
            method: "POST",
            path: "/things",
            sunset: "2030-01-01",
          }),
        ],
      ],
      [
        "a date for the first time",
        "deprecated: true",
        "deprecated: true\nx-sunset: 2031-01-01",
        [
          compatible("sunset-changed", "request", "#", "#/x-sunset: 2031-01-01", {
            subject: "POST /things",
            before: null,
            after: "2031-01-01",
          }),
        ],
      ],
      [
        "no date any more",
        "deprecated: true\nx-sunset: 2031-01-01",
        "deprecated: true",
        [
          dangerous("sunset-changed", "request", "#/x-sunset", "#", {
            subject: "POST /things",
            before: "2031-01-01",
            after: null,
          }),
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
          dangerous("sunset-changed", "request", "#/x-sunset", "#/x-sunset: soon", {
            subject: "POST /things",
            before: "2031-01-01",
            after: "soon",
          }),
        ],
      ],
      [
        "what is no date is written in another way",
        "deprecated: true\nx-sunset: soon",
        "deprecated: true\nx-sunset: later",
        [
          dangerous("sunset-changed", "request", "#/x-sunset", "#/x-sunset: later", {
            subject: "POST /things",
            before: "soon",
            after: "later",
          }),
        ],
      ],
      ["what is no date stays", "deprecated: true\nx-sunset: soon", "deprecated: true\nx-sunset: soon", []],
    ],
    beside,
  ),
]);

describeCases("stability of operations", [
  ...rowsOf(
    [
      [
        "less",
        "",
        "x-stability-level: beta",
        [
          dangerous("stability-changed", "request", "#", "#/x-stability-level: beta", {
            subject: "POST /things",
            before: "stable",
            after: "beta",
          }),
        ],
      ],
      [
        "much less",
        "x-stability-level: beta",
        "x-stability-level: draft",
        [
          dangerous("stability-changed", "request", "#/x-stability-level", "#/x-stability-level: draft", {
            subject: "POST /things",
            before: "beta",
            after: "draft",
          }),
        ],
      ],
      [
        "more",
        "x-stability-level: alpha",
        "x-stability-level: beta",
        [
          compatible("stability-changed", "request", "#/x-stability-level", "#/x-stability-level: beta", {
            subject: "POST /things",
            before: "alpha",
            after: "beta",
          }),
        ],
      ],
      [
        "all of it now",
        "x-stability-level: alpha",
        "",
        [
          compatible("stability-changed", "request", "#/x-stability-level", "#", {
            subject: "POST /things",
            before: "alpha",
            after: "stable",
          }),
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
        [
          dangerous("stability-changed", "request", "/paths/~1a", "/paths/~1a/x-stability-level: beta", {
            subject: "/a",
            before: "stable",
            after: "beta",
          }),
        ],
      ],
      [
        "more, as the path says",
        "x-stability-level: beta, ",
        "",
        [
          compatible("stability-changed", "request", "/paths/~1a/x-stability-level", "/paths/~1a", {
            subject: "/a",
            before: "beta",
            after: "stable",
          }),
        ],
      ],
    ],
    onPath,
    "paths",
  ),
  {
    title: "the operation overrides its path",
    of: "paths",
    before: "/a: { x-stability-level: beta, get: { responses: {} } }",
    after: "/a: { x-stability-level: beta, get: { x-stability-level: alpha, responses: {} } }",
    changes: [
      dangerous(
        "stability-changed",
        "request",
        "/paths/~1a/x-stability-level",
        "/paths/~1a/get/x-stability-level: alpha",
        { subject: "GET /a", before: "beta", after: "alpha" },
      ),
    ],
  },
  {
    title: "a path with two operations lowers the level: one location, one finding",
    of: "paths",
    before: "/a: { x-stability-level: beta, get: { responses: {} }, put: { responses: {} } }",
    after: "/a: { x-stability-level: alpha, get: { responses: {} }, put: { responses: {} } }",
    changes: [
      dangerous(
        "stability-changed",
        "request",
        "/paths/~1a/x-stability-level",
        "/paths/~1a/x-stability-level: alpha",
        { subject: "/a", before: "beta", after: "alpha" },
        ["GET /a", "PUT /a"],
      ),
    ],
  },
  {
    title: "a path with two operations removes the level",
    of: "paths",
    before: "/a: { x-stability-level: beta, get: { responses: {} }, put: { responses: {} } }",
    after: "/a: { get: { responses: {} }, put: { responses: {} } }",
    changes: [
      compatible(
        "stability-changed",
        "request",
        "/paths/~1a/x-stability-level",
        "/paths/~1a",
        { subject: "/a", before: "beta", after: "stable" },
        ["GET /a", "PUT /a"],
      ),
    ],
  },
  {
    title: "the level moves from the path to the operation",
    of: "paths",
    before: "/a: { x-stability-level: beta, get: { responses: {} } }",
    after: "/a: { get: { x-stability-level: beta, responses: {} } }",
    changes: [],
  },
]);

const parameter = (written: string): string =>
  `parameters: [{ name: a, in: query, ${written}schema: { type: string } }]\nresponses: {}\n`;

describeCases("sunsets of parameters", [
  ...rowsOf(
    [
      [
        "deprecated, without a date",
        "",
        "deprecated: true, ",
        [
          compatible(
            "parameter-deprecated",
            "request",
            "#/parameters/0/name",
            "#/parameters/0/deprecated: true",
            { name: "a", in: "query", sunset: null },
          ),
        ],
      ],
      [
        "deprecated, where it was said not to be",
        "deprecated: false, ",
        "deprecated: true, x-sunset: 2031-01-01, ",
        [
          compatible(
            "parameter-deprecated",
            "request",
            "#/parameters/0/deprecated",
            "#/parameters/0/deprecated: true",
            { name: "a", in: "query", sunset: "2031-01-01" },
          ),
        ],
      ],
      [
        "a date for the first time",
        "deprecated: true, ",
        "deprecated: true, x-sunset: 2031-01-01, ",
        [
          compatible(
            "sunset-changed",
            "request",
            "#/parameters/0/name",
            "#/parameters/0/x-sunset: 2031-01-01",
            { subject: "query parameter a", before: null, after: "2031-01-01" },
          ),
        ],
      ],
      [
        "no date any more",
        "deprecated: true, x-sunset: 2031-01-01, ",
        "deprecated: true, ",
        [
          dangerous("sunset-changed", "request", "#/parameters/0/x-sunset", "#/parameters/0/name: a", {
            subject: "query parameter a",
            before: "2031-01-01",
            after: null,
          }),
        ],
      ],
      [
        "a later date",
        "deprecated: true, x-sunset: 2031-01-01, ",
        "deprecated: true, x-sunset: 2032-01-01, ",
        [
          compatible(
            "sunset-changed",
            "request",
            "#/parameters/0/x-sunset",
            "#/parameters/0/x-sunset: 2032-01-01",
            { subject: "query parameter a", before: "2031-01-01", after: "2032-01-01" },
          ),
        ],
      ],
      ["a date for what is not deprecated says nothing", "", "x-sunset: 2031-01-01, ", []],
    ],
    parameter,
  ),
]);

const property = (written: string): string =>
  `type: object\nproperties: { a: { type: string, ${written} } }\n`;

describeCases("sunsets of properties", [
  ...rowsOf(
    [
      [
        "deprecated, without a date",
        "title: t",
        "deprecated: true",
        [
          compatible("property-deprecated", "both", "#/properties/a", "#/properties/a/deprecated: true", {
            subject: "Thing.a",
            sunset: null,
          }),
        ],
      ],
      [
        "deprecated, where it was said not to be",
        "deprecated: false",
        "deprecated: true, x-sunset: 2031-01-01",
        [
          compatible(
            "property-deprecated",
            "both",
            "#/properties/a/deprecated",
            "#/properties/a/deprecated: true",
            { subject: "Thing.a", sunset: "2031-01-01" },
          ),
        ],
      ],
      ["deprecated no longer", "deprecated: true", "title: t", []],
      [
        "a date for the first time",
        "deprecated: true",
        "deprecated: true, x-sunset: 2031-01-01",
        [
          compatible("sunset-changed", "both", "#/properties/a", "#/properties/a/x-sunset: 2031-01-01", {
            subject: "Thing.a",
            before: null,
            after: "2031-01-01",
          }),
        ],
      ],
      [
        "no date any more",
        "deprecated: true, x-sunset: 2031-01-01",
        "deprecated: true",
        [
          dangerous("sunset-changed", "both", "#/properties/a/x-sunset", "#/properties/a", {
            subject: "Thing.a",
            before: "2031-01-01",
            after: null,
          }),
        ],
      ],
      [
        "an earlier date",
        "deprecated: true, x-sunset: 2031-01-01",
        "deprecated: true, x-sunset: 2030-01-01",
        [
          dangerous(
            "sunset-changed",
            "both",
            "#/properties/a/x-sunset",
            "#/properties/a/x-sunset: 2030-01-01",
            { subject: "Thing.a", before: "2031-01-01", after: "2030-01-01" },
          ),
        ],
      ],
      ["a date for what is not deprecated says nothing", "title: t", "x-sunset: 2031-01-01", []],
      [
        "by a part of it that said that it was not",
        "allOf: [{ title: t }, { deprecated: false }]",
        "allOf: [{ title: t }, { deprecated: true }]",
        [
          compatible(
            "property-deprecated",
            "both",
            "#/properties/a/allOf/1/deprecated",
            "#/properties/a/allOf/1/deprecated: true",
            { subject: "Thing.a", sunset: null },
          ),
        ],
      ],
      [
        "by a part of it",
        "allOf: [{ title: t }]",
        "allOf: [{ deprecated: true, x-sunset: 2031-01-01 }]",
        [
          compatible(
            "property-deprecated",
            "both",
            "#/properties/a",
            "#/properties/a/allOf/0/deprecated: true",
            { subject: "Thing.a", sunset: "2031-01-01" },
          ),
        ],
      ],
    ],
    property,
    "schema",
  ),
  {
    title: "in a referenced schema that two properties share",
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
    changes: [
      compatible(
        "property-deprecated",
        "request",
        "/paths/~1a/post/requestBody/content/application~1json/schema/properties/a",
        "/components/schemas/S/deprecated: true",
        { subject: "S", sunset: "2031-01-01" },
      ),
    ],
  },
  {
    title: "the date in a referenced schema that two properties share",
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
    changes: [
      dangerous(
        "sunset-changed",
        "request",
        "/components/schemas/S/x-sunset",
        "/components/schemas/S/x-sunset: 2030-01-01",
        { subject: "S", before: "2031-01-01", after: "2030-01-01" },
      ),
    ],
  },
  {
    title: "next to a reference in OpenAPI 3.1",
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
    changes: [
      compatible(
        "property-deprecated",
        "request",
        "/paths/~1a/post/requestBody/content/application~1json/schema/properties/a",
        "/paths/~1a/post/requestBody/content/application~1json/schema/properties/a/deprecated: true",
        { subject: "a", sunset: null },
      ),
    ],
  },
  {
    title: "next to a reference in OpenAPI 3.0, where it is ignored",
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
    changes: [],
  },
]);
