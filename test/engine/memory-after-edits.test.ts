/** Memory use of a comparer after many versions. */
import assert from "node:assert/strict";
import { createComparer, type DocumentSet } from "../../src/engine/index";
import { createSectionMemory, parse, type UsedSections } from "../../src/source/index";
import { usedHeap } from "../collect-garbage";

const count = 60;
const names = Array.from({ length: count }, (_, nth) => `Thing${String(nth)}`);

/** Each operation sends one of the schemas, and each schema refers to the next one. */
function textWith(edited: number, length: number): string {
  const schemas = names.map((name, nth) => {
    const properties = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `p${String(at)}`,
        { anyOf: [{ type: "string", maxLength: nth === edited ? length : 9 }, { type: "null" }] },
      ]),
    );
    const next = { $ref: `#/components/schemas/${names[(nth + 1) % count] ?? ""}` };
    return [name, { type: "object", properties: { ...properties, next } }] as const;
  });
  const content = (name: string): object => ({
    "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
  });
  const operations = names.map((name) => [
    `/${name}`,
    { post: { requestBody: { content: content(name) }, responses: { 200: { content: content(name) } } } },
  ]);
  return JSON.stringify(
    {
      openapi: "3.1.0",
      info: { title: "Things", version: "1" },
      paths: Object.fromEntries(operations) as object,
      components: { schemas: Object.fromEntries(schemas) as object },
    },
    null,
    2,
  );
}

/** Bytes in use after these edits, of which the last one restores the published version. */
function usedAfter(edits: number): number {
  const memory = createSectionMemory();
  let held: UsedSections = [];
  const read = (edited: number, length: number): DocumentSet => {
    const hold: UsedSections = [];
    const { document: entry } = parse("file:///api.json", textWith(edited, length), { memory, hold });
    memory.release(held);
    held = hold;
    return { entry, get: () => undefined };
  };
  const before = usedHeap();
  const base = { entry: parse("file:///api.json", textWith(0, 9)).document, get: () => undefined };
  const comparer = createComparer();
  for (let nth = 0; nth < edits; nth++) comparer.compare(base, read(nth % count, 10 + nth));
  const last = comparer.compare(base, read(0, 9));
  const used = usedHeap() - before;
  assert.deepEqual(last.changes, []);
  return used;
}

describe("a comparer", () => {
  it("does not keep the schemas of earlier versions", () => {
    usedAfter(1);
    const [few, many] = [usedAfter(count), usedAfter(8 * count)];
    assert.ok(many < 1.3 * few, `${String(many)} bytes instead of ${String(few)}`);
  });
});
