import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows of an operation, or of what stands in one beside its responses. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.0"): Case[] =>
  rows.map(([title, before, after, said]) => {
    const text = (written: string): string => `${written}\nresponses: {}\n`;
    return { title, of: "operation", dialect, before: text(before), after: text(after), said };
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
        "request-body-removed breaking (request) at get: `GET /things` no longer takes a request body. | base /paths/~1things/get/requestBody",
      ],
    ],
    [
      "one that may be sent becomes required, in so many words",
      `requestBody: { required: false, ${json} }`,
      `requestBody: { required: true, ${json} }`,
      [
        "request-body-became-required breaking (request) at true: The request body of `GET /things` is now required. | base /paths/~1things/get/requestBody/required",
      ],
    ],
    [
      "one need no longer be sent, in so many words",
      `requestBody: { required: true, ${json} }`,
      `requestBody: { required: false, ${json} }`,
      [
        "request-body-became-optional compatible (request) at false: The request body of `GET /things` is no longer required. | base /paths/~1things/get/requestBody/required",
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
        "request-body-became-required breaking (request) at true: The request body of `GET /things` is now required. | base /paths/~1things/get/requestBody",
        "length-narrowed breaking (request) at 5: `maxLength` of the request body is now 5, was none. | base /paths/~1things/get/requestBody/content/application~1json/schema",
      ],
    ],
    [
      "nothing can be sent in it any more",
      `requestBody: { ${json} }`,
      "requestBody: { content: {} }",
      [
        "media-type-removed breaking (request) at content: `application/json` is no longer offered for the request body. | base /paths/~1things/get/requestBody/content/application~1json",
      ],
    ],
    [
      "it is no longer said what can be sent in it",
      `requestBody: { ${json} }`,
      "requestBody: {}",
      [
        "media-type-removed breaking (request) at requestBody: `application/json` is no longer offered for the request body. | base /paths/~1things/get/requestBody/content/application~1json",
      ],
    ],
    [
      "it is said for the first time what can be sent in it",
      "requestBody: {}",
      `requestBody: { ${json} }`,
      [
        "media-type-added compatible (request) at application/json: `application/json` is new for the request body. | base /paths/~1things/get/requestBody",
      ],
    ],
  ]),
  {
    title: "a shared one: one place, two operations",
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
    said: [
      "request-body-became-required breaking (request) at true: The request body is now required. | base /components/requestBodies/B | POST /a, PUT /b",
      "media-type-removed breaking (request) at content: `application/json` is no longer offered for the request body. | base /components/requestBodies/B/content/application~1json | POST /a, PUT /b",
      "media-type-added compatible (request) at application/xml: `application/xml` is new for the request body. | base /components/requestBodies/B/content | POST /a, PUT /b",
    ],
  },
  {
    title: "a reference is pointed at another one that was there",
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
    said: [
      'request-body-became-required breaking (request) at "#/components/requestBodies/C": The request body of `POST /a` is now required. | base /components/requestBodies/B',
      'type-changed breaking (request) at "#/components/requestBodies/C": The type of the request body is now integer, was string. | base /components/requestBodies/B/content/application~1json/schema/type',
    ],
  },
  {
    title: "of a callback it is what the client receives",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { required: true, content: { application/json: { schema: { type: string } } } }, responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: { schema: { type: string, nullable: true } } } }, responses: {} } } } }
`,
    said: [
      "request-body-became-optional breaking (response) at requestBody: The request body of `POST {$request.query.url}` is no longer required. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/requestBody/required",
      "null-added breaking (response) at string: The request body may now be null. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/requestBody/content/application~1json/schema/type",
    ],
  },
  {
    title: "of a callback it goes, and comes in another one",
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
    said: [
      "request-body-removed breaking (response) at post: `POST {$request.query.url}` no longer takes a request body. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/requestBody",
      "required-request-body-added compatible (response) at requestBody: `POST {$request.query.to}` now needs a request body. | base /paths/~1things/get/callbacks/sent/{$request.query.to}/post",
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
          "request-body-became-required breaking (request) at true: The request body of `GET /things` is now required. | base /paths/~1things/get/parameters/0",
        ],
      ],
      [
        "a body parameter goes",
        "parameters: [{ name: a, in: body, schema: { type: string } }]",
        "parameters: []",
        [
          "request-body-removed breaking (request) at get: `GET /things` no longer takes a request body. | base /paths/~1things/get/parameters/0",
        ],
      ],
      [
        "a body parameter comes",
        "parameters: []",
        "parameters: [{ name: a, in: body, required: true, schema: { type: string } }]",
        [
          "required-request-body-added breaking (request) at name: a: `GET /things` now needs a request body. | base /paths/~1things/get",
        ],
      ],
      [
        "what a body carries",
        "parameters: [{ name: a, in: body, schema: { type: object, properties: { x: { type: string } } } }]",
        "parameters: [{ name: a, in: body, schema: { type: object, properties: { x: { type: string, maxLength: 5 } }, required: [x] } }]",
        [
          "length-narrowed breaking (request) at 5: `maxLength` of `x` is now 5, was none. | base /paths/~1things/get/parameters/0/schema/properties/x",
          "property-became-required breaking (request) at x: `x` is now required in the request body. | base /paths/~1things/get/parameters/0/schema/properties/x",
        ],
      ],
      [
        "a media type less",
        "consumes: [application/json, application/xml]\nparameters: [{ name: a, in: body, schema: { type: string } }]",
        "consumes: [application/json]\nparameters: [{ name: a, in: body, schema: { type: string } }]",
        [
          "media-type-removed breaking (request) at consumes: `application/xml` is no longer offered for the request body. | base /paths/~1things/get/consumes/1",
        ],
      ],
      [
        "a field of a form takes less",
        "parameters: [{ name: a, in: formData, type: string }]",
        "parameters: [{ name: a, in: formData, type: string, maxLength: 5 }]",
        [
          "length-narrowed breaking (request) at 5: `maxLength` of `a` is now 5, was none. | base /paths/~1things/get/parameters/0",
        ],
      ],
      [
        "a field of a form is required",
        "parameters: [{ name: a, in: formData, type: string }]",
        "parameters: [{ name: a, in: formData, type: string, required: true }]",
        [
          "request-body-became-required breaking (request) at name: a: The request body of `GET /things` is now required. | base /paths/~1things/get/parameters/0",
          "property-became-required breaking (request) at a: `a` is now required in the request body. | base /paths/~1things/get/parameters/0",
        ],
      ],
      [
        "a field of a form need no longer be sent, another must",
        "parameters: [{ name: a, in: formData, type: string, required: true }, { name: b, in: formData, type: string }]",
        "parameters: [{ name: a, in: formData, type: string }, { name: b, in: formData, type: string, required: true }]",
        [
          "property-became-optional compatible (request) at a: `a` may now be missing from the request body. | base /paths/~1things/get/parameters/0/name",
          "property-became-required breaking (request) at b: `b` is now required in the request body. | base /paths/~1things/get/parameters/1",
        ],
      ],
      [
        "fields of a form come",
        "parameters: [{ name: a, in: formData, type: string }]",
        "parameters: [{ name: a, in: formData, type: string }, { name: b, in: formData, type: string }, { name: c, in: formData, type: string, required: true }]",
        [
          "request-body-became-required breaking (request) at name: a: The request body of `GET /things` is now required. | base /paths/~1things/get/parameters/0",
          "property-added compatible (request) at b: `b` is new in the request body. | base /paths/~1things/get/parameters/0",
          "required-property-added breaking (request) at c: `c` is new and required in the request body. | base /paths/~1things/get/parameters/0",
        ],
      ],
      [
        "a field of a form goes",
        "parameters: [{ name: a, in: formData, type: string }, { name: b, in: formData, type: string }]",
        "parameters: [{ name: b, in: formData, type: string }]",
        [
          "property-removed dangerous (request) at { name: b, in: formData, type: string }: `a` is gone from the request body. | base /paths/~1things/get/parameters/0",
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
          "media-type-removed breaking (request) at name: a: `application/x-www-form-urlencoded` is no longer offered for the request body. | base /paths/~1things/get/parameters/0",
          "media-type-added compatible (request) at name: a: `multipart/form-data` is new for the request body. | base /paths/~1things/get/parameters/0",
        ],
      ],
    ],
    "2.0",
  ),
  {
    title: "what a field of a shared form parameter takes",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `f` is now 5, was 9. | base /parameters/F/maxLength | POST /a, POST /b",
    ],
  },
]);
