import assert from "node:assert/strict";
import fc from "fast-check";
import { dump } from "js-yaml";
import { stringify } from "yaml";
import type { SourceNode } from "../../src/engine/index";
import { parse } from "../../src/source/index";
import { nodesOf, readAlone, valueOf } from "./tree";

/** Values with keys and strings that YAML writers must quote. */
const awkward = fc.constantFrom(
  "",
  " ",
  "on",
  "null",
  "1.10",
  "0x1F",
  "- a",
  "a: b",
  "#",
  "a\nb",
  "a\n\n b\n",
  "\t",
  "'",
  '"',
  "🐕",
  "{",
  "*a",
  "!x",
  "---",
);
const texts = fc.oneof(
  awkward,
  fc.string({ unit: "binary-ascii", maxLength: 12 }).filter((text) => !/[\0-\x08\x0b-\x1f\x7f]/.test(text)),
);
const plain = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(
      texts,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(withoutMinusZero),
    ),
    fc.array(tie("node"), { maxLength: 4 }),
    fc.dictionary(texts, tie("node"), { maxKeys: 5 }),
  ),
})).node;

const writers: readonly { name: string; write: (value: unknown) => string }[] = [
  { name: "JSON", write: (value) => JSON.stringify(value) },
  { name: "indented JSON", write: (value) => JSON.stringify(value, undefined, 3) },
  { name: "js-yaml", write: (value) => dump(value) },
  { name: "js-yaml with Windows line ends", write: (value) => dump(value).replaceAll("\n", "\r\n") },
  { name: "js-yaml in flow style", write: (value) => dump(value, { flowLevel: 1 }) },
  { name: "yaml", write: (value) => stringify(value) },
];

/** The value with ordinary objects. Not by way of JSON: `JSON.parse` of Node.js 24 confuses the keys "\t" and "\\". */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)]));
}

describe("properties of parsing", () => {
  for (const { name, write } of writers) {
    it(`parses the output of ${name}, and each span contains its value`, () => {
      fc.assert(
        fc.property(plain, (value) => {
          const text = write(value);
          const { document, problems, lines } = parse("file:///a", text);
          assert.deepEqual(problems, []);
          assert.deepEqual(valueOf(document.root), copyOf(value), text);
          for (const node of nodesOf(document.root as SourceNode)) {
            const alone = readAlone(text, lines, node);
            if (alone !== undefined && node.end > node.start)
              assert.deepEqual(alone.value, valueOf(node), text);
          }
        }),
      );
    });
  }

  it("never throws, and every span is located inside its parent's", () => {
    const piece = fc.constantFrom(
      ..."a b: - [ ] { } , ' \" | > & * ! # % @ ? \\ ~ 0 1.5 << &a *a".split(" "),
      " ",
      "\n",
      "\n  ",
      "\r\n",
      "\t",
      "--- ",
      "\uFEFF",
      "\ud800",
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(piece, fc.string({ maxLength: 1 })), maxLength: 40 }),
        (text) => {
          const { document, problems } = parse("file:///a", text);
          for (const { place } of problems)
            assert.ok(place.span.start >= 0 && place.span.start <= text.length + 1);
          if (document.root !== undefined && !/[*<]/.test(text)) assertNested(document.root, 0, text.length);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

function assertNested(node: SourceNode, start: number, end: number): void {
  assert.ok(
    start <= node.start && node.start <= node.end && node.end <= end,
    JSON.stringify({ start, end, node }),
  );
  if (node.kind === "seq") for (const item of node.items) assertNested(item, node.start, node.end);
  if (node.kind === "map") {
    for (const { keyStart, keyEnd, value } of node.entries) {
      assert.ok(node.start <= keyStart && keyStart <= keyEnd && keyEnd <= value.start);
      assertNested(value, keyEnd, node.end);
    }
  }
}

/** JSON does not preserve -0, and the expectation comes from JSON. */
function withoutMinusZero(number: number): number {
  return number === 0 ? 0 : number;
}
