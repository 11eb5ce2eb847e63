import { breaking, compatible, dangerous, describeCases, type Case } from "../../cases";

const operation = (parameters: string): string => `parameters: [${parameters}]\nresponses: {}\n`;

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows with parameter lists of one operation. */
const lists = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, changes]) => ({
    ...{ title, of: "operation", changes },
    ...{ before: operation(before), after: operation(after) },
  }));

const text = "schema: { type: string }";

describeCases("moved parameters", [
  {
    title: "from the query to a header, whose name is case-insensitive",
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
    changes: [
      dangerous(
        "parameter-moved",
        "request",
        "/paths/~1pets/get/parameters/0/in",
        "/paths/~1pets/get/parameters/0/in: header",
        { name: "ID", in: "header", from: "query", required: false },
      ),
    ],
  },
  ...lists([
    [
      "and become required there",
      `{ name: id, in: query, ${text} }`,
      `{ name: id, in: header, required: true, ${text} }`,
      [
        breaking("parameter-moved", "request", "#/parameters/0/in", "#/parameters/0/in: header", {
          name: "id",
          in: "header",
          from: "query",
          required: true,
        }),
      ],
    ],
    [
      "and need no longer be sent",
      `{ name: id, in: query, required: true, ${text} }`,
      `{ name: id, in: header, ${text} }`,
      [
        dangerous("parameter-moved", "request", "#/parameters/0/in", "#/parameters/0/in: header", {
          name: "id",
          in: "header",
          from: "query",
          required: false,
        }),
      ],
    ],
    [
      "and take less",
      `{ name: id, in: query, schema: { type: string, maxLength: 9 } }`,
      `{ name: id, in: cookie, schema: { type: string, maxLength: 5 } }`,
      [
        dangerous("parameter-moved", "request", "#/parameters/0/in", "#/parameters/0/in: cookie", {
          name: "id",
          in: "cookie",
          from: "query",
          required: false,
        }),
        breaking(
          "length-narrowed",
          "request",
          "#/parameters/0/schema/maxLength",
          "#/parameters/0/schema/maxLength: 5",
          { subject: "cookie parameter id", keyword: "maxLength", before: "9", after: "5" },
        ),
      ],
    ],
    [
      "and take only values of a schema where any text was taken",
      `{ name: id, in: query }`,
      `{ name: id, in: header, schema: { type: integer } }`,
      [
        dangerous("parameter-moved", "request", "#/parameters/0/in", "#/parameters/0/in: header", {
          name: "id",
          in: "header",
          from: "query",
          required: false,
        }),
        breaking("type-narrowed", "request", "#/parameters/0", "#/parameters/0/schema/type: integer", {
          subject: "header parameter id",
          before: "any type",
          after: "integer",
          implied: false,
        }),
      ],
    ],
    [
      "what a media type says of them is not held against a schema",
      `{ name: id, in: query, content: { application/json: { schema: { type: string } } } }`,
      `{ name: id, in: header, schema: { type: integer } }`,
      [
        dangerous("parameter-moved", "request", "#/parameters/0/in", "#/parameters/0/in: header", {
          name: "id",
          in: "header",
          from: "query",
          required: false,
        }),
      ],
    ],
    [
      "nor the other way",
      `{ name: id, in: query, schema: { type: integer } }`,
      `{ name: id, in: header, content: { application/json: { schema: { type: string } } } }`,
      [
        dangerous("parameter-moved", "request", "#/parameters/0/in", "#/parameters/0/in: header", {
          name: "id",
          in: "header",
          from: "query",
          required: false,
        }),
      ],
    ],
    [
      "two of a name come: nobody can say which it became",
      `{ name: id, in: query, ${text} }`,
      `{ name: id, in: header, ${text} }, { name: id, in: cookie, ${text} }`,
      [
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters", {
          name: "id",
          in: "query",
          required: false,
          renamedTo: null,
          sunset: null,
        }),
        compatible("parameter-added", "request", "#/parameters", "#/parameters/0/name: id", {
          name: "id",
          in: "header",
        }),
        compatible("parameter-added", "request", "#/parameters", "#/parameters/1/name: id", {
          name: "id",
          in: "cookie",
        }),
      ],
    ],
    [
      "two of a name go: nobody can say which of them moved",
      `{ name: id, in: query, ${text} }, { name: id, in: header, ${text} }`,
      `{ name: id, in: cookie, ${text} }`,
      [
        dangerous("parameter-removed", "request", "#/parameters/1/name", "#/parameters", {
          name: "id",
          in: "header",
          required: false,
          renamedTo: null,
          sunset: null,
        }),
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters", {
          name: "id",
          in: "query",
          required: false,
          renamedTo: null,
          sunset: null,
        }),
        compatible("parameter-added", "request", "#/parameters", "#/parameters/0/name: id", {
          name: "id",
          in: "cookie",
        }),
      ],
    ],
    [
      "one of two that stood under a name goes, and one of another name comes",
      `{ name: id, in: query, ${text} }, { name: id, in: header, ${text} }`,
      `{ name: id, in: header, ${text} }, { name: page, in: cookie, ${text} }`,
      [
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters", {
          name: "id",
          in: "query",
          required: false,
          renamedTo: null,
          sunset: null,
        }),
        compatible("parameter-added", "request", "#/parameters", "#/parameters/1/name: page", {
          name: "page",
          in: "cookie",
        }),
      ],
    ],
    [
      "two, each under its own name",
      `{ name: id, in: query, ${text} }, { name: page, in: query, ${text} }`,
      `{ name: page, in: header, ${text} }, { name: id, in: header, ${text} }`,
      [
        dangerous("parameter-moved", "request", "#/parameters/1/in", "#/parameters/0/in: header", {
          name: "page",
          in: "header",
          from: "query",
          required: false,
        }),
        dangerous("parameter-moved", "request", "#/parameters/0/in", "#/parameters/1/in: header", {
          name: "id",
          in: "header",
          from: "query",
          required: false,
        }),
      ],
    ],
    [
      "other letters in the same place are another parameter",
      `{ name: id, in: query, ${text} }`,
      `{ name: ID, in: query, ${text} }`,
      [
        compatible("parameter-added", "request", "#/parameters", "#/parameters/0/name: ID", {
          name: "ID",
          in: "query",
        }),
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters/0/name: ID", {
          name: "id",
          in: "query",
          required: false,
          renamedTo: "ID",
          sunset: null,
        }),
      ],
    ],
    [
      "beside one that comes under the same name in the same place",
      `{ name: id, in: query, ${text} }`,
      `{ name: ID, in: query, ${text} }, { name: Id, in: header, ${text} }`,
      [
        compatible("parameter-added", "request", "#/parameters", "#/parameters/0/name: ID", {
          name: "ID",
          in: "query",
        }),
        dangerous("parameter-moved", "request", "#/parameters/0/in", "#/parameters/1/in: header", {
          name: "Id",
          in: "header",
          from: "query",
          required: false,
        }),
      ],
    ],
  ]),
  {
    title: "behind references: the location is that of the definition",
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
    changes: [
      breaking(
        "parameter-moved",
        "request",
        "/components/parameters/id/in",
        "/components/parameters/id/in: header",
        { name: "id", in: "header", from: "query", required: true },
      ),
    ],
  },
]);

describeCases("removed and added parameters", [
  ...lists([
    [
      "one looks like another one written anew",
      `{ name: user_id, in: query, ${text} }`,
      `{ name: userId, in: query, ${text} }`,
      [
        compatible("parameter-added", "request", "#/parameters", "#/parameters/0/name: userId", {
          name: "userId",
          in: "query",
        }),
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters/0/name: userId", {
          name: "user_id",
          in: "query",
          required: false,
          renamedTo: "userId",
          sunset: null,
        }),
      ],
    ],
    [
      "one that looks like it was there before",
      `{ name: user_id, in: query, ${text} }, { name: userId, in: query, ${text} }`,
      `{ name: userId, in: query, ${text} }`,
      [
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters", {
          name: "user_id",
          in: "query",
          required: false,
          renamedTo: null,
          sunset: null,
        }),
      ],
    ],
    [
      "one that looks like it comes in another place",
      `{ name: user_id, in: query, ${text} }`,
      `{ name: userId, in: cookie, ${text} }`,
      [
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters", {
          name: "user_id",
          in: "query",
          required: false,
          renamedTo: null,
          sunset: null,
        }),
        compatible("parameter-added", "request", "#/parameters", "#/parameters/0/name: userId", {
          name: "userId",
          in: "cookie",
        }),
      ],
    ],
    [
      "one that was deprecated, with the date it named",
      `{ name: id, in: query, deprecated: true, x-sunset: "2026-01-01", ${text} }`,
      ``,
      [
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters", {
          name: "id",
          in: "query",
          required: false,
          renamedTo: null,
          sunset: "2026-01-01",
        }),
      ],
    ],
    [
      "one that had to be sent",
      `{ name: id, in: query, required: true, ${text} }`,
      ``,
      [
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters", {
          name: "id",
          in: "query",
          required: true,
          renamedTo: null,
          sunset: null,
        }),
      ],
    ],
    [
      "the list stays, and says where it stood",
      `{ name: id, in: query, ${text} }, { name: page, in: query, ${text} }`,
      `{ name: page, in: query, ${text} }`,
      [
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters", {
          name: "id",
          in: "query",
          required: false,
          renamedTo: null,
          sunset: null,
        }),
      ],
    ],
    [
      "a header of the same name beside it is another one",
      `{ name: id, in: query, ${text} }`,
      `{ name: id, in: query, ${text} }, { name: id, in: header, required: true, ${text} }`,
      [
        breaking("required-parameter-added", "request", "#/parameters", "#/parameters/1/name: id", {
          name: "id",
          in: "header",
        }),
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
    title: "of a callback, which is received",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, required: true, schema: { type: string } }], responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: no, in: query, schema: { type: string } }], responses: {} } } } }
`,
    changes: [
      breaking(
        "parameter-removed",
        "response",
        "#/callbacks/done/{$request.query.url}/post/parameters/0/name",
        "#/callbacks/done/{$request.query.url}/post/parameters",
        { name: "id", in: "query", required: true, renamedTo: null, sunset: null },
      ),
      compatible(
        "parameter-added",
        "response",
        "#/callbacks/done/{$request.query.url}/post/parameters",
        "#/callbacks/done/{$request.query.url}/post/parameters/0/name: no",
        { name: "no", in: "query" },
      ),
    ],
  },
  {
    title: "an optional one of a callback",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, schema: { type: string } }], responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: no, in: query, required: true, schema: { type: string } }], responses: {} } } } }
`,
    changes: [
      dangerous(
        "parameter-removed",
        "response",
        "#/callbacks/done/{$request.query.url}/post/parameters/0/name",
        "#/callbacks/done/{$request.query.url}/post/parameters",
        { name: "id", in: "query", required: false, renamedTo: null, sunset: null },
      ),
      compatible(
        "required-parameter-added",
        "response",
        "#/callbacks/done/{$request.query.url}/post/parameters",
        "#/callbacks/done/{$request.query.url}/post/parameters/0/name: no",
        { name: "no", in: "query" },
      ),
    ],
  },
  {
    title: "of the path and of the operation: each at its location",
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
    changes: [
      dangerous(
        "parameter-removed",
        "request",
        "/paths/~1pets/parameters/0/name",
        "/paths/~1pets/parameters",
        { name: "page", in: "query", required: false, renamedTo: null, sunset: null },
      ),
      dangerous(
        "parameter-removed",
        "request",
        "/paths/~1pets/get/parameters/0/name",
        "/paths/~1pets/get/parameters",
        { name: "id", in: "query", required: false, renamedTo: null, sunset: null },
      ),
    ],
  },
  {
    title: "of a path without a list, whose operation has one",
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
    changes: [
      dangerous("parameter-removed", "request", "/paths/~1pets/parameters/0/name", "/paths/~1pets", {
        name: "page",
        in: "query",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "of an operation without a list, whose path has one",
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
    changes: [
      dangerous("parameter-removed", "request", "/paths/~1pets/get/parameters/0/name", "/paths/~1pets/get", {
        name: "id",
        in: "query",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
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
    changes: [
      dangerous(
        "parameter-removed",
        "request",
        "/components/pathItems/a/parameters/0/name",
        "/components/pathItems/a",
        { name: "page", in: "query", required: false, renamedTo: null, sunset: null },
        ["GET /a", "GET /b"],
      ),
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
    changes: [
      dangerous(
        "parameter-removed",
        "request",
        "/components/pathItems/a/parameters/1/name",
        "/components/pathItems/a/parameters",
        { name: "most", in: "query", required: false, renamedTo: null, sunset: null },
      ),
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
    changes: [
      dangerous(
        "parameter-removed",
        "request",
        "/components/parameters/id/name",
        "/paths/~1a/get/parameters",
        { name: "id", in: "query", required: false, renamedTo: null, sunset: null },
      ),
    ],
  },
  {
    title: "a shared one that became another one, for two operations",
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
    changes: [
      dangerous(
        "parameter-removed",
        "request",
        "/components/parameters/id/name",
        "/components/parameters/id/name: page",
        { name: "id", in: "query", required: false, renamedTo: null, sunset: null },
        ["GET /a", "GET /b"],
      ),
      breaking(
        "required-parameter-added",
        "request",
        "/components/parameters/id/name",
        "/components/parameters/id/name: page",
        { name: "page", in: "query" },
        ["GET /a", "GET /b"],
      ),
    ],
  },
]);

describeCases("path parameters are identified by position", [
  {
    title: "renamed with the template",
    of: "paths",
    before: `/pets/{id}: { get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: {} } }`,
    after: `/pets/{pet}: { get: { parameters: [{ name: pet, in: path, required: true, schema: { type: string } }], responses: {} } }`,
    changes: [],
  },
  {
    title: "two swapped names, with their schemas",
    of: "paths",
    before: `/a/{x}/{y}: { get: { parameters: [{ name: x, in: path, schema: { type: integer } }, { name: y, in: path, schema: { type: string } }], responses: {} } }`,
    after: `/a/{y}/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: integer } }, { name: y, in: path, schema: { type: string } }], responses: {} } }`,
    changes: [
      breaking(
        "type-narrowed",
        "request",
        "/paths/~1a~1{x}~1{y}/get/parameters/1/schema/type",
        "/paths/~1a~1{y}~1{x}/get/parameters/0/schema/type: integer",
        { subject: "path parameter x", before: "string", after: "integer", implied: false },
      ),
      compatible(
        "type-widened",
        "request",
        "/paths/~1a~1{x}~1{y}/get/parameters/0/schema/type",
        "/paths/~1a~1{y}~1{x}/get/parameters/1/schema/type: string",
        { subject: "path parameter y", before: "integer", after: "string", implied: false },
      ),
    ],
  },
  {
    title: "two swapped names, without their schemas",
    of: "paths",
    before: `/a/{x}/{y}: { get: { parameters: [{ name: x, in: path, schema: { type: integer } }, { name: y, in: path, schema: { type: string } }], responses: {} } }`,
    after: `/a/{y}/{x}: { get: { parameters: [{ name: y, in: path, schema: { type: integer } }, { name: x, in: path, schema: { type: string } }], responses: {} } }`,
    changes: [],
  },
  {
    title: "a name that is not in the template",
    of: "paths",
    before: `/a/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: string } }, { name: z, in: path, schema: { type: integer } }], responses: {} } }`,
    after: `/a/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: string } }, { name: z, in: path, schema: { type: string } }], responses: {} } }`,
    changes: [
      compatible(
        "type-widened",
        "request",
        "/paths/~1a~1{x}/get/parameters/1/schema/type",
        "/paths/~1a~1{x}/get/parameters/1/schema/type: string",
        { subject: "path parameter z", before: "integer", after: "string", implied: false },
      ),
    ],
  },
  {
    title: "required by default",
    of: "paths",
    before: `/a/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: string } }], responses: {} } }`,
    after: `/a/{x}: { get: { parameters: [{ name: x, in: path, required: true, schema: { type: string } }], responses: {} } }`,
    changes: [],
  },
  {
    title: "without a definition, any string is accepted",
    of: "paths",
    before: `/a/{x}: { get: { responses: {} } }`,
    after: `/a/{x}: { get: { parameters: [{ name: x, in: path, required: true, schema: { type: string } }], responses: {} } }`,
    changes: [],
  },
  {
    title: "an undefined one now only accepts numbers",
    of: "paths",
    before: `/a/{x}/{y}: { get: { parameters: [{ name: x, in: path, required: true, schema: { type: string } }], responses: {} } }`,
    after: `/a/{x}/{n}: { get: { parameters: [{ name: x, in: path, required: true, schema: { type: string } }, { name: n, in: path, required: true, schema: { type: integer } }], responses: {} } }`,
    changes: [
      breaking(
        "type-narrowed",
        "request",
        "/paths/~1a~1{x}~1{y}/get",
        "/paths/~1a~1{x}~1{n}/get/parameters/1/schema/type: integer",
        { subject: "path parameter n", before: "string", after: "integer", implied: false },
      ),
    ],
  },
  {
    title: "one loses its definition",
    of: "paths",
    before: `/a/{x}: { get: { parameters: [{ name: x, in: path, required: true, schema: { type: integer } }], responses: {} } }`,
    after: `/a/{x}: { get: { responses: {} } }`,
    changes: [],
  },
  {
    title: "one that is not in the template is removed and added normally",
    of: "paths",
    before: `/a/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: string } }, { name: y, in: path, schema: { type: integer } }], responses: {} } }`,
    after: `/a/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: string } }, { name: z, in: path, schema: { type: integer } }], responses: {} } }`,
    changes: [
      dangerous(
        "parameter-removed",
        "request",
        "/paths/~1a~1{x}/get/parameters/1/name",
        "/paths/~1a~1{x}/get/parameters",
        { name: "y", in: "path", required: true, renamedTo: null, sunset: null },
      ),
      breaking(
        "required-parameter-added",
        "request",
        "/paths/~1a~1{x}/get/parameters",
        "/paths/~1a~1{x}/get/parameters/1/name: z",
        { name: "z", in: "path" },
      ),
    ],
  },
]);

describeCases("changed parameters", [
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
        breaking(
          "parameter-became-required",
          "request",
          "#/parameters/0/required",
          "#/parameters/0/required: true",
          { name: "a", in: "query" },
        ),
      ],
    ],
    [
      "no longer required, in so many words",
      `{ name: a, in: query, required: true, ${text} }`,
      `{ name: a, in: query, required: false, ${text} }`,
      [
        compatible(
          "parameter-became-optional",
          "request",
          "#/parameters/0/required",
          "#/parameters/0/required: false",
          { name: "a", in: "query" },
        ),
      ],
    ],
    [
      "reserved characters, in so many words no longer",
      `{ name: a, in: query, allowReserved: true, ${text} }`,
      `{ name: a, in: query, allowReserved: false, ${text} }`,
      [
        breaking(
          "parameter-reserved-disallowed",
          "request",
          "#/parameters/0/allowReserved",
          "#/parameters/0/allowReserved: false",
          { name: "a", in: "query" },
        ),
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
        breaking(
          "parameter-reserved-disallowed",
          "request",
          "#/parameters/0/allowReserved",
          "#/parameters/0/name: a",
          { name: "a", in: "query" },
        ),
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
        breaking(
          "parameter-empty-disallowed",
          "request",
          "#/parameters/0/allowEmptyValue",
          "#/parameters/0/allowEmptyValue: false",
          { name: "a", in: "query" },
        ),
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
        breaking(
          "parameter-reserved-disallowed",
          "request",
          "#/parameters/0/allowReserved",
          "#/parameters/0/name: a",
          { name: "a", in: "query" },
        ),
        breaking(
          "parameter-empty-disallowed",
          "request",
          "#/parameters/0/allowEmptyValue",
          "#/parameters/0/name: a",
          { name: "a", in: "query" },
        ),
        breaking(
          "parameter-became-required",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/required: true",
          { name: "a", in: "query" },
        ),
        compatible(
          "parameter-deprecated",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/deprecated: true",
          { name: "a", in: "query", sunset: null },
        ),
        breaking(
          "length-narrowed",
          "request",
          "#/parameters/0/schema/maxLength",
          "#/parameters/0/schema/maxLength: 5",
          { subject: "query parameter a", keyword: "maxLength", before: "9", after: "5" },
        ),
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
    title: "in a callback, the API must now send it",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, schema: { type: string } }], responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, required: true, schema: { type: string } }], responses: {} } } } }
`,
    changes: [
      compatible(
        "parameter-became-required",
        "response",
        "#/callbacks/done/{$request.query.url}/post/parameters/0/name",
        "#/callbacks/done/{$request.query.url}/post/parameters/0/required: true",
        { name: "id", in: "query" },
      ),
    ],
  },
  {
    title: "in a callback, the API need no longer send it",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, required: true, schema: { type: string } }], responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { parameters: [{ name: id, in: query, schema: { type: string } }], responses: {} } } } }
`,
    changes: [
      breaking(
        "parameter-became-optional",
        "response",
        "#/callbacks/done/{$request.query.url}/post/parameters/0/required",
        "#/callbacks/done/{$request.query.url}/post/parameters/0/name: id",
        { name: "id", in: "query" },
      ),
    ],
  },
  {
    title: "a shared one becomes required: one location, two operations",
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
    changes: [
      breaking(
        "parameter-became-required",
        "request",
        "/components/parameters/id/name",
        "/components/parameters/id/required: true",
        { name: "id", in: "query" },
        ["GET /a", "GET /b"],
      ),
    ],
  },
  {
    title: "a reference is changed to another existing one: reported at the reference",
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
    changes: [
      breaking(
        "parameter-became-required",
        "request",
        "/components/parameters/some/name",
        '/paths/~1a/get/parameters/0/$ref: "#/components/parameters/must"',
        { name: "id", in: "query" },
      ),
      breaking(
        "parameter-reserved-disallowed",
        "request",
        "/components/parameters/some/allowReserved",
        '/paths/~1a/get/parameters/0/$ref: "#/components/parameters/must"',
        { name: "id", in: "query" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "/components/parameters/some/schema/maxLength",
        '/paths/~1a/get/parameters/0/$ref: "#/components/parameters/must"',
        { subject: "query parameter id", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
  },
  {
    title: "a reference is changed to an added one: reported at the new parameter",
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
    changes: [
      breaking(
        "parameter-became-required",
        "request",
        "/components/parameters/some/name",
        "/components/parameters/must/required: true",
        { name: "id", in: "query" },
      ),
    ],
  },
]);

const whole = "in: querystring, content: { application/json: { schema: { type: string } } }";
const apart = "schema: { type: object, properties: { b: { type: string } } }";

describeCases("parameters whose names are not transmitted", [
  ...lists([
    [
      "an object of which each property is a parameter of its own",
      `{ name: a, in: query, ${apart} }`,
      `{ name: z, in: query, required: true, ${apart} }`,
      [
        breaking(
          "parameter-became-required",
          "request",
          "#/parameters/0/name",
          "#/parameters/0/required: true",
          { name: "z", in: "query" },
        ),
      ],
    ],
    [
      "an object that is written under its name",
      `{ name: a, in: query, explode: false, ${apart} }`,
      `{ name: z, in: query, explode: false, ${apart} }`,
      [
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters", {
          name: "a",
          in: "query",
          required: false,
          renamedTo: null,
          sunset: null,
        }),
        compatible("parameter-added", "request", "#/parameters", "#/parameters/0/name: z", {
          name: "z",
          in: "query",
        }),
      ],
    ],
    [
      "in another place",
      `{ name: a, in: query, ${apart} }`,
      `{ name: z, in: cookie, ${apart} }`,
      [
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters", {
          name: "a",
          in: "query",
          required: false,
          renamedTo: null,
          sunset: null,
        }),
        compatible("parameter-added", "request", "#/parameters", "#/parameters/0/name: z", {
          name: "z",
          in: "cookie",
        }),
      ],
    ],
    [
      "two of them: nobody can say which is which",
      `{ name: a, in: query, ${apart} }, { name: b, in: query, ${apart} }`,
      `{ name: z, in: query, ${apart} }`,
      [
        dangerous("parameter-removed", "request", "#/parameters/0/name", "#/parameters", {
          name: "a",
          in: "query",
          required: false,
          renamedTo: null,
          sunset: null,
        }),
        dangerous("parameter-removed", "request", "#/parameters/1/name", "#/parameters", {
          name: "b",
          in: "query",
          required: false,
          renamedTo: null,
          sunset: null,
        }),
        compatible("parameter-added", "request", "#/parameters", "#/parameters/0/name: z", {
          name: "z",
          in: "query",
        }),
      ],
    ],
  ]),
  {
    title: "a whole query string",
    of: "operation",
    dialect: "3.2",
    before: operation(`{ name: a, ${whole} }`),
    after: operation(`{ name: z, ${whole} }`),
    changes: [],
  },
]);

describeCases("reserved characters since OpenAPI 3.2", [
  ...["{ name: a, in: header", "{ name: a, in: cookie, style: cookie"].map((start): Case => ({
    title: `without escaping: ${start} }`,
    of: "operation",
    dialect: "3.2",
    before: operation(`${start}, allowReserved: true, ${text} }`),
    after: operation(`${start}, ${text} }`),
    changes: [],
  })),
  {
    title: "in a cookie",
    of: "operation",
    dialect: "3.2",
    before: operation(`{ name: a, in: cookie, allowReserved: true, ${text} }`),
    after: operation(`{ name: a, in: cookie, ${text} }`),
    changes: [
      breaking(
        "parameter-reserved-disallowed",
        "request",
        "#/parameters/0/allowReserved",
        "#/parameters/0/name: a",
        { name: "a", in: "cookie" },
      ),
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
    changes: [],
    reverted: [],
  },
  {
    title: "are normal parameters in Swagger 2.0",
    of: "document",
    before: `
swagger: "2.0"
paths: { /a: { get: { parameters: [], responses: {} } } }
`,
    after: `
swagger: "2.0"
paths: { /a: { get: { parameters: [{ name: Authorization, in: header, required: true, type: string }], responses: {} } } }
`,
    changes: [
      breaking(
        "required-parameter-added",
        "request",
        "/paths/~1a/get/parameters",
        "/paths/~1a/get/parameters/0/name: Authorization",
        { name: "Authorization", in: "header" },
      ),
    ],
  },
]);
