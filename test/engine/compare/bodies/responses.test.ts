import { breaking, compatible, dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows with the responses of one operation. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.0"): Case[] =>
  rows.map(([title, before, after, changes]) => {
    const text = (responses: string): string => `responses: { ${responses} }\n`;
    return { title, of: "operation", dialect, before: text(before), after: text(after), changes };
  });

const ok = "{ description: ok }";
const carries = (schema: string): string => `{ content: { application/json: { schema: ${schema} } } }`;
const text = carries("{ type: string }");
const nullable = carries("{ type: string, nullable: true }");
const number = carries("{ type: number }");

const calledBack = (responses: string): string => `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { ${responses} } } } } }
`;

describeCases("removed and added responses", [
  ...rowsOf([
    [
      "an information",
      `"200": ${ok}, "103": ${ok}`,
      `"200": ${ok}`,
      [
        breaking("response-removed", "response", "#/responses/103", "#/responses", {
          status: "103",
          expected: true,
        }),
      ],
    ],
    [
      "a success",
      `"200": ${ok}, "204": ${ok}`,
      `"200": ${ok}`,
      [
        breaking("response-removed", "response", "#/responses/204", "#/responses", {
          status: "204",
          expected: true,
        }),
      ],
    ],
    [
      "a redirect",
      `"200": ${ok}, "302": ${ok}`,
      `"200": ${ok}`,
      [
        breaking("response-removed", "response", "#/responses/302", "#/responses", {
          status: "302",
          expected: true,
        }),
      ],
    ],
    [
      "an error of the client",
      `"200": ${ok}, "422": ${ok}`,
      `"200": ${ok}`,
      [
        dangerous("response-removed", "response", "#/responses/422", "#/responses", {
          status: "422",
          expected: false,
        }),
      ],
    ],
    [
      "an error of the server",
      `"200": ${ok}, "503": ${ok}`,
      `"200": ${ok}`,
      [
        dangerous("response-removed", "response", "#/responses/503", "#/responses", {
          status: "503",
          expected: false,
        }),
      ],
    ],
    [
      "what stands for all others",
      `"200": ${ok}, default: ${ok}`,
      `"200": ${ok}`,
      [
        breaking("response-removed", "response", "#/responses/default", "#/responses", {
          status: "default",
          expected: true,
        }),
      ],
    ],
    [
      "a range of errors",
      `"200": ${ok}, 4XX: ${ok}`,
      `"200": ${ok}`,
      [
        dangerous("response-removed", "response", "#/responses/4XX", "#/responses", {
          status: "4XX",
          expected: false,
        }),
      ],
    ],
    [
      "a range of successes",
      `"200": ${ok}, 2XX: ${ok}`,
      `"200": ${ok}`,
      [
        breaking("response-removed", "response", "#/responses/2XX", "#/responses", {
          status: "2XX",
          expected: true,
        }),
      ],
    ],
    [
      "all of them",
      `"200": ${ok}`,
      "",
      [
        breaking("response-removed", "response", "#/responses/200", "#/responses", {
          status: "200",
          expected: true,
        }),
      ],
    ],
    [
      "the first of them",
      "",
      `"200": ${ok}`,
      [
        compatible("response-added", "response", "#/responses", "#/responses/200", {
          status: "200",
          expected: true,
        }),
      ],
    ],
    [
      "one instead of another",
      `"200": ${ok}`,
      `"201": ${ok}`,
      [
        breaking("response-removed", "response", "#/responses/200", "#/responses", {
          status: "200",
          expected: true,
        }),
        compatible("response-added", "response", "#/responses", "#/responses/201", {
          status: "201",
          expected: true,
        }),
      ],
    ],
    ["what is an extension is none", `"200": ${ok}, x-200: ${ok}`, `"200": ${ok}`, []],
  ]),
  {
    title: "all responses of an operation are removed",
    of: "paths",
    before: `/a: { get: { responses: { "200": { description: ok } } } }`,
    after: `/a: { get: { tags: [] } }`,
    changes: [
      breaking("response-removed", "response", "/paths/~1a/get/responses/200", "/paths/~1a/get", {
        status: "200",
        expected: true,
      }),
    ],
  },
  {
    title: "the first responses of an operation are added",
    of: "paths",
    before: `/a: { get: { tags: [] } }`,
    after: `/a: { get: { responses: { "200": { description: ok } } } }`,
    changes: [
      compatible("response-added", "response", "/paths/~1a/get", "/paths/~1a/get/responses/200", {
        status: "200",
        expected: true,
      }),
    ],
  },
]);

describeCases("range responses and default responses", [
  ...rowsOf([
    ["a range in other letters", `2xx: ${text}`, `2XX: ${text}`, []],
    ["a code becomes its range", `"404": ${text}`, `4XX: ${text}`, []],
    [
      "a code becomes its range, which carries more",
      `"404": ${text}`,
      `4XX: ${nullable}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/404/content/application~1json/schema/type",
          "#/responses/4XX/content/application~1json/schema/type: string",
          { subject: "the 4XX response" },
        ),
      ],
    ],
    [
      "a code becomes another range",
      `"404": ${text}`,
      `5XX: ${text}`,
      [
        dangerous("response-removed", "response", "#/responses/404", "#/responses", {
          status: "404",
          expected: false,
        }),
        compatible("response-added", "response", "#/responses", "#/responses/5XX", {
          status: "5XX",
          expected: false,
        }),
      ],
    ],
    [
      "a range becomes its only code",
      `4XX: ${text}`,
      `"404": ${nullable}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/4XX/content/application~1json/schema/type",
          "#/responses/404/content/application~1json/schema/type: string",
          { subject: "the 404 response" },
        ),
      ],
    ],
    [
      "a range becomes two codes",
      `4XX: ${text}`,
      `"404": ${text}, "409": ${nullable}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/4XX/content/application~1json/schema/type",
          "#/responses/409/content/application~1json/schema/type: string",
          { subject: "the 409 response" },
        ),
      ],
    ],
    ["a range of successes becomes two codes", `2XX: ${text}`, `"200": ${text}, "201": ${text}`, []],
    [
      "a range goes where its codes stood before",
      `4XX: ${text}, "404": ${text}, "409": ${text}`,
      `"404": ${text}, "409": ${text}`,
      [
        dangerous("response-removed", "response", "#/responses/4XX", "#/responses", {
          status: "4XX",
          expected: false,
        }),
      ],
    ],
    [
      "the default becomes both ranges of errors",
      `"200": ${ok}, default: ${text}`,
      `"200": ${ok}, 4XX: ${text}, 5XX: ${nullable}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/default/content/application~1json/schema/type",
          "#/responses/5XX/content/application~1json/schema/type: string",
          { subject: "the 5XX response" },
        ),
      ],
    ],
    [
      "the default becomes one range of errors",
      `"200": ${ok}, default: ${text}`,
      `"200": ${ok}, 4XX: ${text}`,
      [
        breaking("response-removed", "response", "#/responses/default", "#/responses", {
          status: "default",
          expected: true,
        }),
      ],
    ],
    [
      "the default goes where both ranges of errors stood before",
      `"200": ${ok}, 4XX: ${text}, 5XX: ${text}, default: ${text}`,
      `"200": ${ok}, 4XX: ${text}, 5XX: ${text}`,
      [],
    ],
    [
      "the default that spoke of successes, too, becomes both ranges of errors",
      `default: ${text}`,
      `4XX: ${text}, 5XX: ${text}`,
      [
        breaking("response-removed", "response", "#/responses/default", "#/responses", {
          status: "default",
          expected: true,
        }),
      ],
    ],
    [
      "a range becomes the one code that has come, beside one that stood there",
      `4XX: ${text}, "404": ${number}`,
      `"404": ${number}, "409": ${nullable}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/4XX/content/application~1json/schema/type",
          "#/responses/409/content/application~1json/schema/type: string",
          { subject: "the 409 response" },
        ),
      ],
    ],
    [
      "one code of a range is written out",
      `4XX: ${text}`,
      `4XX: ${text}, "404": ${nullable}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/4XX/content/application~1json/schema/type",
          "#/responses/404/content/application~1json/schema/type: string",
          { subject: "the 404 response" },
        ),
      ],
    ],
    ["one code of a range is written out as it was", `4XX: ${text}`, `4XX: ${text}, "404": ${text}`, []],
    [
      "one code is left to its range",
      `4XX: ${text}, "404": ${number}`,
      `4XX: ${text}`,
      [
        breaking(
          "type-changed",
          "response",
          "#/responses/404/content/application~1json/schema/type",
          "#/responses/4XX/content/application~1json/schema/type: string",
          { subject: "the 4XX response", before: "number", after: "string" },
        ),
      ],
    ],
    [
      "an error of the server is left to the default",
      `"200": ${ok}, "503": ${text}, default: ${text}`,
      `"200": ${ok}, default: ${nullable}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/503/content/application~1json/schema/type",
          "#/responses/default/content/application~1json/schema/type: string",
          { subject: "the default response" },
        ),
      ],
    ],
    [
      "an error is left to the default",
      `"200": ${ok}, "404": ${text}, default: ${text}`,
      `"200": ${ok}, default: ${text}`,
      [],
    ],
    [
      "an error is left to the default, which says something else",
      `"200": ${ok}, "404": ${text}, default: ${number}`,
      `"200": ${ok}, default: ${number}`,
      [
        breaking(
          "type-changed",
          "response",
          "#/responses/404/content/application~1json/schema/type",
          "#/responses/default/content/application~1json/schema/type: number",
          { subject: "the default response", before: "string", after: "number" },
        ),
      ],
    ],
    [
      "an error becomes the default",
      `"200": ${ok}, "404": ${text}`,
      `"200": ${ok}, default: ${nullable}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/404/content/application~1json/schema/type",
          "#/responses/default/content/application~1json/schema/type: string",
          { subject: "the default response" },
        ),
      ],
    ],
    [
      "a range of errors becomes the default",
      `"200": ${ok}, 5XX: ${text}`,
      `"200": ${ok}, default: ${nullable}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/5XX/content/application~1json/schema/type",
          "#/responses/default/content/application~1json/schema/type: string",
          { subject: "the default response" },
        ),
      ],
    ],
    [
      "a success becomes the default",
      `"200": ${text}`,
      `default: ${nullable}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/200/content/application~1json/schema/type",
          "#/responses/default/content/application~1json/schema/type: string",
          { subject: "the default response" },
        ),
      ],
    ],
    [
      "a success goes, the default stays what it was",
      `"200": ${text}, default: ${text}`,
      `default: ${text}`,
      [
        breaking("response-removed", "response", "#/responses/200", "#/responses", {
          status: "200",
          expected: true,
        }),
      ],
    ],
    [
      "a success is written out where only the default stood",
      `default: ${text}`,
      `"200": ${nullable}, default: ${text}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/default/content/application~1json/schema/type",
          "#/responses/200/content/application~1json/schema/type: string",
          { subject: "the 200 response" },
        ),
      ],
    ],
    [
      "a second success comes beside a default that spoke of the rest",
      `"200": ${text}, default: ${number}`,
      `"200": ${text}, "201": ${text}, default: ${number}`,
      [
        compatible("response-added", "response", "#/responses", "#/responses/201", {
          status: "201",
          expected: true,
        }),
      ],
    ],
    [
      "the default becomes a success",
      `default: ${text}`,
      `"200": ${nullable}`,
      [
        breaking("response-removed", "response", "#/responses/default", "#/responses", {
          status: "default",
          expected: true,
        }),
        breaking(
          "null-added",
          "response",
          "#/responses/default/content/application~1json/schema/type",
          "#/responses/200/content/application~1json/schema/type: string",
          { subject: "the 200 response" },
        ),
      ],
    ],
    [
      "the default becomes an error and a success",
      `default: ${text}`,
      `"200": ${text}, "404": ${nullable}`,
      [
        breaking("response-removed", "response", "#/responses/default", "#/responses", {
          status: "default",
          expected: true,
        }),
        breaking(
          "null-added",
          "response",
          "#/responses/default/content/application~1json/schema/type",
          "#/responses/404/content/application~1json/schema/type: string",
          { subject: "the 404 response" },
        ),
      ],
    ],
    [
      "an error is written out that the default covered",
      `"200": ${ok}, default: ${text}`,
      `"200": ${ok}, "404": ${nullable}, default: ${text}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/default/content/application~1json/schema/type",
          "#/responses/404/content/application~1json/schema/type: string",
          { subject: "the 404 response" },
        ),
      ],
    ],
    [
      "a range stands nearer than the default",
      `"404": ${text}`,
      `4XX: ${text}, default: ${number}`,
      [
        compatible("response-added", "response", "#/responses", "#/responses/default", {
          status: "default",
          expected: true,
        }),
      ],
    ],
    [
      "a first success comes beside a default that spoke of all",
      `default: ${text}, "422": ${number}`,
      `"201": ${nullable}, default: ${text}, "422": ${number}`,
      [
        breaking(
          "null-added",
          "response",
          "#/responses/default/content/application~1json/schema/type",
          "#/responses/201/content/application~1json/schema/type: string",
          { subject: "the 201 response" },
        ),
      ],
    ],
    [
      "a redirect is left to the default that stood beside it",
      `"302": ${text}, default: ${text}`,
      `default: ${text}`,
      [
        breaking("response-removed", "response", "#/responses/302", "#/responses", {
          status: "302",
          expected: true,
        }),
      ],
    ],
  ]),
]);

describeCases("changed responses", [
  ...rowsOf([
    [
      "the media type it had, and more",
      `"200": ${text}`,
      `"200": { content: { application/json: { schema: { type: string } }, text/csv: {} } }`,
      [
        compatible(
          "media-type-added",
          "response",
          "#/responses/200/content",
          "#/responses/200/content/text~1csv",
          { body: "the 200 response", mediaType: "text/csv" },
        ),
      ],
    ],
    [
      "no content any more",
      `"200": ${text}`,
      `"200": ${ok}`,
      [
        breaking(
          "media-type-removed",
          "response",
          "#/responses/200/content/application~1json",
          "#/responses/200",
          { body: "the 200 response", mediaType: "application/json" },
        ),
      ],
    ],
    [
      "content for the first time",
      `"200": ${ok}`,
      `"200": ${text}`,
      [
        compatible(
          "media-type-added",
          "response",
          "#/responses/200",
          "#/responses/200/content/application~1json",
          { body: "the 200 response", mediaType: "application/json" },
        ),
      ],
    ],
    [
      "an empty list of content",
      `"200": ${text}`,
      `"200": { content: {} }`,
      [
        breaking(
          "media-type-removed",
          "response",
          "#/responses/200/content/application~1json",
          "#/responses/200/content",
          { body: "the 200 response", mediaType: "application/json" },
        ),
      ],
    ],
    [
      "headers come where none were",
      `"200": ${ok}`,
      `"200": { headers: { X-A: { schema: { type: string } } } }`,
      [
        compatible("header-added", "response", "#/responses/200", "#/responses/200/headers/X-A", {
          name: "X-A",
          required: false,
        }),
      ],
    ],
    [
      "headers go, and their list",
      `"200": { headers: { X-A: { schema: { type: string } } } }`,
      `"200": ${ok}`,
      [
        dangerous("header-removed", "response", "#/responses/200/headers/X-A", "#/responses/200", {
          name: "X-A",
          required: false,
        }),
      ],
    ],
    [
      "the list of headers stays",
      `"200": { headers: { X-A: { schema: { type: string } } } }`,
      `"200": { headers: {} }`,
      [
        dangerous("header-removed", "response", "#/responses/200/headers/X-A", "#/responses/200/headers", {
          name: "X-A",
          required: false,
        }),
      ],
    ],
  ]),
  ...rowsOf(
    [
      [
        "a schema comes",
        `"200": ${ok}`,
        `"200": { description: ok, schema: { type: string } }`,
        [
          compatible("media-type-added", "response", "#/responses/200", "#/responses/200/schema", {
            body: "the 200 response",
            mediaType: "application/json",
          }),
        ],
      ],
      [
        "a schema goes",
        `"200": { description: ok, schema: { type: string } }`,
        `"200": ${ok}`,
        [
          breaking("media-type-removed", "response", "#/responses/200/schema", "#/responses/200", {
            body: "the 200 response",
            mediaType: "application/json",
          }),
        ],
      ],
    ],
    "2.0",
  ),
  {
    title: "a shared response is reported once, by its name",
    of: "document",
    before: `
openapi: 3.0.3
paths:
  /a: { get: { responses: { "400": { $ref: "#/components/responses/E" }, "404": { $ref: "#/components/responses/E" } } } }
  /b: { get: { responses: { "404": { $ref: "#/components/responses/E" } } } }
components: { responses: { E: { content: { application/json: { schema: { type: string } } } } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { get: { responses: { "400": { $ref: "#/components/responses/E" }, "404": { $ref: "#/components/responses/E" } } } }
  /b: { get: { responses: { "404": { $ref: "#/components/responses/E" } } } }
components: { responses: { E: { content: { application/xml: { schema: { type: string } } } } } }
`,
    changes: [
      breaking(
        "media-type-removed",
        "response",
        "/components/responses/E/content/application~1json",
        "/components/responses/E/content",
        { body: "response E", mediaType: "application/json" },
        ["GET /a", "GET /b"],
      ),
      compatible(
        "media-type-added",
        "response",
        "/components/responses/E/content",
        "/components/responses/E/content/application~1xml",
        { body: "response E", mediaType: "application/xml" },
        ["GET /a", "GET /b"],
      ),
    ],
  },
  {
    title: "a reference is changed to another existing response",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { $ref: "#/components/responses/E" } } } } }
components:
  responses:
    E: { content: { application/json: { schema: { type: string } } } }
    F: { headers: { X-A: { schema: { type: string } } }, content: { application/json: { schema: { type: number } }, text/plain: {} } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { $ref: "#/components/responses/F" } } } } }
components:
  responses:
    E: { content: { application/json: { schema: { type: string } } } }
    F: { headers: { X-A: { schema: { type: string } } }, content: { application/json: { schema: { type: number } }, text/plain: {} } }
`,
    changes: [
      compatible(
        "header-added",
        "response",
        "/components/responses/E",
        '/paths/~1a/get/responses/400/$ref: "#/components/responses/F"',
        { name: "X-A", required: false },
      ),
      compatible(
        "media-type-added",
        "response",
        "/components/responses/E/content",
        '/paths/~1a/get/responses/400/$ref: "#/components/responses/F"',
        { body: "response F", mediaType: "text/plain" },
      ),
      breaking(
        "type-changed",
        "response",
        "/components/responses/E/content/application~1json/schema/type",
        '/paths/~1a/get/responses/400/$ref: "#/components/responses/F"',
        { subject: "response F", before: "string", after: "number" },
      ),
    ],
  },
  {
    title:
      "a reference is changed to a response that refers to another header: reported at the first reference",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { $ref: "#/components/responses/E" } } } } }
components:
  responses: { E: { headers: { X-A: { $ref: "#/components/headers/A" } } }, F: { headers: { X-A: { $ref: "#/components/headers/B" } } } }
  headers: { A: { required: true }, B: { schema: { type: string } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { $ref: "#/components/responses/F" } } } } }
components:
  responses: { E: { headers: { X-A: { $ref: "#/components/headers/A" } } }, F: { headers: { X-A: { $ref: "#/components/headers/B" } } } }
  headers: { A: { required: true }, B: { schema: { type: string } } }
`,
    changes: [
      breaking(
        "header-became-optional",
        "response",
        "/components/headers/A/required",
        '/paths/~1a/get/responses/400/$ref: "#/components/responses/F"',
        { name: "X-A" },
      ),
      compatible(
        "type-narrowed",
        "response",
        "/components/headers/A",
        '/paths/~1a/get/responses/400/$ref: "#/components/responses/F"',
        { subject: "header B", before: "any type", after: "string", implied: false },
      ),
    ],
  },
  {
    title: "a reference is inlined",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { $ref: "#/components/responses/E" } } } } }
components: { responses: { E: { content: { application/json: { schema: { type: string } } } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "400": { content: { text/plain: { schema: { type: string } } } } } } } }
components: { responses: { E: { content: { application/json: { schema: { type: string } } } } } }
`,
    changes: [
      breaking(
        "media-type-removed",
        "response",
        "/components/responses/E/content/application~1json",
        "/paths/~1a/get/responses/400/content",
        { body: "the 400 response", mediaType: "application/json" },
      ),
      compatible(
        "media-type-added",
        "response",
        "/components/responses/E/content",
        "/paths/~1a/get/responses/400/content/text~1plain",
        { body: "the 400 response", mediaType: "text/plain" },
      ),
    ],
  },
  {
    title: "the response of a callback is sent by the client",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/json: { schema: { type: string } } } }, "409": { description: no } } } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/json: { schema: { type: string, maxLength: 5 } }, text/csv: {} } }, "410": { description: gone } } } } } }
`,
    changes: [
      dangerous(
        "response-removed",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses/409",
        "#/callbacks/done/{$request.query.url}/post/responses",
        { status: "409", expected: false },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses/200/content/application~1json/schema",
        "#/callbacks/done/{$request.query.url}/post/responses/200/content/application~1json/schema/maxLength: 5",
        { subject: "the 200 response", keyword: "maxLength", before: null, after: "5" },
      ),
      compatible(
        "media-type-added",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses/200/content",
        "#/callbacks/done/{$request.query.url}/post/responses/200/content/text~1csv",
        { body: "the 200 response", mediaType: "text/csv" },
      ),
      compatible(
        "response-added",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses",
        "#/callbacks/done/{$request.query.url}/post/responses/410",
        { status: "410", expected: false },
      ),
    ],
  },
  ...(
    [
      ["a range becomes its only code", `"2XX": ${ok}`, `"200": ${ok}`],
      ["a range becomes two codes", `"2XX": ${ok}`, `"200": ${ok}, "202": ${ok}`],
    ] as const
  ).map(([title, before, after]): Case => ({
    title: `${title}: the client has fewer responses to choose from`,
    of: "operation",
    before: calledBack(before),
    after: calledBack(after),
    changes: [
      breaking(
        "response-removed",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses/2XX",
        "#/callbacks/done/{$request.query.url}/post/responses",
        { status: "2XX", expected: true },
      ),
    ],
    reverted: [],
  })),
]);
