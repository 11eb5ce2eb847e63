import { dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows with the links of a response of `GET /a/{id}`, next to two other operations. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, changes]) => ({
    ...{ title, of: "paths", changes },
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
        dangerous(
          "link-removed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          "/paths/~1a~1{id}/get/responses/200/links",
          { name: "x" },
        ),
      ],
    ],
    ["one comes", "", "x: { operationId: getB }", []],
    [
      "one has another name",
      "x: { operationId: getB }",
      "y: { operationId: getB }",
      [
        dangerous(
          "link-removed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          "/paths/~1a~1{id}/get/responses/200/links",
          { name: "x" },
        ),
      ],
    ],
    [
      "the first value for a parameter",
      "x: { operationId: getB }",
      "x: { operationId: getB, parameters: { id: $response.body#/id } }",
      [
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          "/paths/~1a~1{id}/get/responses/200/links/x/parameters",
          {
            name: "x",
            what: "parameter id",
            written: [{ after: "$response.body#/id", before: null, property: "parameter id" }],
          },
        ),
      ],
    ],
    [
      "no value for a parameter any more",
      "x: { operationId: getB, parameters: { id: $response.body#/id } }",
      "x: { operationId: getB }",
      [
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x/parameters",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          {
            name: "x",
            what: "parameter id",
            written: [{ after: null, before: "$response.body#/id", property: "parameter id" }],
          },
        ),
      ],
    ],
    [
      "values for two parameters",
      "x: { operationId: getB, parameters: { id: $response.body#/id, q: 1 } }",
      "x: { operationId: getB, parameters: { id: $response.body#/key, q: 2 } }",
      [
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          {
            name: "x",
            what: "parameter id, parameter q",
            written: [
              { after: "$response.body#/key", before: "$response.body#/id", property: "parameter id" },
              { after: "2", before: "1", property: "parameter q" },
            ],
          },
        ),
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
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          {
            name: "x",
            what: "parameter my.path.id, parameter my.id",
            written: [
              { after: null, before: "1", property: "parameter my.path.id" },
              { after: "1", before: null, property: "parameter my.id" },
            ],
          },
        ),
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
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x/operationId",
          '/paths/~1a~1{id}/get/responses/200/links/x/operationRef: "b.yaml#/paths/~1b~1{id}/get"',
          {
            name: "x",
            what: "operation",
            written: [{ after: "b.yaml#/paths/~1b~1{id}/get", before: "GET /b/{id}", property: "operation" }],
          },
        ),
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
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x/requestBody",
          "/paths/~1a~1{id}/get/responses/200/links/x/requestBody",
          {
            name: "x",
            what: "requestBody",
            written: [{ after: '{"a":2}', before: '{"a":1}', property: "requestBody" }],
          },
        ),
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
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          "/paths/~1a~1{id}/get/responses/200/links/x/requestBody",
          {
            name: "x",
            what: "requestBody",
            written: [{ after: "$request.body", before: null, property: "requestBody" }],
          },
        ),
      ],
    ],
    [
      "another server",
      "x: { operationId: getB, server: { url: https://a.example } }",
      "x: { operationId: getB, server: { url: https://b.example } }",
      [
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x/server",
          "/paths/~1a~1{id}/get/responses/200/links/x/server",
          {
            name: "x",
            what: "server",
            written: [{ after: '"https://b.example"', before: '"https://a.example"', property: "server" }],
          },
        ),
      ],
    ],
    [
      "a server of its own no more",
      "x: { operationId: getB, server: { url: https://a.example } }",
      "x: { operationId: getB }",
      [
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x/server",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          {
            name: "x",
            what: "server",
            written: [{ after: null, before: '"https://a.example"', property: "server" }],
          },
        ),
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
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          {
            name: "x",
            what: "operation, requestBody",
            written: [
              { after: "GET /a/{id}", before: "GET /b/{id}", property: "operation" },
              { after: "2", before: "1", property: "requestBody" },
            ],
          },
        ),
      ],
    ],
    [
      "another operation by its place",
      `x: { operationRef: "#/paths/~1b~1{id}/get" }`,
      `x: { operationRef: "#/paths/~1b~1{id}/post" }`,
      [
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x/operationRef",
          '/paths/~1a~1{id}/get/responses/200/links/x/operationRef: "#/paths/~1b~1{id}/post"',
          {
            name: "x",
            what: "operation",
            written: [{ after: "POST /b/{id}", before: "GET /b/{id}", property: "operation" }],
          },
        ),
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
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x/operationRef",
          '/paths/~1a~1{id}/get/responses/200/links/x/operationRef: "https://b.example/api.yaml#/paths/~1b/get"',
          {
            name: "x",
            what: "operation",
            written: [
              {
                after: "https://b.example/api.yaml#/paths/~1b/get",
                before: "https://a.example/api.yaml#/paths/~1b/get",
                property: "operation",
              },
            ],
          },
        ),
      ],
    ],
    [
      "one of another document, by its name",
      `x: { operationRef: "https://a.example/api.yaml#/paths/~1b~1{id}/get" }`,
      `x: { operationId: getB }`,
      [
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x/operationRef",
          "/paths/~1a~1{id}/get/responses/200/links/x/operationId: getB",
          {
            name: "x",
            what: "operation",
            written: [
              {
                after: "GET /b/{id}",
                before: "https://a.example/api.yaml#/paths/~1b~1{id}/get",
                property: "operation",
              },
            ],
          },
        ),
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
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x/operationId",
          "/paths/~1a~1{id}/get/responses/200/links/x/operationId: getD",
          {
            name: "x",
            what: "operation",
            written: [{ after: "getD", before: "getC", property: "operation" }],
          },
        ),
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
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x/operationId",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          {
            name: "x",
            what: "operation",
            written: [{ after: null, before: "GET /b/{id}", property: "operation" }],
          },
        ),
      ],
    ],
    [
      "an operation for the first time",
      "x: {}",
      "x: { operationId: getB }",
      [
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x",
          "/paths/~1a~1{id}/get/responses/200/links/x/operationId: getB",
          {
            name: "x",
            what: "operation",
            written: [{ after: "GET /b/{id}", before: null, property: "operation" }],
          },
        ),
      ],
    ],
    ["no operation in either", "x: {}", "x: { description: b }", []],
    [
      "a place that is none",
      `x: { operationRef: "#/components/x" }`,
      `x: { operationRef: "#/components/y" }`,
      [
        dangerous(
          "link-changed",
          "response",
          "/paths/~1a~1{id}/get/responses/200/links/x/operationRef",
          '/paths/~1a~1{id}/get/responses/200/links/x/operationRef: "#/components/y"',
          {
            name: "x",
            what: "operation",
            written: [{ after: "#/components/y", before: "#/components/x", property: "operation" }],
          },
        ),
      ],
    ],
  ]),
  {
    title: "an operation and its reference are renamed together",
    of: "paths",
    before: `
/a: { get: { responses: { "200": { description: ok, links: { x: { operationId: getB } } } } } }
/b: { get: { operationId: getB, responses: {} } }
`,
    after: `
/a: { get: { responses: { "200": { description: ok, links: { x: { operationId: readB } } } } } }
/b: { get: { operationId: readB, responses: {} } }
`,
    changes: [
      dangerous(
        "operation-id-changed",
        "request",
        "/paths/~1b/get/operationId",
        "/paths/~1b/get/operationId: readB",
        { before: "getB", after: "readB" },
      ),
    ],
  },
  {
    title: "renamed path parameters of both operations",
    of: "paths",
    before: `
/a/{id}: { get: { responses: { "200": { description: ok, links: { x: { operationRef: "#/paths/~1b~1{id}/get", parameters: { id: $request.path.id } } } } } } }
/b/{id}: { get: { responses: {} } }
`,
    after: `
/a/{key}: { get: { responses: { "200": { description: ok, links: { x: { operationRef: "#/paths/~1b~1{b}/get", parameters: { b: $request.path.key } } } } } } }
/b/{b}: { get: { responses: {} } }
`,
    changes: [],
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
    changes: [
      dangerous(
        "link-changed",
        "response",
        "/paths/~1a~1{x}~1{y}/get/responses/200/links/l/parameters",
        "/paths/~1a~1{y}~1{x}/get/responses/200/links/l/parameters",
        {
          name: "l",
          what: "parameter id",
          written: [{ after: "$request.path.x", before: "$request.path.x", property: "parameter id" }],
        },
      ),
    ],
  },
  {
    title: "a shared link: one location, two operations",
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
    changes: [
      dangerous(
        "link-changed",
        "response",
        "/components/links/L",
        "/components/links/L",
        {
          name: "x",
          what: "operation, requestBody",
          written: [
            { after: "GET /b", before: "GET /a", property: "operation" },
            { after: "2", before: "1", property: "requestBody" },
          ],
        },
        ["GET /a", "GET /b"],
      ),
    ],
  },
  {
    title: "a reference is changed to another existing link",
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
    changes: [
      dangerous(
        "link-changed",
        "response",
        "/components/links/L/operationId",
        '/paths/~1a/get/responses/200/links/x/$ref: "#/components/links/M"',
        {
          name: "x",
          what: "operation",
          written: [{ after: "getB", before: "GET /a", property: "operation" }],
        },
      ),
    ],
  },
  {
    title: "all links and their parent are removed",
    of: "operation",
    before: `responses: { "200": { description: ok, links: { x: { operationId: a }, y: { operationId: b } } } }`,
    after: `responses: { "200": { description: ok } }`,
    changes: [
      dangerous("link-removed", "response", "#/responses/200/links/x", "#/responses/200", { name: "x" }),
      dangerous("link-removed", "response", "#/responses/200/links/y", "#/responses/200", { name: "y" }),
    ],
  },
]);
