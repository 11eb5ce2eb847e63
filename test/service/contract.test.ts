import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createChecker, type Checker, type ContractElement } from "../../src/service/index";
import type { Report } from "../../src/policy/index";
import { published, type Texts } from "./check-pair";
import { messageFor } from "../engine/message";

const shop = readFileSync("test/start/bookshop.yaml", "utf8");

interface Asked {
  readonly checker: Checker;
  readonly report: Report;
  readonly head: string;
}

async function ask(
  head: string,
  base = shop,
  older: readonly string[] = [],
  files: Texts = {},
): Promise<Asked> {
  const checker = createChecker();
  const report = await checker.check({
    base: published(base, files),
    older: older.map((text, index) => ({
      ...published(text),
      uri: `contract-published:/v0.${9 - index}/api.yaml`,
      label: `v0.${9 - index}`,
    })),
    head: { uri: "file:///api.yaml", text: head },
    readFile: async (uri) => files[uri.replace("file:///", "")],
  });
  return { checker, report, head };
}

/** The marks, one line each, in document order. */
function marked({ checker, report }: Asked): string[] {
  const marks = [...(checker.marks(report) ?? [])];
  marks.sort((one, other) => one.at.range.start.line - other.at.range.start.line);
  return marks.map(({ at, changes, reach }) => {
    const counts = Object.entries(changes).flatMap(([name, count]) =>
      count > 0 ? [`${count} ${name}`] : [],
    );
    const met = reach
      ? [`${reach.operations}: ${reach.requests} requests, ${reach.responses} responses`]
      : [];
    return [at.uri.replace("file:///", "").replace("api.yaml", "") + at.pointer, ...counts, ...met].join(
      " | ",
    );
  });
}

/** The element at `text`, in the only line that contains it. */
function at({ checker, report, head }: Asked, text: string, after = ""): ContractElement | undefined {
  const offset = head.indexOf(text, head.indexOf(after));
  assert.ok(offset >= 0, text);
  const lines = head.slice(0, offset).split("\n");
  return checker.elementAt(report, "file:///api.yaml", {
    line: lines.length - 1,
    character: lines.at(-1)?.length ?? 0,
  });
}

/** The element as one line. */
function told(element: ContractElement | undefined): string {
  if (element === undefined) return "nothing";
  const { kind, name, published: was } = element;
  if (was === null) return `${kind} ${name}: new`;
  const { since, required, deprecated, sunset, reach, before, changes } = was;
  return [
    `${kind} ${name}: ${was.label}`,
    ...(since ? [`${since.isFirst ? "since" : "all since"} ${since.label}`] : []),
    ...(required === null ? [] : [required ? "required" : "optional"]),
    ...(deprecated ? [`deprecated ${sunset ?? ""}`] : []),
    ...(reach ? [`${reach.requests}/${reach.responses}`] : []),
    ...(before === null ? [] : [`was ${before}`]),
    ...changes,
  ].join(" | ");
}

const other = { "parts.yaml": "Pet: { type: object, properties: { n: { type: string } } }\n" };
const twoFiles = (kind: string) => `openapi: 3.1.0
info: { title: t, version: "1" }
paths:
  /a: { get: { responses: { "200": { description: d, content: { application/json: { schema: { $ref: "parts.yaml#/Pet" } } } } } } }
  /b: { ${kind}: { requestBody: { content: { application/json: { schema: { $ref: "parts.yaml#/Pet" } } } }, responses: {} } }
`;

/** Marks in edits of the bookshop. */
const marks: readonly {
  title: string;
  head: string;
  base?: string;
  files?: Texts;
  marks: readonly string[];
}[] = [
  {
    title: "shared components that several operations reach, by side",
    head: shop,
    marks: [
      "#/components/schemas/Genre | 2: 1 requests, 2 responses",
      "#/components/schemas/Book | 2: 0 requests, 2 responses",
      "#/components/parameters/Isbn | 2: 2 requests, 0 responses",
    ].map((line) => line.replace("#", "")),
  },
  {
    title: "what breaks, at the schema and at the operations that break, not at those that only return it",
    head: shop.replace(", cooking]", "]"),
    marks: [
      "/paths/~1books/get | 1 breaking",
      "/components/schemas/Genre | 1 breaking | 2: 1 requests, 2 responses",
      "/components/schemas/Book | 2: 0 requests, 2 responses",
      "/components/parameters/Isbn | 2: 2 requests, 0 responses",
    ],
  },
  {
    title: "compatible changes",
    head: shop.replace("        giftWrap:", "        note: { type: string }\n        giftWrap:"),
    marks: [
      "/paths/~1orders/post | 1 compatible",
      "/components/schemas/Genre | 2: 1 requests, 2 responses",
      "/components/schemas/Book | 2: 0 requests, 2 responses",
      "/components/schemas/NewOrder | 1 compatible | 1: 1 requests, 0 responses",
      "/components/parameters/Isbn | 2: 2 requests, 0 responses",
    ],
  },
  {
    title: "removed operations, at the path that contained them",
    head: shop.replace(/ {4}delete:\n[^]*?It is gone\.\n/, ""),
    marks: [
      "/paths/~1books~1{isbn} | 1 breaking",
      "/components/schemas/Genre | 2: 1 requests, 2 responses",
      "/components/schemas/Book | 2: 0 requests, 2 responses",
    ],
  },
  {
    title: "removed paths, at the paths object",
    head: shop.replace(/ {2}\/orders:\n[^]*?(?=\ncomponents:)/, ""),
    marks: [
      "/paths | 1 breaking",
      "/components/schemas/Genre | 2: 1 requests, 2 responses",
      "/components/schemas/Book | 2: 0 requests, 2 responses",
      "/components/parameters/Isbn | 2: 2 requests, 0 responses",
    ],
  },
  {
    title: "shared elements in another file",
    head: twoFiles("put"),
    base: twoFiles("put"),
    files: other,
    marks: ["parts.yaml/Pet | 2: 1 requests, 1 responses"],
  },
  {
    title: "only the sides that the element is part of",
    head: twoFiles("put"),
    base: twoFiles("put"),
    files: {
      "parts.yaml":
        "Pet: { type: object, properties: { by: { readOnly: true, allOf: [{ $ref: '#/Owner' }] } } }\nOwner: { type: object }\n",
    },
    marks: ["parts.yaml/Pet | 2: 1 requests, 1 responses"],
  },
];

describe("marks of operations and shared components", () => {
  for (const { title, head, base, files, marks: expected } of marks)
    it(title, async () => assert.deepEqual(marked(await ask(head, base, [], files)), expected));

  it("do not exist if nothing was compared", async () => {
    const { checker, report } = await ask("openapi: 4.0.0\n");
    assert.equal(checker.marks(report), undefined);
    assert.deepEqual(checker.uses(report, "file:///api.yaml", "/components/schemas/Pet", "findings"), []);
    assert.equal(checker.elementAt(report, "file:///api.yaml", { line: 0, character: 0 }), undefined);
  });

  it("lists the findings in an element, or the operations that use it", async () => {
    const { checker, report } = await ask(shop.replace(", cooking]", "]"));
    const uses = (pointer: string, of: "findings" | "operations") =>
      checker.uses(report, "file:///api.yaml", pointer, of).map((use) => use.pointer);
    const users = ["/paths/~1books/get/operationId", "/paths/~1books~1{isbn}/get/operationId"];
    assert.deepEqual(uses("/components/schemas/Genre", "findings"), ["/components/schemas/Genre/enum"]);
    assert.deepEqual(uses("/components/schemas/Genre", "operations"), users);
    assert.deepEqual(uses("/paths/~1books/get", "findings"), ["/components/schemas/Genre/enum"]);
    assert.deepEqual(uses("/components/schemas/Book", "findings"), []);
    assert.deepEqual(uses("/components/schemas/Book", "operations"), users);
    assert.deepEqual(uses("/components/schemas/Order", "operations"), []);
  });

  it("remain those of a report when a newer text is checked", async () => {
    const asked = await ask(shop.replace(", cooking]", "]"));
    const { checker, report } = asked;
    const found = () => [
      marked(asked),
      checker.uses(report, "file:///api.yaml", "/components/schemas/Genre", "operations"),
      checker.removed(report),
    ];
    const before = found();
    const text = asked.head.replace("info:", "# A line more.\ninfo:").replace("    Genre:", "    Kind:");
    await checker.check({ base: published(shop, {}), head: { uri: "file:///api.yaml", text } });
    assert.deepEqual(found(), before);
  });
});

const edit = (before: string, after: string): string => {
  assert.ok(shop.includes(before), before);
  return shop.replace(before, after);
};

const renamed = shop.replaceAll("schemas/Book", "schemas/Item").replace("\n    Book:", "\n    Item:");

/** The element of the bookshop at the first `text` after `after`. */
const elements: readonly {
  title: string;
  head?: string;
  base?: string;
  older?: readonly string[];
  text: string;
  after?: string;
  told: string;
}[] = [
  { title: "a path", text: "/books:", told: "path /books: v1" },
  { title: "an operation", text: "post:", told: "operation post: v1" },
  { title: "a parameter, by its name", text: "genre", told: "parameter genre: v1 | optional | 1/0" },
  {
    title: "a parameter, by the key of its name",
    text: "name: limit",
    told: "parameter limit: v1 | optional | 1/0",
  },
  {
    title: "a parameter, by its reference",
    text: "#/components/parameters/Isbn",
    told: "parameter #/components/parameters/Isbn: v1 | required | 2/0",
  },
  { title: "a body", text: "requestBody", told: "body requestBody: v1 | required | 1/0" },
  { title: "a response", text: '"404"', told: "response 404: v1 | 0/1" },
  { title: "a media type", text: "application/json", told: "media-type application/json: v1 | 0/1" },
  { title: "a component", text: "Genre:", told: "component Genre: v1 | 1/2" },
  { title: "a required property", text: "isbn:", told: "property isbn: v1 | required | 0/2" },
  { title: "a property", text: "subtitle:", told: "property subtitle: v1 | 0/2" },
  { title: "an enum", text: "enum:", told: "keyword enum: v1 | 1/2" },
  { title: "an enum value", text: "travel", told: "value travel: v1 | 1/2" },
  { title: "not an unchanged keyword", text: "minimum", told: "nothing" },
  { title: "not a description", text: "How many books", told: "nothing" },
  { title: "not the document itself", text: "title: Bookshop", told: "nothing" },
  {
    title: "a changed keyword",
    head: edit("maximum: 100", "maximum: 200"),
    text: "maximum",
    told: `keyword maximum: v1 | 1/0 | was maximum: 100 | ${messageFor("range-widened", { subject: "query parameter limit", keyword: "maximum", before: "100", after: "200" })}`,
  },
  {
    title: "a new property",
    head: edit("giftWrap: {", "note: { type: string }\n        giftWrap: {"),
    text: "note:",
    told: "property note: new",
  },
  {
    title: "a new property of a component",
    head: edit("giftWrap: {", "card: { $ref: '#/components/schemas/Card' }\n        giftWrap: {").replace(
      "\n  parameters:\n    Isbn",
      "\n    Card: { type: object, properties: { words: { type: string } } }\n\n  parameters:\n    Isbn",
    ),
    text: "words:",
    told: "property words: new",
  },
  {
    title: "a new operation",
    head: edit("    delete:", "    head: { responses: {} }\n    delete:"),
    text: "head:",
    told: "operation head: new",
  },
  { title: "a renamed component", head: renamed, text: "Item:", told: "component Item: v1 | 0/2" },
  { title: "an element inside of it", head: renamed, text: "subtitle:", told: "property subtitle: v1 | 0/2" },
  {
    title: "an inlined component",
    head: edit(
      '{ $ref: "#/components/schemas/NewOrder" }',
      "{ type: object, properties: { email: { type: string } } }",
    ),
    text: "email:",
    told: "property email: v1 | 1/0 | was email:\n  type: string\n  description: Where the receipt goes.",
  },
  {
    title: "a path with a renamed parameter",
    head: shop.replace("/books/{isbn}:", "/books/{id}:").replace("name: isbn", "name: id"),
    text: "/books/{id}:",
    told: "path /books/{id}: v1",
  },
  {
    title: "the renamed parameter",
    head: shop.replace("/books/{isbn}:", "/books/{id}:").replace("name: isbn", "name: id"),
    text: "name: id",
    told: "parameter id: v1 | required | 2/0 | was name: isbn\nin: path\nrequired: true\nschema: { type: string }",
  },
  {
    title: "a deprecated element",
    base: edit(
      "giftWrap: { type: boolean }",
      "giftWrap: { type: boolean, deprecated: true, x-sunset: 2031-01-01 }",
    ),
    head: edit(
      "giftWrap: { type: boolean }",
      "giftWrap: { type: boolean, deprecated: true, x-sunset: 2031-01-01 }",
    ),
    text: "giftWrap:",
    told: "property giftWrap: v1 | deprecated 2031-01-01 | 1/0",
  },
  {
    title: "the first version that has it",
    older: [shop, edit("        subtitle: { type: string }\n", ""), shop],
    text: "subtitle:",
    told: "property subtitle: v1 | since v0.9 | 0/2",
  },
  {
    title: "an element of every version",
    older: [shop, shop],
    text: "subtitle:",
    told: "property subtitle: v1 | all since v0.8 | 0/2",
  },
];

describe("the element at a position", () => {
  for (const { title, head = shop, base, older, text, after, told: expected } of elements)
    it(title, async () => assert.equal(told(at(await ask(head, base, older), text, after)), expected));

  it("of a recursive schema", async () => {
    const tree = `openapi: 3.1.0
info: { title: t, version: "1" }
paths: { /t: { get: { responses: { "200": { description: d, content: { a/b: { schema: { $ref: "#/components/schemas/Tree" } } } } } } } }
components: { schemas: { Tree: { type: object, properties: { below: { $ref: "#/components/schemas/Tree" } } } } }
`;
    assert.equal(told(at(await ask(tree, tree), "below")), "property below: v1 | 0/1");
  });
});
