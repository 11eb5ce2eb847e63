import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { verdictOf, told } from "./compared";

interface Probe {
  readonly id: string;
  readonly truth: string;
  readonly note: string;
  readonly base: unknown;
  readonly head: unknown;
}

const probes = JSON.parse(readFileSync("../shared/cases/probes/probes.json", "utf8")) as readonly Probe[];

describe("labeled probes", () => {
  for (const { id, truth, note, base, head } of probes) {
    const [before, after] = [JSON.stringify(base), JSON.stringify(head)];
    it(`${id}: ${truth}${note === "" ? "" : ` (${note})`}`, () => {
      const kinds = told(before, after).map((each) => `${each.kind} ${each.compatibility} ${each.side}`);
      assert.equal(verdictOf(before, after), truth, kinds.join("; "));
    });
    it(`${id}: no changes compared with itself`, () => {
      assert.deepEqual(told(before, before), []);
      assert.deepEqual(told(after, after), []);
    });
  }
});
