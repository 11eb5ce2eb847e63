import { breaking, compatible, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

const received = (schema: string, mediaType = "application/xml"): string =>
  `responses: { "200": { content: { ${mediaType}: { schema: ${schema} } } } }\n`;

/** Rows whose texts are a schema that an operation answers with. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.0", mediaType?: string): Case[] =>
  rows.map(([title, before, after, changes]) => ({
    ...{ title, of: "operation", dialect, changes },
    ...{ before: received(before, mediaType), after: received(after, mediaType) },
  }));

/** Rows whose texts are what a property `a` says of itself. */
const ofProperty = (rows: readonly Row[], type = "type: string", dialect?: Case["dialect"]): Case[] =>
  rowsOf(
    rows.map(([title, before, after, changes]) => {
      const [was, is] = [before, after].map(
        (xml) => `{ properties: { a: { ${type}${xml === "" ? "" : `, xml: ${xml}`} } } }`,
      );
      return [title, was ?? "", is ?? "", changes] as const;
    }),
    dialect,
  );

const list = "type: array, items: { type: string }";

describeCases("XML", [
  ...ofProperty([
    [
      "another name",
      "",
      "{ name: b }",
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/a",
          "#/responses/200/content/application~1xml/schema/properties/a/xml",
          {
            subject: "a",
            before: { name: "a", as: "element", wrapped: false, namespace: null },
            after: { name: "b", as: "element", wrapped: false, namespace: null },
          },
        ),
      ],
    ],
    ["its own name, in so many words", "", "{ name: a }", []],
    [
      "another name, and no more",
      "{ name: b }",
      "",
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/a/xml",
          "#/responses/200/content/application~1xml/schema/properties/a",
          {
            subject: "a",
            before: { name: "b", as: "element", wrapped: false, namespace: null },
            after: { name: "a", as: "element", wrapped: false, namespace: null },
          },
        ),
      ],
    ],
    [
      "a prefix",
      "",
      "{ prefix: p }",
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/a",
          "#/responses/200/content/application~1xml/schema/properties/a/xml",
          {
            subject: "a",
            before: { name: "a", as: "element", wrapped: false, namespace: null },
            after: { name: "p:a", as: "element", wrapped: false, namespace: null },
          },
        ),
      ],
    ],
    [
      "a namespace",
      "",
      "{ namespace: https://n.example }",
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/a",
          "#/responses/200/content/application~1xml/schema/properties/a/xml",
          {
            subject: "a",
            before: { name: "a", as: "element", wrapped: false, namespace: null },
            after: { name: "a", as: "element", wrapped: false, namespace: "https://n.example" },
          },
        ),
      ],
    ],
    [
      "another namespace",
      "{ namespace: https://n.example }",
      "{ namespace: https://m.example }",
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/a/xml",
          "#/responses/200/content/application~1xml/schema/properties/a/xml",
          {
            subject: "a",
            before: { name: "a", as: "element", wrapped: false, namespace: "https://n.example" },
            after: { name: "a", as: "element", wrapped: false, namespace: "https://m.example" },
          },
        ),
      ],
    ],
    [
      "in a namespace, a prefix is only another way to write it",
      "{ namespace: https://n.example }",
      "{ namespace: https://n.example, prefix: p }",
      [],
    ],
    [
      "an attribute",
      "",
      "{ attribute: true }",
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/a",
          "#/responses/200/content/application~1xml/schema/properties/a/xml",
          {
            subject: "a",
            before: { name: "a", as: "element", wrapped: false, namespace: null },
            after: { name: "a", as: "attribute", wrapped: false, namespace: null },
          },
        ),
      ],
    ],
    ["no attribute, in so many words", "", "{ attribute: false }", []],
    ["what is no list is not wrapped", "", "{ wrapped: true }", []],
    [
      "all of it",
      "",
      "{ name: b, namespace: https://n.example, attribute: true }",
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/a",
          "#/responses/200/content/application~1xml/schema/properties/a/xml",
          {
            subject: "a",
            before: { name: "a", as: "element", wrapped: false, namespace: null },
            after: { name: "b", as: "attribute", wrapped: false, namespace: "https://n.example" },
          },
        ),
      ],
    ],
  ]),
  ...ofProperty(
    [
      [
        "a list in an element of its own",
        "",
        "{ wrapped: true }",
        [
          breaking(
            "xml-changed",
            "response",
            "#/responses/200/content/application~1xml/schema/properties/a",
            "#/responses/200/content/application~1xml/schema/properties/a/xml",
            {
              subject: "a",
              before: { name: "a", as: "element", wrapped: false, namespace: null },
              after: { name: "a", as: "element", wrapped: true, namespace: null },
            },
          ),
        ],
      ],
      ["a list in an element of its own, not, in so many words", "", "{ wrapped: false }", []],
    ],
    list,
  ),
  ...ofProperty(
    [
      ["an attribute, in other words", "{ attribute: true }", "{ nodeType: attribute }", []],
      ["an element, which is the standard", "", "{ nodeType: element }", []],
      [
        "text",
        "",
        "{ nodeType: text }",
        [
          breaking(
            "xml-changed",
            "response",
            "#/responses/200/content/application~1xml/schema/properties/a",
            "#/responses/200/content/application~1xml/schema/properties/a/xml",
            {
              subject: "a",
              before: { name: "a", as: "element", wrapped: false, namespace: null },
              after: { name: "", as: "text", wrapped: false, namespace: null },
            },
          ),
        ],
      ],
      ["character data, which is text", "{ nodeType: text }", "{ nodeType: cdata, name: b }", []],
      [
        "nothing of its own",
        "",
        "{ nodeType: none }",
        [
          breaking(
            "xml-changed",
            "response",
            "#/responses/200/content/application~1xml/schema/properties/a",
            "#/responses/200/content/application~1xml/schema/properties/a/xml",
            {
              subject: "a",
              before: { name: "a", as: "element", wrapped: false, namespace: null },
              after: { name: "", as: "none", wrapped: false, namespace: null },
            },
          ),
        ],
      ],
    ],
    "type: string",
    "3.2",
  ),
  ...ofProperty(
    [
      ["a list in an element of its own, in other words", "{ wrapped: true }", "{ nodeType: element }", []],
      ["a list in none, which is the standard", "", "{ nodeType: none }", []],
    ],
    list,
    "3.2",
  ),
  ...rowsOf([
    [
      "of the whole",
      "{ type: object, xml: { name: a } }",
      "{ type: object, xml: { name: b } }",
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/xml",
          "#/responses/200/content/application~1xml/schema/xml",
          {
            subject: "the 200 response",
            before: { name: "a", as: "element", wrapped: false, namespace: null },
            after: { name: "b", as: "element", wrapped: false, namespace: null },
          },
        ),
      ],
    ],
    [
      "of the whole, which had no name",
      "{ type: object }",
      "{ type: object, xml: { name: b } }",
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema",
          "#/responses/200/content/application~1xml/schema/xml",
          {
            subject: "the 200 response",
            before: { name: "", as: "element", wrapped: false, namespace: null },
            after: { name: "b", as: "element", wrapped: false, namespace: null },
          },
        ),
      ],
    ],
    [
      "of items",
      `{ type: array, items: { type: string, xml: { name: a } } }`,
      `{ type: array, items: { type: string, xml: { name: b } } }`,
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/items/xml",
          "#/responses/200/content/application~1xml/schema/items/xml",
          {
            subject: "items of the 200 response",
            before: { name: "a", as: "element", wrapped: false, namespace: null },
            after: { name: "b", as: "element", wrapped: false, namespace: null },
          },
        ),
      ],
    ],
    [
      "of a part",
      `{ properties: { p: { allOf: [{ type: string, xml: { name: a } }] } } }`,
      `{ properties: { p: { allOf: [{ type: string, xml: { name: b } }] } } }`,
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/p/allOf/0/xml",
          "#/responses/200/content/application~1xml/schema/properties/p/allOf/0/xml",
          {
            subject: "p",
            before: { name: "a", as: "element", wrapped: false, namespace: null },
            after: { name: "b", as: "element", wrapped: false, namespace: null },
          },
        ),
      ],
    ],
    [
      "a longer name of its own, in so many words",
      "{ properties: { label: { type: string } } }",
      "{ properties: { label: { type: string, xml: { name: label } } } }",
      [],
    ],
    [
      "a list that is described in parts",
      "{ properties: { a: { allOf: [{ type: array }, { items: { type: string } }] } } }",
      "{ properties: { a: { xml: { wrapped: true }, allOf: [{ type: array }, { items: { type: string } }] } } }",
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/a",
          "#/responses/200/content/application~1xml/schema/properties/a/xml",
          {
            subject: "a",
            before: { name: "a", as: "element", wrapped: false, namespace: null },
            after: { name: "a", as: "element", wrapped: true, namespace: null },
          },
        ),
      ],
    ],
    [
      "of two properties, each where it stands",
      `{ properties: { q: { type: string, xml: { name: x } }, p: { type: string, xml: { name: y } } } }`,
      `{ properties: { q: { type: string, xml: { name: y } }, p: { type: string, xml: { name: x } } } }`,
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/q/xml",
          "#/responses/200/content/application~1xml/schema/properties/q/xml",
          {
            subject: "q",
            before: { name: "x", as: "element", wrapped: false, namespace: null },
            after: { name: "y", as: "element", wrapped: false, namespace: null },
          },
        ),
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/p/xml",
          "#/responses/200/content/application~1xml/schema/properties/p/xml",
          {
            subject: "p",
            before: { name: "y", as: "element", wrapped: false, namespace: null },
            after: { name: "x", as: "element", wrapped: false, namespace: null },
          },
        ),
      ],
    ],
    [
      "deeper down",
      `{ properties: { o: { properties: { a: { type: string, xml: { name: x } } } } } }`,
      `{ properties: { o: { properties: { a: { type: string, xml: { name: y } } } } } }`,
      [
        breaking(
          "xml-changed",
          "response",
          "#/responses/200/content/application~1xml/schema/properties/o/properties/a/xml",
          "#/responses/200/content/application~1xml/schema/properties/o/properties/a/xml",
          {
            subject: "o.a",
            before: { name: "x", as: "element", wrapped: false, namespace: null },
            after: { name: "y", as: "element", wrapped: false, namespace: null },
          },
        ),
      ],
    ],
    [
      "of what has come",
      `{ type: object }`,
      `{ type: object, properties: { a: { type: string, xml: { name: y } } } }`,
      [
        compatible(
          "property-added",
          "response",
          "#/responses/200/content/application~1xml/schema",
          "#/responses/200/content/application~1xml/schema/properties/a",
          { subject: "the 200 response", property: "a" },
        ),
      ],
    ],
  ]),
  ...rowsOf(
    [
      [
        "of a kind of XML",
        "{ type: object, xml: { name: a } }",
        "{ type: object, xml: { name: b } }",
        [
          breaking(
            "xml-changed",
            "response",
            "#/responses/200/content/application~1atom+xml;v=1/schema/xml",
            "#/responses/200/content/application~1atom+xml;v=1/schema/xml",
            {
              subject: "the 200 response",
              before: { name: "a", as: "element", wrapped: false, namespace: null },
              after: { name: "b", as: "element", wrapped: false, namespace: null },
            },
          ),
        ],
      ],
    ],
    "3.0",
    "application/atom+xml;v=1",
  ),
  ...rowsOf(
    [
      [
        "of text that is called so",
        "{ type: object, xml: { name: a } }",
        "{ type: object, xml: { name: b } }",
        [],
      ],
    ],
    "3.0",
    "application/xmlish",
  ),
  ...rowsOf(
    [
      [
        "of JSON nothing counts",
        "{ type: object, xml: { name: a } }",
        "{ type: object, xml: { name: b } }",
        [],
      ],
    ],
    "3.0",
    "application/json",
  ),
  {
    title: "of a component, met in both directions and by two operations",
    of: "document",
    before: `
openapi: 3.0.3
paths:
  /a: { post: { requestBody: { content: { application/xml: { schema: { $ref: "#/components/schemas/S" } } } }, responses: { "200": { content: { application/xml: { schema: { $ref: "#/components/schemas/S" } } } } } } }
  /b: { get: { responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/S" } }, text/xml: { schema: { type: array, items: { $ref: "#/components/schemas/S" } } } } } } } }
components: { schemas: { S: { type: object, xml: { name: s } } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { post: { requestBody: { content: { application/xml: { schema: { $ref: "#/components/schemas/S" } } } }, responses: { "200": { content: { application/xml: { schema: { $ref: "#/components/schemas/S" } } } } } } }
  /b: { get: { responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/S" } }, text/xml: { schema: { type: array, items: { $ref: "#/components/schemas/S" } } } } } } } }
components: { schemas: { S: { type: object, xml: { name: t } } } }
`,
    changes: [
      breaking(
        "xml-changed",
        "both",
        "/components/schemas/S/xml",
        "/components/schemas/S/xml",
        {
          subject: "S",
          before: { name: "s", as: "element", wrapped: false, namespace: null },
          after: { name: "t", as: "element", wrapped: false, namespace: null },
        },
        ["POST /a", "GET /b"],
      ),
    ],
  },
  {
    title: "the name of a component is what an element is called that has none",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/xml: { schema: { $ref: "#/components/schemas/S" } } } } } } } }
components: { schemas: { S: { type: object } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/xml: { schema: { $ref: "#/components/schemas/S" } } } } } } } }
components: { schemas: { S: { type: object, xml: { name: S } } } }
`,
    changes: [],
  },
  {
    title: "a component that holds itself",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/xml: { schema: { $ref: "#/components/schemas/S" } } } } } } } }
components: { schemas: { S: { type: object, properties: { s: { $ref: "#/components/schemas/S" }, v: { type: string, xml: { attribute: true } } } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/xml: { schema: { $ref: "#/components/schemas/S" } } } } } } } }
components: { schemas: { S: { type: object, properties: { s: { $ref: "#/components/schemas/S" }, v: { type: string } } } } }
`,
    changes: [
      breaking(
        "xml-changed",
        "response",
        "/components/schemas/S/properties/v/xml",
        "/components/schemas/S/properties/v",
        {
          subject: "S.v",
          before: { name: "v", as: "attribute", wrapped: false, namespace: null },
          after: { name: "v", as: "element", wrapped: false, namespace: null },
        },
      ),
    ],
  },
  {
    title: "a reference is pointed at another one that was there",
    of: "document",
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/xml: { schema: { $ref: "#/components/schemas/S" } } } } } } } }
components: { schemas: { S: { type: object, xml: { name: s } }, T: { type: object, xml: { name: t } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/xml: { schema: { $ref: "#/components/schemas/T" } } } } } } } }
components: { schemas: { S: { type: object, xml: { name: s } }, T: { type: object, xml: { name: t } } } }
`,
    changes: [
      breaking(
        "xml-changed",
        "response",
        "/components/schemas/S/xml",
        "/paths/~1a/get/responses/200/content/application~1xml/schema",
        {
          subject: "the 200 response",
          before: { name: "s", as: "element", wrapped: false, namespace: null },
          after: { name: "t", as: "element", wrapped: false, namespace: null },
        },
      ),
    ],
  },
]);
