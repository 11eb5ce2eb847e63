import { breaking, compatible, dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows of an operation, or of keywords next to its responses. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.0"): Case[] =>
  rows.map(([title, before, after, changes]) => {
    const text = (written: string): string => `${written}\nresponses: {}\n`;
    return { title, of: "operation", dialect, before: text(before), after: text(after), changes };
  });

const json = "content: { application/json: { schema: { type: string } } }";

describeCases("request bodies", [
  ...rowsOf([
    ["there is none in either", "", "", []],
    [
      "one goes that had to be sent",
      `requestBody: { required: true, ${json} }`,
      "",
      [
        breaking("request-body-removed", "request", "#/requestBody", "#", {
          method: "POST",
          path: "/things",
        }),
      ],
    ],
    [
      "one that may be sent becomes required, in so many words",
      `requestBody: { required: false, ${json} }`,
      `requestBody: { required: true, ${json} }`,
      [
        breaking(
          "request-body-became-required",
          "request",
          "#/requestBody/required",
          "#/requestBody/required: true",
          { subject: "the request body of POST /things" },
        ),
      ],
    ],
    [
      "one need no longer be sent, in so many words",
      `requestBody: { required: true, ${json} }`,
      `requestBody: { required: false, ${json} }`,
      [
        compatible(
          "request-body-became-optional",
          "request",
          "#/requestBody/required",
          "#/requestBody/required: false",
          { subject: "the request body of POST /things" },
        ),
      ],
    ],
    [
      "one need not be sent, said in so many words",
      `requestBody: { ${json} }`,
      `requestBody: { required: false, ${json} }`,
      [],
    ],
    [
      "one becomes required and carries less",
      `requestBody: { ${json} }`,
      "requestBody: { required: true, content: { application/json: { schema: { type: string, maxLength: 5 } } } }",
      [
        breaking("request-body-became-required", "request", "#/requestBody", "#/requestBody/required: true", {
          subject: "the request body of POST /things",
        }),
        breaking(
          "length-narrowed",
          "request",
          "#/requestBody/content/application~1json/schema",
          "#/requestBody/content/application~1json/schema/maxLength: 5",
          { subject: "the request body", keyword: "maxLength", before: null, after: "5" },
        ),
      ],
    ],
    [
      "nothing can be sent in it any more",
      `requestBody: { ${json} }`,
      "requestBody: { content: {} }",
      [
        breaking(
          "media-type-removed",
          "request",
          "#/requestBody/content/application~1json",
          "#/requestBody/content",
          { body: "the request body", mediaType: "application/json" },
        ),
      ],
    ],
    [
      "it is no longer said what can be sent in it",
      `requestBody: { ${json} }`,
      "requestBody: {}",
      [
        breaking(
          "media-type-removed",
          "request",
          "#/requestBody/content/application~1json",
          "#/requestBody",
          { body: "the request body", mediaType: "application/json" },
        ),
      ],
    ],
    [
      "it is said for the first time what can be sent in it",
      "requestBody: {}",
      `requestBody: { ${json} }`,
      [
        compatible(
          "media-type-added",
          "request",
          "#/requestBody",
          "#/requestBody/content/application~1json",
          { body: "the request body", mediaType: "application/json" },
        ),
      ],
    ],
  ]),
  {
    title: "a shared body: one location, two operations",
    of: "document",
    before: `
openapi: 3.0.3
paths:
  /a: { post: { requestBody: { $ref: "#/components/requestBodies/B" }, responses: {} } }
  /b: { put: { requestBody: { $ref: "#/components/requestBodies/B" }, responses: {} } }
components: { requestBodies: { B: { content: { application/json: { schema: { type: string } } } } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { post: { requestBody: { $ref: "#/components/requestBodies/B" }, responses: {} } }
  /b: { put: { requestBody: { $ref: "#/components/requestBodies/B" }, responses: {} } }
components: { requestBodies: { B: { required: true, content: { application/xml: { schema: { type: string } } } } } }
`,
    changes: [
      breaking(
        "request-body-became-required",
        "request",
        "/components/requestBodies/B",
        "/components/requestBodies/B/required: true",
        { subject: "the request body" },
        ["POST /a", "PUT /b"],
      ),
      breaking(
        "media-type-removed",
        "request",
        "/components/requestBodies/B/content/application~1json",
        "/components/requestBodies/B/content",
        { body: "the request body", mediaType: "application/json" },
        ["POST /a", "PUT /b"],
      ),
      compatible(
        "media-type-added",
        "request",
        "/components/requestBodies/B/content",
        "/components/requestBodies/B/content/application~1xml",
        { body: "the request body", mediaType: "application/xml" },
        ["POST /a", "PUT /b"],
      ),
    ],
  },
  {
    title: "a reference is changed to another existing body",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { $ref: "#/components/requestBodies/B" }, responses: {} } } }
components:
  requestBodies:
    B: { content: { application/json: { schema: { type: string } } } }
    C: { required: true, content: { application/json: { schema: { type: integer } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { $ref: "#/components/requestBodies/C" }, responses: {} } } }
components:
  requestBodies:
    B: { content: { application/json: { schema: { type: string } } } }
    C: { required: true, content: { application/json: { schema: { type: integer } } } }
`,
    changes: [
      breaking(
        "request-body-became-required",
        "request",
        "/components/requestBodies/B",
        '/paths/~1a/post/requestBody/$ref: "#/components/requestBodies/C"',
        { subject: "the request body of POST /a" },
      ),
      breaking(
        "type-changed",
        "request",
        "/components/requestBodies/B/content/application~1json/schema/type",
        '/paths/~1a/post/requestBody/$ref: "#/components/requestBodies/C"',
        { subject: "the request body", before: "string", after: "integer" },
      ),
    ],
  },
  {
    title: "the body of a callback is received by the client",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { required: true, content: { application/json: { schema: { type: string } } } }, responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: { schema: { type: string, nullable: true } } } }, responses: {} } } } }
`,
    changes: [
      breaking(
        "request-body-became-optional",
        "response",
        "#/callbacks/done/{$request.query.url}/post/requestBody/required",
        "#/callbacks/done/{$request.query.url}/post/requestBody",
        { subject: "the request body of POST {$request.query.url}" },
      ),
      breaking(
        "null-added",
        "response",
        "#/callbacks/done/{$request.query.url}/post/requestBody/content/application~1json/schema/type",
        "#/callbacks/done/{$request.query.url}/post/requestBody/content/application~1json/schema/type: string",
        { subject: "the request body" },
      ),
    ],
  },
  {
    title: "the body of a callback is removed, and added to another one",
    of: "operation",
    before: `
responses: {}
callbacks:
  done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: {} } }, responses: {} } } }
  sent: { "{$request.query.to}": { post: { responses: {} } } }
`,
    after: `
responses: {}
callbacks:
  done: { "{$request.query.url}": { post: { responses: {} } } }
  sent: { "{$request.query.to}": { post: { requestBody: { required: true, content: { application/json: {} } }, responses: {} } } }
`,
    changes: [
      breaking(
        "request-body-removed",
        "response",
        "#/callbacks/done/{$request.query.url}/post/requestBody",
        "#/callbacks/done/{$request.query.url}/post",
        { method: "POST", path: "{$request.query.url}" },
      ),
      compatible(
        "required-request-body-added",
        "response",
        "#/callbacks/sent/{$request.query.to}/post",
        "#/callbacks/sent/{$request.query.to}/post/requestBody",
        { method: "POST", path: "{$request.query.to}" },
      ),
    ],
  },
]);

describeCases("request bodies of Swagger 2.0", [
  ...rowsOf(
    [
      [
        "a body parameter, whatever it is called",
        "parameters: [{ name: a, in: body, schema: { type: string } }]",
        "parameters: [{ name: b, in: body, schema: { type: string } }]",
        [],
      ],
      [
        "a body parameter is required",
        "parameters: [{ name: a, in: body, schema: { type: string } }]",
        "parameters: [{ name: a, in: body, required: true, schema: { type: string } }]",
        [
          breaking(
            "request-body-became-required",
            "request",
            "#/parameters/0",
            "#/parameters/0/required: true",
            { subject: "the request body of POST /things" },
          ),
        ],
      ],
      [
        "a body parameter goes",
        "parameters: [{ name: a, in: body, schema: { type: string } }]",
        "parameters: []",
        [
          breaking("request-body-removed", "request", "#/parameters/0", "#", {
            method: "POST",
            path: "/things",
          }),
        ],
      ],
      [
        "a body parameter comes",
        "parameters: []",
        "parameters: [{ name: a, in: body, required: true, schema: { type: string } }]",
        [
          breaking("required-request-body-added", "request", "#", "#/parameters/0: name: a", {
            method: "POST",
            path: "/things",
          }),
        ],
      ],
      [
        "what a body carries",
        "parameters: [{ name: a, in: body, schema: { type: object, properties: { x: { type: string } } } }]",
        "parameters: [{ name: a, in: body, schema: { type: object, properties: { x: { type: string, maxLength: 5 } }, required: [x] } }]",
        [
          breaking(
            "length-narrowed",
            "request",
            "#/parameters/0/schema/properties/x",
            "#/parameters/0/schema/properties/x/maxLength: 5",
            { subject: "x", keyword: "maxLength", before: null, after: "5" },
          ),
          breaking(
            "property-became-required",
            "request",
            "#/parameters/0/schema/properties/x",
            "#/parameters/0/schema/required/0: x",
            { subject: "the request body", property: "x" },
          ),
        ],
      ],
      [
        "a media type less",
        "consumes: [application/json, application/xml]\nparameters: [{ name: a, in: body, schema: { type: string } }]",
        "consumes: [application/json]\nparameters: [{ name: a, in: body, schema: { type: string } }]",
        [
          breaking("media-type-removed", "request", "#/consumes/1", "#/consumes", {
            body: "the request body",
            mediaType: "application/xml",
          }),
        ],
      ],
      [
        "a field of a form takes less",
        "parameters: [{ name: a, in: formData, type: string }]",
        "parameters: [{ name: a, in: formData, type: string, maxLength: 5 }]",
        [
          breaking("length-narrowed", "request", "#/parameters/0", "#/parameters/0/maxLength: 5", {
            subject: "a",
            keyword: "maxLength",
            before: null,
            after: "5",
          }),
        ],
      ],
      [
        "a field of a form is required",
        "parameters: [{ name: a, in: formData, type: string }]",
        "parameters: [{ name: a, in: formData, type: string, required: true }]",
        [
          breaking("request-body-became-required", "request", "#/parameters/0", "#/parameters/0: name: a", {
            subject: "the request body of POST /things",
          }),
          breaking("property-became-required", "request", "#/parameters/0", "#/parameters/0/name: a", {
            subject: "the request body",
            property: "a",
          }),
        ],
      ],
      [
        "a field of a form need no longer be sent, another must",
        "parameters: [{ name: a, in: formData, type: string, required: true }, { name: b, in: formData, type: string }]",
        "parameters: [{ name: a, in: formData, type: string }, { name: b, in: formData, type: string, required: true }]",
        [
          compatible("property-became-optional", "request", "#/parameters/0/name", "#/parameters/0: a", {
            subject: "the request body",
            property: "a",
          }),
          breaking("property-became-required", "request", "#/parameters/1", "#/parameters/1/name: b", {
            subject: "the request body",
            property: "b",
          }),
        ],
      ],
      [
        "fields of a form come",
        "parameters: [{ name: a, in: formData, type: string }]",
        "parameters: [{ name: a, in: formData, type: string }, { name: b, in: formData, type: string }, { name: c, in: formData, type: string, required: true }]",
        [
          breaking("request-body-became-required", "request", "#/parameters/0", "#/parameters/0: name: a", {
            subject: "the request body of POST /things",
          }),
          compatible("property-added", "request", "#/parameters/0", "#/parameters/1: b", {
            subject: "the request body",
            property: "b",
          }),
          breaking("required-property-added", "request", "#/parameters/0", "#/parameters/2: c", {
            subject: "the request body",
            property: "c",
          }),
        ],
      ],
      [
        "a field of a form goes",
        "parameters: [{ name: a, in: formData, type: string }, { name: b, in: formData, type: string }]",
        "parameters: [{ name: b, in: formData, type: string }]",
        [
          dangerous(
            "property-removed",
            "request",
            "#/parameters/0",
            "#/parameters/0: { name: b, in: formData, type: string }",
            {
              subject: "the request body",
              property: "a",
              required: false,
              renamedTo: null,
              sunset: null,
            },
          ),
        ],
      ],
      [
        "fields of a form in another order",
        "parameters: [{ name: a, in: formData, type: string }, { name: b, in: formData, type: integer, required: true }]",
        "parameters: [{ name: b, in: formData, type: integer, required: true }, { name: a, in: formData, type: string }]",
        [],
      ],
      [
        "a form comes with a file",
        "parameters: [{ name: a, in: formData, type: string }]",
        "parameters: [{ name: a, in: formData, type: string }, { name: b, in: formData, type: file }]",
        [
          breaking("media-type-removed", "request", "#/parameters/0", "#/parameters/0: name: a", {
            body: "the request body",
            mediaType: "application/x-www-form-urlencoded",
          }),
          compatible("media-type-added", "request", "#/parameters/0", "#/parameters/0: name: a", {
            body: "the request body",
            mediaType: "multipart/form-data",
          }),
        ],
      ],
    ],
    "2.0",
  ),
  {
    title: "the values of a field in a shared form parameter",
    of: "document",
    before: `
swagger: "2.0"
paths:
  /a: { post: { parameters: [{ name: x, in: query, type: string }, { $ref: "#/parameters/F" }], responses: {} } }
  /b: { post: { parameters: [{ $ref: "#/parameters/F" }], responses: {} } }
parameters: { F: { name: f, in: formData, type: string, maxLength: 9 } }
`,
    after: `
swagger: "2.0"
paths:
  /a: { post: { parameters: [{ name: x, in: query, type: string }, { $ref: "#/parameters/F" }], responses: {} } }
  /b: { post: { parameters: [{ $ref: "#/parameters/F" }], responses: {} } }
parameters: { F: { name: f, in: formData, type: string, maxLength: 5 } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/parameters/F/maxLength",
        "/parameters/F/maxLength: 5",
        { subject: "f", keyword: "maxLength", before: "9", after: "5" },
        ["POST /a", "POST /b"],
      ),
    ],
  },
]);
