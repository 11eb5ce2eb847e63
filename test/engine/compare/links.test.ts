import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows whose texts are the links of a response of `GET /a/{id}`, beside two other operations. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, said]) => ({
    ...{ title, of: "paths", said },
    ...{ before: pathsWith(before), after: pathsWith(after) },
  }));

const pathsWith = (links: string): string => `
/a/{id}: { get: { operationId: getA, responses: { "200": { description: ok, links: { ${links} } } } } }
/b/{id}: { get: { operationId: getB, responses: {} }, post: { responses: {} } }
`;

describeCases("links", [
  ...rowsOf([
    [
      "one of two goes",
      "x: { operationId: getB }, y: { operationId: getB }",
      "y: { operationId: getB }",
      [
        "link-removed dangerous (response) at links: The link `x` is gone. | base /paths/~1a~1{id}/get/responses/200/links/x",
      ],
    ],
    ["one comes", "", "x: { operationId: getB }", []],
    [
      "one has another name",
      "x: { operationId: getB }",
      "y: { operationId: getB }",
      [
        "link-removed dangerous (response) at links: The link `x` is gone. | base /paths/~1a~1{id}/get/responses/200/links/x",
      ],
    ],
    [
      "the first value for a parameter",
      "x: { operationId: getB }",
      "x: { operationId: getB, parameters: { id: $response.body#/id } }",
      [
        "link-changed dangerous (response) at parameters: The link `x` leads elsewhere, or with other values: parameter id. | base /paths/~1a~1{id}/get/responses/200/links/x",
      ],
    ],
    [
      "no value for a parameter any more",
      "x: { operationId: getB, parameters: { id: $response.body#/id } }",
      "x: { operationId: getB }",
      [
        "link-changed dangerous (response) at x: The link `x` leads elsewhere, or with other values: parameter id. | base /paths/~1a~1{id}/get/responses/200/links/x/parameters",
      ],
    ],
    [
      "values for two parameters",
      "x: { operationId: getB, parameters: { id: $response.body#/id, q: 1 } }",
      "x: { operationId: getB, parameters: { id: $response.body#/key, q: 2 } }",
      [
        "link-changed dangerous (response) at x: The link `x` leads elsewhere, or with other values: parameter id, parameter q. | base /paths/~1a~1{id}/get/responses/200/links/x",
      ],
    ],
    [
      "a parameter with its place",
      "x: { operationId: getB, parameters: { id: $response.body#/id } }",
      "x: { operationId: getB, parameters: { path.id: $response.body#/id } }",
      [],
    ],
    [
      "a parameter whose name has a dot",
      "x: { operationId: getB, parameters: { my.path.id: 1 } }",
      "x: { operationId: getB, parameters: { my.id: 1 } }",
      [
        "link-changed dangerous (response) at x: The link `x` leads elsewhere, or with other values: parameter my.path.id, parameter my.id. | base /paths/~1a~1{id}/get/responses/200/links/x",
      ],
    ],
    [
      "by its place instead of its name",
      "x: { operationId: getB }",
      `x: { operationRef: "#/paths/~1b~1{id}/get" }`,
      [],
    ],
    [
      "by its place in another document instead of its name",
      "x: { operationId: getB }",
      `x: { operationRef: "b.yaml#/paths/~1b~1{id}/get" }`,
      [
        'link-changed dangerous (response) at "b.yaml#/paths/~1b~1{id}/get": The link `x` leads elsewhere, or with other values: operation. | base /paths/~1a~1{id}/get/responses/200/links/x/operationId',
      ],
    ],
    [
      "in the order of names",
      "x: { operationId: getB, parameters: { id: 1, q: 2 } }",
      "x: { operationId: getB, parameters: { q: 2, id: 1 } }",
      [],
    ],
    [
      "another body",
      "x: { operationId: getB, requestBody: { a: 1 } }",
      "x: { operationId: getB, requestBody: { a: 2 } }",
      [
        "link-changed dangerous (response) at requestBody: The link `x` leads elsewhere, or with other values: requestBody. | base /paths/~1a~1{id}/get/responses/200/links/x/requestBody",
      ],
    ],
    [
      "the same body in another order",
      "x: { operationId: getB, requestBody: { a: 1, b: 2 } }",
      "x: { operationId: getB, requestBody: { b: 2, a: 1 } }",
      [],
    ],
    [
      "a body for the first time",
      "x: { operationId: getB }",
      "x: { operationId: getB, requestBody: $request.body }",
      [
        "link-changed dangerous (response) at requestBody: The link `x` leads elsewhere, or with other values: requestBody. | base /paths/~1a~1{id}/get/responses/200/links/x",
      ],
    ],
    [
      "another server",
      "x: { operationId: getB, server: { url: https://a.example } }",
      "x: { operationId: getB, server: { url: https://b.example } }",
      [
        "link-changed dangerous (response) at server: The link `x` leads elsewhere, or with other values: server. | base /paths/~1a~1{id}/get/responses/200/links/x/server",
      ],
    ],
    [
      "a server of its own no more",
      "x: { operationId: getB, server: { url: https://a.example } }",
      "x: { operationId: getB }",
      [
        "link-changed dangerous (response) at x: The link `x` leads elsewhere, or with other values: server. | base /paths/~1a~1{id}/get/responses/200/links/x/server",
      ],
    ],
    [
      "what a server is called says nothing",
      "x: { operationId: getB, server: { url: https://a.example, description: a } }",
      "x: { operationId: getB, server: { url: https://a.example, description: b } }",
      [],
    ],
    [
      "what it is called says nothing",
      "x: { operationId: getB, description: a }",
      "x: { operationId: getB, description: b }",
      [],
    ],
    [
      "another operation, with another body",
      "x: { operationId: getB, requestBody: 1 }",
      "x: { operationId: getA, requestBody: 2 }",
      [
        "link-changed dangerous (response) at x: The link `x` leads elsewhere, or with other values: operation, requestBody. | base /paths/~1a~1{id}/get/responses/200/links/x",
      ],
    ],
    [
      "another operation by its place",
      `x: { operationRef: "#/paths/~1b~1{id}/get" }`,
      `x: { operationRef: "#/paths/~1b~1{id}/post" }`,
      [
        'link-changed dangerous (response) at "#/paths/~1b~1{id}/post": The link `x` leads elsewhere, or with other values: operation. | base /paths/~1a~1{id}/get/responses/200/links/x/operationRef',
      ],
    ],
    [
      "the same by its place, whatever its path calls a parameter",
      `x: { operationRef: "#/paths/~1b~1{id}/get" }`,
      `x: { operationRef: "#/paths/~1b~1{key}/get" }`,
      [],
    ],
    [
      "one of another document, in another one",
      `x: { operationRef: "https://a.example/api.yaml#/paths/~1b/get" }`,
      `x: { operationRef: "https://b.example/api.yaml#/paths/~1b/get" }`,
      [
        'link-changed dangerous (response) at "https://b.example/api.yaml#/paths/~1b/get": The link `x` leads elsewhere, or with other values: operation. | base /paths/~1a~1{id}/get/responses/200/links/x/operationRef',
      ],
    ],
    [
      "one of another document, by its name",
      `x: { operationRef: "https://a.example/api.yaml#/paths/~1b~1{id}/get" }`,
      `x: { operationId: getB }`,
      [
        "link-changed dangerous (response) at getB: The link `x` leads elsewhere, or with other values: operation. | base /paths/~1a~1{id}/get/responses/200/links/x/operationRef",
      ],
    ],
    [
      "the same of another document",
      `x: { operationRef: "https://a.example/api.yaml#/paths/~1b/get" }`,
      `x: { operationRef: "https://a.example/api.yaml#/paths/~1b/get", description: b }`,
      [],
    ],
    [
      "a name that nothing has, and another",
      "x: { operationId: getC }",
      "x: { operationId: getD }",
      [
        "link-changed dangerous (response) at getD: The link `x` leads elsewhere, or with other values: operation. | base /paths/~1a~1{id}/get/responses/200/links/x/operationId",
      ],
    ],
    [
      "a name that nothing has, as it was",
      "x: { operationId: getC }",
      "x: { operationId: getC, description: b }",
      [],
    ],
    [
      "no operation at all any more",
      "x: { operationId: getB }",
      "x: {}",
      [
        "link-changed dangerous (response) at x: The link `x` leads elsewhere, or with other values: operation. | base /paths/~1a~1{id}/get/responses/200/links/x/operationId",
      ],
    ],
    [
      "an operation for the first time",
      "x: {}",
      "x: { operationId: getB }",
      [
        "link-changed dangerous (response) at getB: The link `x` leads elsewhere, or with other values: operation. | base /paths/~1a~1{id}/get/responses/200/links/x",
      ],
    ],
    ["no operation in either", "x: {}", "x: { description: b }", []],
    [
      "a place that is none",
      `x: { operationRef: "#/components/x" }`,
      `x: { operationRef: "#/components/y" }`,
      [
        'link-changed dangerous (response) at "#/components/y": The link `x` leads elsewhere, or with other values: operation. | base /paths/~1a~1{id}/get/responses/200/links/x/operationRef',
      ],
    ],
  ]),
  {
    title: "an operation and what leads to it are renamed together",
    of: "paths",
    before: `
/a: { get: { responses: { "200": { description: ok, links: { x: { operationId: getB } } } } } }
/b: { get: { operationId: getB, responses: {} } }
`,
    after: `
/a: { get: { responses: { "200": { description: ok, links: { x: { operationId: readB } } } } } }
/b: { get: { operationId: readB, responses: {} } }
`,
    said: [
      "operation-id-changed dangerous (request) at readB: The operation id `getB` is now `readB`. | base /paths/~1b/get/operationId",
    ],
  },
  {
    title: "path parameters by another name, there and here",
    of: "paths",
    before: `
/a/{id}: { get: { responses: { "200": { description: ok, links: { x: { operationRef: "#/paths/~1b~1{id}/get", parameters: { id: $request.path.id } } } } } } }
/b/{id}: { get: { responses: {} } }
`,
    after: `
/a/{key}: { get: { responses: { "200": { description: ok, links: { x: { operationRef: "#/paths/~1b~1{b}/get", parameters: { b: $request.path.key } } } } } } }
/b/{b}: { get: { responses: {} } }
`,
    said: [],
  },
  {
    title: "the value of another path parameter",
    of: "paths",
    before: `
/a/{x}/{y}: { get: { responses: { "200": { description: ok, links: { l: { operationRef: "#/paths/~1b~1{id}/get", parameters: { id: $request.path.x } } } } } } }
/b/{id}: { get: { responses: {} } }
`,
    after: `
/a/{y}/{x}: { get: { responses: { "200": { description: ok, links: { l: { operationRef: "#/paths/~1b~1{id}/get", parameters: { id: $request.path.x } } } } } } }
/b/{id}: { get: { responses: {} } }
`,
    said: [
      "link-changed dangerous (response) at parameters: The link `l` leads elsewhere, or with other values: parameter id. | base /paths/~1a~1{x}~1{y}/get/responses/200/links/l/parameters",
    ],
  },
  {
    title: "a shared one: one place, two operations",
    of: "document",
    before: `
openapi: 3.0.3
paths:
  /a: { get: { operationId: getA, responses: { "200": { links: { x: { $ref: "#/components/links/L" } } } } } }
  /b: { get: { operationId: getB, responses: { "200": { links: { x: { $ref: "#/components/links/L" } } } } } }
components: { links: { L: { operationId: getA, requestBody: 1 } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { get: { operationId: getA, responses: { "200": { links: { x: { $ref: "#/components/links/L" } } } } } }
  /b: { get: { operationId: getB, responses: { "200": { links: { x: { $ref: "#/components/links/L" } } } } } }
components: { links: { L: { operationId: getB, requestBody: 2 } } }
`,
    said: [
      "link-changed dangerous (response) at L: The link `x` leads elsewhere, or with other values: operation, requestBody. | base /components/links/L | GET /a, GET /b",
    ],
  },
  {
    title: "a reference is pointed at another one that was there",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { operationId: getA, responses: { "200": { links: { x: { $ref: "#/components/links/L" } } } } } } }
components: { links: { L: { operationId: getA }, M: { operationId: getB } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { operationId: getA, responses: { "200": { links: { x: { $ref: "#/components/links/M" } } } } } } }
components: { links: { L: { operationId: getA }, M: { operationId: getB } } }
`,
    said: [
      'link-changed dangerous (response) at "#/components/links/M": The link `x` leads elsewhere, or with other values: operation. | base /components/links/L/operationId',
    ],
  },
  {
    title: "all of them go, and what held them",
    of: "operation",
    before: `responses: { "200": { description: ok, links: { x: { operationId: a }, y: { operationId: b } } } }`,
    after: `responses: { "200": { description: ok } }`,
    said: [
      'link-removed dangerous (response) at "200": The link `x` is gone. | base /paths/~1things/get/responses/200/links/x',
      'link-removed dangerous (response) at "200": The link `y` is gone. | base /paths/~1things/get/responses/200/links/y',
    ],
  },
]);
