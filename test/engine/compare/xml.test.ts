import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

const received = (schema: string, mediaType = "application/xml"): string =>
  `responses: { "200": { content: { ${mediaType}: { schema: ${schema} } } } }\n`;

/** Rows whose texts are a schema that an operation answers with. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.0", mediaType?: string): Case[] =>
  rows.map(([title, before, after, said]) => ({
    ...{ title, of: "operation", dialect, said },
    ...{ before: received(before, mediaType), after: received(after, mediaType) },
  }));

/** Rows whose texts are what a property `a` says of itself. */
const ofProperty = (rows: readonly Row[], type = "type: string", dialect?: Case["dialect"]): Case[] =>
  rowsOf(
    rows.map(([title, before, after, said]) => {
      const [was, is] = [before, after].map(
        (xml) => `{ properties: { a: { ${type}${xml === "" ? "" : `, xml: ${xml}`} } } }`,
      );
      return [title, was ?? "", is ?? "", said] as const;
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
        "xml-changed breaking (response) at xml: The XML of `a` is now b, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/a",
      ],
    ],
    ["its own name, in so many words", "", "{ name: a }", []],
    [
      "another name, and no more",
      "{ name: b }",
      "",
      [
        "xml-changed breaking (response) at a: The XML of `a` is now a, was b. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/a/xml",
      ],
    ],
    [
      "a prefix",
      "",
      "{ prefix: p }",
      [
        "xml-changed breaking (response) at xml: The XML of `a` is now p:a, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/a",
      ],
    ],
    [
      "a namespace",
      "",
      "{ namespace: https://n.example }",
      [
        "xml-changed breaking (response) at xml: The XML of `a` is now a, in https://n.example, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/a",
      ],
    ],
    [
      "another namespace",
      "{ namespace: https://n.example }",
      "{ namespace: https://m.example }",
      [
        "xml-changed breaking (response) at xml: The XML of `a` is now a, in https://m.example, was a, in https://n.example. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/a/xml",
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
        "xml-changed breaking (response) at xml: The XML of `a` is now a, an attribute, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/a",
      ],
    ],
    ["no attribute, in so many words", "", "{ attribute: false }", []],
    ["what is no list is not wrapped", "", "{ wrapped: true }", []],
    [
      "all of it",
      "",
      "{ name: b, namespace: https://n.example, attribute: true }",
      [
        "xml-changed breaking (response) at xml: The XML of `a` is now b, an attribute, in https://n.example, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/a",
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
          "xml-changed breaking (response) at xml: The XML of `a` is now a, wrapped, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/a",
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
          "xml-changed breaking (response) at xml: The XML of `a` is now text, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/a",
        ],
      ],
      ["character data, which is text", "{ nodeType: text }", "{ nodeType: cdata, name: b }", []],
      [
        "nothing of its own",
        "",
        "{ nodeType: none }",
        [
          "xml-changed breaking (response) at xml: The XML of `a` is now none, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/a",
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
        "xml-changed breaking (response) at xml: The XML of the 200 response is now b, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/xml",
      ],
    ],
    [
      "of the whole, which had no name",
      "{ type: object }",
      "{ type: object, xml: { name: b } }",
      [
        "xml-changed breaking (response) at xml: The XML of the 200 response is now b, was no name. | base /paths/~1things/get/responses/200/content/application~1xml/schema",
      ],
    ],
    [
      "of items",
      `{ type: array, items: { type: string, xml: { name: a } } }`,
      `{ type: array, items: { type: string, xml: { name: b } } }`,
      [
        "xml-changed breaking (response) at xml: The XML of the items of the 200 response is now b, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/items/xml",
      ],
    ],
    [
      "of a part",
      `{ properties: { p: { allOf: [{ type: string, xml: { name: a } }] } } }`,
      `{ properties: { p: { allOf: [{ type: string, xml: { name: b } }] } } }`,
      [
        "xml-changed breaking (response) at xml: The XML of `p` is now b, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/p/allOf/0/xml",
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
        "xml-changed breaking (response) at xml: The XML of `a` is now a, wrapped, was a. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/a",
      ],
    ],
    [
      "of two properties, each where it stands",
      `{ properties: { q: { type: string, xml: { name: x } }, p: { type: string, xml: { name: y } } } }`,
      `{ properties: { q: { type: string, xml: { name: y } }, p: { type: string, xml: { name: x } } } }`,
      [
        "xml-changed breaking (response) at xml: The XML of `q` is now y, was x. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/q/xml",
        "xml-changed breaking (response) at xml: The XML of `p` is now x, was y. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/p/xml",
      ],
    ],
    [
      "deeper down",
      `{ properties: { o: { properties: { a: { type: string, xml: { name: x } } } } } }`,
      `{ properties: { o: { properties: { a: { type: string, xml: { name: y } } } } } }`,
      [
        "xml-changed breaking (response) at xml: The XML of `o.a` is now y, was x. | base /paths/~1things/get/responses/200/content/application~1xml/schema/properties/o/properties/a/xml",
      ],
    ],
    [
      "of what has come",
      `{ type: object }`,
      `{ type: object, properties: { a: { type: string, xml: { name: y } } } }`,
      [
        "property-added compatible (response) at a: `a` is new in the 200 response. | base /paths/~1things/get/responses/200/content/application~1xml/schema",
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
          "xml-changed breaking (response) at xml: The XML of the 200 response is now b, was a. | base /paths/~1things/get/responses/200/content/application~1atom+xml;v=1/schema/xml",
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
    said: [
      "xml-changed breaking (both) at xml: The XML of `S` is now t, was s. | base /components/schemas/S/xml | POST /a, GET /b",
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
    said: [],
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
    said: [
      "xml-changed breaking (response) at v: The XML of `S.v` is now v, was v, an attribute. | base /components/schemas/S/properties/v/xml",
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
    said: [
      "xml-changed breaking (response) at schema: The XML of the 200 response is now t, was s. | base /components/schemas/S/xml",
    ],
  },
]);
