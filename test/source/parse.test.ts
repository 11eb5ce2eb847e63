import assert from "node:assert/strict";
import type { SourceNode } from "../../src/engine/index";
import { parse } from "../../src/source/index";
import { readTolerantly } from "../../src/source/tolerant";
import { at, nodesOf, valueOf } from "./tree";

/** Texts and their values. */
const values: readonly { title: string; text: string; value: unknown; format?: "json" }[] = [
  {
    title: "words that are booleans only in YAML 1.1",
    text: "[on, off, yes, no, y, n]",
    value: ["on", "off", "yes", "no", "y", "n"],
  },
  { title: "booleans", text: "[true, True, TRUE, false, tRue]", value: [true, true, true, false, "tRue"] },
  {
    title: "nulls",
    text: "a: null\nb: ~\nc:\nd: Null\ne: nil",
    value: { a: null, b: null, c: null, d: null, e: "nil" },
  },
  {
    title: "integers",
    text: "[0, -12, +7, 0x1F, 0o17, 017, 1_000]",
    value: [0, -12, 7, 31, 15, 17, "1_000"],
  },
  {
    title: "other numbers",
    text: "[1.0, .5, 1., -1e3, .inf, -.INF, 1e, 1.2.3]",
    value: [1, 0.5, 1, -1000, Infinity, -Infinity, "1e", "1.2.3"],
  },
  { title: "dates and times as strings", text: "[2024-01-02, 12:30:45]", value: ["2024-01-02", "12:30:45"] },
  {
    title: "keys as they are written",
    text: "200: a\n1.10: b\nnull: c\ntrue: d\n0x1F: e",
    value: { "200": "a", "1.10": "b", null: "c", true: "d", "0x1F": "e" },
  },
  {
    title: "keys of Object.prototype",
    text: "constructor: 1\ntoString: 2",
    value: { constructor: 1, toString: 2 },
  },
  {
    title: "quoted text",
    text: `a: "x\\n\\u00e9\\x41"\nb: 'it''s'\nc: "true"\nd: '1'`,
    value: { a: "x\né\x41", b: "it's", c: "true", d: "1" },
  },
  {
    title: "literal blocks",
    text: "a: |\n  x\n   y\nb: |-\n  z\nc: |+\n  w\n\nd: |2\n    v\n",
    value: { a: "x\n y\n", b: "z", c: "w\n\n", d: "  v\n" },
  },
  { title: "folded blocks", text: "a: >\n  x\n  y\n\n  z\nb: >-\n  w\n", value: { a: "x y\nz\n", b: "w" } },
  {
    title: "text over several lines",
    text: 'a: x\n  y\n\n  z\nb: "x\n  y"',
    value: { a: "x y\nz", b: "x y" },
  },
  {
    title: "lists without indentation",
    text: "a:\n- 1\n- - 2\n  - 3\n-\nb: 4",
    value: { a: [1, [2, 3], null], b: 4 },
  },
  { title: "lists in a mapping", text: "a:\n- 1\n- - 2\n  - 3\nb: 4", value: { a: [1, [2, 3]], b: 4 } },
  {
    title: "flow style",
    text: "{a: [1, {b: c}], 'd': , e, \"f\":1}",
    value: { a: [1, { b: "c" }], d: null, e: null, f: 1 },
  },
  { title: "pairs in a list", text: "[a: 1, {b: 2}, ? c : 3]", value: [{ a: 1 }, { b: 2 }, { c: 3 }] },
  { title: "explicit keys", text: "? a\n: 1\n? b\n", value: { a: 1, b: null } },
  {
    title: "comments",
    text: "# one\na: 1 # two\n# three\nb: 'x#y' #four\nc: x#y",
    value: { a: 1, b: "x#y", c: "x#y" },
  },
  {
    title: "Windows line ends",
    text: "a: 1\r\nb: |\r\n  x\r\n  y\r\nc:\r\n  - d\r\n",
    value: { a: 1, b: "x\ny\n", c: ["d"] },
  },
  { title: "lone carriage returns", text: "a: 1\rb: 2\r", value: { a: 1, b: 2 } },
  { title: "a byte order mark", text: "\uFEFFa: 1", value: { a: 1 } },
  { title: "a byte order mark before JSON", text: '\uFEFF{"a": 1}', value: { a: 1 }, format: "json" },
  { title: "tabs as white space", text: "a:\t1\nb: 2\t# two", value: { a: 1, b: 2 } },
  { title: "directives and markers", text: "%YAML 1.2\n---\na: 1\n...\n", value: { a: 1 } },
  { title: "tags", text: "[!!str 1, !!int '2', ! 3, !!null '', !!float 4]", value: ["1", 2, "3", null, 4] },
  {
    title: "aliases",
    text: "a: &x {b: 1}\nc: *x\nd: &y z\n*y : 2",
    value: { a: { b: 1 }, c: { b: 1 }, d: "z", z: 2 },
  },
  { title: "a redefined anchor", text: "[&a 1, *a, &a 2, *a]", value: [1, 1, 2, 2] },
  {
    title: "merge keys",
    text: "a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}\nc: {y: 4, <<: *a}",
    value: { a: { x: 1, y: 2 }, b: { x: 1, y: 3 }, c: { y: 4, x: 1 } },
  },
  {
    title: "merge keys of several mappings",
    text: "[&a {x: 1}, &b {x: 2, y: 2}, {<<: [*a, *b]}, {<<: *b, <<: *a}]",
    value: [{ x: 1 }, { x: 2, y: 2 }, { x: 1, y: 2 }, { x: 2, y: 2 }],
  },
  { title: "a quoted << as a normal key", text: "'<<': {a: 1}", value: { "<<": { a: 1 } } },
  {
    title: "characters beyond the basic plane",
    text: "a: 🐕🐈\n🐕: [x, 🐈]",
    value: { a: "🐕🐈", "🐕": ["x", "🐈"] },
  },
  {
    title: "JSON",
    text: '{"a": [1, -2.5e3, true, null, "\\ud83d\\ude00\\n"], "": {}}',
    value: { a: [1, -2500, true, null, "😀\n"], "": {} },
    format: "json",
  },
  {
    title: "JSON with comments and trailing commas, as YAML",
    text: '{"a": 1, # one\n "b": [2,],\n}',
    value: { a: 1, b: [2] },
  },
  {
    title: "brackets closed at the margin",
    text: "a: [\n  1,\n  2\n]\nb: {\n}\n",
    value: { a: [1, 2], b: {} },
  },
  { title: "a text that is one scalar", text: "hello", value: "hello" },
];

describe("parse", () => {
  for (const { title, text, value, format } of values) {
    it(`reads ${title}`, () => {
      const parsed = parse("file:///a", text);
      assert.deepEqual(parsed.problems, []);
      assert.deepEqual(valueOf(parsed.document.root), value);
      assert.equal(parsed.format, format ?? "yaml");
    });
  }

  it("gives the same values and locations with the fallback parser", () => {
    for (const { text, format } of values) {
      const knowsLineEnds = !/\r(?!\n)/.test(text);
      if (format === "json" || !knowsLineEnds) continue;
      const { root, doubts } = readTolerantly(text);
      const { root: expected } = parse("file:///a", text).document;
      assert.deepEqual(valueOf(root), valueOf(expected), text);
      assert.deepEqual(spansOf(root), spansOf(expected), text);
      assert.deepEqual(doubts, []);
    }
  });

  it("supports __proto__ as a key", () => {
    for (const text of ["__proto__: {a: 1}", '{"__proto__": {"a": 1}}']) {
      const { root } = parse("file:///a", text).document;
      assert.deepEqual(valueOf(at(root, "/__proto__")), { a: 1 });
      assert.equal(root?.kind === "map" ? root.get("toString") : "no map", undefined);
    }
  });

  it("has no root and no problems for an empty text", () => {
    for (const text of ["", " \n", "\uFEFF", "# only a comment\n"]) {
      const parsed = parse("file:///a", text);
      assert.equal(parsed.document.root, undefined);
      assert.deepEqual(parsed.problems, []);
    }
  });

  it("uses the node of the anchor for an alias", () => {
    const { root } = parse("file:///a", "a: &x {b: 1}\nc: *x\nd: {<<: *x}").document;
    assert.equal(at(root, "/a"), at(root, "/c"));
    assert.equal(at(root, "/d/b"), at(root, "/a/b"));
  });
});

describe("literals of numbers", () => {
  const cases: readonly [literal: string, kept: boolean][] = [
    ["9007199254740991", false],
    ["9007199254740993", true],
    ["9223372036854775807", true],
    ["-9223372036854775808", true],
    ["100000000000000000000", false],
    ["0.1", false],
    ["1.1", false],
    ["1.10", true],
    ["1.0", true],
    ["10", false],
    ["3.14159265358979323846", true],
    ["1e400", true],
    ["1e-400", true],
    ["1e5", false],
    ["1000000000000000.5", false],
    ["10000000000000000.5", true],
  ];
  for (const [literal, kept] of cases) {
    it(`${literal} is ${kept ? "kept as a literal" : "represented by a double"}, in YAML and in JSON`, () => {
      for (const text of [`a: ${literal}`, `{"a": ${literal}}`]) {
        const node = at(parse("file:///a", text).document.root, "/a");
        assert.equal(node?.kind, "scalar");
        assert.equal(node.value, Number(literal));
        assert.equal(node.raw, kept ? literal : undefined);
      }
    });
  }
});

/** The spans of the written text; the location of an empty value depends on the parser. */
function spansOf(root: SourceNode | undefined): [number, number][] {
  const nodes = root === undefined ? [] : [...nodesOf(root)];
  return nodes.filter(({ start, end }) => end > start).map(({ start, end }) => [start, end]);
}
