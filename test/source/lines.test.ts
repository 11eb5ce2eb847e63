import assert from "node:assert/strict";
import fc from "fast-check";
import { lineTable } from "../../src/source/index";

const text = "ab\ncd\r\n\rx🐕y\n";
const positions: readonly [offset: number, line: number, character: number][] = [
  [0, 0, 0],
  [2, 0, 2],
  [3, 1, 0],
  [5, 1, 2],
  [7, 2, 0],
  [8, 3, 0],
  [11, 3, 3],
  [12, 3, 4],
  [13, 4, 0],
];

describe("line table", () => {
  for (const [offset, line, character] of positions) {
    it(`converts offset ${offset} to ${line}:${character}, and back`, () => {
      assert.deepEqual(lineTable(text).positionAt(offset), { line, character });
      assert.equal(lineTable(text).offsetAt({ line, character }), offset);
    });
  }

  it("counts the lines", () => {
    for (const [of, count] of [
      ["", 1],
      ["a", 1],
      ["a\n", 2],
      [text, 5],
      ["\r\r\n\n", 4],
    ] as const) {
      assert.equal(lineTable(of).lineCount, count);
    }
  });

  it("clamps positions outside of the text", () => {
    const table = lineTable(text);
    assert.deepEqual(table.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(table.positionAt(99), { line: 4, character: 0 });
    assert.equal(table.offsetAt({ line: 1, character: 99 }), 5);
    assert.equal(table.offsetAt({ line: 99, character: 0 }), text.length);
    assert.equal(table.offsetAt({ line: -1, character: 3 }), 0);
  });

  it("converts every offset of any text and back, except inside \\r\\n", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\r\n", "🐕"), maxLength: 40 });
    fc.assert(
      fc.property(texts, (any) => {
        const table = lineTable(any);
        for (let offset = 0; offset <= any.length; offset++) {
          if (any[offset - 1] === "\r" && any[offset] === "\n") continue;
          assert.equal(table.offsetAt(table.positionAt(offset)), offset);
        }
      }),
    );
  });
});
