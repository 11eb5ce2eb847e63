import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

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

/** Rows of what one operation asks for. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, said]) => ({
    ...{ title, of: "document", said },
    ...{ before: document("", `security: [${before}]`), after: document("", `security: [${after}]`) },
  }));

describeCases("security", [
  ...rowsOf([
    [
      "another scheme",
      "{ key: [] }",
      "{ token: [] }",
      [
        "security-tightened breaking (request) at security: Calls now need token; key is no longer enough. | base /paths/~1a/get/security",
      ],
    ],
    [
      "a second scheme beside it",
      "{ key: [] }",
      "{ key: [], token: [] }",
      [
        "security-tightened breaking (request) at security: Calls now need key and token; key is no longer enough. | base /paths/~1a/get/security",
      ],
    ],
    [
      "one of two schemes less",
      "{ key: [], token: [] }",
      "{ key: [] }",
      [
        "security-relaxed compatible (request) at security: Calls now pass with key. | base /paths/~1a/get/security",
      ],
    ],
    [
      "a second way in",
      "{ key: [] }",
      "{ key: [] }, { token: [] }",
      [
        "security-relaxed compatible (request) at security: Calls now pass with key or token. | base /paths/~1a/get/security",
      ],
    ],
    [
      "one of two ways in less",
      "{ key: [] }, { token: [] }",
      "{ token: [] }",
      [
        "security-tightened breaking (request) at security: Calls now need token; key is no longer enough. | base /paths/~1a/get/security",
      ],
    ],
    [
      "a way in, and none at all",
      "{ key: [] }",
      "{ key: [] }, {}",
      [
        "security-relaxed compatible (request) at security: Calls now pass with key or no authentication. | base /paths/~1a/get/security",
      ],
    ],
    ["nothing asked for, in two ways", "", "{}", []],
    ["nothing asked for beside something is nothing asked for", "{}, { key: [] }", "{}", []],
    [
      "one scope more, one less",
      "{ oauth: [a, b] }",
      "{ oauth: [b, c] }",
      [
        "security-tightened breaking (request) at security: Calls now need oauth (b, c); oauth (a, b) is no longer enough. | base /paths/~1a/get/security",
      ],
    ],
    [
      "one scope less",
      "{ oauth: [b, a] }",
      "{ oauth: [a] }",
      [
        "security-relaxed compatible (request) at security: Calls now pass with oauth (a). | base /paths/~1a/get/security",
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
        "security-tightened breaking (request) at security: Calls now need other; key is no longer enough. | base /paths/~1a/get/security",
      ],
    ],
    [
      "of two ways in, one asks for more",
      "{ key: [] }, { oauth: [a] }",
      "{ key: [], token: [] }, { oauth: [a] }",
      [
        "security-tightened breaking (request) at security: Calls now need key and token or oauth (a); key is no longer enough. | base /paths/~1a/get/security",
      ],
    ],
    [
      "alternatives in order",
      "{ oauth: [b, a] }, { key: [] }",
      "{ token: [] }",
      [
        "security-tightened breaking (request) at security: Calls now need token; key or oauth (a, b) is no longer enough. | base /paths/~1a/get/security",
      ],
    ],
    [
      "several words in order",
      "{ token: [], key: [] }, { oauth: [b, a] }",
      "",
      [
        "security-relaxed compatible (request) at security: Calls now pass with no authentication. | base /paths/~1a/get/security",
      ],
    ],
    [
      "two ways in become others",
      "{ token: [], key: [] }, { oauth: [b, a] }",
      "{ token: [], oauth: [d, c] }",
      [
        "security-tightened breaking (request) at security: Calls now need oauth (c, d) and token; key and token or oauth (a, b) is no longer enough. | base /paths/~1a/get/security",
      ],
    ],
  ]),
  {
    title: "said for the whole document, where it is said no more",
    of: "document",
    before: document("security: [{ key: [] }]", ""),
    after: document("", ""),
    said: [
      "security-relaxed compatible (request) at openapi: 3.0.3: Calls now pass with no authentication. | base /security",
    ],
  },
  {
    title: "said for the whole document, and by the operation now",
    of: "document",
    before: document("security: [{ key: [] }]", ""),
    after: document("security: [{ key: [] }]", "security: [{ token: [] }]"),
    said: [
      "security-tightened breaking (request) at security: Calls now need token; key is no longer enough. | base /paths/~1a/get",
    ],
  },
  {
    title: "said by the operation, and for the whole document now",
    of: "document",
    before: document("security: [{ key: [] }]", "security: [{ token: [] }]"),
    after: document("security: [{ key: [] }]", ""),
    said: [
      "security-tightened breaking (request) at get: Calls now need key; token is no longer enough. | base /paths/~1a/get/security",
    ],
  },
  {
    title: "the operation asks for nothing now, in so many words",
    of: "document",
    before: document("security: [{ key: [] }]", ""),
    after: document("security: [{ key: [] }]", "security: []"),
    said: [
      "security-relaxed compatible (request) at security: Calls now pass with no authentication. | base /paths/~1a/get",
    ],
  },
  {
    title: "the operation says what the whole document says",
    of: "document",
    before: document("security: [{ key: [] }]", ""),
    after: document("security: [{ key: [] }]", "security: [{ key: [] }]"),
    said: [],
  },
  {
    title: "what is no list says nothing",
    of: "document",
    before: document("security: [{ key: [] }]", ""),
    after: document("security: [{ key: [] }]", "security: { key: [] }"),
    said: [],
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
    title: "what holds for calls of the API does not hold for its own",
    of: "document",
    before: webhook("", ""),
    after: webhook("security: [{ key: [] }]", ""),
    said: [],
  },
  {
    title: "a second way to call, which a client need not know",
    of: "document",
    before: webhook("", "security: [{ key: [] }], "),
    after: webhook("", "security: [{ key: [] }, { token: [] }], "),
    said: [
      "security-relaxed breaking (response) at security: Calls now pass with key or token. | base /webhooks/sold/post/security",
    ],
  },
  {
    title: "one of two ways to call is left",
    of: "document",
    before: webhook("", "security: [{ key: [] }, { token: [] }], "),
    after: webhook("", "security: [{ key: [] }], "),
    said: [
      "security-tightened compatible (response) at security: Calls now need key; key or token is no longer enough. | base /webhooks/sold/post/security",
    ],
  },
  {
    title: "another scheme",
    of: "document",
    before: webhook("", "security: [{ key: [] }], "),
    after: webhook("", "security: [{ token: [] }], "),
    said: [
      "security-relaxed breaking (response) at security: Calls now pass with token. | base /webhooks/sold/post/security",
    ],
  },
  {
    title: "said no more, while the whole document says something",
    of: "document",
    before: webhook("security: [{ key: [] }]", "security: [{ key: [] }], "),
    after: webhook("security: [{ key: [] }]", ""),
    said: [
      "security-relaxed breaking (response) at post: Calls now pass with no authentication. | base /webhooks/sold/post/security",
    ],
  },
]);

/** Rows of what the only scheme of a document asks for. */
const schemeRows = (rows: readonly Row[], dialect: "2.0" | "3.0" = "3.0"): Case[] =>
  rows.map(([title, before, after, said]) => {
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
    return { title, of: "document", said, before: text(before), after: text(after) };
  });

const url = (flows: string): string => `s: { type: oauth2, flows: { ${flows} } }`;

describeCases("security schemes", [
  ...schemeRows([
    [
      "an API key in another place",
      "s: { type: apiKey, in: header, name: a }",
      "s: { type: apiKey, in: query, name: a }",
      [
        "security-scheme-changed breaking (request) at query: The security scheme `s` asks for something else: `in` is `query`, was `header`. | base /components/securitySchemes/s/in",
      ],
    ],
    [
      "an API key in another place, under another name",
      "s: { type: apiKey, in: header, name: a }",
      "s: { type: apiKey, in: query, name: b }",
      [
        "security-scheme-changed breaking (request) at s: The security scheme `s` asks for something else: `in` is `query`, was `header`, `name` is `b`, was `a`. | base /components/securitySchemes/s",
      ],
    ],
    [
      "a header by another name",
      "s: { type: apiKey, in: header, name: a }",
      "s: { type: apiKey, in: header, name: b }",
      [
        "security-scheme-changed breaking (request) at b: The security scheme `s` asks for something else: `name` is `b`, was `a`. | base /components/securitySchemes/s/name",
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
        "security-scheme-changed breaking (request) at A: The security scheme `s` asks for something else: `name` is `A`, was `a`. | base /components/securitySchemes/s/name",
      ],
    ],
    [
      "a name in other letters, in another place",
      "s: { type: apiKey, in: header, name: a }",
      "s: { type: apiKey, in: query, name: A }",
      [
        "security-scheme-changed breaking (request) at s: The security scheme `s` asks for something else: `in` is `query`, was `header`, `name` is `A`, was `a`. | base /components/securitySchemes/s",
      ],
    ],
    [
      "another type",
      "s: { type: apiKey, in: header, name: a }",
      "s: { type: http, scheme: basic }",
      [
        "security-scheme-changed breaking (request) at s: The security scheme `s` asks for something else: `type` is `http`, was `apiKey`, `in` is gone, `name` is gone. | base /components/securitySchemes/s",
      ],
    ],
    [
      "another HTTP scheme",
      "s: { type: http, scheme: basic }",
      "s: { type: http, scheme: bearer }",
      [
        "security-scheme-changed breaking (request) at bearer: The security scheme `s` asks for something else: `scheme` is `bearer`, was `basic`. | base /components/securitySchemes/s/scheme",
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
        "security-scheme-changed breaking (request) at https://b.example: The security scheme `s` asks for something else: `openIdConnectUrl` is `https://b.example`, was `https://a.example`. | base /components/securitySchemes/s/openIdConnectUrl",
      ],
    ],
    [
      "another place where clients may read the rest",
      "s: { type: oauth2, oauth2MetadataUrl: https://a.example, flows: {} }",
      "s: { type: oauth2, oauth2MetadataUrl: https://b.example, flows: {} }",
      [
        "security-scheme-changed breaking (request) at https://b.example: The security scheme `s` asks for something else: `oauth2MetadataUrl` is `https://b.example`, was `https://a.example`. | base /components/securitySchemes/s/oauth2MetadataUrl",
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
        "security-scheme-changed breaking (request) at s: The security scheme `s` asks for something else: `flow password` is gone. | base /components/securitySchemes/s/flows/password",
      ],
    ],
    [
      "another flow",
      url("clientCredentials: { tokenUrl: https://a.example }"),
      url("password: { tokenUrl: https://a.example }"),
      [
        "security-scheme-changed breaking (request) at s: The security scheme `s` asks for something else: `flow clientCredentials` is gone. | base /components/securitySchemes/s/flows/clientCredentials",
      ],
    ],
    [
      "another address, where tokens are had",
      url("clientCredentials: { tokenUrl: https://a.example }"),
      url("clientCredentials: { tokenUrl: https://b.example }"),
      [
        "security-scheme-changed breaking (request) at https://b.example: The security scheme `s` asks for something else: `tokenUrl of clientCredentials` is `https://b.example`, was `https://a.example`. | base /components/securitySchemes/s/flows/clientCredentials/tokenUrl",
      ],
    ],
    [
      "two other addresses",
      url("authorizationCode: { tokenUrl: https://a.example, authorizationUrl: https://a.example }"),
      url("authorizationCode: { tokenUrl: https://b.example, authorizationUrl: https://b.example }"),
      [
        "security-scheme-changed breaking (request) at s: The security scheme `s` asks for something else: `authorizationUrl of authorizationCode` is `https://b.example`, was `https://a.example`, `tokenUrl of authorizationCode` is `https://b.example`, was `https://a.example`. | base /components/securitySchemes/s",
      ],
    ],
    [
      "an address less",
      url("authorizationCode: { tokenUrl: https://a.example, authorizationUrl: https://a.example }"),
      url("authorizationCode: { tokenUrl: https://a.example }"),
      [
        "security-scheme-changed breaking (request) at s: The security scheme `s` asks for something else: `authorizationUrl of authorizationCode` is gone. | base /components/securitySchemes/s/flows/authorizationCode/authorizationUrl",
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
          "security-scheme-changed breaking (request) at s: The security scheme `s` asks for something else: `flow clientCredentials` is gone. | base /securityDefinitions/s/flow",
        ],
      ],
      [
        "as Swagger 2.0 writes HTTP",
        "s: { type: basic }",
        "s: { type: apiKey, in: query, name: a }",
        [
          "security-scheme-changed breaking (request) at s: The security scheme `s` asks for something else: `type` is `apiKey`, was `http`, `scheme` is gone. | base /securityDefinitions/s",
        ],
      ],
    ],
    "2.0",
  ),
  {
    title: "a scheme goes, and one that asks for the same has its name",
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
    said: [],
  },
  {
    title: "a scheme goes, and one that asks for more has come",
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
    said: [
      "security-tightened breaking (request) at security: Calls now need t; s is no longer enough. | base /paths/~1a/get/security",
    ],
  },
  {
    title: "one that two operations and the whole document name",
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
    said: [
      "security-scheme-changed breaking (request) at digest: The security scheme `s` asks for something else: `scheme` is `digest`, was `basic`. | base /components/securitySchemes/s/scheme | GET /a, PUT /a, GET /b",
    ],
  },
]);
