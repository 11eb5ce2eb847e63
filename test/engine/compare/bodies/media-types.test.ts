import { breaking, compatible, dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

const dialect = "3.2";
const sent = (content: string): string => `requestBody: { content: { ${content} } }\nresponses: {}\n`;
const received = (content: string): string => `responses: { "200": { content: { ${content} } } }\n`;

/** Rows with the media types of a request or of a response. */
const rowsOf = (wrapped: (content: string) => string, rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, changes]) => ({
    ...{ title, of: "operation", dialect, changes },
    ...{ before: wrapped(before), after: wrapped(after) },
  }));

const text = "{ schema: { type: string } }";
const short = "{ schema: { type: string, maxLength: 5 } }";
const number = "{ schema: { type: number } }";

describeCases("media types of requests", [
  ...rowsOf(sent, [
    [
      "one goes",
      `application/json: ${text}, application/xml: ${text}`,
      `application/json: ${text}`,
      [
        breaking(
          "media-type-removed",
          "request",
          "#/requestBody/content/application~1xml",
          "#/requestBody/content",
          { body: "the request body", mediaType: "application/xml" },
        ),
      ],
    ],
    [
      "one comes",
      `application/json: ${text}`,
      `application/json: ${text}, application/xml: ${text}`,
      [
        compatible(
          "media-type-added",
          "request",
          "#/requestBody/content",
          "#/requestBody/content/application~1xml",
          { body: "the request body", mediaType: "application/xml" },
        ),
      ],
    ],
    [
      "another parameter is another one",
      `application/json;v=1: ${text}`,
      `application/json;v=2: ${text}`,
      [
        breaking(
          "media-type-removed",
          "request",
          "#/requestBody/content/application~1json;v=1",
          "#/requestBody/content",
          { body: "the request body", mediaType: "application/json;v=1" },
        ),
        compatible(
          "media-type-added",
          "request",
          "#/requestBody/content",
          "#/requestBody/content/application~1json;v=2",
          { body: "the request body", mediaType: "application/json;v=2" },
        ),
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
      "a range takes its place",
      `application/json: ${text}`,
      `application/*: ${short}`,
      [
        breaking(
          "length-narrowed",
          "request",
          "#/requestBody/content/application~1json/schema",
          "#/requestBody/content/application~1*/schema/maxLength: 5",
          { subject: "the request body", keyword: "maxLength", before: null, after: "5" },
        ),
      ],
    ],
    [
      "any range takes its place",
      `application/json: ${text}`,
      `"*/*": ${short}`,
      [
        breaking(
          "length-narrowed",
          "request",
          "#/requestBody/content/application~1json/schema",
          "#/requestBody/content/*~1*/schema/maxLength: 5",
          { subject: "the request body", keyword: "maxLength", before: null, after: "5" },
        ),
      ],
    ],
    [
      "a range of another kind does not",
      `application/json: ${text}`,
      `text/*: ${text}`,
      [
        breaking(
          "media-type-removed",
          "request",
          "#/requestBody/content/application~1json",
          "#/requestBody/content",
          { body: "the request body", mediaType: "application/json" },
        ),
        compatible("media-type-added", "request", "#/requestBody/content", "#/requestBody/content/text~1*", {
          body: "the request body",
          mediaType: "text/*",
        }),
      ],
    ],
    [
      "of a range, one is left: the others are refused",
      `application/*: ${text}`,
      `application/json: ${text}`,
      [
        breaking(
          "media-type-removed",
          "request",
          "#/requestBody/content/application~1*",
          "#/requestBody/content",
          { body: "the request body", mediaType: "application/*" },
        ),
      ],
    ],
    [
      "the nearest range takes its place",
      `application/json: ${text}`,
      `application/*: ${short}, "*/*": ${number}`,
      [
        breaking(
          "length-narrowed",
          "request",
          "#/requestBody/content/application~1json/schema",
          "#/requestBody/content/application~1*/schema/maxLength: 5",
          { subject: "the request body", keyword: "maxLength", before: null, after: "5" },
        ),
        compatible("media-type-added", "request", "#/requestBody/content", "#/requestBody/content/*~1*", {
          body: "the request body",
          mediaType: "*/*",
        }),
      ],
    ],
    [
      "one is written out beside its range",
      `application/*: ${text}`,
      `application/*: ${text}, application/json: ${short}`,
      [
        breaking(
          "length-narrowed",
          "request",
          "#/requestBody/content/application~1*/schema",
          "#/requestBody/content/application~1json/schema/maxLength: 5",
          { subject: "the request body", keyword: "maxLength", before: null, after: "5" },
        ),
      ],
    ],
    [
      "one comes beside a range that does not cover it",
      `text/*: ${text}`,
      `text/*: ${text}, application/json: ${short}`,
      [
        compatible(
          "media-type-added",
          "request",
          "#/requestBody/content",
          "#/requestBody/content/application~1json",
          { body: "the request body", mediaType: "application/json" },
        ),
      ],
    ],
    [
      "one that was written out is left to its range",
      `application/*: ${short}, application/json: ${text}`,
      `application/*: ${short}`,
      [
        breaking(
          "length-narrowed",
          "request",
          "#/requestBody/content/application~1json/schema",
          "#/requestBody/content/application~1*/schema/maxLength: 5",
          { subject: "the request body", keyword: "maxLength", before: null, after: "5" },
        ),
      ],
    ],
    [
      "a whole range of any kind narrows",
      `"*/*": ${text}`,
      `application/*: ${text}`,
      [
        breaking("media-type-removed", "request", "#/requestBody/content/*~1*", "#/requestBody/content", {
          body: "the request body",
          mediaType: "*/*",
        }),
      ],
    ],
  ]),
]);

describeCases("media types of responses", [
  ...rowsOf(received, [
    [
      "one goes",
      `application/json: ${text}, application/xml: ${text}`,
      `application/json: ${text}`,
      [
        breaking(
          "media-type-removed",
          "response",
          "#/responses/200/content/application~1xml",
          "#/responses/200/content",
          { body: "the 200 response", mediaType: "application/xml" },
        ),
      ],
    ],
    [
      "one comes",
      `application/json: ${text}`,
      `application/json: ${text}, application/xml: ${text}`,
      [
        compatible(
          "media-type-added",
          "response",
          "#/responses/200/content",
          "#/responses/200/content/application~1xml",
          { body: "the 200 response", mediaType: "application/xml" },
        ),
      ],
    ],
    [
      "one without its parameter may come with another",
      `application/json;v=1: ${text}`,
      `application/json: ${text}`,
      [
        breaking(
          "media-type-added",
          "response",
          "#/responses/200/content/application~1json;v=1",
          "#/responses/200/content/application~1json",
          { body: "the 200 response", mediaType: "application/json" },
        ),
      ],
    ],
    [
      "one with a parameter is a part of what came",
      `application/json: ${text}`,
      `application/json;v=1: ${number}`,
      [
        breaking(
          "type-changed",
          "response",
          "#/responses/200/content/application~1json/schema/type",
          "#/responses/200/content/application~1json;v=1/schema/type: number",
          { subject: "the 200 response", before: "string", after: "number" },
        ),
      ],
    ],
    [
      "a range takes its place, which says more",
      `application/json: ${short}`,
      `application/*: ${text}`,
      [
        breaking(
          "media-type-added",
          "response",
          "#/responses/200/content/application~1json",
          "#/responses/200/content/application~1*",
          { body: "the 200 response", mediaType: "application/*" },
        ),
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/application~1json/schema/maxLength",
          "#/responses/200/content/application~1*/schema",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
      ],
    ],
    [
      "a range beside it takes its place",
      `application/json: ${short}, application/*: ${text}`,
      `application/*: ${text}`,
      [
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/application~1json/schema/maxLength",
          "#/responses/200/content/application~1*/schema",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
      ],
    ],
    [
      "of a range, one is left",
      `application/*: ${short}`,
      `application/json: ${text}`,
      [
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/application~1*/schema/maxLength",
          "#/responses/200/content/application~1json/schema",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
      ],
    ],
    [
      "of a range, two are left",
      `application/*: ${short}`,
      `application/json: ${text}, application/xml: ${number}, text/plain: ${text}`,
      [
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/application~1*/schema/maxLength",
          "#/responses/200/content/application~1json/schema",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
        breaking(
          "type-changed",
          "response",
          "#/responses/200/content/application~1*/schema/type",
          "#/responses/200/content/application~1xml/schema/type: number",
          { subject: "the 200 response", before: "string", after: "number" },
        ),
        compatible(
          "media-type-added",
          "response",
          "#/responses/200/content",
          "#/responses/200/content/text~1plain",
          { body: "the 200 response", mediaType: "text/plain" },
        ),
      ],
    ],
    [
      "of all there is, two are left",
      `"*/*": ${short}`,
      `application/json: ${text}, text/plain: ${short}`,
      [
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/*~1*/schema/maxLength",
          "#/responses/200/content/application~1json/schema",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
      ],
    ],
    [
      "two become one range",
      `application/json: ${text}, application/xml: ${text}`,
      `application/*: ${text}`,
      [
        breaking(
          "media-type-added",
          "response",
          "#/responses/200/content/application~1json",
          "#/responses/200/content/application~1*",
          { body: "the 200 response", mediaType: "application/*" },
        ),
      ],
    ],
    [
      "one is written out beside its range",
      `application/*: ${short}`,
      `application/*: ${short}, application/json: ${text}`,
      [
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/application~1*/schema/maxLength",
          "#/responses/200/content/application~1json/schema",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
      ],
    ],
  ]),
]);

const form = (type: string, mediaType = "application/x-www-form-urlencoded"): string =>
  `${mediaType}: { schema: { properties: { a: { type: ${type} } } } }`;

describeCases("form values are strings", [
  ...rowsOf(sent, [
    [
      "a number becomes any text",
      form("integer"),
      form("string"),
      [
        compatible(
          "type-widened",
          "request",
          "#/requestBody/content/application~1x-www-form-urlencoded/schema/properties/a/type",
          "#/requestBody/content/application~1x-www-form-urlencoded/schema/properties/a/type: string",
          { subject: "a", before: "integer", after: "string", implied: false },
        ),
      ],
    ],
    [
      "a number becomes any text, in other letters",
      form("integer", "Application/X-WWW-Form-Urlencoded"),
      form("string"),
      [
        compatible(
          "type-widened",
          "request",
          "#/requestBody/content/Application~1X-WWW-Form-Urlencoded/schema/properties/a/type",
          "#/requestBody/content/application~1x-www-form-urlencoded/schema/properties/a/type: string",
          { subject: "a", before: "integer", after: "string", implied: false },
        ),
      ],
    ],
    [
      "a number becomes any text, in parts",
      form("integer", "multipart/form-data"),
      form("string", "multipart/form-data"),
      [
        compatible(
          "type-widened",
          "request",
          "#/requestBody/content/multipart~1form-data/schema/properties/a/type",
          "#/requestBody/content/multipart~1form-data/schema/properties/a/type: string",
          { subject: "a", before: "integer", after: "string", implied: false },
        ),
      ],
    ],
    [
      "but not what is called alike",
      form("integer", "application/x-multipart/form-data"),
      form("string", "application/x-multipart/form-data"),
      [
        breaking(
          "type-changed",
          "request",
          "#/requestBody/content/application~1x-multipart~1form-data/schema/properties/a/type",
          "#/requestBody/content/application~1x-multipart~1form-data/schema/properties/a/type: string",
          { subject: "a", before: "integer", after: "string" },
        ),
      ],
    ],
    [
      "nor JSON",
      form("integer", "application/json"),
      form("string", "application/json"),
      [
        breaking(
          "type-changed",
          "request",
          "#/requestBody/content/application~1json/schema/properties/a/type",
          "#/requestBody/content/application~1json/schema/properties/a/type: string",
          { subject: "a", before: "integer", after: "string" },
        ),
      ],
    ],
  ]),
  ...rowsOf(received, [
    [
      "nor what is received",
      form("integer"),
      form("string"),
      [
        breaking(
          "type-changed",
          "response",
          "#/responses/200/content/application~1x-www-form-urlencoded/schema/properties/a/type",
          "#/responses/200/content/application~1x-www-form-urlencoded/schema/properties/a/type: string",
          { subject: "a", before: "integer", after: "string" },
        ),
      ],
    ],
  ]),
]);

describeCases("the values of a media type", [
  ...rowsOf(received, [
    [
      "a schema for the first time",
      "application/json: {}",
      `application/json: ${text}`,
      [
        compatible(
          "type-narrowed",
          "response",
          "#/responses/200/content/application~1json",
          "#/responses/200/content/application~1json/schema/type: string",
          { subject: "the 200 response", before: "any type", after: "string", implied: false },
        ),
      ],
    ],
    [
      "no schema any more",
      `application/json: ${text}`,
      "application/json: {}",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1json/schema/type",
          "#/responses/200/content/application~1json",
          { subject: "the 200 response", before: "string", after: "any type", implied: false },
        ),
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
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/image~1png/schema/maxLength",
          "#/responses/200/content/image~1png/schema",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
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
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1x-ndjson/schema/type",
          "#/responses/200/content/application~1x-ndjson",
          { subject: "the 200 response", before: "string", after: "any type", implied: false },
        ),
      ],
    ],
    [
      "of JSON an empty schema says that it is anything",
      "application/json: { schema: { type: string, format: binary } }",
      "application/json: { schema: {} }",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1json/schema/type",
          "#/responses/200/content/application~1json/schema",
          { subject: "the 200 response", before: "string", after: "any type", implied: false },
        ),
      ],
    ],
    [
      "of text a schema is missed",
      "text/plain: { schema: { type: string, maxLength: 5 } }",
      "text/plain: {}",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/text~1plain/schema/type",
          "#/responses/200/content/text~1plain",
          { subject: "the 200 response", before: "string", after: "any type", implied: false },
        ),
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/text~1plain/schema/maxLength",
          "#/responses/200/content/text~1plain",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
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
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1*/schema/type",
          "#/responses/200/content/application~1*",
          { subject: "the 200 response", before: "string", after: "any type", implied: false },
        ),
      ],
    ],
    [
      "of anything a schema is missed",
      '"*/*": { schema: { type: string } }',
      '"*/*": {}',
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/*~1*/schema/type",
          "#/responses/200/content/*~1*",
          { subject: "the 200 response", before: "string", after: "any type", implied: false },
        ),
      ],
    ],
    [
      "of parts a schema is missed",
      "multipart/mixed: { schema: { type: object } }",
      "multipart/mixed: {}",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/multipart~1mixed/schema/type",
          "#/responses/200/content/multipart~1mixed",
          { subject: "the 200 response", before: "object", after: "any type", implied: false },
        ),
      ],
    ],
    [
      "of YAML a schema is missed",
      "application/yaml: { schema: { type: string, maxLength: 5 } }",
      "application/yaml: {}",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1yaml/schema/type",
          "#/responses/200/content/application~1yaml",
          { subject: "the 200 response", before: "string", after: "any type", implied: false },
        ),
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/application~1yaml/schema/maxLength",
          "#/responses/200/content/application~1yaml",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
      ],
    ],
    [
      "of XML a schema is missed",
      "application/atom+xml: { schema: { type: string, maxLength: 5 } }",
      "application/atom+xml: {}",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1atom+xml/schema/type",
          "#/responses/200/content/application~1atom+xml",
          { subject: "the 200 response", before: "string", after: "any type", implied: false },
        ),
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/application~1atom+xml/schema/maxLength",
          "#/responses/200/content/application~1atom+xml",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
      ],
    ],
    [
      "of a form a schema is missed",
      "multipart/form-data: { schema: { type: object, required: [a] } }",
      "multipart/form-data: {}",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/multipart~1form-data/schema/type",
          "#/responses/200/content/multipart~1form-data",
          { subject: "the 200 response", before: "object", after: "any type", implied: false },
        ),
        breaking(
          "property-became-optional",
          "response",
          "#/responses/200/content/multipart~1form-data/schema/required/0",
          "#/responses/200/content/multipart~1form-data",
          { subject: "the 200 response", property: "a" },
        ),
      ],
    ],
    [
      "of a query a schema is missed",
      "application/graphql: { schema: { type: string, maxLength: 5 } }",
      "application/graphql: {}",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1graphql/schema/type",
          "#/responses/200/content/application~1graphql",
          { subject: "the 200 response", before: "string", after: "any type", implied: false },
        ),
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/application~1graphql/schema/maxLength",
          "#/responses/200/content/application~1graphql",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
      ],
    ],
    [
      "of a table a schema is missed",
      "application/csv: { schema: { type: string, maxLength: 5 } }",
      "application/csv: {}",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1csv/schema/type",
          "#/responses/200/content/application~1csv",
          { subject: "the 200 response", before: "string", after: "any type", implied: false },
        ),
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/application~1csv/schema/maxLength",
          "#/responses/200/content/application~1csv",
          { subject: "the 200 response", keyword: "maxLength", before: "5", after: null },
        ),
      ],
    ],
    [
      "of a sequence, what each item is",
      "application/jsonl: { itemSchema: { type: number } }",
      "application/jsonl: { itemSchema: { type: string } }",
      [
        breaking(
          "type-changed",
          "response",
          "#/responses/200/content/application~1jsonl/itemSchema/type",
          "#/responses/200/content/application~1jsonl/itemSchema/type: string",
          { subject: "the 200 response", before: "number", after: "string" },
        ),
      ],
    ],
    [
      "of a sequence, what each item is, for the first time",
      "application/jsonl: {}",
      "application/jsonl: { itemSchema: { type: string } }",
      [
        compatible(
          "type-narrowed",
          "response",
          "#/responses/200/content/application~1jsonl",
          "#/responses/200/content/application~1jsonl/itemSchema/type: string",
          { subject: "the 200 response", before: "any type", after: "string", implied: false },
        ),
      ],
    ],
    [
      "of a sequence, what each item is, no longer",
      "application/jsonl: { itemSchema: { type: string } }",
      "application/jsonl: {}",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1jsonl/itemSchema/type",
          "#/responses/200/content/application~1jsonl",
          { subject: "the 200 response", before: "string", after: "any type", implied: false },
        ),
      ],
    ],
    [
      "of a sequence, some write in `schema` what each item is",
      "application/jsonl: { schema: { type: object, properties: { a: { type: number } } } }",
      "application/jsonl: { itemSchema: { type: object, properties: { a: { type: string } } } }",
      [
        breaking(
          "type-changed",
          "response",
          "#/responses/200/content/application~1jsonl/schema/properties/a/type",
          "#/responses/200/content/application~1jsonl/itemSchema/properties/a/type: string",
          { subject: "a", before: "number", after: "string" },
        ),
      ],
    ],
    [
      "and the other way round",
      "application/jsonl: { itemSchema: { type: object, properties: { a: { type: number } } } }",
      "application/jsonl: { schema: { type: object, properties: { a: { type: string } } } }",
      [
        breaking(
          "type-changed",
          "response",
          "#/responses/200/content/application~1jsonl/itemSchema/properties/a/type",
          "#/responses/200/content/application~1jsonl/schema/properties/a/type: string",
          { subject: "a", before: "number", after: "string" },
        ),
      ],
    ],
    [
      "of a sequence, both, of which one goes",
      "application/jsonl: { schema: { type: array, maxItems: 3 }, itemSchema: { type: number } }",
      "application/jsonl: { itemSchema: { type: number } }",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1jsonl/schema/type",
          "#/responses/200/content/application~1jsonl",
          { subject: "the 200 response", before: "array", after: "any type", implied: false },
        ),
        breaking(
          "item-count-widened",
          "response",
          "#/responses/200/content/application~1jsonl/schema/maxItems",
          "#/responses/200/content/application~1jsonl",
          { subject: "the 200 response", keyword: "maxItems", before: "3", after: null },
        ),
      ],
    ],
    [
      "of a sequence, both, of which the other goes",
      "application/jsonl: { schema: { type: array, maxItems: 3 }, itemSchema: { type: number } }",
      "application/jsonl: { schema: { type: array, maxItems: 3 } }",
      [
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1jsonl/itemSchema/type",
          "#/responses/200/content/application~1jsonl",
          { subject: "the 200 response", before: "number", after: "any type", implied: false },
        ),
      ],
    ],
    [
      "of a sequence, both change",
      "application/jsonl: { schema: { type: array, maxItems: 3 }, itemSchema: { type: integer } }",
      "application/jsonl: { schema: { type: array, maxItems: 5 }, itemSchema: { type: number } }",
      [
        breaking(
          "item-count-widened",
          "response",
          "#/responses/200/content/application~1jsonl/schema/maxItems",
          "#/responses/200/content/application~1jsonl/schema/maxItems: 5",
          { subject: "the 200 response", keyword: "maxItems", before: "3", after: "5" },
        ),
        breaking(
          "type-widened",
          "response",
          "#/responses/200/content/application~1jsonl/itemSchema/type",
          "#/responses/200/content/application~1jsonl/itemSchema/type: number",
          { subject: "the 200 response", before: "integer", after: "number", implied: false },
        ),
      ],
    ],
    [
      "of a sequence of bytes, what each item is says it all",
      "video/x: { itemSchema: { type: string, maxLength: 3 } }",
      "video/x: { itemSchema: { type: string, maxLength: 5 } }",
      [
        breaking(
          "length-widened",
          "response",
          "#/responses/200/content/video~1x/itemSchema/maxLength",
          "#/responses/200/content/video~1x/itemSchema/maxLength: 5",
          { subject: "the 200 response", keyword: "maxLength", before: "3", after: "5" },
        ),
      ],
    ],
  ]),
  {
    title: "in a sequence, a reference is changed to another existing component",
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
    changes: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/S/type",
        "/paths/~1a/get/responses/200/content/application~1jsonl/itemSchema",
        { subject: "the 200 response", before: "string", after: "number" },
      ),
    ],
  },
  {
    title: "a change inside a component, at its location",
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
    changes: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/S/type",
        "/paths/~1a/get/responses/200/content/application~1json/schema",
        { subject: "the 200 response", before: "string", after: "number" },
      ),
    ],
  },
]);

describeCases("global media types of Swagger 2.0", [
  {
    title: "one of an operation is removed: reported at the global list",
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
    changes: [
      breaking("media-type-removed", "response", "/paths/~1a/get/produces/1", "/produces", {
        body: "the 200 response",
        mediaType: "text/csv",
      }),
    ],
  },
  {
    title: "a global one is removed: reported at the list of the operation",
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
    changes: [
      breaking("media-type-removed", "response", "/produces/1", "/produces", {
        body: "the 200 response",
        mediaType: "text/csv",
      }),
    ],
  },
  {
    title: "the global list is removed",
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
    changes: [
      breaking("media-type-removed", "request", "/consumes/1", ': swagger: "2.0"', {
        body: "the request body",
        mediaType: "text/csv",
      }),
      breaking("media-type-removed", "response", "/produces/1", ': swagger: "2.0"', {
        body: "the 200 response",
        mediaType: "text/csv",
      }),
    ],
  },
]);

describeCases("media types of callbacks", [
  {
    title: "one is removed, one is added: the client did not request it",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: {} } }, responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/xml: {} } }, responses: {} } } } }
`,
    changes: [
      breaking(
        "media-type-removed",
        "response",
        "#/callbacks/done/{$request.query.url}/post/requestBody/content/application~1json",
        "#/callbacks/done/{$request.query.url}/post/requestBody/content",
        { body: "the request body", mediaType: "application/json" },
      ),
      dangerous(
        "media-type-added",
        "response",
        "#/callbacks/done/{$request.query.url}/post/requestBody/content",
        "#/callbacks/done/{$request.query.url}/post/requestBody/content/application~1xml",
        { body: "the request body", mediaType: "application/xml" },
      ),
    ],
  },
  {
    title: "a range replaces one",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: {} } }, responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/*: {} } }, responses: {} } } } }
`,
    changes: [
      breaking(
        "media-type-added",
        "response",
        "#/callbacks/done/{$request.query.url}/post/requestBody/content/application~1json",
        "#/callbacks/done/{$request.query.url}/post/requestBody/content/application~1*",
        { body: "the request body", mediaType: "application/*" },
      ),
    ],
  },
  {
    title: "one of two is removed: the client did not request it",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: {}, application/xml: {} } }, responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: {} } }, responses: {} } } } }
`,
    changes: [],
  },
  {
    title: "all are removed",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: { application/json: {} } }, responses: {} } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: {} }, responses: {} } } } }
`,
    changes: [
      breaking(
        "media-type-removed",
        "response",
        "#/callbacks/done/{$request.query.url}/post/requestBody/content/application~1json",
        "#/callbacks/done/{$request.query.url}/post/requestBody/content",
        { body: "the request body", mediaType: "application/json" },
      ),
    ],
  },
  {
    title: "the client can respond with another one",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/json: {} } } } } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/json: {}, application/xml: {} } } } } } } }
`,
    changes: [
      compatible(
        "media-type-added",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses/200/content",
        "#/callbacks/done/{$request.query.url}/post/responses/200/content/application~1xml",
        { body: "the 200 response", mediaType: "application/xml" },
      ),
    ],
  },
  {
    title: "the client can only respond with one of a range",
    of: "operation",
    before: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/*: {} } } } } } } }
`,
    after: `
responses: {}
callbacks: { done: { "{$request.query.url}": { post: { responses: { "200": { content: { application/json: {} } } } } } } }
`,
    changes: [
      breaking(
        "media-type-removed",
        "request",
        "#/callbacks/done/{$request.query.url}/post/responses/200/content/application~1*",
        "#/callbacks/done/{$request.query.url}/post/responses/200/content",
        { body: "the 200 response", mediaType: "application/*" },
      ),
    ],
  },
]);
