import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows whose texts are the callbacks of one operation. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, said]) => {
    const text = (callbacks: string): string => `responses: {}\ncallbacks: { ${callbacks} }\n`;
    return { title, of: "operation", said, before: text(before), after: text(after) };
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
        "callback-removed breaking (response) at callbacks: The callback `a` is gone. | base /paths/~1things/get/callbacks/a",
        "callback-added compatible (response) at c: The callback `c` is new. | base /paths/~1things/get/callbacks",
      ],
    ],
    ["under another name, to the same address", `a: { ${url}: ${post} }`, `b: { ${url}: ${post} }`, []],
    [
      "under the same name another address; under another name the same",
      `a: { ${url}: ${post} }`,
      `a: { ${to}: ${post} }, b: { ${url}: ${post} }`,
      [
        "callback-added compatible (response) at a: The callback `a` is new. | base /paths/~1things/get/callbacks",
      ],
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
        'callback-added compatible (response) at "{$request.query.to}": The callback `{$request.query.to}` is new. | base /paths/~1things/get/callbacks/a',
      ],
    ],
    [
      "under another name, with one address less",
      `a: { ${url}: ${post}, ${to}: ${post} }`,
      `b: { ${url}: ${post} }`,
      [
        "callback-removed breaking (response) at callbacks: The callback `a` is gone. | base /paths/~1things/get/callbacks/a",
        "callback-added compatible (response) at b: The callback `b` is new. | base /paths/~1things/get/callbacks",
      ],
    ],
    [
      "a further address",
      `a: { ${url}: ${post} }`,
      `a: { ${url}: ${post}, ${to}: ${post} }`,
      [
        'callback-added compatible (response) at "{$request.query.to}": The callback `{$request.query.to}` is new. | base /paths/~1things/get/callbacks/a',
      ],
    ],
    [
      "an address less",
      `a: { ${url}: ${post}, ${to}: ${post} }`,
      `a: { ${to}: ${post} }`,
      [
        "callback-removed breaking (response) at a: The callback `{$request.query.url}` is gone. | base /paths/~1things/get/callbacks/a/{$request.query.url}",
      ],
    ],
    [
      "one address of two is another",
      `a: { ${url}: ${post}, ${to}: ${post} }`,
      `a: { ${to}: ${post}, ${by}: ${post} }`,
      [
        'callback-address-changed dangerous (response) at "{$request.query.by}": The callback `a` is now sent to `{$request.query.by}`, was `{$request.query.url}`. | base /paths/~1things/get/callbacks/a/{$request.query.url}',
      ],
    ],
    [
      "addresses that are others, told apart by what they hold",
      `a: { ${url}: ${post}, "https://a.example": ${post} }`,
      `a: { "https://b.example": ${post}, ${to}: ${post} }`,
      [
        'callback-address-changed dangerous (response) at "https://b.example": The callback `a` is now sent to `https://b.example`, was `https://a.example`. | base /paths/~1things/get/callbacks/a/https:~1~1a.example',
        'callback-address-changed dangerous (response) at "{$request.query.to}": The callback `a` is now sent to `{$request.query.to}`, was `{$request.query.url}`. | base /paths/~1things/get/callbacks/a/{$request.query.url}',
      ],
    ],
    [
      "two addresses become two that hold something else",
      `a: { "https://a.example": ${post}, "https://b.example": ${post} }`,
      `a: { "https://c.example": ${post}, "https://d.example": ${post} }`,
      [
        "callback-removed breaking (response) at a: The callback `https://a.example` is gone. | base /paths/~1things/get/callbacks/a/https:~1~1a.example",
        "callback-removed breaking (response) at a: The callback `https://b.example` is gone. | base /paths/~1things/get/callbacks/a/https:~1~1b.example",
        'callback-added compatible (response) at "https://c.example": The callback `https://c.example` is new. | base /paths/~1things/get/callbacks/a',
        'callback-added compatible (response) at "https://d.example": The callback `https://d.example` is new. | base /paths/~1things/get/callbacks/a',
      ],
    ],
    [
      "one address becomes two that hold something else",
      `a: { ${url}: ${post} }`,
      `a: { "https://c.example": ${post}, "https://d.example": ${post} }`,
      [
        "callback-removed breaking (response) at a: The callback `{$request.query.url}` is gone. | base /paths/~1things/get/callbacks/a/{$request.query.url}",
        'callback-added compatible (response) at "https://c.example": The callback `https://c.example` is new. | base /paths/~1things/get/callbacks/a',
        'callback-added compatible (response) at "https://d.example": The callback `https://d.example` is new. | base /paths/~1things/get/callbacks/a',
      ],
    ],
    [
      "both addresses are others",
      `a: { ${url}: ${post}, ${to}: ${post} }`,
      `a: { ${by}: ${post}, "https://a.example": ${post} }`,
      [
        'callback-address-changed dangerous (response) at "{$request.query.by}": The callback `a` is now sent to `{$request.query.by}`, was `{$request.query.url}`. | base /paths/~1things/get/callbacks/a/{$request.query.url}',
        'callback-address-changed dangerous (response) at "https://a.example": The callback `a` is now sent to `https://a.example`, was `{$request.query.to}`. | base /paths/~1things/get/callbacks/a/{$request.query.to}',
      ],
    ],
    [
      "one address becomes two others",
      `a: { ${url}: ${post} }`,
      `a: { ${to}: ${post}, ${by}: ${post} }`,
      [
        'callback-address-changed dangerous (response) at "{$request.query.to}": The callback `a` is now sent to `{$request.query.to}`, was `{$request.query.url}`. | base /paths/~1things/get/callbacks/a/{$request.query.url}',
        'callback-added compatible (response) at "{$request.query.by}": The callback `{$request.query.by}` is new. | base /paths/~1things/get/callbacks/a',
      ],
    ],
    [
      "another method",
      `a: { ${url}: ${post} }`,
      `a: { ${url}: { put: { responses: {} } } }`,
      [
        'operation-removed breaking (response) at "{$request.query.url}": `POST {$request.query.url}` is gone. | base /paths/~1things/get/callbacks/a/{$request.query.url}/post',
        "operation-added compatible (response) at put: `PUT {$request.query.url}` is new. | base /paths/~1things/get/callbacks/a/{$request.query.url}",
      ],
    ],
    [
      "an operation that stays, at another address",
      `a: { ${url}: { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: integer } } } } } } }`,
      `a: { ${to}: { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: number } } } } } } }`,
      [
        'callback-address-changed dangerous (response) at "{$request.query.to}": The callback `a` is now sent to `{$request.query.to}`, was `{$request.query.url}`. | base /paths/~1things/get/callbacks/a/{$request.query.url}',
        "type-widened breaking (response) at number: The request body may now be number, was integer. | base /paths/~1things/get/callbacks/a/{$request.query.url}/post/requestBody/content/application~1json/schema/type",
      ],
    ],
  ]),
  {
    title: "all of them go, and what held them",
    of: "operation",
    before: `
responses: {}
callbacks: { a: { "{$request.query.url}": { post: { responses: {} } } } }
`,
    after: `
responses: {}
`,
    said: [
      "callback-removed breaking (response) at get: The callback `a` is gone. | base /paths/~1things/get/callbacks/a",
    ],
  },
  {
    title: "an address that names a path parameter, which has another name now",
    of: "paths",
    before: `/a/{id}: { post: { responses: {}, callbacks: { c: { "https://x.example/{$request.path.id}": { post: { responses: {} } } } } } }`,
    after: `/a/{key}: { post: { responses: {}, callbacks: { c: { "https://x.example/{$request.path.key}": { post: { responses: {} } } } } } }`,
    said: [],
  },
  {
    title: "an address that names another path parameter",
    of: "paths",
    before: `/a/{x}/{y}: { post: { responses: {}, callbacks: { c: { "https://x.example/{$request.path.x}": { post: { responses: {} } } } } } }`,
    after: `/a/{x}/{y}: { post: { responses: {}, callbacks: { c: { "https://x.example/{$request.path.y}": { post: { responses: {} } } } } } }`,
    said: [
      'callback-address-changed dangerous (response) at "https://x.example/{$request.path.y}": The callback `c` is now sent to `https://x.example/{$request.path.y}`, was `https://x.example/{$request.path.x}`. | base /paths/~1a~1{x}~1{y}/post/callbacks/c/https:~1~1x.example~1{$request.path.x}',
    ],
  },
  {
    title: "a shared one: one place, two operations",
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
    said: [
      "callback-removed breaking (response) at C: The callback `{$request.query.to}` is gone. | base /components/callbacks/C/{$request.query.to} | POST /a, POST /b",
    ],
  },
  {
    title: "a reference is pointed at another one that was there",
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
    said: [
      'callback-address-changed dangerous (response) at "#/components/callbacks/D": The callback `c` is now sent to `{$request.query.to}`, was `{$request.query.url}`. | base /components/callbacks/C/{$request.query.url}',
      'type-widened breaking (response) at "#/components/callbacks/D": The request body may now be number, was integer. | base /components/callbacks/C/{$request.query.url}/post/requestBody/content/application~1json/schema/type',
    ],
  },
  {
    title: "what a callback's own callback sends is sent by the client again",
    of: "operation",
    before: `
responses: {}
callbacks: { a: { "{$request.query.url}": { post: { responses: {}, callbacks: { b: { "{$request.query.back}": { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: number } } } } } } } } } } } }
`,
    after: `
responses: {}
callbacks: { a: { "{$request.query.url}": { post: { responses: {}, callbacks: { b: { "{$request.query.back}": { post: { responses: {}, requestBody: { content: { application/json: { schema: { type: integer } } } } } } } } } } } }
`,
    said: [
      "type-narrowed breaking (request) at integer: The request body may now only be integer, was number. | base /paths/~1things/get/callbacks/a/{$request.query.url}/post/callbacks/b/{$request.query.back}/post/requestBody/content/application~1json/schema/type",
    ],
  },
]);

describeCases("webhooks", [
  {
    title: "one goes, one comes, one stays with one method less",
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
    said: [
      "webhook-removed breaking (response) at webhooks: The webhook `gone` is gone. | base /webhooks/gone | POST gone, PUT gone",
      "operation-removed breaking (response) at stays: `POST stays` is gone. | base /webhooks/stays/post",
      "type-widened breaking (response) at number: The request body may now be number, was integer. | base /webhooks/stays/put/requestBody/content/application~1json/schema/type",
      "webhook-added compatible (response) at come: The webhook `come` is new. | base /webhooks | POST come, PUT come",
    ],
  },
  {
    title: "all of them go, and what held them",
    of: "document",
    before: `
openapi: 3.1.0
webhooks: { gone: { post: { responses: {} } } }
`,
    after: `
openapi: 3.1.0
paths: {}
`,
    said: [
      "webhook-removed breaking (response) at openapi: 3.1.0: The webhook `gone` is gone. | base /webhooks/gone",
    ],
  },
  {
    title: "the first of them comes",
    of: "document",
    before: `
openapi: 3.1.0
paths: {}
`,
    after: `
openapi: 3.1.0
webhooks: { come: { post: { responses: {} } } }
`,
    said: ["webhook-added compatible (response) at come: The webhook `come` is new. | base "],
  },
  {
    title: "a name that differs in a parameter is another name",
    of: "document",
    before: `
openapi: 3.1.0
webhooks: { "{a}": { post: { responses: {} } } }
`,
    after: `
openapi: 3.1.0
webhooks: { "{b}": { post: { responses: {} } } }
`,
    said: [
      "webhook-removed breaking (response) at webhooks: The webhook `{a}` is gone. | base /webhooks/{a}",
      'webhook-added compatible (response) at "{b}": The webhook `{b}` is new. | base /webhooks',
    ],
  },
]);
