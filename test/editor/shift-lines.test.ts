import assert from "node:assert/strict";
import fc from "fast-check";
import type { Position, TextDocumentContentChangeEvent } from "vscode";
import { shiftLines } from "../../src/editor/shift-lines";

type Edit = readonly [
  startLine: number,
  startCharacter: number,
  endLine: number,
  endCharacter: number,
  text: string,
];

function edit([
  startLine,
  startCharacter,
  endLine,
  endCharacter,
  text,
]: Edit): TextDocumentContentChangeEvent {
  const start = { line: startLine, character: startCharacter };
  const end = { line: endLine, character: endCharacter };
  const isEqual = (): boolean => startLine === endLine && startCharacter === endCharacter;
  const range = { start: { ...start, isEqual: isEqual as Position["isEqual"] }, end };
  return { range, text, rangeOffset: 0, rangeLength: 0 } as unknown as TextDocumentContentChangeEvent;
}

/** Where line 5 is after an edit. */
const edits: readonly { title: string; edit: Edit; line: number | undefined }[] = [
  { title: "typing in it", edit: [5, 3, 5, 3, "x"], line: 5 },
  { title: "typing above", edit: [2, 0, 2, 4, "xyz"], line: 5 },
  { title: "typing below", edit: [6, 0, 6, 0, "x\ny"], line: 5 },
  { title: "a new line above", edit: [4, 9, 4, 9, "\n"], line: 6 },
  { title: "two, with other line ends", edit: [1, 0, 1, 0, "a\r\nb\r\n"], line: 7 },
  { title: "a new line at its beginning", edit: [5, 0, 5, 0, "new:\n"], line: 6 },
  { title: "a new line at its end", edit: [5, 8, 5, 8, "\n"], line: 5 },
  { title: "lines above that go", edit: [2, 0, 4, 0, ""], line: 3 },
  { title: "lines above that go, up to it", edit: [3, 0, 5, 0, ""], line: 3 },
  { title: "the line itself goes", edit: [5, 0, 6, 0, ""], line: undefined },
  { title: "all goes", edit: [0, 0, 9, 0, "openapi: 3.1.0\n"], line: undefined },
  { title: "it is joined with others", edit: [3, 2, 5, 4, ""], line: undefined },
  { title: "its end goes with lines below", edit: [5, 6, 8, 0, ""], line: 5 },
];

describe("a line after an edit", () => {
  for (const { title, edit: one, line } of edits)
    it(title, () => assert.equal(shiftLines(5, [edit(one)]), line));

  it("counts edits one after the other, the last in the text first", () => {
    assert.equal(shiftLines(5, [edit([4, 0, 4, 0, "a\n"]), edit([1, 0, 2, 0, ""])]), 5);
  });

  it("has the same text as before, or is reported as removed", () => {
    const arbitrary = fc.record({
      at: fc.nat(9),
      from: fc.record({ line: fc.nat(9), character: fc.nat(2) }),
      length: fc.nat(12),
      text: fc.constantFrom("", "\n", "u\nv\n", "w"),
    });
    fc.assert(
      fc.property(arbitrary, ({ at, from, length, text }) => {
        const lines = Array.from({ length: 10 }, (_, index) => `L${index}`);
        const whole = lines.join("\n");
        const start = from.line * 3 + from.character;
        const stop = Math.min(whole.length, start + length);
        const [endLine, endCharacter] = [Math.floor(stop / 3), stop % 3];
        const after = (whole.slice(0, start) + text + whole.slice(stop)).split("\n");
        const now = shiftLines(at, [edit([from.line, from.character, endLine, endCharacter, text])]);
        // An edit inside the very line may change its text; anything else leaves it whole.
        const isInside = from.line === at || endLine === at;
        if (now !== undefined && !isInside) assert.equal(after[now], lines[at]);
        if (now === undefined) assert.ok(start <= at * 3 + 2 && stop >= at * 3);
      }),
    );
  });
});
