import { breaking, compatible, dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows with the headers of a response. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.1"): Case[] =>
  rows.map(([title, before, after, changes]) => {
    const text = (headers: string): string =>
      `responses: { "200": { description: ok, headers: { ${headers} } } }\n`;
    return { title, of: "operation", dialect, before: text(before), after: text(after), changes };
  });

const object = "schema: { type: object, properties: { a: { type: string } } }";
const text = "schema: { type: string }";

describeCases("headers", [
  ...rowsOf([
    [
      "one goes, one comes, one stays",
      `X-A: { ${text} }, X-B: { ${text} }`,
      `X-B: { ${text} }, X-C: { ${text} }`,
      [
        dangerous("header-removed", "response", "#/responses/200/headers/X-A", "#/responses/200/headers", {
          name: "X-A",
          required: false,
        }),
        compatible("header-added", "response", "#/responses/200/headers", "#/responses/200/headers/X-C", {
          name: "X-C",
          required: false,
        }),
      ],
    ],
    [
      "one that was always there, beside others",
      `X-A: { required: true, ${text} }, X-B: { ${text} }`,
      `X-B: { ${text} }`,
      [
        breaking("header-removed", "response", "#/responses/200/headers/X-A", "#/responses/200/headers", {
          name: "X-A",
          required: true,
        }),
      ],
    ],
    [
      "one that is always there",
      `X-B: { ${text} }`,
      `X-B: { ${text} }, X-A: { required: true, ${text} }`,
      [
        compatible("header-added", "response", "#/responses/200/headers", "#/responses/200/headers/X-A", {
          name: "X-A",
          required: true,
        }),
      ],
    ],
    [
      "always there now, in so many words",
      `X-A: { required: false, ${text} }`,
      `X-A: { required: true, ${text} }`,
      [
        compatible(
          "header-became-required",
          "response",
          "#/responses/200/headers/X-A/required",
          "#/responses/200/headers/X-A/required: true",
          { name: "X-A" },
        ),
      ],
    ],
    [
      "not always there, in so many words",
      `X-A: { required: true, ${text} }`,
      `X-A: { required: false, ${text} }`,
      [
        breaking(
          "header-became-optional",
          "response",
          "#/responses/200/headers/X-A/required",
          "#/responses/200/headers/X-A/required: false",
          { name: "X-A" },
        ),
      ],
    ],
    ["not always there, in the same words", `X-A: { ${text} }`, `X-A: { required: false, ${text} }`, []],
    [
      "in other letters, and no longer always there",
      `X-A: { required: true, ${text} }`,
      `x-a: { ${text} }`,
      [
        breaking(
          "header-became-optional",
          "response",
          "#/responses/200/headers/X-A/required",
          "#/responses/200/headers/x-a",
          { name: "x-a" },
        ),
      ],
    ],
    ["what the media type says anyway", `Content-Type: { ${text} }`, ``, []],
    [
      "it may be longer",
      `X-A: { schema: { type: string, maxLength: 5 } }`,
      `X-A: { ${text} }`,
      [
        breaking(
          "length-widened",
          "response",
          "#/responses/200/headers/X-A/schema/maxLength",
          "#/responses/200/headers/X-A/schema",
          { subject: "header X-A", keyword: "maxLength", before: "5", after: null },
        ),
      ],
    ],
    [
      "it may be shorter only",
      `X-A: { ${text} }`,
      `X-A: { schema: { type: string, maxLength: 5 } }`,
      [
        compatible(
          "length-narrowed",
          "response",
          "#/responses/200/headers/X-A/schema",
          "#/responses/200/headers/X-A/schema/maxLength: 5",
          { subject: "header X-A", keyword: "maxLength", before: null, after: "5" },
        ),
      ],
    ],
    [
      "a schema for the first time",
      `X-A: {}`,
      `X-A: { schema: { type: integer } }`,
      [
        compatible(
          "type-narrowed",
          "response",
          "#/responses/200/headers/X-A",
          "#/responses/200/headers/X-A/schema/type: integer",
          { subject: "header X-A", before: "any type", after: "integer", implied: false },
        ),
      ],
    ],
    [
      "no schema any more",
      `X-A: { schema: { type: integer } }`,
      `X-A: {}`,
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/headers/X-A/schema/type",
          "#/responses/200/headers/X-A",
          { subject: "header X-A", before: "integer", after: "any type", implied: false },
        ),
      ],
    ],
    [
      "a number becomes any text",
      `X-A: { schema: { type: integer } }`,
      `X-A: { ${text} }`,
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/headers/X-A/schema/type",
          "#/responses/200/headers/X-A/schema/type: string",
          { subject: "header X-A", before: "integer", after: "string", implied: false },
        ),
      ],
    ],
    [
      "any text becomes a number",
      `X-A: { ${text} }`,
      `X-A: { schema: { type: integer } }`,
      [
        compatible(
          "type-narrowed",
          "response",
          "#/responses/200/headers/X-A/schema/type",
          "#/responses/200/headers/X-A/schema/type: integer",
          { subject: "header X-A", before: "string", after: "integer", implied: false },
        ),
      ],
    ],
    [
      "an object exploded",
      `X-A: { ${object} }`,
      `X-A: { explode: true, ${object} }`,
      [
        breaking(
          "header-serialization-changed",
          "response",
          "#/responses/200/headers/X-A",
          "#/responses/200/headers/X-A",
          { name: "X-A", before: "simple", after: "simple, exploded", carries: "object" },
        ),
      ],
    ],
    [
      "an object, not exploded, in so many words",
      `X-A: { ${object} }`,
      `X-A: { explode: false, ${object} }`,
      [],
    ],
    [
      "a list is written alike, exploded or not",
      "X-A: { schema: { type: array } }",
      "X-A: { explode: true, schema: { type: array } }",
      [],
    ],
    ["what may be anything is no object", "X-A: { schema: {} }", "X-A: { explode: true, schema: {} }", []],
    ["what nobody says is no object", "X-A: {}", "X-A: { explode: true }", []],
    [
      "a media type",
      `X-A: { content: { application/json: { ${text} } } }`,
      `X-A: { content: { text/plain: { ${text} } } }`,
      [
        breaking(
          "media-type-removed",
          "response",
          "#/responses/200/headers/X-A/content/application~1json",
          "#/responses/200/headers/X-A",
          { body: "header X-A", mediaType: "application/json" },
        ),
      ],
    ],
    [
      "one of two media types",
      `X-A: { content: { application/json: { ${text} }, text/plain: {} } }`,
      `X-A: { content: { text/plain: {} } }`,
      [
        breaking(
          "media-type-removed",
          "response",
          "#/responses/200/headers/X-A/content/application~1json",
          "#/responses/200/headers/X-A",
          { body: "header X-A", mediaType: "application/json" },
        ),
      ],
    ],
    [
      "what a media type carries",
      `X-A: { content: { application/json: { schema: { type: integer } } } }`,
      `X-A: { content: { application/json: { schema: { type: number } } } }`,
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/headers/X-A/content/application~1json/schema/type",
          "#/responses/200/headers/X-A/content/application~1json/schema/type: number",
          { subject: "header X-A", before: "integer", after: "number", implied: false },
        ),
      ],
    ],
    [
      "in a media type a number is no text",
      `X-A: { content: { application/json: { schema: { type: integer } } } }`,
      `X-A: { content: { application/json: { ${text} } } }`,
      [
        breaking(
          "type-changed",
          "response",
          "#/responses/200/headers/X-A/content/application~1json/schema/type",
          "#/responses/200/headers/X-A/content/application~1json/schema/type: string",
          { subject: "header X-A", before: "integer", after: "string" },
        ),
      ],
    ],
    [
      "a media type instead of a schema",
      `X-A: { schema: { type: integer } }`,
      `X-A: { content: { application/json: { ${text} } } }`,
      [
        breaking(
          "header-serialization-changed",
          "response",
          "#/responses/200/headers/X-A",
          "#/responses/200/headers/X-A",
          { name: "X-A", before: "simple", after: "application/json", carries: "array" },
        ),
      ],
    ],
    [
      "a media type where nothing was said",
      "X-A: {}",
      `X-A: { content: { application/json: { ${text} } } }`,
      [],
    ],
    [
      "a media type, and nothing is said any more",
      `X-A: { content: { application/json: { ${text} } } }`,
      "X-A: {}",
      [
        breaking(
          "header-serialization-changed",
          "response",
          "#/responses/200/headers/X-A",
          "#/responses/200/headers/X-A",
          { name: "X-A", before: "application/json", after: "simple", carries: "array" },
        ),
      ],
    ],
    [
      "a schema instead of a media type",
      `X-A: { content: { application/json: { ${text} } } }`,
      `X-A: { schema: { type: integer } }`,
      [
        breaking(
          "header-serialization-changed",
          "response",
          "#/responses/200/headers/X-A",
          "#/responses/200/headers/X-A",
          { name: "X-A", before: "application/json", after: "simple", carries: "array" },
        ),
      ],
    ],
  ]),
  ...rowsOf(
    [
      [
        "lists with other separators",
        "X-A: { type: array, items: { type: string } }",
        "X-A: { type: array, items: { type: string }, collectionFormat: pipes }",
        [
          breaking(
            "header-serialization-changed",
            "response",
            "#/responses/200/headers/X-A",
            "#/responses/200/headers/X-A",
            { name: "X-A", before: "simple", after: "pipeDelimited", carries: "array" },
          ),
        ],
      ],
      [
        "lists with the standard separators, in so many words",
        "X-A: { type: array, items: { type: string } }",
        "X-A: { type: array, items: { type: string }, collectionFormat: csv }",
        [],
      ],
      [
        "what is no list has no separators",
        "X-A: { type: string }",
        "X-A: { type: string, collectionFormat: pipes }",
        [],
      ],
      [
        "as Swagger 2.0 writes them",
        "X-A: { type: integer, maximum: 5 }",
        "X-A: { type: integer, maximum: 9 }",
        [
          breaking(
            "range-widened",
            "response",
            "#/responses/200/headers/X-A/maximum",
            "#/responses/200/headers/X-A/maximum: 9",
            { subject: "header X-A", keyword: "maximum", before: "5", after: "9" },
          ),
        ],
      ],
    ],
    "2.0",
  ),
  {
    title: "a shared header: one location, two operations",
    of: "document",
    before: `
openapi: 3.0.3
paths:
  /a: { get: { responses: { "200": { headers: { X-A: { $ref: "#/components/headers/A" } } } } } }
  /b: { get: { responses: { "404": { headers: { X-A: { $ref: "#/components/headers/A" } } } } } }
components: { headers: { A: { required: true, schema: { type: string, maxLength: 5 } } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { get: { responses: { "200": { headers: { X-A: { $ref: "#/components/headers/A" } } } } } }
  /b: { get: { responses: { "404": { headers: { X-A: { $ref: "#/components/headers/A" } } } } } }
components: { headers: { A: { schema: { type: string } } } }
`,
    changes: [
      breaking(
        "header-became-optional",
        "response",
        "/components/headers/A/required",
        "/components/headers/A",
        { name: "X-A" },
        ["GET /a", "GET /b"],
      ),
      breaking(
        "length-widened",
        "response",
        "/components/headers/A/schema/maxLength",
        "/components/headers/A/schema",
        { subject: "header A", keyword: "maxLength", before: "5", after: null },
        ["GET /a", "GET /b"],
      ),
    ],
  },
  {
    title: "a reference is changed to another existing header",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { headers: { X-A: { $ref: "#/components/headers/A" } } } } } } }
components: { headers: { A: { required: true, schema: { type: string } }, B: { schema: { type: integer } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { headers: { X-A: { $ref: "#/components/headers/B" } } } } } } }
components: { headers: { A: { required: true, schema: { type: string } }, B: { schema: { type: integer } } } }
`,
    changes: [
      breaking(
        "header-became-optional",
        "response",
        "/components/headers/A/required",
        '/paths/~1a/get/responses/200/headers/X-A/$ref: "#/components/headers/B"',
        { name: "X-A" },
      ),
      compatible(
        "type-narrowed",
        "response",
        "/components/headers/A/schema/type",
        '/paths/~1a/get/responses/200/headers/X-A/$ref: "#/components/headers/B"',
        { subject: "header B", before: "string", after: "integer", implied: false },
      ),
    ],
  },
  {
    title: "headers of a callback's response are sent by the client",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { headers: { X-A: { schema: { type: string } }, X-B: { required: true, schema: { type: string } } } } } } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { headers: { X-A: { required: true, schema: { type: string, maxLength: 5 } }, X-C: { required: true, schema: { type: string } }, X-D: { schema: { type: string } } } } } } } } }
`,
    changes: [
      compatible(
        "header-removed",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses/200/headers/X-B",
        "#/callbacks/done/{$request.query.url}/post/responses/200/headers",
        { name: "X-B", required: true },
      ),
      breaking(
        "header-became-required",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses/200/headers/X-A",
        "#/callbacks/done/{$request.query.url}/post/responses/200/headers/X-A/required: true",
        { name: "X-A" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses/200/headers/X-A/schema",
        "#/callbacks/done/{$request.query.url}/post/responses/200/headers/X-A/schema/maxLength: 5",
        { subject: "header X-A", keyword: "maxLength", before: null, after: "5" },
      ),
      breaking(
        "header-added",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses/200/headers",
        "#/callbacks/done/{$request.query.url}/post/responses/200/headers/X-C",
        { name: "X-C", required: true },
      ),
      compatible(
        "header-added",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses/200/headers",
        "#/callbacks/done/{$request.query.url}/post/responses/200/headers/X-D",
        { name: "X-D", required: false },
      ),
    ],
  },
]);

const responseHeader = (schema: string): string =>
  `responses: { "200": { description: ok, headers: { X-A: { schema: ${schema} } } } }\n`;
const typeAt = "#/responses/200/headers/X-A/schema/type";

describeCases("headers: arrays are serialized as one string", [
  {
    title: "strings become any string",
    of: "operation",
    before: responseHeader("{ type: array, items: { type: string } }"),
    after: responseHeader("{ type: string }"),
    changes: [],
    reverted: [],
  },
  {
    title: "integers become any string",
    of: "operation",
    before: responseHeader("{ type: array, items: { type: integer } }"),
    after: responseHeader("{ type: string }"),
    changes: [
      breaking("type-widened", "response", typeAt, `${typeAt}: string`, {
        subject: "header X-A",
        before: "array",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      compatible("type-narrowed", "response", typeAt, `${typeAt}: array`, {
        subject: "header X-A",
        before: "string",
        after: "array",
        implied: false,
      }),
    ],
  },
]);
