import { breaking, compatible, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

const schemes = `
  key: { type: apiKey, in: header, name: X-Key }
  twin: { type: apiKey, in: header, name: x-key }
  token: { type: http, scheme: bearer }
  oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example", scopes: {} } } }
`;

const document = (root: string, operation: string): string => `
openapi: 3.0.3
${root}
paths: { /a: { get: { ${operation === "" ? "" : `${operation}, `}responses: {} } }, /b: { get: { security: [], responses: {} } } }
components:
  securitySchemes:${schemes.replaceAll("\n  ", "\n    ")}`;

/** Rows with the security requirements of one operation. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, changes]) => ({
    ...{ title, of: "document", changes },
    ...{ before: document("", `security: [${before}]`), after: document("", `security: [${after}]`) },
  }));

describeCases("security", [
  ...rowsOf([
    [
      "another scheme",
      "{ key: [] }",
      "{ token: [] }",
      [
        breaking("security-tightened", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "key",
          after: "token",
        }),
      ],
    ],
    [
      "a second scheme beside it",
      "{ key: [] }",
      "{ key: [], token: [] }",
      [
        breaking("security-tightened", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "key",
          after: "key and token",
        }),
      ],
    ],
    [
      "one of two schemes less",
      "{ key: [], token: [] }",
      "{ key: [] }",
      [
        compatible("security-relaxed", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "key and token",
          after: "key",
        }),
      ],
    ],
    [
      "a second way in",
      "{ key: [] }",
      "{ key: [] }, { token: [] }",
      [
        compatible("security-relaxed", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "key",
          after: "key or token",
        }),
      ],
    ],
    [
      "one of two ways in less",
      "{ key: [] }, { token: [] }",
      "{ token: [] }",
      [
        breaking("security-tightened", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "key",
          after: "token",
        }),
      ],
    ],
    [
      "a way in, and none at all",
      "{ key: [] }",
      "{ key: [] }, {}",
      [
        compatible("security-relaxed", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "key",
          after: "key or no authentication",
        }),
      ],
    ],
    ["nothing asked for, in two ways", "", "{}", []],
    ["nothing asked for beside something is nothing asked for", "{}, { key: [] }", "{}", []],
    [
      "one scope more, one less",
      "{ oauth: [a, b] }",
      "{ oauth: [b, c] }",
      [
        breaking("security-tightened", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "oauth (a, b)",
          after: "oauth (b, c)",
        }),
      ],
    ],
    [
      "one scope less",
      "{ oauth: [b, a] }",
      "{ oauth: [a] }",
      [
        compatible("security-relaxed", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "oauth (a, b)",
          after: "oauth (a)",
        }),
      ],
    ],
    ["scopes in another order", "{ oauth: [b, a] }", "{ oauth: [a, b] }", []],
    ["a way in that asks for more than another", "{ key: [] }", "{ key: [] }, { key: [], token: [] }", []],
    ["the same under a second name", "{ key: [] }", "{ twin: [] }", []],
    ["the same twice, under both names", "{ key: [] }", "{ key: [], twin: [] }", []],
    [
      "a name that no scheme has",
      "{ key: [] }",
      "{ other: [] }",
      [
        breaking("security-tightened", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "key",
          after: "other",
        }),
      ],
    ],
    [
      "of two ways in, one asks for more",
      "{ key: [] }, { oauth: [a] }",
      "{ key: [], token: [] }, { oauth: [a] }",
      [
        breaking("security-tightened", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "key",
          after: "key and token or oauth (a)",
        }),
      ],
    ],
    [
      "alternatives in order",
      "{ oauth: [b, a] }, { key: [] }",
      "{ token: [] }",
      [
        breaking("security-tightened", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "key or oauth (a, b)",
          after: "token",
        }),
      ],
    ],
    [
      "several words in order",
      "{ token: [], key: [] }, { oauth: [b, a] }",
      "",
      [
        compatible("security-relaxed", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "key and token or oauth (a, b)",
          after: "no authentication",
        }),
      ],
    ],
    [
      "two ways in become others",
      "{ token: [], key: [] }, { oauth: [b, a] }",
      "{ token: [], oauth: [d, c] }",
      [
        breaking("security-tightened", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
          before: "key and token or oauth (a, b)",
          after: "oauth (c, d) and token",
        }),
      ],
    ],
  ]),
  {
    title: "global requirements are removed",
    of: "document",
    before: document("security: [{ key: [] }]", ""),
    after: document("", ""),
    changes: [
      compatible("security-relaxed", "request", "/security", ": openapi: 3.0.3", {
        before: "key",
        after: "no authentication",
      }),
    ],
  },
  {
    title: "global requirements are overridden by the operation",
    of: "document",
    before: document("security: [{ key: [] }]", ""),
    after: document("security: [{ key: [] }]", "security: [{ token: [] }]"),
    changes: [
      breaking("security-tightened", "request", "/paths/~1a/get", "/paths/~1a/get/security", {
        before: "key",
        after: "token",
      }),
    ],
  },
  {
    title: "requirements of the operation become global",
    of: "document",
    before: document("security: [{ key: [] }]", "security: [{ token: [] }]"),
    after: document("security: [{ key: [] }]", ""),
    changes: [
      breaking("security-tightened", "request", "/paths/~1a/get/security", "/paths/~1a/get", {
        before: "token",
        after: "key",
      }),
    ],
  },
  {
    title: "the operation explicitly requires nothing",
    of: "document",
    before: document("security: [{ key: [] }]", ""),
    after: document("security: [{ key: [] }]", "security: []"),
    changes: [
      compatible("security-relaxed", "request", "/paths/~1a/get", "/paths/~1a/get/security", {
        before: "key",
        after: "no authentication",
      }),
    ],
  },
  {
    title: "the operation repeats the global requirements",
    of: "document",
    before: document("security: [{ key: [] }]", ""),
    after: document("security: [{ key: [] }]", "security: [{ key: [] }]"),
    changes: [],
  },
  {
    title: "a value that is not a list is ignored",
    of: "document",
    before: document("security: [{ key: [] }]", ""),
    after: document("security: [{ key: [] }]", "security: { key: [] }"),
    changes: [],
  },
]);

const webhook = (root: string, security: string): string => `
openapi: 3.1.0
${root}
webhooks: { sold: { post: { ${security}responses: {} } } }
components:
  securitySchemes:${schemes.replaceAll("\n  ", "\n    ")}`;

describeCases("security of webhooks", [
  {
    title: "global requirements do not apply to calls by the API",
    of: "document",
    before: webhook("", ""),
    after: webhook("security: [{ key: [] }]", ""),
    changes: [],
  },
  {
    title: "a second alternative that clients need not know",
    of: "document",
    before: webhook("", "security: [{ key: [] }], "),
    after: webhook("", "security: [{ key: [] }, { token: [] }], "),
    changes: [
      breaking(
        "security-relaxed",
        "response",
        "/webhooks/sold/post/security",
        "/webhooks/sold/post/security",
        { before: "key", after: "key or token" },
      ),
    ],
  },
  {
    title: "one of two alternatives remains",
    of: "document",
    before: webhook("", "security: [{ key: [] }, { token: [] }], "),
    after: webhook("", "security: [{ key: [] }], "),
    changes: [
      compatible(
        "security-tightened",
        "response",
        "/webhooks/sold/post/security",
        "/webhooks/sold/post/security",
        { before: "key or token", after: "key" },
      ),
    ],
  },
  {
    title: "another scheme",
    of: "document",
    before: webhook("", "security: [{ key: [] }], "),
    after: webhook("", "security: [{ token: [] }], "),
    changes: [
      breaking(
        "security-relaxed",
        "response",
        "/webhooks/sold/post/security",
        "/webhooks/sold/post/security",
        { before: "key", after: "token" },
      ),
    ],
  },
  {
    title: "removed, and the document has global requirements",
    of: "document",
    before: webhook("security: [{ key: [] }]", "security: [{ key: [] }], "),
    after: webhook("security: [{ key: [] }]", ""),
    changes: [
      breaking("security-relaxed", "response", "/webhooks/sold/post/security", "/webhooks/sold/post", {
        before: "key",
        after: "no authentication",
      }),
    ],
  },
]);

/** Rows with the only security scheme of a document. */
const schemeRows = (rows: readonly Row[], dialect: "2.0" | "3.0" = "3.0"): Case[] =>
  rows.map(([title, before, after, changes]) => {
    const text = (scheme: string): string =>
      dialect === "2.0"
        ? `
swagger: "2.0"
paths: { /a: { get: { security: [{ s: [] }], responses: {} } }, /b: { get: { responses: {} } } }
securityDefinitions: { ${scheme} }
`
        : `
openapi: 3.0.3
paths: { /a: { get: { security: [{ s: [] }], responses: {} } }, /b: { get: { responses: {} } } }
components: { securitySchemes: { ${scheme} } }
`;
    return { title, of: "document", changes, before: text(before), after: text(after) };
  });

const url = (flows: string): string => `s: { type: oauth2, flows: { ${flows} } }`;

describeCases("security schemes", [
  ...schemeRows([
    [
      "an API key in another place",
      "s: { type: apiKey, in: header, name: a }",
      "s: { type: apiKey, in: query, name: a }",
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s/in",
          "/components/securitySchemes/s/in: query",
          { scheme: "s", changed: [{ key: "in", before: "header", after: "query" }] },
        ),
      ],
    ],
    [
      "an API key in another place, under another name",
      "s: { type: apiKey, in: header, name: a }",
      "s: { type: apiKey, in: query, name: b }",
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s",
          "/components/securitySchemes/s",
          {
            scheme: "s",
            changed: [
              { key: "in", before: "header", after: "query" },
              { key: "name", before: "a", after: "b" },
            ],
          },
        ),
      ],
    ],
    [
      "a header by another name",
      "s: { type: apiKey, in: header, name: a }",
      "s: { type: apiKey, in: header, name: b }",
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s/name",
          "/components/securitySchemes/s/name: b",
          { scheme: "s", changed: [{ key: "name", before: "a", after: "b" }] },
        ),
      ],
    ],
    [
      "a header in other letters",
      "s: { type: apiKey, in: header, name: a }",
      "s: { type: apiKey, in: header, name: A }",
      [],
    ],
    [
      "a query parameter in other letters",
      "s: { type: apiKey, in: query, name: a }",
      "s: { type: apiKey, in: query, name: A }",
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s/name",
          "/components/securitySchemes/s/name: A",
          { scheme: "s", changed: [{ key: "name", before: "a", after: "A" }] },
        ),
      ],
    ],
    [
      "a name in other letters, in another place",
      "s: { type: apiKey, in: header, name: a }",
      "s: { type: apiKey, in: query, name: A }",
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s",
          "/components/securitySchemes/s",
          {
            scheme: "s",
            changed: [
              { key: "in", before: "header", after: "query" },
              { key: "name", before: "a", after: "A" },
            ],
          },
        ),
      ],
    ],
    [
      "another type",
      "s: { type: apiKey, in: header, name: a }",
      "s: { type: http, scheme: basic }",
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s",
          "/components/securitySchemes/s",
          {
            scheme: "s",
            changed: [
              { key: "type", before: "apiKey", after: "http" },
              { key: "in", before: "header", after: null },
              { key: "name", before: "a", after: null },
            ],
          },
        ),
      ],
    ],
    [
      "another HTTP scheme",
      "s: { type: http, scheme: basic }",
      "s: { type: http, scheme: bearer }",
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s/scheme",
          "/components/securitySchemes/s/scheme: bearer",
          { scheme: "s", changed: [{ key: "scheme", before: "basic", after: "bearer" }] },
        ),
      ],
    ],
    [
      "an HTTP scheme in other letters",
      "s: { type: http, scheme: Bearer }",
      "s: { type: http, scheme: bearer }",
      [],
    ],
    [
      "the format of a token, which is a hint",
      "s: { type: http, scheme: bearer }",
      "s: { type: http, scheme: bearer, bearerFormat: JWT }",
      [],
    ],
    [
      "another place of discovery",
      "s: { type: openIdConnect, openIdConnectUrl: https://a.example }",
      "s: { type: openIdConnect, openIdConnectUrl: https://b.example }",
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s/openIdConnectUrl",
          "/components/securitySchemes/s/openIdConnectUrl: https://b.example",
          {
            scheme: "s",
            changed: [{ key: "openIdConnectUrl", before: "https://a.example", after: "https://b.example" }],
          },
        ),
      ],
    ],
    [
      "another place where clients may read the rest",
      "s: { type: oauth2, oauth2MetadataUrl: https://a.example, flows: {} }",
      "s: { type: oauth2, oauth2MetadataUrl: https://b.example, flows: {} }",
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s/oauth2MetadataUrl",
          "/components/securitySchemes/s/oauth2MetadataUrl: https://b.example",
          {
            scheme: "s",
            changed: [{ key: "oauth2MetadataUrl", before: "https://a.example", after: "https://b.example" }],
          },
        ),
      ],
    ],
    [
      "a place where clients may read the rest",
      "s: { type: oauth2, flows: {} }",
      "s: { type: oauth2, oauth2MetadataUrl: https://b.example, flows: {} }",
      [],
    ],
    ["an unknown type", "s: { type: mutualTLS }", "s: { type: mutualTLS, description: d }", []],
    [
      "a further flow",
      url("clientCredentials: { tokenUrl: https://a.example }"),
      url("clientCredentials: { tokenUrl: https://a.example }, password: { tokenUrl: https://a.example }"),
      [],
    ],
    [
      "a flow less",
      url("clientCredentials: { tokenUrl: https://a.example }, password: { tokenUrl: https://a.example }"),
      url("clientCredentials: { tokenUrl: https://a.example }"),
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s/flows/password",
          "/components/securitySchemes/s",
          { scheme: "s", changed: [{ key: "flow password", before: "password", after: null }] },
        ),
      ],
    ],
    [
      "another flow",
      url("clientCredentials: { tokenUrl: https://a.example }"),
      url("password: { tokenUrl: https://a.example }"),
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s/flows/clientCredentials",
          "/components/securitySchemes/s",
          {
            scheme: "s",
            changed: [{ key: "flow clientCredentials", before: "clientCredentials", after: null }],
          },
        ),
      ],
    ],
    [
      "another address, where tokens are had",
      url("clientCredentials: { tokenUrl: https://a.example }"),
      url("clientCredentials: { tokenUrl: https://b.example }"),
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s/flows/clientCredentials/tokenUrl",
          "/components/securitySchemes/s/flows/clientCredentials/tokenUrl: https://b.example",
          {
            scheme: "s",
            changed: [
              {
                key: "tokenUrl of clientCredentials",
                before: "https://a.example",
                after: "https://b.example",
              },
            ],
          },
        ),
      ],
    ],
    [
      "two other addresses",
      url("authorizationCode: { tokenUrl: https://a.example, authorizationUrl: https://a.example }"),
      url("authorizationCode: { tokenUrl: https://b.example, authorizationUrl: https://b.example }"),
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s",
          "/components/securitySchemes/s",
          {
            scheme: "s",
            changed: [
              {
                key: "authorizationUrl of authorizationCode",
                before: "https://a.example",
                after: "https://b.example",
              },
              {
                key: "tokenUrl of authorizationCode",
                before: "https://a.example",
                after: "https://b.example",
              },
            ],
          },
        ),
      ],
    ],
    [
      "an address less",
      url("authorizationCode: { tokenUrl: https://a.example, authorizationUrl: https://a.example }"),
      url("authorizationCode: { tokenUrl: https://a.example }"),
      [
        breaking(
          "security-scheme-changed",
          "request",
          "/components/securitySchemes/s/flows/authorizationCode/authorizationUrl",
          "/components/securitySchemes/s",
          {
            scheme: "s",
            changed: [
              { key: "authorizationUrl of authorizationCode", before: "https://a.example", after: null },
            ],
          },
        ),
      ],
    ],
    [
      "an address more",
      url("clientCredentials: { tokenUrl: https://a.example }"),
      url("clientCredentials: { tokenUrl: https://a.example, refreshUrl: https://b.example }"),
      [],
    ],
    [
      "under another name of the same",
      "s: { type: http, scheme: basic }, t: { type: http, scheme: basic }",
      "s: { type: http, scheme: basic }",
      [],
    ],
    [
      "a scheme that nobody asks for",
      "s: { type: http, scheme: basic }, t: { type: http, scheme: basic }",
      "s: { type: http, scheme: basic }, t: { type: http, scheme: digest }",
      [],
    ],
  ]),
  ...schemeRows(
    [
      [
        "as Swagger 2.0 writes a flow",
        "s: { type: oauth2, flow: application, tokenUrl: https://a.example }",
        "s: { type: oauth2, flow: accessCode, tokenUrl: https://a.example }",
        [
          breaking(
            "security-scheme-changed",
            "request",
            "/securityDefinitions/s/flow",
            "/securityDefinitions/s",
            {
              scheme: "s",
              changed: [{ key: "flow clientCredentials", before: "clientCredentials", after: null }],
            },
          ),
        ],
      ],
      [
        "as Swagger 2.0 writes HTTP",
        "s: { type: basic }",
        "s: { type: apiKey, in: query, name: a }",
        [
          breaking("security-scheme-changed", "request", "/securityDefinitions/s", "/securityDefinitions/s", {
            scheme: "s",
            changed: [
              { key: "type", before: "http", after: "apiKey" },
              { key: "scheme", before: "basic", after: null },
            ],
          }),
        ],
      ],
    ],
    "2.0",
  ),
  {
    title: "a scheme is removed, and an equivalent one has its name",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { security: [{ s: [] }], responses: {} } } }
components: { securitySchemes: { s: { type: http, scheme: basic } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { security: [{ t: [] }], responses: {} } } }
components: { securitySchemes: { t: { type: http, scheme: basic } } }
`,
    changes: [],
  },
  {
    title: "a scheme is removed, and a stricter one is added",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { security: [{ s: [] }], responses: {} } } }
components: { securitySchemes: { s: { type: http, scheme: basic } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { security: [{ t: [] }], responses: {} } } }
components: { securitySchemes: { t: { type: http, scheme: digest } } }
`,
    changes: [
      breaking("security-tightened", "request", "/paths/~1a/get/security", "/paths/~1a/get/security", {
        before: "s",
        after: "t",
      }),
    ],
  },
  {
    title: "a scheme of two operations and of the whole document",
    of: "document",
    before: `
openapi: 3.0.3
security: [{ s: [] }]
paths:
  /a: { get: { responses: {} }, put: { security: [{}, { s: [] }], responses: {} }, post: { security: [], responses: {} } }
  /b: { get: { responses: {} } }
components: { securitySchemes: { s: { type: http, scheme: basic } } }
`,
    after: `
openapi: 3.0.3
security: [{ s: [] }]
paths:
  /a: { get: { responses: {} }, put: { security: [{}, { s: [] }], responses: {} }, post: { security: [], responses: {} } }
  /b: { get: { responses: {} } }
components: { securitySchemes: { s: { type: http, scheme: digest } } }
`,
    changes: [
      breaking(
        "security-scheme-changed",
        "request",
        "/components/securitySchemes/s/scheme",
        "/components/securitySchemes/s/scheme: digest",
        { scheme: "s", changed: [{ key: "scheme", before: "basic", after: "digest" }] },
        ["GET /a", "PUT /a", "GET /b"],
      ),
    ],
  },
]);
