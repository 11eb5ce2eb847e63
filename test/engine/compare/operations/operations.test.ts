import { breaking, compatible, dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows with one operation, or with keywords next to its responses. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, changes]) => {
    const text = (written: string): string => `${written}\nresponses: {}\n`;
    return { title, of: "operation", changes, before: text(before), after: text(after) };
  });

/** Rows with the paths of a document. */
const pathRows = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, changes]) => ({ title, of: "paths", before, after, changes }));

describeCases("operations", [
  ...rowsOf([
    [
      "an operationId removed",
      "operationId: a",
      "",
      [dangerous("operation-id-changed", "request", "#/operationId", "#", { before: "a", after: null })],
    ],
    [
      "an operationId changed",
      "operationId: a",
      "operationId: b",
      [
        dangerous("operation-id-changed", "request", "#/operationId", "#/operationId: b", {
          before: "a",
          after: "b",
        }),
      ],
    ],
    ["an operationId in quotes", "operationId: a", 'operationId: "a"', []],
    [
      "an operationId added",
      "",
      "operationId: a",
      [dangerous("operation-id-changed", "request", "#", "#/operationId: a", { before: null, after: "a" })],
    ],
  ]),
  ...pathRows([
    [
      "one operation removed, one added, one unchanged",
      "/a: { get: { responses: {} }, put: { responses: {} } }",
      "/a: { put: { responses: {} }, post: { responses: {} } }",
      [
        breaking("operation-removed", "request", "/paths/~1a/get", "/paths/~1a", {
          method: "GET",
          path: "/a",
        }),
        compatible("operation-added", "request", "/paths/~1a", "/paths/~1a/post", {
          method: "POST",
          path: "/a",
        }),
      ],
    ],
    [
      "an operation with the method QUERY of OpenAPI 3.2 removed, in any version",
      "/a: { get: { responses: {} }, query: { responses: {} } }",
      "/a: { get: { responses: {} } }",
      [
        breaking("operation-removed", "request", "/paths/~1a/query", "/paths/~1a", {
          method: "QUERY",
          path: "/a",
        }),
      ],
    ],
    [
      "a removed key that is not a method",
      "/a: { get: { responses: {} }, fetch: { responses: {} } }",
      "/a: { get: { responses: {} } }",
      [],
    ],
    [
      "a removed method whose value is not a mapping",
      "/a: { get: { responses: {} }, put: none }",
      "/a: { get: { responses: {} } }",
      [],
    ],
  ]),
  {
    title: "an operation removed from a path item that two paths share: reported once for each path",
    of: "document",
    before: `
openapi: 3.1.0
paths: { /a: { $ref: "#/components/pathItems/P" }, /b: { $ref: "#/components/pathItems/P" } }
components: { pathItems: { P: { get: { responses: {} }, put: { responses: {} } } } }
`,
    after: `
openapi: 3.1.0
paths: { /a: { $ref: "#/components/pathItems/P" }, /b: { $ref: "#/components/pathItems/P" } }
components: { pathItems: { P: { get: { responses: {} } } } }
`,
    changes: [
      breaking("operation-removed", "request", "/components/pathItems/P/put", "/paths/~1a", {
        method: "PUT",
        path: "/a",
      }),
      breaking("operation-removed", "request", "/components/pathItems/P/put", "/paths/~1b", {
        method: "PUT",
        path: "/b",
      }),
    ],
  },
]);

const at = (...urls: readonly string[]): string =>
  `servers: [${urls.map((url) => `{ url: "${url}" }`).join(", ")}]`;
const [a, b] = ["https://a.example", "https://b.example"];

describeCases("servers of operations and paths", [
  ...rowsOf([
    [
      "a server replaced",
      at(a),
      at(b),
      [
        dangerous("server-removed", "request", "#/servers/0/url", "#/servers", {
          url: "https://a.example",
          others: 0,
        }),
        compatible("server-added", "request", "#/servers", '#/servers/0/url: "https://b.example"', {
          url: "https://b.example",
          others: 0,
        }),
      ],
    ],
    [
      "a server added",
      at(a),
      at(a, b),
      [
        compatible("server-added", "request", "#/servers", '#/servers/1/url: "https://b.example"', {
          url: "https://b.example",
          others: 0,
        }),
      ],
    ],
    ["the first server added, and the document has none", "", at(a), []],
    [
      "the only server removed, and the document has none",
      at(a),
      "",
      [
        dangerous("server-removed", "request", "#/servers/0/url", "#", {
          url: "https://a.example",
          others: 0,
        }),
      ],
    ],
    [
      "the only server removed, which leaves an empty list",
      at(a),
      "servers: []",
      [
        dangerous("server-removed", "request", "#/servers/0/url", "#", {
          url: "https://a.example",
          others: 0,
        }),
      ],
    ],
  ]),
  {
    title: "a removed value of a variable before a path",
    of: "operation",
    before: `
servers: [{ url: "https://{x}.example/v1", variables: { x: { default: a, enum: [a, b] } } }]
responses: {}
`,
    after: `
servers: [{ url: "https://{x}.example/v1", variables: { x: { default: a, enum: [a] } } }]
responses: {}
`,
    changes: [
      dangerous("server-removed", "request", "#/servers/0/url", "#/servers/0/variables", {
        url: "https://b.example/v1",
        others: 0,
      }),
    ],
  },
  {
    title: "an operation server is added, and the document has another",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { responses: {} }, put: { responses: {} } } }
`,
    after: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { ${at(b)}, responses: {} }, put: { responses: {} } } }
`,
    changes: [
      dangerous("server-removed", "request", "/servers/0/url", "/paths/~1a/get/servers", {
        url: "https://a.example",
        others: 0,
      }),
      compatible(
        "server-added",
        "request",
        "/paths/~1a/get",
        '/paths/~1a/get/servers/0/url: "https://b.example"',
        { url: "https://b.example", others: 0 },
      ),
    ],
  },
  {
    title: "an operation server is removed, and the document has another",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { ${at(b)}, responses: {} }, put: { responses: {} } } }
`,
    after: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { responses: {} }, put: { responses: {} } } }
`,
    changes: [
      compatible("server-added", "request", "/paths/~1a/get/servers", '/servers/0/url: "https://a.example"', {
        url: "https://a.example",
        others: 0,
      }),
      dangerous("server-removed", "request", "/paths/~1a/get/servers/0/url", "/paths/~1a/get", {
        url: "https://b.example",
        others: 0,
      }),
    ],
  },
  {
    title: "an operation server is added that the document has too",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { responses: {} } } }
`,
    after: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { ${at(a)}, responses: {} } } }
`,
    changes: [],
  },
  {
    title: "a path server is added",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { responses: {} }, put: { responses: {} } } }
`,
    after: `
openapi: 3.0.3
${at(a)}
paths: { /a: { ${at(b)}, get: { responses: {} }, put: { responses: {} } } }
`,
    changes: [
      dangerous(
        "server-removed",
        "request",
        "/servers/0/url",
        "/paths/~1a/servers",
        { url: "https://a.example", others: 0 },
        ["GET /a", "PUT /a"],
      ),
      compatible(
        "server-added",
        "request",
        "/paths/~1a",
        '/paths/~1a/servers/0/url: "https://b.example"',
        { url: "https://b.example", others: 0 },
        ["GET /a", "PUT /a"],
      ),
    ],
  },
  {
    title: "a path server is added, and the operation keeps its own",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { ${at(b)}, responses: {} }, put: { responses: {} } } }
`,
    after: `
openapi: 3.0.3
${at(a)}
paths: { /a: { ${at("https://c.example")}, get: { ${at(b)}, responses: {} }, put: { responses: {} } } }
`,
    changes: [
      dangerous("server-removed", "request", "/servers/0/url", "/paths/~1a/servers", {
        url: "https://a.example",
        others: 0,
      }),
      compatible("server-added", "request", "/paths/~1a", '/paths/~1a/servers/0/url: "https://c.example"', {
        url: "https://c.example",
        others: 0,
      }),
    ],
  },
  {
    title: "document servers change: an operation with its own is not affected",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { ${at(b)}, responses: {} } } }
`,
    after: `
openapi: 3.0.3
${at("https://c.example")}
paths: { /a: { get: { ${at(b)}, responses: {} } } }
`,
    changes: [],
  },
  {
    title: "document servers change: one of several operations is affected",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { ${at(b)}, responses: {} }, put: { responses: {} } } }
`,
    after: `
openapi: 3.0.3
${at("https://c.example")}
paths: { /a: { get: { ${at(b)}, responses: {} }, put: { responses: {} } } }
`,
    changes: [
      dangerous("server-removed", "request", "/servers/0/url", "/servers", {
        url: "https://a.example",
        others: 0,
      }),
      compatible("server-added", "request", "/servers", '/servers/0/url: "https://c.example"', {
        url: "https://c.example",
        others: 0,
      }),
    ],
  },
  {
    title: "document servers change, and an operation keeps the old one",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { responses: {} } } }
`,
    after: `
openapi: 3.0.3
${at(b)}
paths: { /a: { get: { ${at(a)}, responses: {} } } }
`,
    changes: [],
  },
  {
    title: "document servers change: one of several paths is affected",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { ${at(b)}, responses: {} } }, /b: { get: { responses: {} } } }
`,
    after: `
openapi: 3.0.3
${at("https://c.example")}
paths: { /a: { get: { ${at(b)}, responses: {} } }, /b: { get: { responses: {} } } }
`,
    changes: [
      dangerous("server-removed", "request", "/servers/0/url", "/servers", {
        url: "https://a.example",
        others: 0,
      }),
      compatible("server-added", "request", "/servers", '/servers/0/url: "https://c.example"', {
        url: "https://c.example",
        others: 0,
      }),
    ],
  },
  {
    title: "document servers change: an operation with its own was not affected",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { ${at(b)}, responses: {} }, put: { ${at(b)}, responses: {} } } }
`,
    after: `
openapi: 3.0.3
${at("https://c.example")}
paths: { /a: { get: { ${at(b)}, responses: {} }, put: { ${at(b)}, responses: {} } } }
`,
    changes: [],
  },
  {
    title: "document servers change that the only operation did not use",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { ${at(b)}, responses: {} } } }
`,
    after: `
openapi: 3.0.3
${at("https://c.example")}
paths: { /a: { get: { responses: {} } } }
`,
    changes: [
      compatible("server-added", "request", "/paths/~1a/get/servers", '/servers/0/url: "https://c.example"', {
        url: "https://c.example",
        others: 0,
      }),
      dangerous("server-removed", "request", "/paths/~1a/get/servers/0/url", "/paths/~1a/get", {
        url: "https://b.example",
        others: 0,
      }),
    ],
  },
  {
    title: "document servers change without paths",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: {}
`,
    after: `
openapi: 3.0.3
${at(b)}
paths: {}
`,
    changes: [
      dangerous("server-removed", "request", "/servers/0/url", "/servers", {
        url: "https://a.example",
        others: 0,
      }),
      compatible("server-added", "request", "/servers", '/servers/0/url: "https://b.example"', {
        url: "https://b.example",
        others: 0,
      }),
    ],
  },
  {
    title: "document servers are removed",
    of: "document",
    before: `
openapi: 3.0.3
${at(a)}
paths: { /a: { get: { responses: {} } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: {} } } }
`,
    changes: [
      dangerous("server-removed", "request", "/servers/0/url", ": openapi: 3.0.3", {
        url: "https://a.example",
        others: 0,
      }),
    ],
  },
  {
    title: "the document has another Swagger 2.0 host",
    of: "document",
    before: `
swagger: "2.0"
host: a.example
basePath: /v1
paths: { /a: { get: { responses: {} } } }
`,
    after: `
swagger: "2.0"
host: b.example
basePath: /v1
paths: { /a: { get: { responses: {} } } }
`,
    changes: [
      dangerous("server-removed", "request", "/host", "/host", { url: "https://a.example/v1", others: 0 }),
      compatible("server-added", "request", "/host", "/host: b.example", {
        url: "https://b.example/v1",
        others: 0,
      }),
    ],
  },
]);
