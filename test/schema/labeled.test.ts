/** Rewritten schemas with the expected answer, in `labeled.jsonl`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { includes, type Answer } from "../../src/schema/index";
import type { Json } from "../../src/schema/json";
import { ajvOf, isContested, judge } from "./judge";
import { createRandom } from "./random";

interface Labeled {
  readonly about: string;
  readonly answer: Answer["answer"];
  readonly inner: Json;
  readonly outer: Json;
}

const rows = readFileSync("test/schema/labeled.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Labeled);

/** Ajv ignores the dynamic scope that `$ref` to a schema with `$id` opens (JSON Schema 2020-12 core §8.2.3.2). */
function usesDynamicScope({ inner, outer }: Labeled): boolean {
  return JSON.stringify([inner, outer]).includes("$dynamicRef");
}

describe("inclusion of rewritten schemas", () => {
  for (const row of rows)
    it(`answers ${row.answer}: ${row.about}`, () => {
      const { inner, outer } = row;
      const given = includes(outer, inner);
      assert.equal(given.answer, row.answer, JSON.stringify(given));
      if (usesDynamicScope(row)) return;
      assert.equal(judge(createRandom(1), outer, inner, given), undefined);
      if (given.answer !== "no" || isContested(outer, given.witness)) return;
      assert.equal(ajvOf(inner)(given.witness), true);
      assert.equal(ajvOf(outer)(given.witness), false);
    });
});
