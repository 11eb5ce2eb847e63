import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows whose texts are one operation, or what stands in one beside its responses. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, said]) => {
    const text = (written: string): string => `${written}\nresponses: {}\n`;
    return { title, of: "operation", said, before: text(before), after: text(after) };
  });

/** Rows whose texts are the paths of a document. */
const pathRows = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, said]) => ({ title, of: "paths", before, after, said }));

describeCases("operations", [
  ...rowsOf([
    [
      "an id goes",
      "operationId: a",
      "",
      [
        "operation-id-changed dangerous (request) at get: The operation id `a` is gone. | base /paths/~1things/get/operationId",
      ],
    ],
    [
      "an id is another",
      "operationId: a",
      "operationId: b",
      [
        "operation-id-changed dangerous (request) at b: The operation id `a` is now `b`. | base /paths/~1things/get/operationId",
      ],
    ],
    ["an id is the same, in quotes", "operationId: a", 'operationId: "a"', []],
    ["an id comes", "", "operationId: a", []],
  ]),
  ...pathRows([
    [
      "one goes, one comes, one stays",
      "/a: { get: { responses: {} }, put: { responses: {} } }",
      "/a: { put: { responses: {} }, post: { responses: {} } }",
      [
        "operation-removed breaking (request) at /a: `GET /a` is gone. | base /paths/~1a/get",
        "operation-added compatible (request) at post: `POST /a` is new. | base /paths/~1a",
      ],
    ],
    [
      "the method that OpenAPI 3.2 adds, whatever the version",
      "/a: { get: { responses: {} }, query: { responses: {} } }",
      "/a: { get: { responses: {} } }",
      ["operation-removed breaking (request) at /a: `QUERY /a` is gone. | base /paths/~1a/query"],
    ],
    [
      "what is no method is no operation",
      "/a: { get: { responses: {} }, fetch: { responses: {} } }",
      "/a: { get: { responses: {} } }",
      [],
    ],
    [
      "what is no mapping is no operation",
      "/a: { get: { responses: {} }, put: none }",
      "/a: { get: { responses: {} } }",
      [],
    ],
  ]),
  {
    title: "behind a reference that two paths share: told at both of them, once each",
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
    said: [
      "operation-removed breaking (request) at /a: `PUT /a` is gone. | base /components/pathItems/P/put",
      "operation-removed breaking (request) at /b: `PUT /b` is gone. | base /components/pathItems/P/put",
    ],
  },
]);

const at = (...urls: readonly string[]): string =>
  `servers: [${urls.map((url) => `{ url: "${url}" }`).join(", ")}]`;
const [a, b] = ["https://a.example", "https://b.example"];

describeCases("servers of operations and paths", [
  ...rowsOf([
    [
      "another one",
      at(a),
      at(b),
      [
        "server-removed dangerous (request) at servers: The server `https://a.example` is no longer named. | base /paths/~1things/get/servers/0/url",
        'server-added compatible (request) at "https://b.example": The server `https://b.example` is new. | base /paths/~1things/get/servers',
      ],
    ],
    [
      "a further one",
      at(a),
      at(a, b),
      [
        'server-added compatible (request) at "https://b.example": The server `https://b.example` is new. | base /paths/~1things/get/servers',
      ],
    ],
    ["one of its own, where the document names none", "", at(a), []],
    [
      "one of its own no more, where the document names none",
      at(a),
      "",
      [
        "server-removed dangerous (request) at get: The server `https://a.example` is no longer named. | base /paths/~1things/get/servers/0/url",
      ],
    ],
    [
      "an empty list counts as none",
      at(a),
      "servers: []",
      [
        "server-removed dangerous (request) at get: The server `https://a.example` is no longer named. | base /paths/~1things/get/servers/0/url",
      ],
    ],
  ]),
  {
    title: "a value of a variable less, with the path that it stands before",
    of: "operation",
    before: `
servers: [{ url: "https://{x}.example/v1", variables: { x: { default: a, enum: [a, b] } } }]
responses: {}
`,
    after: `
servers: [{ url: "https://{x}.example/v1", variables: { x: { default: a, enum: [a] } } }]
responses: {}
`,
    said: [
      "server-removed dangerous (request) at variables: The server `https://b.example/v1` is no longer named. | base /paths/~1things/get/servers/0/url",
    ],
  },
  {
    title: "one of its own where the document has another",
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
    said: [
      "server-removed dangerous (request) at servers: The server `https://a.example` is no longer named. | base /servers/0/url",
      'server-added compatible (request) at "https://b.example": The server `https://b.example` is new. | base /paths/~1a/get',
    ],
  },
  {
    title: "one of its own no more where the document has another",
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
    said: [
      'server-added compatible (request) at "https://a.example": The server `https://a.example` is new. | base /paths/~1a/get/servers',
      "server-removed dangerous (request) at get: The server `https://b.example` is no longer named. | base /paths/~1a/get/servers/0/url",
    ],
  },
  {
    title: "one of its own that the document has, too",
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
    said: [],
  },
  {
    title: "of a path, where no operation had one",
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
    said: [
      "server-removed dangerous (request) at servers: The server `https://a.example` is no longer named. | base /servers/0/url | GET /a, PUT /a",
      'server-added compatible (request) at "https://b.example": The server `https://b.example` is new. | base /paths/~1a | GET /a, PUT /a',
    ],
  },
  {
    title: "of a path, whose operation still has its own",
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
    said: [
      "server-removed dangerous (request) at servers: The server `https://a.example` is no longer named. | base /servers/0/url",
      'server-added compatible (request) at "https://c.example": The server `https://c.example` is new. | base /paths/~1a',
    ],
  },
  {
    title: "those of the document change: an operation with its own does not mind",
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
    said: [],
  },
  {
    title: "those of the document change: one operation of several minds",
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
    said: [
      "server-removed dangerous (request) at servers: The server `https://a.example` is no longer named. | base /servers/0/url",
      'server-added compatible (request) at "https://c.example": The server `https://c.example` is new. | base /servers',
    ],
  },
  {
    title: "those of the document change, and an operation takes up the old one",
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
    said: [],
  },
  {
    title: "those of the document change: one path of several minds",
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
    said: [
      "server-removed dangerous (request) at servers: The server `https://a.example` is no longer named. | base /servers/0/url",
      'server-added compatible (request) at "https://c.example": The server `https://c.example` is new. | base /servers',
    ],
  },
  {
    title: "those of the document change: an operation with its own now did not mind",
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
    said: [],
  },
  {
    title: "those of the document change, which the only operation had not used",
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
    said: [
      'server-added compatible (request) at "https://c.example": The server `https://c.example` is new. | base /paths/~1a/get/servers',
      "server-removed dangerous (request) at get: The server `https://b.example` is no longer named. | base /paths/~1a/get/servers/0/url",
    ],
  },
  {
    title: "those of the document change where it has no paths",
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
    said: [
      "server-removed dangerous (request) at servers: The server `https://a.example` is no longer named. | base /servers/0/url",
      'server-added compatible (request) at "https://b.example": The server `https://b.example` is new. | base /servers',
    ],
  },
  {
    title: "the document names none any more",
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
    said: [
      "server-removed dangerous (request) at openapi: 3.0.3: The server `https://a.example` is no longer named. | base /servers/0/url",
    ],
  },
  {
    title: "the document has another host, as Swagger 2.0 writes it",
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
    said: [
      "server-removed dangerous (request) at host: The server `https://a.example/v1` is no longer named. | base /host",
      "server-added compatible (request) at b.example: The server `https://b.example/v1` is new. | base /host",
    ],
  },
]);
