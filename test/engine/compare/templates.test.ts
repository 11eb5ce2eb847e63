import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

const get = "{ get: { responses: {} } }";
const put = "{ put: { responses: {} } }";

/** Rows whose texts are the paths of a document. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, said]) => ({ title, of: "paths", before, after, said }));

describeCases("paths that are called as before", [
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
        "path-removed breaking (request) at paths: The path `/a%2Fb` is gone. | base /paths/~1a%2Fb",
        "path-added compatible (request) at /a/b: The path `/a/b` is new. | base /paths",
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
      ["path-removed breaking (request) at paths: The path `/a/{x}` is gone. | base /paths/~1a~1{x}"],
    ],
    [
      "look-alikes, of which one goes",
      `/a/{x}: ${get}\n/a/{y}: ${put}`,
      `/a/{v}: ${put}`,
      ["operation-removed breaking (request) at /a/{v}: `GET /a/{x}` is gone. | base /paths/~1a~1{x}/get"],
    ],
    [
      "look-alikes, of which one comes",
      `/a/{x}: ${get}`,
      `/a/{v}: ${put}\n/a/{w}: ${get}`,
      ["operation-added compatible (request) at put: `PUT /a/{v}` is new. | base /paths/~1a~1{x}"],
    ],
    [
      "one that shares no method with the only one like it",
      `/a/{x}: ${get}`,
      `/a/{v}: ${put}`,
      [
        "operation-removed breaking (request) at /a/{v}: `GET /a/{x}` is gone. | base /paths/~1a~1{x}/get",
        "operation-added compatible (request) at put: `PUT /a/{v}` is new. | base /paths/~1a~1{x}",
      ],
    ],
    ["in another order", `/a: ${get}\n/b: ${get}`, `/b: ${get}\n/a: ${get}`, []],
    ["what does not start with a slash is none", `/a: ${get}\nb: ${get}`, `/a: ${get}`, []],
    ["an extension is none", `/a: ${get}\nx-b: ${get}`, `/a: ${get}`, []],
  ]),
]);

describeCases("paths that are called elsewhere", [
  ...rowsOf([
    [
      "a slash at the end comes",
      `/a: ${get}`,
      `/a/: ${get}`,
      [
        "path-trailing-slash-changed breaking (request) at /a/: The path `/a` is now `/a/`. | base /paths/~1a",
      ],
    ],
    [
      "a slash at the end goes, of a path with two methods",
      "/a/: { get: { responses: {} }, put: { responses: {} } }",
      "/a: { get: { responses: {} }, put: { responses: {} } }",
      [
        "path-trailing-slash-changed breaking (request) at /a: The path `/a/` is now `/a`. | base /paths/~1a~1 | GET /a, PUT /a",
      ],
    ],
    [
      "a slash at the end goes, and one of two methods",
      "/a/: { get: { responses: {} }, put: { responses: {} } }",
      "/a: { put: { responses: {} } }",
      [
        "path-trailing-slash-changed breaking (request) at /a: The path `/a/` is now `/a`. | base /paths/~1a~1",
        "operation-removed breaking (request) at /a: `GET /a/` is gone. | base /paths/~1a~1/get",
      ],
    ],
    [
      "a slash comes where one without it stood already",
      `/a: ${get}`,
      `/a: ${get}\n/a/: ${get}`,
      ["path-added compatible (request) at /a/: The path `/a/` is new. | base /paths"],
    ],
    [
      "the root is its slash",
      `/: ${get}`,
      `/a: ${get}`,
      [
        "path-removed breaking (request) at paths: The path `/` is gone. | base /paths/~1",
        "path-added compatible (request) at /a: The path `/a` is new. | base /paths",
      ],
    ],
    [
      "a slash comes and a parameter has another name",
      `/a/{x}: ${get}`,
      `/a/{y}/: ${get}`,
      [
        "path-trailing-slash-changed breaking (request) at /a/{y}/: The path `/a/{x}` is now `/a/{y}/`. | base /paths/~1a~1{x}",
      ],
    ],
    [
      "two go, one with two methods",
      `/a: { get: { responses: {} }, put: { responses: {} } }\n/b: ${get}\n/c: ${get}`,
      `/c: ${get}`,
      [
        "path-removed breaking (request) at paths: The path `/a` is gone. | base /paths/~1a | GET /a, PUT /a",
        "path-removed breaking (request) at paths: The path `/b` is gone. | base /paths/~1b",
      ],
    ],
    [
      "all of them go",
      `/a: ${get}`,
      "{}",
      ["path-removed breaking (request) at paths: The path `/a` is gone. | base /paths/~1a"],
    ],
    [
      "other letters are another path",
      `/a: ${get}`,
      `/A: ${get}`,
      [
        "path-removed breaking (request) at paths: The path `/a` is gone. | base /paths/~1a",
        "path-added compatible (request) at /A: The path `/A` is new. | base /paths",
      ],
    ],
    [
      "a part becomes a parameter",
      `/a/b: ${get}`,
      `/a/{b}: ${get}`,
      [
        "path-removed breaking (request) at paths: The path `/a/b` is gone. | base /paths/~1a~1b",
        "path-added compatible (request) at /a/{b}: The path `/a/{b}` is new. | base /paths",
      ],
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
    said: [],
  },
  {
    title: "into the paths, of all servers",
    of: "document",
    before: served(at("https://a.example/v1", "https://b.example/v1"), `/a: ${get}`),
    after: served(at("https://a.example", "https://b.example"), `/v1/a: ${get}`),
    said: [],
  },
  {
    title: "into the paths, where one server never had it",
    of: "document",
    before: served(at("https://a.example/v1", "https://b.example"), `/a: ${get}`),
    after: served(at("https://a.example", "https://b.example"), `/v1/a: ${get}`),
    said: [
      "server-removed dangerous (request) at servers: The server `https://a.example/v1` is no longer named. | base /servers/0/url",
      'server-added compatible (request) at "https://a.example": The server `https://a.example` is new. | base /servers',
      "path-removed breaking (request) at paths: The path `/a` is gone. | base /paths/~1a",
      "path-added compatible (request) at /v1/a: The path `/v1/a` is new. | base /paths",
    ],
  },
  {
    title: "into the paths, under another host",
    of: "document",
    before: served(at("https://a.example/v1"), `/a: ${get}`),
    after: served(at("https://b.example"), `/v1/a: ${get}`),
    said: [
      "server-removed dangerous (request) at servers: The server `https://a.example/v1` is no longer named. | base /servers/0/url",
      'server-added compatible (request) at "https://b.example": The server `https://b.example` is new. | base /servers',
    ],
  },
  {
    title: "into the paths, with a slash at the end of one",
    of: "document",
    before: served(at("https://a.example/v1"), `/a: ${get}\n/b: ${get}`),
    after: served(at("https://a.example"), `/v1/a: ${get}\n/v1/b/: ${get}`),
    said: [
      "path-trailing-slash-changed breaking (request) at /v1/b/: The path `/b` is now `/v1/b/`. | base /paths/~1b",
    ],
  },
  {
    title: "into the paths but one, which is called elsewhere by that",
    of: "document",
    before: served(at("https://a.example/v1"), `/a: ${get}\n/b: ${get}`),
    after: served(at("https://a.example"), `/v1/a: ${get}\n/b: ${get}`),
    said: [
      "path-removed breaking (request) at /b: The path `/b` is now called at `/b`, was `/v1/b`. | base /paths/~1b",
    ],
  },
  {
    title: "into the paths but one, with two methods, which comes beside another",
    of: "document",
    before: served(
      at("https://a.example/v1"),
      `/a: ${get}\n/b: { get: { responses: {} }, put: { responses: {} } }`,
    ),
    after: served(
      at("https://a.example"),
      `/v1/a: ${get}\n/b: { get: { responses: {} }, put: { responses: {} } }\n/c: { get: { responses: {} }, put: { responses: {} } }`,
    ),
    said: [
      "path-removed breaking (request) at /b: The path `/b` is now called at `/b`, was `/v1/b`. | base /paths/~1b | GET /b, PUT /b",
      "path-added compatible (request) at /c: The path `/c` is new. | base /paths | GET /c, PUT /c",
    ],
  },
  {
    title: "into the paths, of which one goes and one comes",
    of: "document",
    before: served(at("https://a.example/v1"), `/a: ${get}\n/b: ${get}`),
    after: served(at("https://a.example"), `/v1/a: ${get}\n/v1/c: ${get}`),
    said: [
      "path-removed breaking (request) at paths: The path `/b` is gone. | base /paths/~1b",
      "path-added compatible (request) at /v1/c: The path `/v1/c` is new. | base /paths",
    ],
  },
  {
    title: "another one that no path takes up",
    of: "document",
    before: served(at("https://a.example/v1"), `/a: ${get}`),
    after: served(at("https://a.example/v2"), `/a: ${get}`),
    said: [
      "server-removed dangerous (request) at servers: The server `https://a.example/v1` is no longer named. | base /servers/0/url",
      'server-added compatible (request) at "https://a.example/v2": The server `https://a.example/v2` is new. | base /servers',
    ],
  },
  {
    title: "into a path that has servers of its own",
    of: "document",
    before: served("", `/a: { get: { ${at("https://a.example/v1")}, responses: {} } }`),
    after: served("", `/v1/a: { get: { ${at("https://a.example")}, responses: {} } }`),
    said: [],
  },
  {
    title: "into a path that has servers of its own, whatever the document has",
    of: "document",
    before: served(
      at("https://r.example/v9"),
      `/a: { get: { ${at("https://a.example/v1")}, responses: {} } }\n/b: ${get}`,
    ),
    after: served(
      at("https://r.example/v9"),
      `/v1/a: { get: { ${at("https://a.example")}, responses: {} } }\n/b: ${get}`,
    ),
    said: [],
  },
  {
    title: "into a path of which one operation has servers of its own",
    of: "document",
    before: served(
      at("https://a.example/v1"),
      `/a: { get: { ${at("https://b.example/v1")}, responses: {} }, put: { responses: {} } }`,
    ),
    after: served(
      at("https://a.example"),
      `/v1/a: { get: { ${at("https://b.example")}, responses: {} }, put: { responses: {} } }`,
    ),
    said: [],
  },
]);
