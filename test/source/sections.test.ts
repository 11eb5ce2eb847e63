/** Parsing by sections gives the same tree as parsing the whole text, and parses equal sections once. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { SourceNode } from "../../src/engine/index";
import { createSectionMemory, parse } from "../../src/source/index";

const yaml = `---
# of the shop
openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
tags:
- name: pets
paths:
  # the first
  "/pets":
    get:
      responses:
        "200":
          description: |
            Many.

            # Really
  /shops:
    $ref: "#/components/pathItems/shops"

components:
  schemas:
    Pet: &pet
      type: object
      properties:
        name: {type: string}
        again: *pet2
    Shop:
      enum:
      - a
      - b
  pathItems:
    shops: { get: {} }
`.replace("        again: *pet2\n", "");

const json = `{
  "openapi": "3.0.0",
  "info": {"title": "Shop", "version": "1"},
  "paths": {
    "/pets": {
      "get": { "tags": ["a", "b"], "x": "a \\"quoted\\" one" }
    },
    "/shops": {}
  },
  "components": {
    "schemas": {
      "Pet": {
        "type": "object"
      }
    }
  }
}
`;

interface Row {
  readonly title: string;
  readonly text: string;
  /** True if the layout allows sections. */
  readonly split: boolean;
}

const rows: readonly Row[] = [
  { title: "YAML", text: yaml, split: true },
  { title: "YAML with Windows line ends", text: yaml.replaceAll("\n", "\r\n"), split: true },
  { title: "YAML without a last line end", text: yaml.trimEnd(), split: true },
  { title: "JSON", text: json, split: true },
  { title: "JSON with tabs", text: json.replaceAll("  ", "\t"), split: true },
  { title: "JSON with Windows line ends", text: json.replaceAll("\n", "\r\n"), split: true },
  { title: "a duplicate key", text: `${yaml}    shops: { put: {} }\n`, split: true },
  { title: "a duplicate key in a section", text: `${yaml}info: { a: 1, a: 2 }\n`, split: true },
  { title: "an unknown tag", text: `${yaml}x-when: !when now\n`, split: true },
  { title: "Swagger 2.0", text: yaml.replace("openapi: 3.1.0", 'swagger: "2.0"'), split: false },
  { title: "an alias of another section", text: `${yaml}x-pet: *pet\n`, split: false },
  { title: "a merge key at the root", text: `${yaml}<<: { a: 1 }\n`, split: false },
  { title: "several documents", text: `${yaml}---\nopenapi: 3.0.0\n`, split: false },
  { title: "flow style", text: "{ openapi: 3.0.0, info: {} }", split: false },
  { title: "a complex key", text: `${yaml}? x\n: y\n`, split: false },
  { title: "a list", text: "- openapi: 3.0.0\n", split: false },
  { title: "a quoted key over two lines", text: `${yaml}"x-a\n  b": 1\n`, split: false },
  { title: "minified JSON", text: JSON.stringify(JSON.parse(json)), split: false },
  { title: "JSON with keys in one line", text: '{\n  "a": 1, "b": 2,\n  "c": 3\n}', split: false },
  { title: "JSON without a comma", text: '{\n  "a": 1\n  "b": 2\n}', split: false },
  { title: "JSON with a comma too many", text: '{\n  "a": 1,\n  "b": 2,\n}', split: false },
  { title: "JSON with trailing text", text: '{\n  "a": 1\n}\n}', split: false },
  { title: "an empty text", text: "", split: false },
];

/** A tree with all its offsets relative to the start of the text. */
function whole(node: SourceNode | undefined, from = 0): unknown {
  if (node === undefined) return undefined;
  const own = { kind: node.kind, start: node.start + from, end: node.end + from };
  if (node.kind === "scalar") return { ...own, value: node.value, raw: node.raw };
  if (node.kind === "seq") return { ...own, items: node.items.map((item) => whole(item, from)) };
  return {
    ...own,
    entries: node.entries.map(({ key, keyStart, keyEnd, value, offset = from }) => ({
      key,
      keyStart: keyStart + offset,
      keyEnd: keyEnd + offset,
      value: whole(value, offset),
    })),
  };
}

function inSections(text: string, memory = createSectionMemory()): ReturnType<typeof parse> {
  return parse("api.yaml", text, { memory, hold: [] });
}

function isSplit({ document: { root } }: ReturnType<typeof parse>): boolean {
  return root?.kind === "map" && root.entries.some(({ offset }) => offset !== undefined);
}

function nodeAt(root: SourceNode | undefined, ...keys: readonly string[]): SourceNode | undefined {
  return keys.reduce((node, key) => (node?.kind === "map" ? node.get(key)?.value : undefined), root);
}

function assertSame(text: string): void {
  const [one, other] = [inSections(text), parse("api.yaml", text)];
  assert.deepEqual(whole(one.document.root), whole(other.document.root));
  assert.deepEqual(one.problems, other.problems);
}

describe("parsing by sections", () => {
  for (const { title, text, split } of rows) {
    it(`${split ? "splits" : "does not split"} ${title}, and gives the same tree`, () => {
      assertSame(text);
      assert.equal(isSplit(inSections(text)), split);
    });
  }

  it("gives the same tree after random edits", () => {
    const edit = fc.record({
      text: fc.constantFrom(yaml, json),
      at: fc.nat(2000),
      cut: fc.nat(12),
      put: fc.constantFrom(
        "",
        " ",
        "\n",
        "  ",
        "#",
        '"',
        "'",
        ":",
        "-",
        "- ",
        "{",
        "}",
        ",",
        "&pet ",
        "*pet",
        "a: b\n",
      ),
    });
    fc.assert(
      fc.property(edit, ({ text, at, cut, put }) => {
        const from = at % text.length;
        assertSame(text.slice(0, from) + put + text.slice(from + cut));
      }),
      { numRuns: 3000 },
    );
  });

  it("shares the node of equal texts", () => {
    const memory = createSectionMemory();
    const before = inSections(yaml, memory).document.root;
    const after = inSections(yaml.replace("type: string", "type: number"), memory).document.root;
    for (const keys of [["info"], ["paths", "/pets"], ["components", "schemas", "Shop"]])
      assert.equal(nodeAt(before, ...keys), nodeAt(after, ...keys), keys.join("/"));
    const pet = ["components", "schemas", "Pet"] as const;
    assert.notEqual(nodeAt(before, ...pet), nodeAt(after, ...pet));
  });

  it("frees sections that are no longer used", () => {
    const memory = createSectionMemory();
    const hold: Parameters<typeof memory.release>[0] = [];
    const before = parse("api.yaml", yaml, { memory, hold }).document.root;
    memory.release(hold);
    assert.notEqual(nodeAt(before, "info"), nodeAt(inSections(yaml, memory).document.root, "info"));
  });
});
