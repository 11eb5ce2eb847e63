/**
 * A short run of `npm run soak`: without a reported change, no value is accepted by one version and rejected by the
 * other.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { pairOf, type Pair } from "./soak-edits";
import { judge, type SideJudged } from "./soak-judge";
import { written } from "./soak-schemas";
import { smallest } from "./soak-shrink";

const seed = 7;
const effort = { tries: 150, longTries: 0, seed };

function missOf(sides: readonly SideJudged[] | undefined): SideJudged | undefined {
  return sides?.find((each) => each.fault === "miss");
}

/** The minimal pair that shows the miss. */
function shown(pair: Pair): string {
  const least = smallest(pair, (candidate) => missOf(judge(candidate, effort)) !== undefined);
  const missed = missOf(judge(least, effort));
  return [
    `nothing is said on the ${missed?.side} side, yet a value flips:`,
    `  base  ${JSON.stringify(least.base)}`,
    `  head  ${JSON.stringify(least.head)}`,
    `  value ${JSON.stringify(missed?.witness)}`,
  ].join("\n");
}

describe("random schemas", () => {
  it("never change the accepted values without a reported change", function () {
    const pairs = fc.sample(pairOf(written), { seed, numRuns: 600 });
    const judged = pairs.map((pair) => ({ pair, sides: judge(pair, effort) }));
    const silent = judged.flatMap(({ sides }) => sides ?? []).filter(({ said }) => said === "compatible");
    assert.ok(silent.length > 300, `only ${silent.length} sides of which nothing is said`);
    const missed = judged.filter(({ sides }) => missOf(sides) !== undefined).map(({ pair }) => shown(pair));
    const [least] = missed.sort((a, b) => a.length - b.length);
    if (least !== undefined) assert.fail(`${missed.length} misses; the smallest:\n${least}`);
  });
});
