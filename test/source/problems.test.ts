import assert from "node:assert/strict";
import { parse } from "../../src/source/index";
import { valueOf } from "./tree";

/** Invalid texts, with the reason and the location. */
const unreadable: readonly { title: string; text: string; code: string; message: RegExp }[] = [
  {
    title: "a tab as indentation",
    text: "a:\n\tb: 1",
    code: "syntax",
    message: /^`a` is not valid YAML at line 2, column 1: tab characters/,
  },
  {
    title: "an open quote",
    text: 'a: "b\nc: 1\n',
    code: "syntax",
    message: /^`a` is not valid YAML at line 2, column 1: deficient indentation\.$/,
  },
  {
    title: "an entry with a wrong indent",
    text: "a:\n  b: 1\n c: 2",
    code: "syntax",
    message: /YAML at line 3, column 2: bad indentation of a mapping entry\.$/,
  },
  {
    title: "an incomplete key",
    text: "a: 1\nb\n",
    code: "syntax",
    message: /YAML at line 3, column 1: can not read a block mapping entry/,
  },
  {
    title: "an alias without its anchor",
    text: "a: *b",
    code: "alias",
    message: /YAML at line 1, column 4: the alias `\*b` refers to an undefined anchor\.$/,
  },
  {
    title: "an alias inside its anchor",
    text: "a: &b [*b]",
    code: "alias",
    message: /YAML at line 1, column 8: the alias `\*b` is inside its own anchor\.$/,
  },
  {
    title: "truncated JSON",
    text: '{"a": [1,\n 2',
    code: "syntax",
    message: /^`a` is not valid JSON at line 2, column 3: expected `,` or `\]`, but the text ends\.$/,
  },
  {
    title: "JSON without a comma",
    text: '{"a": 1\n "b": 2}',
    code: "syntax",
    message: /JSON at line 2, column 2: expected `,` or `}`, but found `"`\.$/,
  },
  {
    title: "JSON without a value",
    text: '{"a": }x',
    code: "syntax",
    message: /JSON at line 1, column 7: expected a value, but found `}`\.$/,
  },
  {
    title: "JSON with a wrong escape",
    text: '{"a": "\\x"}}',
    code: "syntax",
    message: /JSON at line 1, column 9: expected a valid escape sequence after `\\`, but found `x`\.$/,
  },
  {
    title: "JSON with an unterminated string",
    text: '{"a": "b\n}',
    code: "syntax",
    message: /JSON at line 1, column 9: expected the closing quote of a string, but the line ends\.$/,
  },
  {
    title: "JSON with trailing text",
    text: '{"a": 1} }',
    code: "syntax",
    message: /JSON at line 1, column 10: expected the end of the text, but found `}`\.$/,
  },
  {
    title: "100,000 open brackets",
    text: "[".repeat(100_000),
    code: "too-deep",
    message: /nested more than 1000 levels deep\.$/,
  },
  {
    title: "100,000 nested objects",
    text: '{"a":'.repeat(100_000) + "1" + "}".repeat(100_000),
    code: "too-deep",
    message: /JSON at line 1, column 5001: nested more than 1000 levels/,
  },
  {
    title: "100,000 nested lists in YAML",
    text: "- ".repeat(100_000) + "a",
    code: "too-deep",
    message: /YAML at line 1, .* nested more than 1000 levels/,
  },
  {
    title: "deep nesting through aliases",
    text:
      "a0: &a0 [x]\n" + Array.from({ length: 1500 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]\n`).join(""),
    code: "too-deep",
    message: /nested more than 1000 levels/,
  },
  {
    title: "a billion laughs",
    text:
      "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" +
      Array.from(
        { length: 12 },
        (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join()}]\n`,
      ).join(""),
    code: "alias",
    message: /it has too many nodes after its aliases are expanded\.$/,
  },
  {
    title: "a merge bomb",
    text:
      "m0: &m0 {k0: 0}\n" +
      Array.from({ length: 1500 }, (_, i) => `m${i + 1}: &m${i + 1} {<<: *m${i}, k${i + 1}: 0}\n`).join(""),
    code: "alias",
    message: /it has too many entries after its merge keys are expanded\.$/,
  },
];

/** Valid texts with warnings. */
const uncertain: readonly {
  title: string;
  text: string;
  value: unknown;
  doubts: readonly { code: string; pointer: string; under: string }[];
}[] = [
  {
    title: "a duplicate key",
    text: "a: {b/c: 1, d: 2, b/c: 3}",
    value: { a: { d: 2, "b/c": 3 } },
    doubts: [{ code: "duplicate-key", pointer: "/a/b~1c", under: "b/c" }],
  },
  {
    title: "a duplicate JSON key",
    text: '{"a": [{"b": 1, "b": 2}]}',
    value: { a: [{ b: 2 }] },
    doubts: [{ code: "duplicate-key", pointer: "/a/0/b", under: '"b"' }],
  },
  {
    title: "a key that occurs three times among many",
    text: "a: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\ng: 1\nh: 1\ni: 1\na: 2\na: 3\n",
    value: { b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1, a: 3 },
    doubts: [
      { code: "duplicate-key", pointer: "/a", under: "a" },
      { code: "duplicate-key", pointer: "/a", under: "a" },
    ],
  },
  {
    title: "a second document",
    text: "a: 1\n---\nb: 2\n",
    value: { a: 1 },
    doubts: [{ code: "several-documents", pointer: "", under: "" }],
  },
  {
    title: "an unknown tag",
    text: "a: !include b.yaml\nc: !x {d: 1}",
    value: { a: "b.yaml", c: { d: 1 } },
    doubts: [
      { code: "unknown-tag", pointer: "/a", under: "!include" },
      { code: "unknown-tag", pointer: "/c", under: "!x" },
    ],
  },
  {
    title: "a list as a key",
    text: "? [a, b]\n: 1",
    value: { "[a, b]": 1 },
    doubts: [{ code: "complex-key", pointer: "/[a, b]", under: "[a, b]" }],
  },
  {
    title: "a merge key with a string",
    text: "a: {<<: b, c: 1}",
    value: { a: { c: 1 } },
    doubts: [{ code: "merge-key", pointer: "/a/<<", under: "<<" }],
  },
];

describe("problems", () => {
  for (const { title, text, code, message } of unreadable) {
    it(`reports one error without a tree: ${title}`, () => {
      const { document, problems } = parse("file:///a", text);
      assert.ok(document.root === undefined);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.code, code);
      assert.match(problems[0].message, message);
      assert.equal(problems[0].place.uri, "file:///a");
    });
  }

  for (const { title, text, value, doubts } of uncertain) {
    it(`parses with a warning: ${title}`, () => {
      const { document, problems } = parse("file:///a", text);
      assert.deepEqual(valueOf(document.root), value);
      assert.deepEqual(
        problems.map(({ code, place }) => ({
          code,
          pointer: place.pointer,
          under: text.slice(place.span.start, place.span.end),
        })),
        doubts,
      );
    });
  }
});
