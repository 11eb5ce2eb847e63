/** Merging of findings into changes, and the inputs of fingerprints. */
import assert from "node:assert/strict";
import { compareTexts } from "../compared";
import { breaking, describeCases } from "../cases";

const answering = (schemas: string, schema = '{ $ref: "#/components/schemas/S" }'): string => `
openapi: 3.1.0
paths: { /a: { get: { responses: { "200": { description: ok, content: { application/json: { schema: ${schema} } } } } } } }
components: { schemas: { ${schemas} } }
`;

describeCases("one edit is one change", [
  {
    title: "a repeated definition is now shared",
    of: "document",
    before: answering(
      "",
      "{ properties: { a: { properties: { x: { type: string } } }, b: { properties: { x: { type: string } } } } }",
    ),
    after: answering(
      "T: { properties: { x: { type: integer } } }",
      '{ properties: { a: { $ref: "#/components/schemas/T" }, b: { $ref: "#/components/schemas/T" } } }',
    ),
    changes: [
      breaking(
        "type-changed",
        "response",
        "/paths/~1a/get/responses/200/content/application~1json/schema/properties/a/properties/x/type",
        "/components/schemas/T/properties/x/type: integer",
        { subject: "T.x", before: "string", after: "integer" },
      ),
    ],
  },
  {
    title: "the shortest path determines the location",
    of: "document",
    before: answering(
      "",
      "{ properties: { a: { properties: { deep: { type: string } } }, b: { type: string } } }",
    ),
    after: answering(
      "T: { type: integer }",
      '{ properties: { a: { properties: { deep: { $ref: "#/components/schemas/T" } } }, b: { $ref: "#/components/schemas/T" } } }',
    ),
    changes: [
      breaking(
        "type-changed",
        "response",
        "/paths/~1a/get/responses/200/content/application~1json/schema/properties/b/type",
        "/components/schemas/T/type: integer",
        { subject: "T", before: "string", after: "integer" },
      ),
    ],
  },
  {
    title: "equal findings at two locations are two changes",
    of: "paths",
    before: `
/a: { post: { requestBody: { content: { application/json: { schema: { type: string } } } }, responses: {} } }
/b: { post: { requestBody: { content: { application/json: { schema: { type: string } } } }, responses: {} } }
`,
    after: `
/a: { post: { requestBody: { content: { application/json: { schema: { type: integer } } } }, responses: {} } }
/b: { post: { requestBody: { content: { application/json: { schema: { type: integer } } } }, responses: {} } }
`,
    changes: [
      breaking(
        "type-changed",
        "request",
        "/paths/~1a/post/requestBody/content/application~1json/schema/type",
        "/paths/~1a/post/requestBody/content/application~1json/schema/type: integer",
        { subject: "the request body", before: "string", after: "integer" },
      ),
      breaking(
        "type-changed",
        "request",
        "/paths/~1b/post/requestBody/content/application~1json/schema/type",
        "/paths/~1b/post/requestBody/content/application~1json/schema/type: integer",
        { subject: "the request body", before: "string", after: "integer" },
      ),
    ],
  },
  {
    title: "one location used as two elements has two changes",
    of: "document",
    before: answering("", "{ properties: { a: { type: string }, b: { type: boolean } } }"),
    after: answering(
      "T: { type: integer }",
      '{ properties: { a: { $ref: "#/components/schemas/T" }, b: { $ref: "#/components/schemas/T" } } }',
    ),
    changes: [
      breaking(
        "type-changed",
        "response",
        "/paths/~1a/get/responses/200/content/application~1json/schema/properties/a/type",
        "/components/schemas/T/type: integer",
        { subject: "T", before: "string", after: "integer" },
      ),
      breaking(
        "type-changed",
        "response",
        "/paths/~1a/get/responses/200/content/application~1json/schema/properties/b/type",
        "/components/schemas/T/type: integer",
        { subject: "T", before: "boolean", after: "integer" },
      ),
    ],
  },
]);

type Pair = readonly [before: string, after: string];

const one: Pair = [answering("S: { type: string }"), answering("S: { type: integer }")];
const named = ["cat", "dog", "owl", "pig"]
  .map((name) => `${name}: { type: object, required: [${name}], properties: { ${name}: { type: string } } }`)
  .join(", ");
const unionOf = (...names: readonly string[]): string =>
  answering(
    `S: { oneOf: [${names.map((name) => `{ $ref: "#/components/schemas/${name}" }`).join(", ")}] }, ${named}`,
  );
const [few, many] = [unionOf("cat", "owl"), unionOf("cat", "dog", "owl", "pig")];
const csv = "text/csv: {}, ";
const offering = (types: string, shared: boolean): string => {
  const response = `{ description: ok, content: { ${types}application/json: {} } }`;
  return `
openapi: 3.1.0
paths: { /a: { get: { responses: { "200": ${shared ? '{ $ref: "#/components/responses/R" }' : response} } } } }
components: { responses: { ${shared ? `R: ${response}` : ""} } }
`;
};
const without = unionOf("cat", "owl", "pig");
const hound = (text: string): string =>
  text.replaceAll("schemas/dog", "schemas/hound").replace("dog: { type: object", "hound: { type: object");
const alsoUsed = (type: string, path: string, schema: string): string =>
  answering(`S: { type: ${type} }`).replace(
    "paths: { ",
    `paths: { ${path}: { get: { responses: { "200": { description: ok, content: { application/json: { schema: ${schema} } } } } } }, `,
  );

const queried = (name: string, method = "get"): string => `
openapi: 3.1.0
paths: { /a: { ${method}: { parameters: [{ name: ${name}, in: query }], responses: {} } } }
`;

/** An operation whose `x` differs from one whose `y` differs, with the same facts. */
const placed = (around: (x: string, y: string) => string, was: string, is: string): readonly [Pair, Pair] => {
  const at = (x: string, y: string): string =>
    `openapi: 3.2.0\npaths: { /a: { get: { ${around(x, y)}, operationId: a } } }\n`;
  return [
    [at(was, was), at(is, was)],
    [at(was, was), at(was, is)],
  ];
};
const [text, number] = ["{ schema: { type: string } }", "{ schema: { type: number } }"];
const header = "X-A: { schema: { type: string } }, ";
const post = '"https://a.example": { post: {} }, ';

const xml = (properties: string): Pair => {
  const version = (name: string): string => `
openapi: 3.1.0
paths: { /a: { get: { responses: { "200": { content: { application/xml: { schema: { properties: ${properties.replaceAll("R", '{ $ref: "#/components/schemas/S" }')} } } } } } } } }
components: { schemas: { S: { type: object, xml: { name: ${name} } } } }
`;
  return [version("was"), version("is")];
};

/** Each compares the fingerprints of one pair with those of another. */
const rows: readonly (readonly [title: string, pair: Pair, other: Pair, is: "same" | "other"])[] = [
  ["other lines", one, [`\n\n${one[0]}`, `# moved\n${one[1]}`], "same"],
  [
    "another name of the schema",
    one,
    [
      answering("T: { type: string }", '{ $ref: "#/components/schemas/T" }'),
      answering("T: { type: integer }", '{ $ref: "#/components/schemas/T" }'),
    ],
    "same",
  ],
  [
    "written where it is used",
    one,
    [answering("", "{ type: string }"), answering("", "{ type: integer }")],
    "same",
  ],
  ["another type", one, [one[0], answering("S: { type: boolean }")], "other"],
  ["the way back", one, [one[1], one[0]], "other"],
  [
    "in a property",
    one,
    [
      answering("S: { properties: { a: { type: string } } }"),
      answering("S: { properties: { a: { type: integer } } }"),
    ],
    "other",
  ],
  ["several that are told alike come", [few, many], [`# moved\n${few}`, many], "same"],
  ["several that are told alike go", [many, few], [many, `# moved\n${few}`], "same"],
  ["one that is told like several", [many, few], [many, unionOf("cat", "dog", "owl")], "other"],
  [
    "a response written where it is used",
    [offering(csv, true), offering("", true)],
    [offering(csv, false), offering("", false)],
    "same",
  ],
  ["another name of an alternative", [many, without], [hound(many), hound(without)], "same"],
  [
    "another use, by a path that comes later",
    one,
    [
      alsoUsed("string", "/b", '{ $ref: "#/components/schemas/S" }'),
      alsoUsed("integer", "/b", '{ $ref: "#/components/schemas/S" }'),
    ],
    "same",
  ],
  [
    "another media type",
    ...placed(
      (x, y) => `requestBody: { content: { application/json: ${x}, application/xml: ${y} } }`,
      text,
      number,
    ),
    "other",
  ],
  [
    "another response",
    ...placed(
      (x, y) =>
        `responses: { "200": { content: { application/json: ${x} } }, "404": { content: { application/json: ${y} } } }`,
      text,
      number,
    ),
    "other",
  ],
  [
    "another range of media types",
    ...placed(
      (x, y) =>
        `responses: { "200": { content: { ${x}application/*: { schema: { type: string } } } }, "404": { content: { ${y}application/*: { schema: { type: string } } } } }`,
      "",
      `application/json: ${number}, `,
    ),
    "other",
  ],
  [
    "what each item is, instead of all",
    ...placed(
      (x, y) => `requestBody: { content: { application/jsonl: { schema: ${x}, itemSchema: ${y} } } }`,
      "{ type: string }",
      "{ type: number }",
    ),
    "other",
  ],
  [
    "a header of another response",
    ...placed(
      (x, y) => `responses: { "200": { headers: { ${x}B: {} } }, "404": { headers: { ${y}B: {} } } }`,
      header,
      "",
    ),
    "other",
  ],
  [
    "a header that comes in another response",
    ...placed(
      (x, y) => `responses: { "200": { headers: { ${x}B: {} } }, "404": { headers: { ${y}B: {} } } }`,
      "",
      header,
    ),
    "other",
  ],
  [
    "a link of another response",
    ...placed(
      (x, y) => `responses: { "200": { links: { ${x}} }, "404": { links: { ${y}} } }`,
      "l: { operationId: a }, ",
      "",
    ),
    "other",
  ],
  [
    "a header of another part",
    ...placed(
      (x, y) =>
        `requestBody: { content: { multipart/form-data: { schema: { properties: { a: {}, b: {} } }, encoding: { a: { headers: { ${x}} }, b: { headers: { ${y}} } } } } }`,
      header,
      "",
    ),
    "other",
  ],
  [
    "a part of another form",
    ...placed(
      (x, y) =>
        `requestBody: { content: { multipart/form-data: { schema: { properties: { a: {} } }, encoding: { a: { contentType: ${x} } } }, multipart/mixed: { schema: { properties: { a: {} } }, encoding: { a: { contentType: ${y} } } } } }`,
      "image/png",
      "image/gif",
    ),
    "other",
  ],
  [
    "an address of another callback",
    ...placed(
      (x, y) =>
        `callbacks: { a: { "https://b.example": { post: {} }, ${x}}, b: { "https://c.example": { post: {} }, ${y}} }`,
      post,
      "",
    ),
    "other",
  ],
  [
    "an address that comes in another callback",
    ...placed(
      (x, y) =>
        `callbacks: { a: { "https://b.example": { post: {} }, ${x}}, b: { "https://c.example": { post: {} }, ${y}} }`,
      "",
      post,
    ),
    "other",
  ],
  [
    "another property",
    ...placed(
      (x, y) =>
        `requestBody: { content: { application/json: { schema: { properties: { x: { ${x} }, y: { ${y} } } } } } }`,
      "deprecated: false",
      "deprecated: true",
    ),
    "other",
  ],
  [
    "the XML of another property",
    ...placed(
      (x, y) =>
        `responses: { "200": { content: { application/xml: { schema: { properties: { x: { xml: { name: ${x} } }, y: { xml: { name: ${y} } } } } } } } }`,
      "was",
      "is",
    ),
    "other",
  ],
  [
    "the XML of what is met in two properties, in another order",
    xml("{ b: R, a: R, c: R }"),
    xml("{ c: R, a: R, b: R }"),
    "same",
  ],
  ["another parameter", [queried("a"), queried("x")], [queried("b"), queried("x")], "other"],
  [
    "another method",
    [queried("aaa"), queried("xxx")],
    [queried("aaa", "put"), queried("xxx", "put")],
    "other",
  ],
];

const prints = ([before, after]: Pair): string[] =>
  compareTexts(before, after)
    .changes.map(({ head, fingerprint }) => [head.pointer, fingerprint] as const)
    .sort()
    .map(([, fingerprint]) => fingerprint);

describe("fingerprints", () => {
  for (const [title, pair, other, is] of rows)
    it(title, () => {
      const [these, those] = [prints(pair), prints(other)];
      for (const print of [...these, ...those]) assert.match(print, /^[0-9a-f]{16}$/);
      assert.equal(new Set(these).size, these.length);
      assert.ok(these.length > 0 && those.length > 0);
      if (is === "same") assert.deepEqual(these, those);
      else assert.notDeepEqual(these, those);
    });
});
