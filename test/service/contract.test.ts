import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createChecker, type Checker, type ContractElement } from "../../src/service/index";
import type { Report } from "../../src/policy/index";
import { published, type Texts } from "./pair";
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

/** What is marked, as one line each, in the order of the text. */
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

/** Asks about the place in the only line that has `text`, where that begins. */
function at({ checker, report, head }: Asked, text: string, after = ""): ContractElement | undefined {
  const offset = head.indexOf(text, head.indexOf(after));
  assert.ok(offset >= 0, text);
  const lines = head.slice(0, offset).split("\n");
  return checker.elementAt(report, "file:///api.yaml", {
    line: lines.length - 1,
    character: lines.at(-1)?.length ?? 0,
  });
}

/** The same as one line. */
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

/** What is marked in edits of the bookshop. */
const marks: readonly {
  title: string;
  head: string;
  base?: string;
  files?: Texts;
  marks: readonly string[];
}[] = [
  {
    title: "shared components that several operations reach, each on its sides",
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
    title: "what is compatible",
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
    title: "what is shared in another file",
    head: twoFiles("put"),
    base: twoFiles("put"),
    files: other,
    marks: ["parts.yaml/Pet | 2: 1 requests, 1 responses"],
  },
  {
    title: "no side that does not carry it",
    head: twoFiles("put"),
    base: twoFiles("put"),
    files: {
      "parts.yaml":
        "Pet: { type: object, properties: { by: { readOnly: true, allOf: [{ $ref: '#/Owner' }] } } }\nOwner: { type: object }\n",
    },
    marks: ["parts.yaml/Pet | 2: 1 requests, 1 responses"],
  },
];

describe("what is said of operations and shared components", () => {
  for (const { title, head, base, files, marks: expected } of marks)
    it(title, async () => assert.deepEqual(marked(await ask(head, base, [], files)), expected));

  it("is nothing where nothing was compared", async () => {
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
});

const edit = (before: string, after: string): string => {
  assert.ok(shop.includes(before), before);
  return shop.replace(before, after);
};

const renamed = shop.replaceAll("schemas/Book", "schemas/Item").replace("\n    Book:", "\n    Item:");

/** What is told of an element of the bookshop where `text` begins, the first time after `after`. */
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
  { title: "the values of an enum", text: "enum:", told: "keyword enum: v1 | 1/2" },
  { title: "a value", text: "travel", told: "value travel: v1 | 1/2" },
  { title: "no keyword that stays as it is", text: "minimum", told: "nothing" },
  { title: "no description", text: "How many books", told: "nothing" },
  { title: "nothing of the document itself", text: "title: Bookshop", told: "nothing" },
  {
    title: "a keyword that changed",
    head: edit("maximum: 100", "maximum: 200"),
    text: "maximum",
    told: `keyword maximum: v1 | 1/0 | was maximum: 100 | ${messageFor("range-widened", { subject: "query parameter limit", keyword: "maximum", before: "100", after: "200" })}`,
  },
  {
    title: "a property that is new",
    head: edit("giftWrap: {", "note: { type: string }\n        giftWrap: {"),
    text: "note:",
    told: "property note: new",
  },
  {
    title: "a property of a component that is new",
    head: edit("giftWrap: {", "card: { $ref: '#/components/schemas/Card' }\n        giftWrap: {").replace(
      "\n  parameters:\n    Isbn",
      "\n    Card: { type: object, properties: { words: { type: string } } }\n\n  parameters:\n    Isbn",
    ),
    text: "words:",
    told: "property words: new",
  },
  {
    title: "an operation that is new",
    head: edit("    delete:", "    head: { responses: {} }\n    delete:"),
    text: "head:",
    told: "operation head: new",
  },
  { title: "a component under another name", head: renamed, text: "Item:", told: "component Item: v1 | 0/2" },
  { title: "what is in it", head: renamed, text: "subtitle:", told: "property subtitle: v1 | 0/2" },
  {
    title: "what is written in place now",
    head: edit(
      '{ $ref: "#/components/schemas/NewOrder" }',
      "{ type: object, properties: { email: { type: string } } }",
    ),
    text: "email:",
    told: "property email: v1 | 1/0 | was email:\n  type: string\n  description: Where the receipt goes.",
  },
  {
    title: "a path whose parameter has another name",
    head: shop.replace("/books/{isbn}:", "/books/{id}:").replace("name: isbn", "name: id"),
    text: "/books/{id}:",
    told: "path /books/{id}: v1",
  },
  {
    title: "its parameter",
    head: shop.replace("/books/{isbn}:", "/books/{id}:").replace("name: isbn", "name: id"),
    text: "name: id",
    told: "parameter id: v1 | required | 2/0 | was name: isbn\nin: path\nrequired: true\nschema: { type: string }",
  },
  {
    title: "what is to go",
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
    title: "since which version it is here",
    older: [shop, edit("        subtitle: { type: string }\n", ""), shop],
    text: "subtitle:",
    told: "property subtitle: v1 | since v0.9 | 0/2",
  },
  {
    title: "that every version has it",
    older: [shop, shop],
    text: "subtitle:",
    told: "property subtitle: v1 | all since v0.8 | 0/2",
  },
];

describe("what is told of", () => {
  for (const { title, head = shop, base, older, text, after, told: expected } of elements)
    it(title, async () => assert.equal(told(at(await ask(head, base, older), text, after)), expected));

  it("a schema that refers to itself", async () => {
    const tree = `openapi: 3.1.0
info: { title: t, version: "1" }
paths: { /t: { get: { responses: { "200": { description: d, content: { a/b: { schema: { $ref: "#/components/schemas/Tree" } } } } } } } }
components: { schemas: { Tree: { type: object, properties: { below: { $ref: "#/components/schemas/Tree" } } } } }
`;
    assert.equal(told(at(await ask(tree, tree), "below")), "property below: v1 | 0/1");
  });
});
