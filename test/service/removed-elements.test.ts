import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { createChecker } from "../../src/service/index";
import { published, type Texts } from "./check-pair";

const shop = readFileSync("test/start/bookshop.yaml", "utf8");
const json = JSON.stringify(load(shop), null, 2);

/** Removes the only occurrence of a text. */
function without(text: string, part: string): string {
  assert.equal(text.split(part).length, 2, part);
  return text.replace(part, "");
}

const parts = (properties: string) =>
  `Pet:\n  type: object\n  properties:\n    id: { type: string }\n${properties}`;
const refers = `openapi: 3.1.0
info: { title: t, version: "1" }
paths:
  /a: { get: { responses: { "200": { description: d, content: { application/json: { schema: { $ref: "parts.yaml#/Pet" } } } } } } }
`;
const folded = shop.replace(
  "type: number }\n        deliveryDate",
  "type: number, description: d }\n        deliveryDate",
);
const block = shop.replace(
  "enum: [novel, poetry, travel, cooking]",
  "enum:\n        - novel\n        - poetry # old\n        - travel",
);

interface Case {
  readonly title: string;
  readonly base?: string;
  readonly head: string;
  readonly files?: { readonly base: Texts; readonly head: Texts };
  /** Each removed element as `line after which it was <- name`. */
  readonly removed: readonly string[];
}

const cases: readonly Case[] = [
  { title: "nothing in an unchanged document", head: shop, removed: [] },
  {
    title: "an enum value in its line",
    head: without(shop, ", cooking"),
    removed: ["enum: [novel, poetry, travel] <- cooking"],
  },
  {
    title: "an enum value of a block, after its predecessor",
    base: block,
    head: without(block, "\n        - travel"),
    removed: ["- poetry # old <- travel"],
  },
  {
    title: "a property after all lines of its predecessor",
    head: without(shop, "        total: { type: number }\n").replace("status, total]", "status]"),
    removed: ["enum: [placed, paid, sent, delivered] <- total: { type: number }"],
  },
  {
    title: "the first property below its container",
    head: without(shop, "        id: { type: string }\n").replace("[id, status", "[status"),
    removed: ["properties: <- id: { type: string }"],
  },
  {
    title: "two properties at the same line",
    head: without(
      shop,
      '        subtitle: { type: string }\n        genre: { $ref: "#/components/schemas/Genre" }\n',
    ),
    removed: [
      "title: { type: string } <- subtitle: { type: string }",
      'title: { type: string } <- genre: { $ref: "#/components/schemas/Genre" }',
    ],
  },
  {
    title: "a property after a sibling that ends with a block scalar",
    base: shop.replace("title: { type: string }", "title:\n          description: |\n            The title."),
    head: without(
      shop.replace("title: { type: string }", "title:\n          description: |\n            The title."),
      "        subtitle: { type: string }\n",
    ),
    removed: ["The title. <- subtitle: { type: string }"],
  },
  {
    title: "a property of several lines by its first line",
    head: without(
      shop,
      "        email:\n          type: string\n          description: Where the receipt goes.\n",
    ),
    removed: ["items: { type: string } <- email: …"],
  },
  {
    title: "an operation by its method and path",
    head: shop.replace(/ {4}delete:\n[^]*?It is gone\.\n/, ""),
    removed: ["description: No such book. <- DELETE /books/{isbn}"],
  },
  {
    title: "a path after the path before it",
    head: shop.replace(/ {2}\/orders:\n[^]*?(?=\ncomponents:)/, ""),
    removed: ["description: It is gone. <- /orders: …"],
  },
  {
    title: "a parameter by its location and name",
    head: shop.replace(/ {8}- name: limit\n[^]*?maximum: 100 \}\n/, ""),
    removed: ['schema: { $ref: "#/components/schemas/Genre" } <- query parameter limit'],
  },
  {
    title: "a renamed property",
    head: shop.replace("subtitle:", "subTitles:"),
    removed: ["title: { type: string } <- subtitle: { type: string }"],
  },
  {
    title: "a renamed parameter",
    head: shop.replace("name: limit", "name: limits"),
    removed: ['schema: { $ref: "#/components/schemas/Genre" } <- query parameter limit'],
  },
  {
    title: "a renamed path",
    head: shop.replace("/orders:", "/order:"),
    removed: ["description: It is gone. <- /orders: …"],
  },
  {
    title: "a response",
    head: without(shop, '        "404":\n          description: No such book.\n'),
    removed: ['schema: { $ref: "#/components/schemas/Book" } <- "404": …'],
  },
  {
    title: "an element of a JSON document",
    base: json,
    head: without(
      json,
      '        "title": {\n            "type": "string"\n          },\n'.replace(/^ {8}/, "          "),
    ),
    removed: ['}, <- "title": …'],
  },
  {
    title: "an element of another file",
    base: refers,
    head: refers,
    files: {
      base: { "parts.yaml": parts("    name: { type: string }\n") },
      head: { "parts.yaml": parts("") },
    },
    removed: ["id: { type: string } <- name: { type: string }"],
  },
  {
    title: "long text shortened",
    base: shop.replace("total: { type: number }", `total: { type: number, description: ${"x".repeat(80)} }`),
    head: without(shop, "        total: { type: number }\n").replace("status, total]", "status]"),
    removed: [
      `enum: [placed, paid, sent, delivered] <- ${`total: { type: number, description: ${"x".repeat(80)}`.slice(0, 60)}…`,
    ],
  },
  {
    title: "not a value that only changed",
    head: folded.replace("minimum: 1, maximum: 100", "minimum: 2, maximum: 100"),
    removed: [],
  },
];

describe("removed elements", () => {
  for (const { title, base = shop, head, files, removed } of cases)
    it(`are located where they were: ${title}`, async () => {
      const checker = createChecker();
      const read = files?.head ?? {};
      const report = await checker.check({
        base: published(base, files?.base),
        head: { uri: "file:///api.yaml", text: head },
        readFile: async (uri) => read[uri.replace("file:///", "")],
      });
      const found = (checker.removed(report) ?? []).map(({ at: { uri, line }, name }) => {
        const text = read[uri.replace("file:///", "")] ?? head;
        return `${text.split("\n")[line]?.trim() ?? ""} <- ${name}`;
      });
      assert.deepEqual(found, removed);
    });

  it("have the published text and the fingerprint of their finding", async () => {
    const checker = createChecker();
    const head = without(
      shop,
      "        email:\n          type: string\n          description: Where the receipt goes.\n",
    );
    const report = await checker.check({
      base: published(shop),
      head: { uri: "file:///api.yaml", text: head },
    });
    const [finding] = report.findings;
    const [email] = checker.removed(report) ?? [];
    assert.deepEqual(
      [email?.text, email?.fingerprint],
      ["email:\n  type: string\n  description: Where the receipt goes.", finding?.fingerprint],
    );
  });
});
