import { breaking, compatible, describeCases } from "../../cases";
import type { Expected } from "../../expected";

const form = (...properties: string[]): string => `
requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: ${properties.join(", b: ")} } } } } }
responses: {}
`;

describeCases("files in multipart forms", [
  {
    title: "files in the notations of OpenAPI 3.0 and 3.1",
    of: "operation",
    dialect: "3.1",
    before: form(
      "{ type: string, format: binary }",
      "{ type: array, items: { type: string, format: binary } }",
    ),
    after: form("{}", "{ type: array, items: { contentMediaType: image/png } }"),
    changes: [],
    reverted: [],
  },
  {
    title: "a file in the notations of Swagger 2.0 and OpenAPI 3.1",
    of: "document",
    before: `
swagger: "2.0"
paths: { /a: { post: { consumes: [multipart/form-data], parameters: [{ name: f, in: formData, type: file }], responses: {} } } }
`,
    after: `
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { f: {} } } } } }, responses: {} } } }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "maxLength added to a file",
    of: "operation",
    dialect: "3.1",
    before: form("{}"),
    after: form("{ type: string, format: binary, maxLength: 5 }"),
    changes: [
      breaking(
        "type-narrowed",
        "request",
        "#/requestBody/content/multipart~1form-data/schema/properties/a",
        "#/requestBody/content/multipart~1form-data/schema/properties/a/type: string",
        { subject: "a", before: "any type", after: "string", implied: false },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/requestBody/content/multipart~1form-data/schema/properties/a",
        "#/requestBody/content/multipart~1form-data/schema/properties/a/maxLength: 5",
        { subject: "a", keyword: "maxLength", before: null, after: "5" },
      ),
    ],
  },
  {
    title: "a file changed to a string",
    of: "operation",
    dialect: "3.1",
    before: form("{}"),
    after: form("{ type: string }"),
    changes: [
      breaking(
        "type-narrowed",
        "request",
        "#/requestBody/content/multipart~1form-data/schema/properties/a",
        "#/requestBody/content/multipart~1form-data/schema/properties/a/type: string",
        { subject: "a", before: "any type", after: "string", implied: false },
      ),
    ],
  },
  {
    title: "contentMediaType of a file changed",
    of: "operation",
    dialect: "3.1",
    before: form("{ contentMediaType: image/png }"),
    after: form("{ contentMediaType: image/gif }"),
    changes: [
      breaking(
        "content-media-type-changed",
        "request",
        "#/requestBody/content/multipart~1form-data/schema/properties/a/contentMediaType",
        "#/requestBody/content/multipart~1form-data/schema/properties/a/contentMediaType: image/gif",
        { subject: "a", before: "image/png", after: "image/gif" },
      ),
    ],
  },
]);

describeCases("values that are serialized as strings", [
  {
    title: "a number changed to a string",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: number } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    changes: [
      compatible(
        "type-widened",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: string",
        { subject: "query parameter a", before: "number", after: "string", implied: false },
      ),
    ],
    reverted: [
      breaking(
        "type-narrowed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: number",
        { subject: "query parameter a", before: "string", after: "number", implied: false },
      ),
    ],
  },
  {
    title: "an integer removed next to a string",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, integer] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    changes: [],
    reverted: [],
  },
  {
    title: "a boolean replaced by a number next to a string",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, boolean] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: [string, number] } }]
responses: {}
`,
    changes: [],
    reverted: [],
  },
  {
    title: "an integer removed next to a string with minLength",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, integer], minLength: 8 } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, minLength: 8 } }]
responses: {}
`,
    changes: [
      breaking(
        "type-narrowed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: string",
        { subject: "query parameter a", before: "string or integer", after: "string", implied: false },
      ),
    ],
    reverted: [
      compatible(
        "type-widened",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: [string, integer]",
        { subject: "query parameter a", before: "string", after: "string or integer", implied: false },
      ),
    ],
  },
  {
    title: "an integer removed next to a string to which a pattern is added",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, integer] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, pattern: ^a } }]
responses: {}
`,
    changes: [
      breaking(
        "type-narrowed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: string",
        { subject: "query parameter a", before: "string or integer", after: "string", implied: false },
      ),
      breaking("pattern-added", "request", "#/parameters/0/schema", "#/parameters/0/schema/pattern: ^a", {
        subject: "query parameter a",
        pattern: "^a",
      }),
    ],
    reverted: [
      compatible("pattern-removed", "request", "#/parameters/0/schema/pattern", "#/parameters/0/schema", {
        subject: "query parameter a",
        pattern: "^a",
      }),
      compatible(
        "type-widened",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: [string, integer]",
        { subject: "query parameter a", before: "string", after: "string or integer", implied: false },
      ),
    ],
  },
  {
    title: "null and an integer removed next to a string",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, integer, "null"] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    changes: [],
    reverted: [],
  },
  {
    title: "an array removed next to a string",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [string, array], items: { type: string } } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    changes: [
      breaking(
        "type-narrowed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: string",
        { subject: "query parameter a", before: "string or array", after: "string", implied: false },
      ),
    ],
    reverted: [
      compatible(
        "type-widened",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: [string, array]",
        { subject: "query parameter a", before: "string", after: "string or array", implied: false },
      ),
    ],
  },
  {
    title: "a boolean changed to an enum of its two strings",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: boolean } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, enum: ["true", "false"] } }]
responses: {}
`,
    changes: [],
    reverted: [],
  },
  {
    title: "a boolean changed to an enum of its two strings and another one",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: boolean } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, enum: ["true", "false", "maybe"] } }]
responses: {}
`,
    changes: [
      compatible(
        "type-widened",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: string",
        { subject: "query parameter a", before: "boolean", after: "string", implied: false },
      ),
    ],
    reverted: [
      breaking(
        "type-narrowed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: boolean",
        { subject: "query parameter a", before: "string", after: "boolean", implied: false },
      ),
    ],
  },
  {
    title: "a boolean changed to an enum of other strings",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: boolean } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, enum: ["yes", "no"] } }]
responses: {}
`,
    changes: [
      breaking(
        "type-changed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: string",
        { subject: "query parameter a", before: "boolean", after: "string" },
      ),
    ],
    reverted: [
      breaking(
        "type-changed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: boolean",
        { subject: "query parameter a", before: "string", after: "boolean" },
      ),
    ],
  },
  {
    title: "an enum of integers changed to their strings and another one",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: integer, enum: [1, 2] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string, enum: ["1", "2", "3"] } }]
responses: {}
`,
    changes: [
      compatible(
        "type-widened",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: string",
        { subject: "query parameter a", before: "integer", after: "string", implied: false },
      ),
    ],
    reverted: [
      breaking(
        "type-narrowed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: integer",
        { subject: "query parameter a", before: "string", after: "integer", implied: false },
      ),
    ],
  },
  {
    title: "an integer changed to a string with a pattern, format, length or excluded value",
    of: "operation",
    before: `
parameters:
  - { name: a, in: query, schema: { type: integer } }
  - { name: b, in: query, schema: { type: integer } }
  - { name: c, in: query, schema: { type: integer } }
  - { name: d, in: query, schema: { type: integer } }
  - { name: e, in: query, schema: { type: integer } }
responses: {}
`,
    after: `
parameters:
  - { name: a, in: query, schema: { type: string, pattern: "^[0-9]+$" } }
  - { name: b, in: query, schema: { type: string, format: date } }
  - { name: c, in: query, schema: { type: string, minLength: 3 } }
  - { name: d, in: query, schema: { type: string, maxLength: 3 } }
  - { name: e, in: query, schema: { type: string, not: { enum: [a] } } }
responses: {}
`,
    changes: [
      breaking(
        "type-changed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: string",
        { subject: "query parameter a", before: "integer", after: "string" },
      ),
      breaking(
        "type-changed",
        "request",
        "#/parameters/1/schema/type",
        "#/parameters/1/schema/type: string",
        { subject: "query parameter b", before: "integer", after: "string" },
      ),
      breaking(
        "type-changed",
        "request",
        "#/parameters/2/schema/type",
        "#/parameters/2/schema/type: string",
        { subject: "query parameter c", before: "integer", after: "string" },
      ),
      breaking(
        "type-changed",
        "request",
        "#/parameters/3/schema/type",
        "#/parameters/3/schema/type: string",
        { subject: "query parameter d", before: "integer", after: "string" },
      ),
      breaking(
        "type-changed",
        "request",
        "#/parameters/4/schema/type",
        "#/parameters/4/schema/type: string",
        { subject: "query parameter e", before: "integer", after: "string" },
      ),
    ],
    reverted: [
      breaking(
        "type-changed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: integer",
        { subject: "query parameter a", before: "string", after: "integer" },
      ),
      breaking(
        "type-changed",
        "request",
        "#/parameters/1/schema/type",
        "#/parameters/1/schema/type: integer",
        { subject: "query parameter b", before: "string", after: "integer" },
      ),
      breaking(
        "type-changed",
        "request",
        "#/parameters/2/schema/type",
        "#/parameters/2/schema/type: integer",
        { subject: "query parameter c", before: "string", after: "integer" },
      ),
      breaking(
        "type-changed",
        "request",
        "#/parameters/3/schema/type",
        "#/parameters/3/schema/type: integer",
        { subject: "query parameter d", before: "string", after: "integer" },
      ),
      breaking(
        "type-changed",
        "request",
        "#/parameters/4/schema/type",
        "#/parameters/4/schema/type: integer",
        { subject: "query parameter e", before: "string", after: "integer" },
      ),
    ],
  },
  {
    title: "an integer changed to a string or an array",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: integer } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: [string, array] } }]
responses: {}
`,
    changes: [
      breaking(
        "type-changed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: [string, array]",
        { subject: "query parameter a", before: "integer", after: "string or array" },
      ),
    ],
  },
  {
    title: "an integer changed to a boolean",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { type: integer } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: boolean } }]
responses: {}
`,
    changes: [
      breaking(
        "type-changed",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: boolean",
        { subject: "query parameter a", before: "integer", after: "boolean" },
      ),
    ],
  },
  {
    title: "a nullable integer changed to a string",
    of: "operation",
    dialect: "3.1",
    before: `
parameters: [{ name: a, in: query, schema: { type: [integer, "null"] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    changes: [
      compatible(
        "type-widened",
        "request",
        "#/parameters/0/schema/type",
        "#/parameters/0/schema/type: string",
        { subject: "query parameter a", before: "integer or null", after: "string", implied: false },
      ),
    ],
    reverted: [
      breaking(
        "type-narrowed",
        "request",
        "#/parameters/0/schema/type",
        '#/parameters/0/schema/type: [integer, "null"]',
        { subject: "query parameter a", before: "string", after: "integer or null", implied: false },
      ),
    ],
  },
  {
    title: "anyOf of numeric ranges changed to a string",
    of: "operation",
    before: `
parameters: [{ name: a, in: query, schema: { anyOf: [{ type: integer, minimum: 9 }, { type: number, maximum: 3 }] } }]
responses: {}
`,
    after: `
parameters: [{ name: a, in: query, schema: { type: string } }]
responses: {}
`,
    changes: [
      compatible(
        "type-widened",
        "request",
        "#/parameters/0/schema/anyOf",
        "#/parameters/0/schema/type: string",
        { subject: "query parameter a", before: "number", after: "string", implied: false },
      ),
    ],
  },
  {
    title: "a string in a response header changed to an integer",
    of: "operation",
    before: `
responses: { "200": { description: ok, headers: { X-Rate: { schema: { type: string } } } } }
`,
    after: `
responses: { "200": { description: ok, headers: { X-Rate: { schema: { type: integer } } } } }
`,
    changes: [
      compatible(
        "type-narrowed",
        "response",
        "#/responses/200/headers/X-Rate/schema/type",
        "#/responses/200/headers/X-Rate/schema/type: integer",
        { subject: "header X-Rate", before: "string", after: "integer", implied: false },
      ),
    ],
  },
  {
    title: "an integer changed to a string in a JSON body",
    of: "operation",
    before: `
requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } } }
responses: {}
`,
    after: `
requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
responses: {}
`,
    changes: [
      breaking(
        "type-changed",
        "request",
        "#/requestBody/content/application~1json/schema/properties/a/type",
        "#/requestBody/content/application~1json/schema/properties/a/type: string",
        { subject: "a", before: "integer", after: "string" },
      ),
    ],
  },
]);

const query = (schema: string): string => `
parameters: [{ name: a, in: query, schema: ${schema} }]
responses: {}
`;
type Spot = "type" | "enum" | "anyOf";
const widened = (before: string, after: string, at: Spot = "type"): Expected =>
  compatible(
    "type-widened",
    "request",
    `#/parameters/0/schema/${at}`,
    `#/parameters/0/schema/type: ${after}`,
    {
      subject: "query parameter a",
      before,
      after,
      implied: false,
    },
  );
const replaced = (before: string, after: string): Expected =>
  breaking("type-changed", "request", "#/parameters/0/schema/type", `#/parameters/0/schema/type: ${after}`, {
    subject: "query parameter a",
    before,
    after,
  });

describeCases(
  "serialized values that are enumerated or few",
  (
    [
      [
        "strings that spell integers",
        '{ type: string, enum: ["1", "2"] }',
        "{ type: integer, minimum: 1 }",
        [widened("string", "integer")],
      ],
      [
        "strings, one of which is below the minimum",
        '{ type: string, enum: ["0", "2"] }',
        "{ type: integer, minimum: 1 }",
        [replaced("string", "integer")],
      ],
      [
        "strings, one of which is not a number",
        '{ type: string, enum: ["1", x] }',
        "{ type: integer }",
        [replaced("string", "integer")],
      ],
      [
        "a string that spells a fraction",
        '{ type: string, enum: ["1.5"] }',
        "{ type: integer }",
        [replaced("string", "integer")],
      ],
      [
        "a string with a leading zero",
        '{ type: string, enum: ["01"] }',
        "{ type: integer }",
        [replaced("string", "integer")],
      ],
      [
        "a string that does not fit the format",
        '{ type: string, enum: ["3000000000"] }',
        "{ type: integer, format: int32 }",
        [replaced("string", "integer")],
      ],
      [
        "integers that match a pattern",
        "{ type: integer, enum: [1, 2] }",
        "{ type: string, pattern: '^[0-9]$' }",
        [widened("integer", "string")],
      ],
      [
        "integers that do not match a pattern",
        "{ type: integer, enum: [1, 20] }",
        "{ type: string, pattern: '^[0-9]$' }",
        [replaced("integer", "string")],
      ],
      [
        "integers between two bounds that match a pattern",
        "{ type: integer, minimum: 1, maximum: 12 }",
        "{ type: string, pattern: '^([1-9]|1[0-2])$' }",
        [widened("integer", "string")],
      ],
      [
        "integers between two bounds, one of which is too long",
        "{ type: integer, minimum: 1, maximum: 12 }",
        "{ type: string, maxLength: 1 }",
        [replaced("integer", "string")],
      ],
      [
        "more integers than are enumerated",
        "{ type: integer, minimum: 1, maximum: 1001 }",
        "{ type: string, maxLength: 9 }",
        [replaced("integer", "string")],
      ],
      [
        "booleans that are short enough",
        "{ type: boolean }",
        "{ type: string, maxLength: 5 }",
        [widened("boolean", "string")],
      ],
      [
        "booleans, one of which is too long",
        "{ type: boolean }",
        "{ type: string, maxLength: 4 }",
        [replaced("boolean", "string")],
      ],
      [
        "strings with a format that is not checked",
        "{ type: integer, enum: [1] }",
        "{ type: string, format: hostname }",
        [replaced("integer", "string")],
      ],
      [
        "an integer removed from anyOf next to a string",
        "{ anyOf: [{ type: integer }, { type: string }] }",
        "{ type: string }",
        [],
      ],
      [
        "an integer removed from anyOf, and maxLength from the string next to it",
        "{ anyOf: [{ type: integer }, { type: string, maxLength: 3 }] }",
        "{ type: string }",
        [widened("string or integer", "string", "anyOf")],
      ],
    ] as const
  ).map(([title, before, after, changes]) => ({
    title,
    of: "operation",
    before: query(before),
    after: query(after),
    changes,
  })),
);

const field = (mediaType: string, schema: string): string => `
requestBody: { content: { ${mediaType}: { schema: { type: object, properties: { a: ${schema} } } } } }
responses: {}
`;
const at = (mediaType: string): string =>
  `#/requestBody/content/${mediaType.replace("/", "~1")}/schema/properties/a`;
const [urlEncoded, multipart] = ["application/x-www-form-urlencoded", "multipart/form-data"];
const listed = (mediaType: string): Expected =>
  compatible("type-widened", "request", `${at(mediaType)}/type`, `${at(mediaType)}/type: array`, {
    subject: "a",
    before: "string",
    after: "array",
    implied: false,
  });

describeCases(
  "form fields that may be repeated",
  (
    [
      [
        "a field changed to an array",
        urlEncoded,
        "{ type: string }",
        "{ type: array, items: { type: string } }",
        [listed(urlEncoded)],
      ],
      [
        "a part changed to an array",
        multipart,
        "{ type: string }",
        "{ type: array, items: { type: string } }",
        [listed(multipart)],
      ],
      [
        "a file changed to an array of files",
        multipart,
        "{ type: string, format: binary }",
        "{ type: array, items: { type: string, format: binary } }",
        [listed(multipart)],
      ],
      [
        "a field changed to an array of another type",
        urlEncoded,
        "{ type: string }",
        "{ type: array, items: { type: integer } }",
        [
          listed(urlEncoded),
          breaking(
            "type-narrowed",
            "request",
            `${at(urlEncoded)}/type`,
            `${at(urlEncoded)}/items/type: integer`,
            {
              subject: "a[]",
              before: "string",
              after: "integer",
              implied: false,
            },
          ),
        ],
      ],
      [
        "a field changed to an array with minItems 2",
        urlEncoded,
        "{ type: string }",
        "{ type: array, minItems: 2, items: { type: string } }",
        [
          breaking("type-changed", "request", `${at(urlEncoded)}/type`, `${at(urlEncoded)}/type: array`, {
            subject: "a",
            before: "string",
            after: "array",
          }),
        ],
      ],
    ] as const
  ).map(([title, mediaType, before, after, changes]) => ({
    title,
    of: "operation",
    before: field(mediaType, before),
    after: field(mediaType, after),
    changes,
  })),
);

const plainText = (type: string): string => `
requestBody: { content: { text/plain: { schema: { type: ${type} } } } }
responses: { "200": { description: ok, content: { text/plain;charset=utf-16: { schema: { type: ${type} } } } } }
`;

describeCases("plain text", [
  {
    title: "an integer changed to a string",
    of: "operation",
    before: plainText("integer"),
    after: plainText("string"),
    changes: (["requestBody", "responses/200"] as const).map((holder) => {
      const isRequest = holder === "requestBody";
      const mediaType = isRequest ? "text~1plain" : "text~1plain;charset=utf-16";
      const spot = `#/${holder}/content/${mediaType}/schema/type`;
      const subject = isRequest ? "the request body" : "the 200 response";
      const facts = { subject, before: "integer", after: "string", implied: false };
      return isRequest
        ? compatible("type-widened", "request", spot, `${spot}: string`, facts)
        : breaking("type-widened", "response", spot, `${spot}: string`, facts);
    }),
  },
]);
