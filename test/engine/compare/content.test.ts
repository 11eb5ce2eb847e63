import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

const dialect = "3.2";
const sent = (content: string): string => `requestBody: { content: { ${content} } }\nresponses: {}\n`;
const received = (content: string): string => `responses: { "200": { content: { ${content} } } }\n`;

/** Rows whose texts are the media types of what is sent, or of what is received. */
const rowsOf = (wrapped: (content: string) => string, rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, said]) => ({
    ...{ title, of: "operation", dialect, said },
    ...{ before: wrapped(before), after: wrapped(after) },
  }));

const text = "{ schema: { type: string } }";
const short = "{ schema: { type: string, maxLength: 5 } }";
const number = "{ schema: { type: number } }";

describeCases("media types that are sent", [
  ...rowsOf(sent, [
    [
      "one goes",
      `application/json: ${text}, application/xml: ${text}`,
      `application/json: ${text}`,
      [
        "media-type-removed breaking (request) at content: `application/xml` is no longer offered for the request body. | base /paths/~1things/get/requestBody/content/application~1xml",
      ],
    ],
    [
      "one comes",
      `application/json: ${text}`,
      `application/json: ${text}, application/xml: ${text}`,
      [
        "media-type-added compatible (request) at application/xml: `application/xml` is new for the request body. | base /paths/~1things/get/requestBody/content",
      ],
    ],
    [
      "another parameter is another one",
      `application/json;v=1: ${text}`,
      `application/json;v=2: ${text}`,
      [
        "media-type-removed breaking (request) at content: `application/json;v=1` is no longer offered for the request body. | base /paths/~1things/get/requestBody/content/application~1json;v=1",
        "media-type-added compatible (request) at application/json;v=2: `application/json;v=2` is new for the request body. | base /paths/~1things/get/requestBody/content",
      ],
    ],
    [
      "one without its parameter takes it with any",
      `application/json;v=1: ${text}`,
      `application/json: ${text}`,
      [],
    ],
    [
      "one with a parameter is only a part of it",
      `application/json: ${text}`,
      `application/json;v=1: ${text}`,
      [
        "media-type-removed breaking (request) at content: `application/json` is no longer offered for the request body. | base /paths/~1things/get/requestBody/content/application~1json",
      ],
    ],
    [
      "a range takes its place",
      `application/json: ${text}`,
      `application/*: ${short}`,
      [
        "length-narrowed breaking (request) at 5: `maxLength` of the request body is now 5, was none. | base /paths/~1things/get/requestBody/content/application~1json/schema",
      ],
    ],
    [
      "any range takes its place",
      `application/json: ${text}`,
      `"*/*": ${short}`,
      [
        "length-narrowed breaking (request) at 5: `maxLength` of the request body is now 5, was none. | base /paths/~1things/get/requestBody/content/application~1json/schema",
      ],
    ],
    [
      "a range of another kind does not",
      `application/json: ${text}`,
      `text/*: ${text}`,
      [
        "media-type-removed breaking (request) at content: `application/json` is no longer offered for the request body. | base /paths/~1things/get/requestBody/content/application~1json",
        "media-type-added compatible (request) at text/*: `text/*` is new for the request body. | base /paths/~1things/get/requestBody/content",
      ],
    ],
    [
      "of a range, one is left: the others are refused",
      `application/*: ${text}`,
      `application/json: ${text}`,
      [
        "media-type-removed breaking (request) at content: `application/*` is no longer offered for the request body. | base /paths/~1things/get/requestBody/content/application~1*",
      ],
    ],
    [
      "the nearest range takes its place",
      `application/json: ${text}`,
      `application/*: ${short}, "*/*": ${number}`,
      [
        "length-narrowed breaking (request) at 5: `maxLength` of the request body is now 5, was none. | base /paths/~1things/get/requestBody/content/application~1json/schema",
        'media-type-added compatible (request) at "*/*": `*/*` is new for the request body. | base /paths/~1things/get/requestBody/content',
      ],
    ],
    [
      "one is written out beside its range",
      `application/*: ${text}`,
      `application/*: ${text}, application/json: ${short}`,
      [
        "length-narrowed breaking (request) at 5: `maxLength` of the request body is now 5, was none. | base /paths/~1things/get/requestBody/content/application~1*/schema",
      ],
    ],
    [
      "one comes beside a range that does not cover it",
      `text/*: ${text}`,
      `text/*: ${text}, application/json: ${short}`,
      [
        "media-type-added compatible (request) at application/json: `application/json` is new for the request body. | base /paths/~1things/get/requestBody/content",
      ],
    ],
    [
      "one that was written out is left to its range",
      `application/*: ${short}, application/json: ${text}`,
      `application/*: ${short}`,
      [
        "length-narrowed breaking (request) at 5: `maxLength` of the request body is now 5, was none. | base /paths/~1things/get/requestBody/content/application~1json/schema",
      ],
    ],
    [
      "a whole range of any kind narrows",
      `"*/*": ${text}`,
      `application/*: ${text}`,
      [
        "media-type-removed breaking (request) at content: `*/*` is no longer offered for the request body. | base /paths/~1things/get/requestBody/content/*~1*",
      ],
    ],
  ]),
]);

describeCases("media types that are received", [
  ...rowsOf(received, [
    [
      "one goes",
      `application/json: ${text}, application/xml: ${text}`,
      `application/json: ${text}`,
      [
        "media-type-removed breaking (response) at content: `application/xml` is no longer offered for the 200 response. | base /paths/~1things/get/responses/200/content/application~1xml",
      ],
    ],
    [
      "one comes",
      `application/json: ${text}`,
      `application/json: ${text}, application/xml: ${text}`,
      [
        "media-type-added compatible (response) at application/xml: `application/xml` is new for the 200 response. | base /paths/~1things/get/responses/200/content",
      ],
    ],
    [
      "one without its parameter may come with another",
      `application/json;v=1: ${text}`,
      `application/json: ${text}`,
      [
        "media-type-added breaking (response) at application/json: `application/json` is new for the 200 response. | base /paths/~1things/get/responses/200/content/application~1json;v=1",
      ],
    ],
    [
      "one with a parameter is a part of what came",
      `application/json: ${text}`,
      `application/json;v=1: ${number}`,
      [
        "type-changed breaking (response) at number: The type of the 200 response is now number, was string. | base /paths/~1things/get/responses/200/content/application~1json/schema/type",
      ],
    ],
    [
      "a range takes its place, which says more",
      `application/json: ${short}`,
      `application/*: ${text}`,
      [
        "media-type-added breaking (response) at application/*: `application/*` is new for the 200 response. | base /paths/~1things/get/responses/200/content/application~1json",
        "length-widened breaking (response) at schema: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/application~1json/schema/maxLength",
      ],
    ],
    [
      "a range beside it takes its place",
      `application/json: ${short}, application/*: ${text}`,
      `application/*: ${text}`,
      [
        "length-widened breaking (response) at schema: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/application~1json/schema/maxLength",
      ],
    ],
    [
      "of a range, one is left",
      `application/*: ${short}`,
      `application/json: ${text}`,
      [
        "length-widened breaking (response) at schema: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/application~1*/schema/maxLength",
      ],
    ],
    [
      "of a range, two are left",
      `application/*: ${short}`,
      `application/json: ${text}, application/xml: ${number}, text/plain: ${text}`,
      [
        "length-widened breaking (response) at schema: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/application~1*/schema/maxLength",
        "type-changed breaking (response) at number: The type of the 200 response is now number, was string. | base /paths/~1things/get/responses/200/content/application~1*/schema/type",
        "media-type-added compatible (response) at text/plain: `text/plain` is new for the 200 response. | base /paths/~1things/get/responses/200/content",
      ],
    ],
    [
      "of all there is, two are left",
      `"*/*": ${short}`,
      `application/json: ${text}, text/plain: ${short}`,
      [
        "length-widened breaking (response) at schema: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/*~1*/schema/maxLength",
      ],
    ],
    [
      "two become one range",
      `application/json: ${text}, application/xml: ${text}`,
      `application/*: ${text}`,
      [
        "media-type-added breaking (response) at application/*: `application/*` is new for the 200 response. | base /paths/~1things/get/responses/200/content/application~1json",
      ],
    ],
    [
      "one is written out beside its range",
      `application/*: ${short}`,
      `application/*: ${short}, application/json: ${text}`,
      [
        "length-widened breaking (response) at schema: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/application~1*/schema/maxLength",
      ],
    ],
  ]),
]);

const form = (type: string, mediaType = "application/x-www-form-urlencoded"): string =>
  `${mediaType}: { schema: { properties: { a: { type: ${type} } } } }`;

describeCases("forms are text", [
  ...rowsOf(sent, [
    [
      "a number becomes any text",
      form("integer"),
      form("string"),
      [
        "type-widened compatible (request) at string: `a` may now be string, was integer. | base /paths/~1things/get/requestBody/content/application~1x-www-form-urlencoded/schema/properties/a/type",
      ],
    ],
    [
      "a number becomes any text, in other letters",
      form("integer", "Application/X-WWW-Form-Urlencoded"),
      form("string"),
      [
        "type-widened compatible (request) at string: `a` may now be string, was integer. | base /paths/~1things/get/requestBody/content/Application~1X-WWW-Form-Urlencoded/schema/properties/a/type",
      ],
    ],
    [
      "a number becomes any text, in parts",
      form("integer", "multipart/form-data"),
      form("string", "multipart/form-data"),
      [
        "type-widened compatible (request) at string: `a` may now be string, was integer. | base /paths/~1things/get/requestBody/content/multipart~1form-data/schema/properties/a/type",
      ],
    ],
    [
      "but not what is called alike",
      form("integer", "application/x-multipart/form-data"),
      form("string", "application/x-multipart/form-data"),
      [
        "type-changed breaking (request) at string: The type of `a` is now string, was integer. | base /paths/~1things/get/requestBody/content/application~1x-multipart~1form-data/schema/properties/a/type",
      ],
    ],
    [
      "nor JSON",
      form("integer", "application/json"),
      form("string", "application/json"),
      [
        "type-changed breaking (request) at string: The type of `a` is now string, was integer. | base /paths/~1things/get/requestBody/content/application~1json/schema/properties/a/type",
      ],
    ],
  ]),
  ...rowsOf(received, [
    [
      "nor what is received",
      form("integer"),
      form("string"),
      [
        "type-changed breaking (response) at string: The type of `a` is now string, was integer. | base /paths/~1things/get/responses/200/content/application~1x-www-form-urlencoded/schema/properties/a/type",
      ],
    ],
  ]),
]);

describeCases("what a media type carries", [
  ...rowsOf(received, [
    [
      "a schema for the first time",
      "application/json: {}",
      `application/json: ${text}`,
      [
        "type-narrowed compatible (response) at string: The 200 response may now only be string, was any type. | base /paths/~1things/get/responses/200/content/application~1json",
      ],
    ],
    [
      "no schema any more",
      `application/json: ${text}`,
      "application/json: {}",
      [
        "type-widened breaking (response) at application/json: The 200 response may now be any type, was string. | base /paths/~1things/get/responses/200/content/application~1json/schema/type",
      ],
    ],
    [
      "of bytes a schema says nothing: none before",
      "image/png: {}",
      "image/png: { schema: { type: string } }",
      [],
    ],
    [
      "of bytes a schema says nothing: none after",
      "image/png: { schema: { type: string, maxLength: 5 } }",
      "image/png: {}",
      [],
    ],
    [
      "of bytes a schema that is there twice",
      "image/png: { schema: { type: string, maxLength: 5 } }",
      "image/png: { schema: { type: string } }",
      [
        "length-widened breaking (response) at schema: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/image~1png/schema/maxLength",
      ],
    ],
    ...[
      "{ schema: {} }",
      "{ schema: { description: a picture } }",
      "{ schema: { contentMediaType: image/png } }",
    ].map((empty): Row => [
      `of bytes a schema says nothing: ${empty}`,
      "image/png: { schema: { type: string, format: binary } }",
      `image/png: ${empty}`,
      [],
    ]),
    [
      "of bytes in a container whose name is made of other words",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: { schema: { type: string, format: binary } }",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: {}",
      [],
    ],
    [
      "of lines of JSON a schema is missed",
      "application/x-ndjson: { schema: { type: string } }",
      "application/x-ndjson: {}",
      [
        "type-widened breaking (response) at application/x-ndjson: The 200 response may now be any type, was string. | base /paths/~1things/get/responses/200/content/application~1x-ndjson/schema/type",
      ],
    ],
    [
      "of JSON an empty schema says that it is anything",
      "application/json: { schema: { type: string, format: binary } }",
      "application/json: { schema: {} }",
      [
        "type-widened breaking (response) at schema: The 200 response may now be any type, was string. | base /paths/~1things/get/responses/200/content/application~1json/schema/type",
      ],
    ],
    [
      "of text a schema is missed",
      "text/plain: { schema: { type: string, maxLength: 5 } }",
      "text/plain: {}",
      [
        "type-widened breaking (response) at text/plain: The 200 response may now be any type, was string. | base /paths/~1things/get/responses/200/content/text~1plain/schema/type",
        "length-widened breaking (response) at text/plain: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/text~1plain/schema/maxLength",
      ],
    ],
    [
      "of bytes of any kind, none after",
      '"image/*": { schema: { type: string, maxLength: 5 } }',
      '"image/*": {}',
      [],
    ],
    [
      "of a range that holds JSON a schema is missed",
      "application/*: { schema: { type: string } }",
      "application/*: {}",
      [
        "type-widened breaking (response) at application/*: The 200 response may now be any type, was string. | base /paths/~1things/get/responses/200/content/application~1*/schema/type",
      ],
    ],
    [
      "of anything a schema is missed",
      '"*/*": { schema: { type: string } }',
      '"*/*": {}',
      [
        'type-widened breaking (response) at "*/*": The 200 response may now be any type, was string. | base /paths/~1things/get/responses/200/content/*~1*/schema/type',
      ],
    ],
    [
      "of parts a schema is missed",
      "multipart/mixed: { schema: { type: object } }",
      "multipart/mixed: {}",
      [
        "type-widened breaking (response) at multipart/mixed: The 200 response may now be any type, was object. | base /paths/~1things/get/responses/200/content/multipart~1mixed/schema/type",
      ],
    ],
    [
      "of YAML a schema is missed",
      "application/yaml: { schema: { type: string, maxLength: 5 } }",
      "application/yaml: {}",
      [
        "type-widened breaking (response) at application/yaml: The 200 response may now be any type, was string. | base /paths/~1things/get/responses/200/content/application~1yaml/schema/type",
        "length-widened breaking (response) at application/yaml: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/application~1yaml/schema/maxLength",
      ],
    ],
    [
      "of XML a schema is missed",
      "application/atom+xml: { schema: { type: string, maxLength: 5 } }",
      "application/atom+xml: {}",
      [
        "type-widened breaking (response) at application/atom+xml: The 200 response may now be any type, was string. | base /paths/~1things/get/responses/200/content/application~1atom+xml/schema/type",
        "length-widened breaking (response) at application/atom+xml: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/application~1atom+xml/schema/maxLength",
      ],
    ],
    [
      "of a form a schema is missed",
      "multipart/form-data: { schema: { type: object, required: [a] } }",
      "multipart/form-data: {}",
      [
        "type-widened breaking (response) at multipart/form-data: The 200 response may now be any type, was object. | base /paths/~1things/get/responses/200/content/multipart~1form-data/schema/type",
        "property-became-optional breaking (response) at multipart/form-data: `a` may now be missing from the 200 response. | base /paths/~1things/get/responses/200/content/multipart~1form-data/schema/required/0",
      ],
    ],
    [
      "of a query a schema is missed",
      "application/graphql: { schema: { type: string, maxLength: 5 } }",
      "application/graphql: {}",
      [
        "type-widened breaking (response) at application/graphql: The 200 response may now be any type, was string. | base /paths/~1things/get/responses/200/content/application~1graphql/schema/type",
        "length-widened breaking (response) at application/graphql: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/application~1graphql/schema/maxLength",
      ],
    ],
    [
      "of a table a schema is missed",
      "application/csv: { schema: { type: string, maxLength: 5 } }",
      "application/csv: {}",
      [
        "type-widened breaking (response) at application/csv: The 200 response may now be any type, was string. | base /paths/~1things/get/responses/200/content/application~1csv/schema/type",
        "length-widened breaking (response) at application/csv: `maxLength` of the 200 response is now none, was 5. | base /paths/~1things/get/responses/200/content/application~1csv/schema/maxLength",
      ],
    ],
    [
      "of a sequence, what each item is",
      "application/jsonl: { itemSchema: { type: number } }",
      "application/jsonl: { itemSchema: { type: string } }",
      [
        "type-changed breaking (response) at string: The type of the 200 response is now string, was number. | base /paths/~1things/get/responses/200/content/application~1jsonl/itemSchema/type",
      ],
    ],
    [
      "of a sequence, what each item is, for the first time",
      "application/jsonl: {}",
      "application/jsonl: { itemSchema: { type: string } }",
      [
        "type-narrowed compatible (response) at string: The 200 response may now only be string, was any type. | base /paths/~1things/get/responses/200/content/application~1jsonl",
      ],
    ],
    [
      "of a sequence, what each item is, no longer",
      "application/jsonl: { itemSchema: { type: string } }",
      "application/jsonl: {}",
      [
        "type-widened breaking (response) at application/jsonl: The 200 response may now be any type, was string. | base /paths/~1things/get/responses/200/content/application~1jsonl/itemSchema/type",
      ],
    ],
    [
      "of a sequence, some write in `schema` what each item is",
      "application/jsonl: { schema: { type: object, properties: { a: { type: number } } } }",
      "application/jsonl: { itemSchema: { type: object, properties: { a: { type: string } } } }",
      [
        "type-changed breaking (response) at string: The type of `a` is now string, was number. | base /paths/~1things/get/responses/200/content/application~1jsonl/schema/properties/a/type",
      ],
    ],
    [
      "and the other way round",
      "application/jsonl: { itemSchema: { type: object, properties: { a: { type: number } } } }",
      "application/jsonl: { schema: { type: object, properties: { a: { type: string } } } }",
      [
        "type-changed breaking (response) at string: The type of `a` is now string, was number. | base /paths/~1things/get/responses/200/content/application~1jsonl/itemSchema/properties/a/type",
      ],
    ],
    [
      "of a sequence, both, of which one goes",
      "application/jsonl: { schema: { type: array, maxItems: 3 }, itemSchema: { type: number } }",
      "application/jsonl: { itemSchema: { type: number } }",
      [
        "type-widened breaking (response) at application/jsonl: The 200 response may now be any type, was array. | base /paths/~1things/get/responses/200/content/application~1jsonl/schema/type",
        "item-count-widened breaking (response) at application/jsonl: `maxItems` of the 200 response is now none, was 3. | base /paths/~1things/get/responses/200/content/application~1jsonl/schema/maxItems",
      ],
    ],
    [
      "of a sequence, both, of which the other goes",
      "application/jsonl: { schema: { type: array, maxItems: 3 }, itemSchema: { type: number } }",
      "application/jsonl: { schema: { type: array, maxItems: 3 } }",
      [
        "type-widened breaking (response) at application/jsonl: The 200 response may now be any type, was number. | base /paths/~1things/get/responses/200/content/application~1jsonl/itemSchema/type",
      ],
    ],
    [
      "of a sequence, both change",
      "application/jsonl: { schema: { type: array, maxItems: 3 }, itemSchema: { type: integer } }",
      "application/jsonl: { schema: { type: array, maxItems: 5 }, itemSchema: { type: number } }",
      [
        "item-count-widened breaking (response) at 5: `maxItems` of the 200 response is now 5, was 3. | base /paths/~1things/get/responses/200/content/application~1jsonl/schema/maxItems",
        "type-widened breaking (response) at number: The 200 response may now be number, was integer. | base /paths/~1things/get/responses/200/content/application~1jsonl/itemSchema/type",
      ],
    ],
    [
      "of a sequence of bytes, what each item is says it all",
      "video/x: { itemSchema: { type: string, maxLength: 3 } }",
      "video/x: { itemSchema: { type: string, maxLength: 5 } }",
      [
        "length-widened breaking (response) at 5: `maxLength` of the 200 response is now 5, was 3. | base /paths/~1things/get/responses/200/content/video~1x/itemSchema/maxLength",
      ],
    ],
  ]),
  {
    title: "of a sequence, a reference from another place is pointed at another component that was there",
    of: "document",
    before: `
openapi: 3.2.0
paths: { /a: { get: { responses: { "200": { content: { application/jsonl: { schema: { $ref: "#/components/schemas/S" } } } } } } } }
components: { schemas: { S: { type: string }, T: { type: number } } }
`,
    after: `
openapi: 3.2.0
paths: { /a: { get: { responses: { "200": { content: { application/jsonl: { itemSchema: { $ref: "#/components/schemas/T" } } } } } } } }
components: { schemas: { S: { type: string }, T: { type: number } } }
`,
    said: [
      "type-changed breaking (response) at itemSchema: The type of the 200 response is now number, was string. | base /components/schemas/S/type",
    ],
  },
  {
    title: "what is said by a component, at the place that changed",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } } } } } }
components: { schemas: { S: { type: string }, T: { type: number } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/T" } } } } } } } }
components: { schemas: { S: { type: string }, T: { type: number } } }
`,
    said: [
      "type-changed breaking (response) at schema: The type of the 200 response is now number, was string. | base /components/schemas/S/type",
    ],
  },
]);

describeCases("media types of Swagger 2.0 that hold for all operations", [
  {
    title: "one goes that an operation named: told where it is named for all now",
    of: "document",
    before: `
swagger: "2.0"
paths: { /a: { get: { produces: [application/json, text/csv], responses: { "200": { schema: { type: string } } } } } }
produces: [application/json]
`,
    after: `
swagger: "2.0"
paths: { /a: { get: { responses: { "200": { schema: { type: string } } } } } }
produces: [application/json]
`,
    said: [
      "media-type-removed breaking (response) at produces: `text/csv` is no longer offered for the 200 response. | base /paths/~1a/get/produces/1",
    ],
  },
  {
    title: "one goes that was named for all: told where an operation names its own now",
    of: "document",
    before: `
swagger: "2.0"
paths: { /a: { get: { responses: { "200": { schema: { type: string } } } } } }
produces: [application/json, text/csv]
`,
    after: `
swagger: "2.0"
paths: { /a: { get: { produces: [application/json], responses: { "200": { schema: { type: string } } } } } }
produces: [application/json, text/csv]
`,
    said: [
      "media-type-removed breaking (response) at produces: `text/csv` is no longer offered for the 200 response. | base /produces/1",
    ],
  },
  {
    title: "the list for all is gone",
    of: "document",
    before: `
swagger: "2.0"
paths: { /a: { post: { parameters: [{ name: b, in: body, schema: { type: string } }], responses: { "200": { schema: { type: string } } } } } }
produces: [application/json, text/csv]
consumes: [application/json, text/csv]
`,
    after: `
swagger: "2.0"
paths: { /a: { post: { parameters: [{ name: b, in: body, schema: { type: string } }], responses: { "200": { schema: { type: string } } } } } }
`,
    said: [
      'media-type-removed breaking (request) at swagger: "2.0": `text/csv` is no longer offered for the request body. | base /consumes/1',
      'media-type-removed breaking (response) at swagger: "2.0": `text/csv` is no longer offered for the 200 response. | base /produces/1',
    ],
  },
]);

describeCases("media types that callbacks send", [
  {
    title: "one goes, one comes: the client did not ask for it",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: {} } }, responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/xml: {} } }, responses: {} } } } }
`,
    said: [
      "media-type-removed breaking (response) at content: `application/json` is no longer offered for the request body. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/requestBody/content/application~1json",
      "media-type-added dangerous (response) at application/xml: `application/xml` is new for the request body. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/requestBody/content",
    ],
  },
  {
    title: "a range takes the place of one",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: {} } }, responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/*: {} } }, responses: {} } } } }
`,
    said: [
      "media-type-added breaking (response) at application/*: `application/*` is new for the request body. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/requestBody/content/application~1json",
    ],
  },
  {
    title: "one of two goes: the client did not ask for it",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: {}, application/xml: {} } }, responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: {} } }, responses: {} } } } }
`,
    said: [],
  },
  {
    title: "all go",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: {} } }, responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: {} }, responses: {} } } } }
`,
    said: [
      "media-type-removed breaking (response) at content: `application/json` is no longer offered for the request body. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/requestBody/content/application~1json",
    ],
  },
  {
    title: "the client may answer in another one, too",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/json: {} } } } } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/json: {}, application/xml: {} } } } } } } }
`,
    said: [
      "media-type-added compatible (request) at application/xml: `application/xml` is new for the 200 response. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses/200/content",
    ],
  },
  {
    title: "the client may answer in one of a range alone",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/*: {} } } } } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/json: {} } } } } } } }
`,
    said: [
      "media-type-removed breaking (request) at content: `application/*` is no longer offered for the 200 response. | base /paths/~1things/get/callbacks/done/{$request.query.url}/post/responses/200/content/application~1*",
    ],
  },
]);
