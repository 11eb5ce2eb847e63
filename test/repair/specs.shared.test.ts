import assert from "node:assert/strict";
import { specPairs } from "../engine/specs";
import { breaksIn, check } from "./repaired";

/** Breaks of a pair that are left when everything was repaired. */
const left: Readonly<Record<string, number>> = {};

describe("repairing everything between published pairs", function () {
  this.timeout(900_000);
  for (const { name, base, head } of specPairs())
    it(name, async () => {
      const checked = await check(base.text, head.text);
      const before = breaksIn(checked.report).length;
      const whole = await checked.all();
      const { report } = await check(base.text, whole ? checked.with(whole) : head.text);
      assert.equal(breaksIn(report).length, left[name] ?? 0, `of ${String(before)}`);
    });
});
