import assert from "node:assert/strict";
import { madePair } from "../bench/subjects";
import { breaksIn, check } from "./apply-repairs";

const breaks = 73;

/** Edits of a schema. Each breaks requests. */
const edits = [
  ["enum: [small, large, wide]", "enum: [small, large]"],
  ["maxLength: 5000", "maxLength: 50"],
  ["minLength: 1", "minLength: 2"],
  ["required: [id, name]", "required: [id, name, kind]"],
] as const;

describe("the fix of all breaking changes of a large document", () => {
  it(`restores what was published at ${breaks} locations`, async () => {
    const { base } = madePair(4);
    const [start = "", ...schemas] = base.split(/(?=^ {4}Thing\d+:$)/m);
    const step = Math.floor(schemas.length / breaks);
    const head = schemas.map((schema, index) => {
      const [before, after] = edits[(index / step) % edits.length] ?? ["", ""];
      return index < breaks * step ? schema.replace(before, after) : schema;
    });
    const checked = await check(base, start + head.join(""));
    assert.equal(breaksIn(checked.report).length, breaks);
    const whole = await checked.all();
    assert.ok(whole);
    assert.deepEqual([whole.repaired, whole.left], [breaks, 0]);
    assert.equal(checked.with(whole), base);
  });
});
