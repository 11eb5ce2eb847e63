import { breaking, compatible, dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows with the callbacks of one operation. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, changes]) => {
    const text = (callbacks: string): string => `responses: {}\ncallbacks: { ${callbacks} }\n`;
    return { title, of: "operation", changes, before: text(before), after: text(after) };
  });

const post = "{ post: { responses: {} } }";
const url = '"{$request.query.url}"';
const to = '"{$request.query.to}"';
const by = '"{$request.query.by}"';

describeCases("callbacks", [
  ...rowsOf([
    [
      "one of two goes, one comes",
      `a: { ${url}: ${post} }, b: { ${to}: ${post} }`,
      `b: { ${to}: ${post} }, c: { ${by}: ${post} }`,
      [
        breaking("callback-removed", "response", "#/callbacks/a", "#/callbacks", { name: "a" }),
        compatible("callback-added", "response", "#/callbacks", "#/callbacks/c", { name: "c" }),
      ],
    ],
    ["under another name, to the same address", `a: { ${url}: ${post} }`, `b: { ${url}: ${post} }`, []],
    [
      "under the same name another address; under another name the same",
      `a: { ${url}: ${post} }`,
      `a: { ${to}: ${post} }, b: { ${url}: ${post} }`,
      [compatible("callback-added", "response", "#/callbacks", "#/callbacks/a", { name: "a" })],
    ],
    [
      "two that call one address, told apart by name",
      `a: { ${url}: ${post} }, b: { ${url}: { post: { operationId: b, responses: {} } } }`,
      `b: { ${url}: { post: { operationId: b, responses: {} } } }, a: { ${url}: ${post} }`,
      [],
    ],
    [
      "two swap their names",
      `a: { ${url}: ${post} }, b: { ${to}: ${post} }`,
      `a: { ${to}: ${post} }, b: { ${url}: ${post} }`,
      [],
    ],
    [
      "under another name, with one address more",
      `a: { ${url}: ${post} }`,
      `b: { ${url}: ${post}, ${to}: ${post} }`,
      [
        compatible("callback-added", "response", "#/callbacks/a", "#/callbacks/b/{$request.query.to}", {
          name: "{$request.query.to}",
        }),
      ],
    ],
    [
      "under another name, with one address less",
      `a: { ${url}: ${post}, ${to}: ${post} }`,
      `b: { ${url}: ${post} }`,
      [
        breaking("callback-removed", "response", "#/callbacks/a", "#/callbacks", { name: "a" }),
        compatible("callback-added", "response", "#/callbacks", "#/callbacks/b", { name: "b" }),
      ],
    ],
    [
      "a further address",
      `a: { ${url}: ${post} }`,
      `a: { ${url}: ${post}, ${to}: ${post} }`,
      [
        compatible("callback-added", "response", "#/callbacks/a", "#/callbacks/a/{$request.query.to}", {
          name: "{$request.query.to}",
        }),
      ],
    ],
    [
      "an address less",
      `a: { ${url}: ${post}, ${to}: ${post} }`,
      `a: { ${to}: ${post} }`,
      [
        breaking("callback-removed", "response", "#/callbacks/a/{$request.query.url}", "#/callbacks/a", {
          name: "{$request.query.url}",
        }),
      ],
    ],
    [
      "one address of two is another",
      `a: { ${url}: ${post}, ${to}: ${post} }`,
      `a: { ${to}: ${post}, ${by}: ${post} }`,
      [
        dangerous(
          "callback-address-changed",
          "response",
          "#/callbacks/a/{$request.query.url}",
          "#/callbacks/a/{$request.query.by}",
          { name: "a", before: "{$request.query.url}", after: "{$request.query.by}" },
        ),
      ],
    ],
    [
      "addresses that are others, told apart by what they hold",
      `a: { ${url}: ${post}, "https://a.example": ${post} }`,
      `a: { "https://b.example": ${post}, ${to}: ${post} }`,
      [
        dangerous(
          "callback-address-changed",
          "response",
          "#/callbacks/a/https:~1~1a.example",
          "#/callbacks/a/https:~1~1b.example",
          { name: "a", before: "https://a.example", after: "https://b.example" },
        ),
        dangerous(
          "callback-address-changed",
          "response",
          "#/callbacks/a/{$request.query.url}",
          "#/callbacks/a/{$request.query.to}",
          { name: "a", before: "{$request.query.url}", after: "{$request.query.to}" },
        ),
      ],
    ],
    [
      "two addresses become two that hold something else",
      `a: { "https://a.example": ${post}, "https://b.example": ${post} }`,
      `a: { "https://c.example": ${post}, "https://d.example": ${post} }`,
      [
        breaking("callback-removed", "response", "#/callbacks/a/https:~1~1a.example", "#/callbacks/a", {
          name: "https://a.example",
        }),
        breaking("callback-removed", "response", "#/callbacks/a/https:~1~1b.example", "#/callbacks/a", {
          name: "https://b.example",
        }),
        compatible("callback-added", "response", "#/callbacks/a", "#/callbacks/a/https:~1~1c.example", {
          name: "https://c.example",
        }),
        compatible("callback-added", "response", "#/callbacks/a", "#/callbacks/a/https:~1~1d.example", {
          name: "https://d.example",
        }),
      ],
    ],
    [
      "one address becomes two that hold something else",
      `a: { ${url}: ${post} }`,
      `a: { "https://c.example": ${post}, "https://d.example": ${post} }`,
      [
        breaking("callback-removed", "response", "#/callbacks/a/{$request.query.url}", "#/callbacks/a", {
          name: "{$request.query.url}",
        }),
        compatible("callback-added", "response", "#/callbacks/a", "#/callbacks/a/https:~1~1c.example", {
          name: "https://c.example",
        }),
        compatible("callback-added", "response", "#/callbacks/a", "#/callbacks/a/https:~1~1d.example", {
          name: "https://d.example",
        }),
      ],
    ],
    [
      "both addresses are others",
      `a: { ${url}: ${post}, ${to}: ${post} }`,
      `a: { ${by}: ${post}, "https://a.example": ${post} }`,
      [
        dangerous(
          "callback-address-changed",
          "response",
          "#/callbacks/a/{$request.query.url}",
          "#/callbacks/a/{$request.query.by}",
          { name: "a", before: "{$request.query.url}", after: "{$request.query.by}" },
        ),
        dangerous(
          "callback-address-changed",
          "response",
          "#/callbacks/a/{$request.query.to}",
          "#/callbacks/a/https:~1~1a.example",
          { name: "a", before: "{$request.query.to}", after: "https://a.example" },
        ),
      ],
    ],
    [
      "one address becomes two others",
      `a: { ${url}: ${post} }`,
      `a: { ${to}: ${post}, ${by}: ${post} }`,
      [
        dangerous(
          "callback-address-changed",
          "response",
          "#/callbacks/a/{$request.query.url}",
          "#/callbacks/a/{$request.query.to}",
          { name: "a", before: "{$request.query.url}", after: "{$request.query.to}" },
        ),
        compatible("callback-added", "response", "#/callbacks/a", "#/callbacks/a/{$request.query.by}", {
          name: "{$request.query.by}",
        }),
      ],
    ],
    [
      "another method",
      `a: { ${url}: ${post} }`,
      `a: { ${url}: { put: { responses: {} } } }`,
      [
        breaking(
          "operation-removed",
          "response",
          "#/callbacks/a/{$request.query.url}/post",
          "#/callbacks/a/{$request.query.url}",
          { method: "POST", path: "{$request.query.url}" },
        ),
        compatible(
          "operation-added",
          "response",
          "#/callbacks/a/{$request.query.url}",
          "#/callbacks/a/{$request.query.url}/put",
          { method: "PUT", path: "{$request.query.url}" },
        ),
      ],
    ],
    [
      "an operation that stays, at another address",
      `a: { ${url}: { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: integer } } } } } } }`,
      `a: { ${to}: { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: number } } } } } } }`,
      [
        dangerous(
          "callback-address-changed",
          "response",
          "#/callbacks/a/{$request.query.url}",
          "#/callbacks/a/{$request.query.to}",
          { name: "a", before: "{$request.query.url}", after: "{$request.query.to}" },
        ),
        breaking(
          "type-widened",
          "response",
          "#/callbacks/a/{$request.query.url}/post/requestBody/content/application~1json/schema/type",
          "#/callbacks/a/{$request.query.to}/post/requestBody/content/application~1json/schema/type: number",
          { subject: "the request body", before: "integer", after: "number", implied: false },
        ),
      ],
    ],
  ]),
  {
    title: "all callbacks and their parent are removed",
    of: "operation",
    before: `
responses: {}
callbacks: { a: { "{$request.query.url}": { post: { responses: {} } } } }
`,
    after: `
responses: {}
`,
    changes: [breaking("callback-removed", "response", "#/callbacks/a", "#", { name: "a" })],
  },
  {
    title: "a URL with a renamed path parameter",
    of: "paths",
    before: `/a/{id}: { post: { responses: {}, callbacks: { c: { "https://x.example/{$request.path.id}": { post: { responses: {} } } } } } }`,
    after: `/a/{key}: { post: { responses: {}, callbacks: { c: { "https://x.example/{$request.path.key}": { post: { responses: {} } } } } } }`,
    changes: [],
  },
  {
    title: "a URL with another path parameter",
    of: "paths",
    before: `/a/{x}/{y}: { post: { responses: {}, callbacks: { c: { "https://x.example/{$request.path.x}": { post: { responses: {} } } } } } }`,
    after: `/a/{x}/{y}: { post: { responses: {}, callbacks: { c: { "https://x.example/{$request.path.y}": { post: { responses: {} } } } } } }`,
    changes: [
      dangerous(
        "callback-address-changed",
        "response",
        "/paths/~1a~1{x}~1{y}/post/callbacks/c/https:~1~1x.example~1{$request.path.x}",
        "/paths/~1a~1{x}~1{y}/post/callbacks/c/https:~1~1x.example~1{$request.path.y}",
        {
          name: "c",
          before: "https://x.example/{$request.path.x}",
          after: "https://x.example/{$request.path.y}",
        },
      ),
    ],
  },
  {
    title: "a shared callback: one location, two operations",
    of: "document",
    before: `
openapi: 3.0.3
paths:
  /a: { post: { responses: {}, callbacks: { c: { $ref: "#/components/callbacks/C" } } } }
  /b: { post: { responses: {}, callbacks: { c: { $ref: "#/components/callbacks/C" } } } }
components: { callbacks: { C: { "{$request.query.url}": { post: { responses: {} } }, "{$request.query.to}": { post: { responses: {} } } } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { post: { responses: {}, callbacks: { c: { $ref: "#/components/callbacks/C" } } } }
  /b: { post: { responses: {}, callbacks: { c: { $ref: "#/components/callbacks/C" } } } }
components: { callbacks: { C: { "{$request.query.url}": { post: { responses: {} } } } } }
`,
    changes: [
      breaking(
        "callback-removed",
        "response",
        "/components/callbacks/C/{$request.query.to}",
        "/components/callbacks/C",
        { name: "{$request.query.to}" },
        ["POST /a", "POST /b"],
      ),
    ],
  },
  {
    title: "a reference is changed to another existing callback",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { post: { responses: {}, callbacks: { c: { $ref: "#/components/callbacks/C" } } } } }
components:
  callbacks:
    C: { "{$request.query.url}": { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: integer } } } } } } }
    D: { "{$request.query.to}": { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: number } } } } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { post: { responses: {}, callbacks: { c: { $ref: "#/components/callbacks/D" } } } } }
components:
  callbacks:
    C: { "{$request.query.url}": { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: integer } } } } } } }
    D: { "{$request.query.to}": { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: number } } } } } } }
`,
    changes: [
      dangerous(
        "callback-address-changed",
        "response",
        "/components/callbacks/C/{$request.query.url}",
        '/paths/~1a/post/callbacks/c/$ref: "#/components/callbacks/D"',
        { name: "c", before: "{$request.query.url}", after: "{$request.query.to}" },
      ),
      breaking(
        "type-widened",
        "response",
        "/components/callbacks/C/{$request.query.url}/post/requestBody/content/application~1json/schema/type",
        '/paths/~1a/post/callbacks/c/$ref: "#/components/callbacks/D"',
        { subject: "the request body", before: "integer", after: "number", implied: false },
      ),
    ],
  },
  {
    title: "a callback of a callback is called by the client",
    of: "operation",
    before: `
responses: {}
callbacks: { a: { "{$request.query.url}": { post: { responses: {}, callbacks: { b: { "{$request.query.back}": { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: number } } } } } } } } } } } }
`,
    after: `
responses: {}
callbacks: { a: { "{$request.query.url}": { post: { responses: {}, callbacks: { b: { "{$request.query.back}": { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: integer } } } } } } } } } } } }
`,
    changes: [
      breaking(
        "type-narrowed",
        "request",
        "#/callbacks/a/{$request.query.url}/post/callbacks/b/{$request.query.back}/post/requestBody/content/application~1json/schema/type",
        "#/callbacks/a/{$request.query.url}/post/callbacks/b/{$request.query.back}/post/requestBody/content/application~1json/schema/type: integer",
        { subject: "the request body", before: "number", after: "integer", implied: false },
      ),
    ],
  },
]);

describeCases("webhooks", [
  {
    title: "one is removed, one is added, one loses a method",
    of: "document",
    before: `
openapi: 3.1.0
webhooks:
  gone: { post: { responses: {} }, put: { responses: {} } }
  stays: { post: { responses: {} }, put: { responses: {}, requestBody: { content: { application/json: { schema: { type: integer } } } } } }
`,
    after: `
openapi: 3.1.0
webhooks:
  stays: { put: { responses: {}, requestBody: { content: { application/json: { schema: { type: number } } } } } }
  come: { post: { responses: {} }, put: { responses: {} } }
`,
    changes: [
      breaking("webhook-removed", "response", "/webhooks/gone", "/webhooks", { name: "gone" }, [
        "POST gone",
        "PUT gone",
      ]),
      breaking("operation-removed", "response", "/webhooks/stays/post", "/webhooks/stays", {
        method: "POST",
        path: "stays",
      }),
      breaking(
        "type-widened",
        "response",
        "/webhooks/stays/put/requestBody/content/application~1json/schema/type",
        "/webhooks/stays/put/requestBody/content/application~1json/schema/type: number",
        { subject: "the request body", before: "integer", after: "number", implied: false },
      ),
      compatible("webhook-added", "response", "/webhooks", "/webhooks/come", { name: "come" }, [
        "POST come",
        "PUT come",
      ]),
    ],
  },
  {
    title: "all webhooks and their parent are removed",
    of: "document",
    before: `
openapi: 3.1.0
webhooks: { gone: { post: { responses: {} } } }
`,
    after: `
openapi: 3.1.0
paths: {}
`,
    changes: [
      breaking("webhook-removed", "response", "/webhooks/gone", ": openapi: 3.1.0", { name: "gone" }),
    ],
  },
  {
    title: "the first webhook is added",
    of: "document",
    before: `
openapi: 3.1.0
paths: {}
`,
    after: `
openapi: 3.1.0
webhooks: { come: { post: { responses: {} } } }
`,
    changes: [compatible("webhook-added", "response", "", "/webhooks/come", { name: "come" })],
  },
  {
    title: "a name with another parameter is another name",
    of: "document",
    before: `
openapi: 3.1.0
webhooks: { "{a}": { post: { responses: {} } } }
`,
    after: `
openapi: 3.1.0
webhooks: { "{b}": { post: { responses: {} } } }
`,
    changes: [
      breaking("webhook-removed", "response", "/webhooks/{a}", "/webhooks", { name: "{a}" }),
      compatible("webhook-added", "response", "/webhooks", "/webhooks/{b}", { name: "{b}" }),
    ],
  },
]);
