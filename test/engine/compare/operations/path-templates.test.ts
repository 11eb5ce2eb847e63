import { breaking, compatible, dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

const get = "{ get: { responses: {} } }";
const put = "{ put: { responses: {} } }";

/** Rows with the paths of a document. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, changes]) => ({ title, of: "paths", before, after, changes }));

describeCases("paths with unchanged URLs", [
  ...rowsOf([
    ["another long name for a parameter", `/a/{first}/b/{second}: ${get}`, `/a/{one}/b/{other}: ${get}`, []],
    ["another name for a parameter", `/a/{x}: ${get}`, `/a/{y}: ${get}`, []],
    ["a letter that needs no code", `"/a%7Eb": ${get}`, `/a~b: ${get}`, []],
    ["a code in other letters", `"/a%2fb": ${get}`, `"/a%2Fb": ${get}`, []],
    [
      "a code that stands for something else is not it",
      `"/a%2Fb": ${get}`,
      `/a/b: ${get}`,
      [
        breaking("path-removed", "request", "/paths/~1a%2Fb", "/paths", { path: "/a%2Fb", address: null }),
        compatible("path-added", "request", "/paths", "/paths/~1a~1b", { path: "/a/b" }),
      ],
    ],
    ["two parameters in one part", `"/a/{x}.{y}": ${get}`, `"/a/{y}.{x}": ${get}`, []],
    [
      "look-alikes, told apart by their names",
      `/a/{x}: ${get}\n/a/{y}: ${put}`,
      `/a/{y}: ${put}\n/a/{x}: ${get}`,
      [],
    ],
    [
      "look-alikes, told apart by their methods",
      `/a/{x}: ${get}\n/a/{y}: ${put}`,
      `/a/{v}: ${put}\n/a/{w}: ${get}`,
      [],
    ],
    [
      "look-alikes that become one",
      `/a/{x}: ${get}\n/a/{y}: ${put}`,
      "/a/{x}: { get: { responses: {} }, put: { responses: {} } }",
      [],
    ],
    [
      "look-alikes with one method each, told apart by their order",
      `/a/{x}: ${get}\n/a/{y}: ${get}`,
      `/a/{v}: ${get}\n/a/{w}: ${get}`,
      [],
    ],
    [
      "look-alikes with one method each, told apart by their names",
      `/a/{x}: ${get}\n/a/{y}: { get: { responses: {}, operationId: y } }`,
      `/a/{y}: { get: { responses: {}, operationId: y } }\n/a/{x}: ${get}`,
      [],
    ],
    [
      "look-alikes with one method each, of which one goes",
      `/a/{x}: ${get}\n/a/{y}: ${get}`,
      `/a/{y}: ${get}`,
      [breaking("path-removed", "request", "/paths/~1a~1{x}", "/paths", { path: "/a/{x}", address: null })],
    ],
    [
      "look-alikes, of which one goes",
      `/a/{x}: ${get}\n/a/{y}: ${put}`,
      `/a/{v}: ${put}`,
      [
        breaking("operation-removed", "request", "/paths/~1a~1{x}/get", "/paths/~1a~1{v}", {
          method: "GET",
          path: "/a/{x}",
        }),
      ],
    ],
    [
      "look-alikes, of which one comes",
      `/a/{x}: ${get}`,
      `/a/{v}: ${put}\n/a/{w}: ${get}`,
      [
        compatible("operation-added", "request", "/paths/~1a~1{x}", "/paths/~1a~1{v}/put", {
          method: "PUT",
          path: "/a/{v}",
        }),
      ],
    ],
    [
      "one that shares no method with the only one like it",
      `/a/{x}: ${get}`,
      `/a/{v}: ${put}`,
      [
        breaking("operation-removed", "request", "/paths/~1a~1{x}/get", "/paths/~1a~1{v}", {
          method: "GET",
          path: "/a/{x}",
        }),
        compatible("operation-added", "request", "/paths/~1a~1{x}", "/paths/~1a~1{v}/put", {
          method: "PUT",
          path: "/a/{v}",
        }),
      ],
    ],
    ["in another order", `/a: ${get}\n/b: ${get}`, `/b: ${get}\n/a: ${get}`, []],
    ["what does not start with a slash is none", `/a: ${get}\nb: ${get}`, `/a: ${get}`, []],
    ["an extension is none", `/a: ${get}\nx-b: ${get}`, `/a: ${get}`, []],
  ]),
]);

describeCases("paths with changed URLs", [
  ...rowsOf([
    [
      "a slash at the end comes",
      `/a: ${get}`,
      `/a/: ${get}`,
      [
        breaking("path-trailing-slash-changed", "request", "/paths/~1a", "/paths/~1a~1", {
          before: "/a",
          after: "/a/",
        }),
      ],
    ],
    [
      "a slash at the end goes, of a path with two methods",
      "/a/: { get: { responses: {} }, put: { responses: {} } }",
      "/a: { get: { responses: {} }, put: { responses: {} } }",
      [
        breaking(
          "path-trailing-slash-changed",
          "request",
          "/paths/~1a~1",
          "/paths/~1a",
          { before: "/a/", after: "/a" },
          ["GET /a", "PUT /a"],
        ),
      ],
    ],
    [
      "a slash at the end goes, and one of two methods",
      "/a/: { get: { responses: {} }, put: { responses: {} } }",
      "/a: { put: { responses: {} } }",
      [
        breaking("path-trailing-slash-changed", "request", "/paths/~1a~1", "/paths/~1a", {
          before: "/a/",
          after: "/a",
        }),
        breaking("operation-removed", "request", "/paths/~1a~1/get", "/paths/~1a", {
          method: "GET",
          path: "/a/",
        }),
      ],
    ],
    [
      "a slash comes where one without it stood already",
      `/a: ${get}`,
      `/a: ${get}\n/a/: ${get}`,
      [compatible("path-added", "request", "/paths", "/paths/~1a~1", { path: "/a/" })],
    ],
    [
      "the root is its slash",
      `/: ${get}`,
      `/a: ${get}`,
      [
        breaking("path-removed", "request", "/paths/~1", "/paths", { path: "/", address: null }),
        compatible("path-added", "request", "/paths", "/paths/~1a", { path: "/a" }),
      ],
    ],
    [
      "a slash comes and a parameter has another name",
      `/a/{x}: ${get}`,
      `/a/{y}/: ${get}`,
      [
        breaking("path-trailing-slash-changed", "request", "/paths/~1a~1{x}", "/paths/~1a~1{y}~1", {
          before: "/a/{x}",
          after: "/a/{y}/",
        }),
      ],
    ],
    [
      "two go, one with two methods",
      `/a: { get: { responses: {} }, put: { responses: {} } }\n/b: ${get}\n/c: ${get}`,
      `/c: ${get}`,
      [
        breaking("path-removed", "request", "/paths/~1a", "/paths", { path: "/a", address: null }, [
          "GET /a",
          "PUT /a",
        ]),
        breaking("path-removed", "request", "/paths/~1b", "/paths", { path: "/b", address: null }),
      ],
    ],
    [
      "all of them go",
      `/a: ${get}`,
      "{}",
      [breaking("path-removed", "request", "/paths/~1a", "/paths", { path: "/a", address: null })],
    ],
    [
      "other letters are another path",
      `/a: ${get}`,
      `/A: ${get}`,
      [
        compatible("path-added", "request", "/paths", "/paths/~1A", { path: "/A" }),
        breaking("path-removed", "request", "/paths/~1a", "/paths/~1A", {
          ...{ path: "/a", address: null, successor: "/A" },
        }),
      ],
    ],
    [
      "a part becomes a parameter",
      `/a/b: ${get}`,
      `/a/{b}: ${get}`,
      [compatible("path-added", "request", "/paths", "/paths/~1a~1{b}", { path: "/a/{b}" })],
    ],
  ]),
]);

const served = (root: string, paths: string): string => `
openapi: 3.0.3
${root}
paths:
  ${paths.replaceAll("\n", "\n  ")}
`;
const at = (...urls: readonly string[]): string =>
  `servers: [${urls.map((url) => `{ url: "${url}" }`).join(", ")}]`;

describeCases("prefixes that move between servers and paths", [
  {
    title: "into the paths",
    of: "document",
    before: served(at("https://a.example/v1"), `/a: ${get}\n/b: ${get}`),
    after: served(at("https://a.example"), `/v1/a: ${get}\n/v1/b: ${get}`),
    changes: [],
  },
  {
    title: "into the paths, of all servers",
    of: "document",
    before: served(at("https://a.example/v1", "https://b.example/v1"), `/a: ${get}`),
    after: served(at("https://a.example", "https://b.example"), `/v1/a: ${get}`),
    changes: [],
  },
  {
    title: "into the paths, although one server never had it",
    of: "document",
    before: served(at("https://a.example/v1", "https://b.example"), `/a: ${get}`),
    after: served(at("https://a.example", "https://b.example"), `/v1/a: ${get}`),
    changes: [
      dangerous("server-removed", "request", "/servers/0/url", "/servers", {
        url: "https://a.example/v1",
        others: 0,
      }),
      compatible("server-added", "request", "/servers", '/servers/0/url: "https://a.example"', {
        url: "https://a.example",
        others: 0,
      }),
      breaking("path-removed", "request", "/paths/~1a", "/paths", { path: "/a", address: null }),
      compatible("path-added", "request", "/paths", "/paths/~1v1~1a", { path: "/v1/a" }),
    ],
  },
  {
    title: "into the paths, under another host",
    of: "document",
    before: served(at("https://a.example/v1"), `/a: ${get}`),
    after: served(at("https://b.example"), `/v1/a: ${get}`),
    changes: [
      dangerous("server-removed", "request", "/servers/0/url", "/servers", {
        url: "https://a.example/v1",
        others: 0,
      }),
      compatible("server-added", "request", "/servers", '/servers/0/url: "https://b.example"', {
        url: "https://b.example",
        others: 0,
      }),
    ],
  },
  {
    title: "into the paths, with a trailing slash at one of them",
    of: "document",
    before: served(at("https://a.example/v1"), `/a: ${get}\n/b: ${get}`),
    after: served(at("https://a.example"), `/v1/a: ${get}\n/v1/b/: ${get}`),
    changes: [
      breaking("path-trailing-slash-changed", "request", "/paths/~1b", "/paths/~1v1~1b~1", {
        before: "/b",
        after: "/v1/b/",
      }),
    ],
  },
  {
    title: "into the paths except one, whose URL changes",
    of: "document",
    before: served(at("https://a.example/v1"), `/a: ${get}\n/b: ${get}`),
    after: served(at("https://a.example"), `/v1/a: ${get}\n/b: ${get}`),
    changes: [
      breaking("path-removed", "request", "/paths/~1b", "/paths/~1b", {
        path: "/b",
        address: { before: "/v1/b", after: "/b" },
      }),
    ],
  },
  {
    title: "into the paths except one with two methods, next to another one",
    of: "document",
    before: served(
      at("https://a.example/v1"),
      `/a: ${get}\n/b: { get: { responses: {} }, put: { responses: {} } }`,
    ),
    after: served(
      at("https://a.example"),
      `/v1/a: ${get}\n/b: { get: { responses: {} }, put: { responses: {} } }\n/c: { get: { responses: {} }, put: { responses: {} } }`,
    ),
    changes: [
      breaking(
        "path-removed",
        "request",
        "/paths/~1b",
        "/paths/~1b",
        { path: "/b", address: { before: "/v1/b", after: "/b" } },
        ["GET /b", "PUT /b"],
      ),
      compatible("path-added", "request", "/paths", "/paths/~1c", { path: "/c" }, ["GET /c", "PUT /c"]),
    ],
  },
  {
    title: "into the paths, with a removed and an added path",
    of: "document",
    before: served(at("https://a.example/v1"), `/a: ${get}\n/b: ${get}`),
    after: served(at("https://a.example"), `/v1/a: ${get}\n/v1/c: ${get}`),
    changes: [
      breaking("path-removed", "request", "/paths/~1b", "/paths", { path: "/b", address: null }),
      compatible("path-added", "request", "/paths", "/paths/~1v1~1c", { path: "/v1/c" }),
    ],
  },
  {
    title: "another prefix that no path has",
    of: "document",
    before: served(at("https://a.example/v1"), `/a: ${get}`),
    after: served(at("https://a.example/v2"), `/a: ${get}`),
    changes: [
      dangerous("server-removed", "request", "/servers/0/url", "/servers", {
        url: "https://a.example/v1",
        others: 0,
      }),
      compatible("server-added", "request", "/servers", '/servers/0/url: "https://a.example/v2"', {
        url: "https://a.example/v2",
        others: 0,
      }),
    ],
  },
  {
    title: "into a path with its own servers",
    of: "document",
    before: served("", `/a: { get: { ${at("https://a.example/v1")}, responses: {} } }`),
    after: served("", `/v1/a: { get: { ${at("https://a.example")}, responses: {} } }`),
    changes: [],
  },
  {
    title: "into a path with its own servers, whatever the document has",
    of: "document",
    before: served(
      at("https://r.example/v9"),
      `/a: { get: { ${at("https://a.example/v1")}, responses: {} } }\n/b: ${get}`,
    ),
    after: served(
      at("https://r.example/v9"),
      `/v1/a: { get: { ${at("https://a.example")}, responses: {} } }\n/b: ${get}`,
    ),
    changes: [],
  },
  {
    title: "into a path of which one operation has its own servers",
    of: "document",
    before: served(
      at("https://a.example/v1"),
      `/a: { get: { ${at("https://b.example/v1")}, responses: {} }, put: { responses: {} } }`,
    ),
    after: served(
      at("https://a.example"),
      `/v1/a: { get: { ${at("https://b.example")}, responses: {} }, put: { responses: {} } }`,
    ),
    changes: [],
  },
]);
