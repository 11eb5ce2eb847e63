/** Memory use of texts after they were edited. */
import assert from "node:assert/strict";
import { createSectionMemory, parse, type UsedSections } from "../../src/source/index";
import { usedHeap } from "../collect-garbage";

const count = 200;
const ballast = `      # ${"x".repeat(80)}\n`.repeat(40);

const document = (edits: number): string => {
  const schemas = Array.from(
    { length: count },
    (_, nth) =>
      `    Thing${String(nth)}:\n      maxLength: ${String(nth < edits ? 2 : 1)}\n      description: What a thing of this kind is.\n${ballast}`,
  );
  return `openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths: {}\ncomponents:\n  schemas:\n${schemas.join("")}`;
};

describe("a text that is edited section by section", () => {
  it("does not stay in memory because of its unchanged sections", () => {
    const memory = createSectionMemory();
    let hold: UsedSections = [];
    const read = (edits: number): void => {
      const now: UsedSections = [];
      parse("file:///api.yaml", document(edits), { memory, hold: now });
      memory.release(hold);
      hold = now;
    };
    read(0);
    const before = usedHeap();
    for (let edits = 1; edits <= count; edits++) read(edits);
    const grown = usedHeap() - before;
    const size = document(0).length;
    assert.ok(grown < 10 * size, `grown by ${String(Math.round(grown / size))} times the text`);
  });
});
