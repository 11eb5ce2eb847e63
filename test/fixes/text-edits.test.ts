import assert from "node:assert/strict";
import { array, assert as hold, constantFrom, property } from "fast-check";
import { applyEdits, editsBetweenTexts, type RangeEdit } from "../../src/fixes/index";

const at = (line: number, from: number, to: number, newText: string): RangeEdit => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  newText,
});

describe("edits of a text", () => {
  const cases: readonly (readonly [
    title: string,
    text: string,
    edits: RangeEdit[],
    after: string | undefined,
  ])[] = [
    ["replace a range", "a\nbcd\n", [at(1, 1, 2, "X")], "a\nbXd\n"],
    ["insert at the end", "a", [at(0, 1, 1, "b")], "ab"],
    ["count UTF-16 units", "😀a", [at(0, 2, 3, "b")], "😀b"],
    ["keep CRLF", "a\r\nb", [at(0, 1, 1, "X"), at(1, 0, 1, "Y")], "aX\r\nY"],
    ["create a text", "", [at(0, 0, 0, "a\n")], "a\n"],
    ["are rejected beyond the end of a line", "a\nb", [at(0, 0, 2, "")], undefined],
    ["are rejected beyond the last line", "a", [at(1, 0, 0, "b")], undefined],
    ["are rejected if they overlap", "abc", [at(0, 0, 2, ""), at(0, 1, 3, "")], undefined],
    ["are rejected in the wrong order", "abc", [at(0, 2, 3, ""), at(0, 0, 1, "")], undefined],
    ["are rejected if the end precedes the start", "abc", [at(0, 2, 1, "")], undefined],
  ];
  for (const [title, text, edits, after] of cases)
    it(title, () => assert.equal(applyEdits(text, edits), after));
});

describe("edits between two texts", () => {
  const cases: readonly (readonly [title: string, before: string, after: string, edits: RangeEdit[]])[] = [
    ["are empty for equal texts", "a\n", "a\n", []],
    ["contain only changed characters", "x\nmax: 50\n", "x\nmax: 100\n", [at(1, 5, 6, "10")]],
    ["insert whole lines", "a\nc\n", "a\nb\nc\n", [at(1, 0, 0, "b\n")]],
    ["do not split a surrogate pair", "😀\n", "😁\n", [at(0, 0, 2, "😁")]],
  ];
  for (const [title, before, after, edits] of cases)
    it(title, () => assert.deepEqual(editsBetweenTexts(before, after), edits));

  it("turn one text into the other", () => {
    const pieces = constantFrom("a", "b", " ", "\n", "\r\n", "\r", "😀", "😁", "key: ");
    hold(
      property(array(pieces, { maxLength: 30 }), array(pieces, { maxLength: 30 }), (one, other) => {
        const [before, after] = [one.join(""), other.join("")];
        assert.equal(applyEdits(before, editsBetweenTexts(before, after)), after);
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });
});
