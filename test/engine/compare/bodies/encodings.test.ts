import { breaking, compatible, dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows with the encodings of a form with these parts; of a request by default. */
const rowsOf = (
  mediaType: string,
  schema: string,
  rows: readonly Row[],
  wrapped = (content: string): string => `requestBody: { content: { ${content} } }\nresponses: {}\n`,
): Case[] =>
  rows.map(([title, before, after, changes]) => {
    const text = (written: string): string => wrapped(`${mediaType}: { ${written}, ${schema} }`);
    return { title, of: "operation", dialect: "3.2", before: text(before), after: text(after), changes };
  });

const received = (content: string): string => `responses: { "200": { content: { ${content} } } }\n`;
const parts = `schema: {
  type: object,
  properties: {
    text: { type: string },
    list: { type: array, items: { type: string } },
    lists: { type: array, items: { type: array, items: { type: string } } },
    things: { type: array, items: { type: object } },
    any: {},
    file: { type: string, format: binary },
    files: { type: array, items: { type: string, format: byte } },
    object: { type: object },
    lax: { type: array },
    either: { type: [array, object], items: { type: string } },
    coded: { type: string, contentEncoding: base64 },
    split: { allOf: [{ type: array }, { items: { type: string } }] },
    bytes: { type: string, format: bytes },
    binaries: { type: string, format: x-binary },
  } }`;
const none = "description: none";
const encoding = (written: string): string => `encoding: { ${written} }`;

describeCases("form parts: content types", [
  ...rowsOf("multipart/form-data", parts, [
    ["the standard of a text", none, encoding("text: { contentType: text/plain }"), []],
    ["the standard of a list of texts", none, encoding("list: { contentType: text/plain }"), []],
    ["the standard of lists of texts", none, encoding("lists: { contentType: text/plain }"), []],
    ["the standard of a list of objects", none, encoding("things: { contentType: application/json }"), []],
    [
      "the standard of what may be anything",
      none,
      encoding("any: { contentType: application/octet-stream }"),
      [],
    ],
    ["the standard of bytes", none, encoding("file: { contentType: application/octet-stream }"), []],
    [
      "the standard of a list of bytes",
      none,
      encoding("files: { contentType: application/octet-stream }"),
      [],
    ],
    ["the standard of an object", none, encoding("object: { contentType: application/json }"), []],
    [
      "the standard of text that stands for bytes",
      none,
      encoding("coded: { contentType: application/octet-stream }"),
      [],
    ],
    ["the standard of a list of anything", none, encoding("lax: { contentType: application/json }"), []],
    ["the standard of a list or an object", none, encoding("either: { contentType: application/json }"), []],
    [
      "the standard of a list that is described in parts",
      none,
      encoding("split: { contentType: text/plain }"),
      [],
    ],
    ["the standard of a text of some format", none, encoding("bytes: { contentType: text/plain }"), []],
    ["the standard of a text of another format", none, encoding("binaries: { contentType: text/plain }"), []],
    [
      "of what only looks like a position",
      encoding("1a: { contentType: image/png }"),
      encoding("1a: { contentType: image/jpeg }"),
      [],
    ],
    [
      "of what ends like a position",
      encoding("a1: { contentType: image/png }"),
      encoding("a1: { contentType: image/jpeg }"),
      [],
    ],
    [
      "another one than the standard of a text",
      none,
      encoding("text: { contentType: application/xml }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1form-data",
          "#/requestBody/content/multipart~1form-data/encoding/text",
          { subject: "text", property: "text", before: "text/plain", after: "application/xml" },
        ),
      ],
    ],
    [
      "another one than the standard of an object",
      encoding("object: { contentType: application/xml }"),
      none,
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1form-data/encoding/object",
          "#/requestBody/content/multipart~1form-data",
          { subject: "object", property: "object", before: "application/xml", after: "application/json" },
        ),
      ],
    ],
    [
      "one more of several",
      encoding("file: { contentType: image/png }"),
      encoding("file: { contentType: 'image/png, image/jpeg' }"),
      [],
    ],
    [
      "one less of several",
      encoding("file: { contentType: 'image/png, image/jpeg' }"),
      encoding("file: { contentType: image/png }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1form-data/encoding/file",
          "#/requestBody/content/multipart~1form-data/encoding/file",
          { subject: "file", property: "file", before: "image/png, image/jpeg", after: "image/png" },
        ),
      ],
    ],
    [
      "several in another order",
      encoding("file: { contentType: 'image/png, image/jpeg' }"),
      encoding("file: { contentType: 'image/jpeg, image/png' }"),
      [],
    ],
    [
      "a range takes the place of one",
      encoding("file: { contentType: image/png }"),
      encoding("file: { contentType: image/* }"),
      [],
    ],
    [
      "any takes the place of one",
      encoding("file: { contentType: image/png }"),
      encoding("file: { contentType: '*/*' }"),
      [],
    ],
    [
      "a range of another kind takes the place of one",
      encoding("file: { contentType: image/png }"),
      encoding("file: { contentType: video/* }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1form-data/encoding/file",
          "#/requestBody/content/multipart~1form-data/encoding/file",
          { subject: "file", property: "file", before: "image/png", after: "video/*" },
        ),
      ],
    ],
    [
      "one takes the place of a range",
      encoding("file: { contentType: image/* }"),
      encoding("file: { contentType: image/png }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1form-data/encoding/file",
          "#/requestBody/content/multipart~1form-data/encoding/file",
          { subject: "file", property: "file", before: "image/*", after: "image/png" },
        ),
      ],
    ],
    ["of what is no part", none, encoding("nothing: { contentType: image/png }"), []],
    [
      "two parts, each told where it stands",
      encoding("file: { contentType: image/png }, text: { contentType: text/csv }"),
      encoding("file: { contentType: image/jpeg }, text: { contentType: text/html }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1form-data/encoding/file",
          "#/requestBody/content/multipart~1form-data/encoding/file",
          { subject: "file", property: "file", before: "image/png", after: "image/jpeg" },
        ),
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1form-data/encoding/text",
          "#/requestBody/content/multipart~1form-data/encoding/text",
          { subject: "text", property: "text", before: "text/csv", after: "text/html" },
        ),
      ],
    ],
  ]),
  ...rowsOf(
    "multipart/form-data",
    parts,
    [
      [
        "one more of several may come",
        encoding("file: { contentType: image/png }"),
        encoding("file: { contentType: 'image/png, image/jpeg' }"),
        [
          breaking(
            "part-encoding-changed",
            "response",
            "#/responses/200/content/multipart~1form-data/encoding/file",
            "#/responses/200/content/multipart~1form-data/encoding/file",
            { subject: "file", property: "file", before: "image/png", after: "image/png, image/jpeg" },
          ),
        ],
      ],
      [
        "one less of several may come",
        encoding("file: { contentType: 'image/png, image/jpeg' }"),
        encoding("file: { contentType: image/png }"),
        [],
      ],
    ],
    received,
  ),
  ...rowsOf("application/json", parts, [
    [
      "what is no form has no parts",
      encoding("file: { contentType: image/png }"),
      encoding("file: { contentType: image/jpeg }"),
      [],
    ],
  ]),
  {
    title: "of a removed part",
    of: "operation",
    before: `
requestBody: { content: { multipart/form-data: { encoding: { b: { contentType: image/png } }, schema: { type: object, properties: { a: { type: string }, b: { type: string } } } } } }
responses: {}
`,
    after: `
requestBody: { content: { multipart/form-data: { encoding: { b: { contentType: image/jpeg } }, schema: { type: object, properties: { a: { type: string } } } } } }
responses: {}
`,
    changes: [
      dangerous(
        "property-removed",
        "request",
        "#/requestBody/content/multipart~1form-data/schema/properties/b",
        "#/requestBody/content/multipart~1form-data/schema/properties",
        {
          subject: "the request body",
          property: "b",
          required: false,
          renamedTo: null,
          sunset: null,
        },
      ),
    ],
  },
  {
    title: "of an added part",
    of: "operation",
    before: `
requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } } } }
responses: {}
`,
    after: `
requestBody: { content: { multipart/form-data: { encoding: { b: { contentType: image/png } }, schema: { type: object, properties: { a: { type: string }, b: { type: string } } } } } }
responses: {}
`,
    changes: [
      compatible(
        "property-added",
        "request",
        "#/requestBody/content/multipart~1form-data/schema/properties",
        "#/requestBody/content/multipart~1form-data/schema/properties/b",
        { subject: "the request body", property: "b" },
      ),
    ],
  },
  {
    title: "the default differs with the type of the part",
    of: "operation",
    before: `
requestBody: { content: { multipart/form-data: { encoding: { a: { contentType: text/plain } }, schema: { type: object, properties: { a: { type: string } } } } } }
responses: {}
`,
    after: `
requestBody: { content: { multipart/form-data: { encoding: { a: {} }, schema: { type: object, properties: { a: { type: object } } } } } }
responses: {}
`,
    changes: [
      breaking(
        "part-encoding-changed",
        "request",
        "#/requestBody/content/multipart~1form-data/encoding/a",
        "#/requestBody/content/multipart~1form-data/encoding/a",
        { subject: "a", property: "a", before: "text/plain", after: "application/json" },
      ),
      breaking(
        "type-changed",
        "request",
        "#/requestBody/content/multipart~1form-data/schema/properties/a/type",
        "#/requestBody/content/multipart~1form-data/schema/properties/a/type: object",
        { subject: "a", before: "string", after: "object" },
      ),
    ],
  },
  {
    title: "OpenAPI 3.0 has no keyword for encoded bytes",
    of: "operation",
    before: `
requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: {}, b: { type: string, contentEncoding: base64 } } } } } }
responses: {}
`,
    after: `
requestBody: { content: { multipart/form-data: { encoding: { a: { contentType: application/octet-stream }, b: { contentType: text/plain } }, schema: { type: object, properties: { a: {}, b: { type: string, contentEncoding: base64 } } } } } }
responses: {}
`,
    changes: [],
  },
  {
    title: "of strings as alternatives",
    of: "operation",
    before: `
requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } } } }
responses: {}
`,
    after: `
requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { anyOf: [{ type: string }, { type: string, enum: [""] }] } } } } } }
responses: {}
`,
    changes: [],
  },
  {
    title: "of any value in a URL-encoded form, where bytes are written like strings",
    of: "operation",
    before: `
requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string }, b: { type: string, format: byte } } } } } }
responses: {}
`,
    after: `
requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: {}, b: { type: string, format: byte } }, description: new }, encoding: { b: { contentType: text/plain } } } } }
responses: {}
`,
    changes: [
      compatible(
        "type-widened",
        "request",
        "#/requestBody/content/application~1x-www-form-urlencoded/schema/properties/a/type",
        "#/requestBody/content/application~1x-www-form-urlencoded/schema/properties/a",
        { subject: "a", before: "string", after: "any type", implied: false },
      ),
    ],
  },
  {
    title: "of a recursive array",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { $ref: "#/components/schemas/L" } } } } } }, responses: {} } } }
components: { schemas: { L: { type: array, items: { $ref: "#/components/schemas/L" } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { post: { requestBody: { content: { multipart/form-data: { encoding: { a: { contentType: application/json } }, schema: { type: object, properties: { a: { $ref: "#/components/schemas/L" } } } } } }, responses: {} } } }
components: { schemas: { L: { type: array, items: { $ref: "#/components/schemas/L" } } } }
`,
    changes: [],
  },
]);

describeCases("form parts: styles", [
  ...rowsOf("application/x-www-form-urlencoded", parts, [
    ["the standard, in so many words", none, encoding("list: { style: form, explode: true }"), []],
    [
      "a list is no longer exploded",
      none,
      encoding("list: { explode: false }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/application~1x-www-form-urlencoded",
          "#/requestBody/content/application~1x-www-form-urlencoded/encoding/list",
          { subject: "list", property: "list", before: "form, exploded", after: "form" },
        ),
      ],
    ],
    [
      "a list in another style",
      encoding("list: { style: pipeDelimited }"),
      encoding("list: { style: spaceDelimited }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/application~1x-www-form-urlencoded/encoding/list",
          "#/requestBody/content/application~1x-www-form-urlencoded/encoding/list",
          { subject: "list", property: "list", before: "pipeDelimited", after: "spaceDelimited" },
        ),
      ],
    ],
    [
      "another style is not exploded, in so many words",
      encoding("list: { style: pipeDelimited }"),
      encoding("list: { style: pipeDelimited, explode: false }"),
      [],
    ],
    [
      "an object in a style of its own",
      none,
      encoding("object: { style: deepObject, explode: true }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/application~1x-www-form-urlencoded",
          "#/requestBody/content/application~1x-www-form-urlencoded/encoding/object",
          { subject: "object", property: "object", before: "application/json", after: "deepObject" },
        ),
      ],
    ],
    [
      "a text is written alike in all of them",
      none,
      encoding("text: { style: pipeDelimited, explode: true }"),
      [],
    ],
    ["so is what may be anything", none, encoding("any: { style: pipeDelimited }"), []],
    [
      "a content type takes the place of a style",
      encoding("object: { style: deepObject }"),
      encoding("object: { contentType: application/json }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/application~1x-www-form-urlencoded/encoding/object",
          "#/requestBody/content/application~1x-www-form-urlencoded/encoding/object",
          { subject: "object", property: "object", before: "deepObject", after: "application/json" },
        ),
      ],
    ],
    [
      "a style says how it is written, whatever the content type",
      encoding("object: { style: deepObject }"),
      encoding("object: { contentType: application/json, style: deepObject }"),
      [],
    ],
    [
      "so do words that say no more than the standard of a style",
      encoding("object: { contentType: application/json }"),
      encoding("object: { contentType: application/json, allowReserved: false }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/application~1x-www-form-urlencoded/encoding/object",
          "#/requestBody/content/application~1x-www-form-urlencoded/encoding/object",
          { subject: "object", property: "object", before: "application/json", after: "form, exploded" },
        ),
      ],
    ],
    ["an object is a text of its own", none, encoding("object: { contentType: application/json }"), []],
    ["a list of texts in so many words", none, encoding("list: { contentType: text/plain }"), []],
    [
      "a list of objects is exploded, though they are texts of their own",
      none,
      encoding("things: { explode: true }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/application~1x-www-form-urlencoded",
          "#/requestBody/content/application~1x-www-form-urlencoded/encoding/things",
          { subject: "things", property: "things", before: "application/json", after: "form, exploded" },
        ),
      ],
    ],
    [
      "an explosion means nothing in a style that has one form",
      encoding("object: { style: deepObject }"),
      encoding("object: { style: deepObject, explode: true }"),
      [],
    ],
    [
      "reserved characters must be escaped",
      encoding("text: { allowReserved: true }"),
      encoding("text: {}"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/application~1x-www-form-urlencoded/encoding/text",
          "#/requestBody/content/application~1x-www-form-urlencoded/encoding/text",
          { subject: "text", property: "text", before: "text/plain, allowReserved", after: "text/plain" },
        ),
      ],
    ],
    ["reserved characters may stay", none, encoding("text: { allowReserved: true }"), []],
  ]),
  ...rowsOf("multipart/mixed", parts, [
    ["parts without names have no styles", none, encoding("list: { style: pipeDelimited }"), []],
  ]),
  ...rowsOf("multipart/form-data", parts, [
    [
      "in parts of their own no style is the standard",
      none,
      encoding("list: { style: form }"),
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1form-data",
          "#/requestBody/content/multipart~1form-data/encoding/list",
          { subject: "list", property: "list", before: "text/plain", after: "form, exploded" },
        ),
      ],
    ],
    [
      "nor any explosion",
      encoding("list: { explode: true }"),
      none,
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1form-data/encoding/list",
          "#/requestBody/content/multipart~1form-data",
          { subject: "list", property: "list", before: "form, exploded", after: "text/plain" },
        ),
      ],
    ],
  ]),
]);

describeCases("form parts: headers", [
  ...rowsOf("multipart/form-data", parts, [
    [
      "one must be sent",
      encoding("file: {}"),
      encoding("file: { headers: { X-A: { required: true, schema: { type: string } } } }"),
      [
        breaking(
          "header-added",
          "request",
          "#/requestBody/content/multipart~1form-data/encoding/file",
          "#/requestBody/content/multipart~1form-data/encoding/file/headers/X-A",
          { name: "X-A", required: true },
        ),
      ],
    ],
    [
      "one may be sent where nothing was said of the part",
      none,
      encoding("file: { headers: { X-A: { schema: { type: string } } } }"),
      [
        compatible(
          "header-added",
          "request",
          "#/requestBody/content/multipart~1form-data",
          "#/requestBody/content/multipart~1form-data/encoding/file/headers/X-A",
          { name: "X-A", required: false },
        ),
      ],
    ],
    [
      "one is not known any more",
      encoding("file: { headers: { X-A: { schema: { type: string } } } }"),
      encoding("file: {}"),
      [
        compatible(
          "header-removed",
          "request",
          "#/requestBody/content/multipart~1form-data/encoding/file/headers/X-A",
          "#/requestBody/content/multipart~1form-data/encoding/file",
          { name: "X-A", required: false },
        ),
      ],
    ],
    [
      "one takes less",
      encoding("file: { headers: { X-A: { schema: { type: string } } } }"),
      encoding("file: { headers: { X-A: { schema: { type: string, maxLength: 5 } } } }"),
      [
        breaking(
          "length-narrowed",
          "request",
          "#/requestBody/content/multipart~1form-data/encoding/file/headers/X-A/schema",
          "#/requestBody/content/multipart~1form-data/encoding/file/headers/X-A/schema/maxLength: 5",
          { subject: "header X-A", keyword: "maxLength", before: null, after: "5" },
        ),
      ],
    ],
    ["of what is no part", none, encoding("nothing: { headers: { X-A: { required: true } } }"), []],
  ]),
  ...rowsOf("application/x-www-form-urlencoded", parts, [
    [
      "what is no part of its own has none",
      none,
      encoding("text: { headers: { X-A: { required: true, schema: { type: string } } } }"),
      [],
    ],
  ]),
]);

const listed =
  "schema: { type: array, prefixItems: [{ type: string }, { type: object }], items: { type: string } }";

describeCases("parts by position", [
  ...rowsOf("multipart/mixed", listed, [
    [
      "the first",
      "prefixEncoding: [{ contentType: text/plain }]",
      "prefixEncoding: [{ contentType: text/html }]",
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1mixed/prefixEncoding/0",
          "#/requestBody/content/multipart~1mixed/prefixEncoding/0: contentType: text/html",
          { subject: "0", property: "0", before: "text/plain", after: "text/html" },
        ),
      ],
    ],
    [
      "the second, in the standard of what it is",
      "prefixEncoding: [{ contentType: text/plain }, { contentType: application/json }]",
      "prefixEncoding: [{ contentType: text/plain }, {}]",
      [],
    ],
    [
      "the second, for the first time",
      "prefixEncoding: [{ contentType: text/plain }]",
      "prefixEncoding: [{ contentType: text/plain }, { contentType: text/html }]",
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1mixed",
          "#/requestBody/content/multipart~1mixed/prefixEncoding/1: contentType: text/html",
          { subject: "1", property: "1", before: "application/json", after: "text/html" },
        ),
      ],
    ],
    [
      "all others",
      "itemEncoding: { contentType: text/html }",
      "itemEncoding: { contentType: text/csv }",
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1mixed/itemEncoding",
          "#/requestBody/content/multipart~1mixed/itemEncoding",
          { subject: "*", property: "*", before: "text/html", after: "text/csv" },
        ),
      ],
    ],
    [
      "all others stand for the first",
      "itemEncoding: { contentType: text/html }",
      "prefixEncoding: [{ contentType: text/html }], itemEncoding: { contentType: text/html }",
      [],
    ],
    [
      "the first is left to all others",
      "prefixEncoding: [{ contentType: text/csv }], itemEncoding: { contentType: text/html }",
      "itemEncoding: { contentType: text/html }",
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1mixed/prefixEncoding/0",
          "#/requestBody/content/multipart~1mixed/itemEncoding",
          { subject: "0", property: "0", before: "text/csv", after: "text/html" },
        ),
      ],
    ],
  ]),
  ...rowsOf("multipart/mixed", "itemSchema: { type: object }", [
    [
      "of a sequence whose items are described",
      "itemEncoding: { contentType: application/json }",
      "itemEncoding: {}",
      [],
    ],
    [
      "of a sequence whose items are described, another one",
      "itemEncoding: {}",
      "itemEncoding: { contentType: text/csv }",
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1mixed/itemEncoding",
          "#/requestBody/content/multipart~1mixed/itemEncoding",
          { subject: "*", property: "*", before: "application/json", after: "text/csv" },
        ),
      ],
    ],
  ]),
  ...rowsOf("multipart/mixed", "description: nothing is said of the parts", [
    [
      "of parts that may be anything",
      "itemEncoding: { contentType: application/octet-stream }",
      "itemEncoding: {}",
      [],
    ],
    [
      "of parts that may be anything, another one",
      "itemEncoding: { contentType: text/plain }",
      "itemEncoding: { contentType: text/csv }",
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1mixed/itemEncoding",
          "#/requestBody/content/multipart~1mixed/itemEncoding",
          { subject: "*", property: "*", before: "text/plain", after: "text/csv" },
        ),
      ],
    ],
  ]),
  ...rowsOf("multipart/mixed", "schema: { type: array, items: { type: object } }", [
    [
      "of a list whose items are described",
      "itemEncoding: { contentType: application/json }",
      "itemEncoding: {}",
      [],
    ],
    [
      "of a list whose items are described, another one",
      "itemEncoding: {}",
      "itemEncoding: { contentType: text/csv }",
      [
        breaking(
          "part-encoding-changed",
          "request",
          "#/requestBody/content/multipart~1mixed/itemEncoding",
          "#/requestBody/content/multipart~1mixed/itemEncoding",
          { subject: "*", property: "*", before: "application/json", after: "text/csv" },
        ),
      ],
    ],
  ]),
  ...rowsOf(
    "multipart/mixed",
    "schema: { allOf: [{ title: t }, { type: array, items: { type: object } }] }",
    [
      [
        "of a list that is described in parts",
        "itemEncoding: { contentType: application/json }",
        "itemEncoding: {}",
        [],
      ],
    ],
  ),
]);

const filePart = (property: string): string =>
  `requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: ${property} } } } } }\nresponses: {}\n`;
const partAt = "#/requestBody/content/multipart~1form-data/schema/properties/a";
const otherDefault = (before: string, after: string) =>
  breaking("part-encoding-changed", "request", partAt, partAt, {
    subject: "a",
    property: "a",
    before,
    after,
  });

describeCases(
  "form parts: default content types",
  (
    [
      [
        "a string becomes a file",
        "{ type: string }",
        "{ type: string, format: binary }",
        [otherDefault("text/plain", "application/octet-stream")],
      ],
      [
        "a file becomes a string",
        "{ type: string, format: binary }",
        "{ type: string }",
        [otherDefault("application/octet-stream", "text/plain")],
      ],
      [
        "strings become files",
        "{ type: array, items: { type: string } }",
        "{ type: array, items: { type: string, format: binary } }",
        [otherDefault("text/plain", "application/octet-stream")],
      ],
      [
        "a string is encoded, which is reported once",
        "{ type: string }",
        "{ type: string, format: byte }",
        [
          breaking("content-encoding-changed", "request", partAt, `${partAt}/format: byte`, {
            subject: "a",
            before: null,
            after: "base64",
          }),
        ],
      ],
      [
        "a string stays one",
        "{ type: string, maxLength: 5 }",
        "{ type: string, maxLength: 5, title: A }",
        [],
      ],
    ] as const
  ).map(([title, before, after, changes]) => ({
    title,
    of: "operation",
    before: filePart(before),
    after: filePart(after),
    changes,
  })),
);

const fileField = (type: string): string => `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /a: { post: { consumes: [multipart/form-data], parameters: [{ name: f, in: formData, type: ${type} }], responses: {} } } }
`;

describeCases("form parts: files of Swagger 2.0", [
  {
    title: "a string becomes a file",
    of: "document",
    before: fileField("string"),
    after: fileField("file"),
    changes: [
      breaking(
        "part-encoding-changed",
        "request",
        "/paths/~1a/post/parameters/0",
        "/paths/~1a/post/parameters/0: f",
        { subject: "f", property: "f", before: "text/plain", after: "application/octet-stream" },
      ),
    ],
  },
]);
