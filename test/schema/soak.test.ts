import assert from "node:assert/strict";
import { includes, sample } from "../../src/schema/index";
import { ajvOf, isContested } from "./judge";
import { createRandom } from "./random";
import { randomValue } from "./random-schemas";
import { judgePair, pairOf, type Judged } from "./soak-pairs";

/** Number of pairs in `npm test`; `npm run soak:schema` checks any number. */
const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

describe("random pairs of schemas", () => {
  let judged: readonly Judged[] = [];
  before(() => (judged = seeds.map(judgePair)));

  it("have answers that other validators confirm", () => {
    assert.deepEqual(
      judged.flatMap(({ faults }) => faults),
      [],
    );
    const answers = new Set(judged.map(({ answer }) => answer.answer));
    assert.ok(answers.has("yes") && answers.has("no"));
  });

  it("have samples that other validators accept, or no values at all", () => {
    for (const [index, { inner }] of judged.entries()) {
      const random = createRandom(index);
      const given = sample(inner);
      const values =
        given.answer === "found" ? [given.value] : Array.from({ length: 50 }, () => randomValue(random));
      if (given.answer === "unknown" || JSON.stringify(inner).includes("$ref")) continue;
      for (const value of values.filter((each) => !isContested(inner, each)))
        assert.equal(ajvOf(inner)(value), given.answer === "found", JSON.stringify([inner, value]));
    }
  });

  it("are rarely undecided", () => {
    const open = judged.filter(({ answer }) => answer.answer === "unknown");
    const reasons = open.map(({ answer }) => (answer.answer === "unknown" ? answer.why : ""));
    assert.deepEqual(
      reasons.filter((why) => !why.includes("cannot be resolved")),
      [],
    );
  });

  it("include themselves and their parts, and are included in their unions", () => {
    for (const seed of seeds) {
      const { outer: one, inner: other } = pairOf(seed);
      if (JSON.stringify([one, other]).includes("$ref")) continue;
      const laws = [
        includes(one, one),
        includes({ anyOf: [one, other] }, one),
        includes(one, { allOf: [one, other] }),
        includes({ not: { not: one } }, one),
        includes(one, { not: { not: one } }),
        includes({ anyOf: [one, { not: one }] }, other),
        includes(other, { allOf: [one, { not: one }] }),
      ];
      assert.deepEqual(
        laws.map(({ answer }) => answer),
        laws.map(() => "yes"),
        JSON.stringify([one, other]),
      );
    }
  });

  it("are transitive", () => {
    for (const seed of seeds.slice(0, 60)) {
      const { outer, inner } = pairOf(seed);
      const third = pairOf(seed + 1000).inner;
      if (JSON.stringify([outer, inner, third]).includes("$ref")) continue;
      const widest = { anyOf: [outer, third] };
      if (includes(outer, inner).answer === "yes") assert.equal(includes(widest, inner).answer, "yes");
      const narrowest = { allOf: [inner, third] };
      if (includes(outer, inner).answer === "yes") assert.equal(includes(outer, narrowest).answer, "yes");
    }
  });
});
