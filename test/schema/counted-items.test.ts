/** Arrays of a few values that several keywords count, compared with all arrays up to a length. */
import assert from "node:assert/strict";
import type { Json, JsonObject } from "../../src/schema/json";
import { createRandom, type Random } from "./random";
import { answerWithin } from "./answer-within";

const values = [0, 1, 2] as const;
const longest = 14;

interface Counted {
  readonly among: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** A schema of an array, and the conditions on the number of each value in it. */
interface Problem {
  readonly schema: JsonObject;
  readonly counted: readonly Counted[];
  readonly isUnique: boolean;
  readonly hasTwins: boolean;
}

function randomProblem(random: Random): Problem {
  const counted = Array.from({ length: 1 + random.integer(4) }, () => {
    const least = random.integer(random.pick([2, 4, 10]));
    const most = random.chance(0.3) ? Infinity : Math.max(0, least + random.integer(5) - 1);
    return { among: random.some(values, 3).sort(), least, most };
  });
  const size = { among: [...values], least: random.integer(8), most: random.integer(longest + 1) };
  const [isUnique, hasTwins] = [random.chance(0.1), random.chance(0.15)];
  const schema = {
    ...{ type: "array", items: { enum: [...values] }, minItems: size.least, maxItems: size.most },
    allOf: counted.map(({ among, least, most }): Json => ({
      ...{ contains: { enum: among }, minContains: least },
      ...(most !== Infinity && { maxContains: most }),
    })),
    ...(isUnique && { uniqueItems: true }),
    ...(hasTwins && { not: { uniqueItems: true } }),
  };
  return { schema, counted: [...counted, size], isUnique, hasTwins };
}

/** Every number of zeros, ones and twos, up to the greatest length. */
const counts = Array.from({ length: (longest + 1) ** 3 }, (_, index) =>
  values.map((power) => Math.floor(index / (longest + 1) ** power) % (longest + 1)),
);

function isPossible({ counted, isUnique, hasTwins }: Problem): boolean {
  return counts.some((each) => {
    const sum = (among: readonly number[]): number =>
      among.reduce((all, value) => all + (each[value] ?? 0), 0);
    const isWithin = counted.every(({ among, least, most }) => sum(among) >= least && sum(among) <= most);
    const isRepeated = each.some((count) => count > 1);
    return isWithin && !(isUnique && isRepeated) && !(hasTwins && !isRepeated);
  });
}

/** Far fewer steps than usual: a few problems are too complex. */
const mostSteps = 20_000;

describe("an array whose items are counted", () => {
  const problems = Array.from({ length: 300 }, (_, seed) => randomProblem(createRandom(seed + 1)));
  it("exists if some number of each value is possible, unless that is not decided", () => {
    const answers = problems.map(({ schema }) => answerWithin(false, schema, {}, mostSteps).answer);
    const wrong = problems.filter((problem, index) => {
      const answer = answers[index];
      return answer !== "unknown" && answer !== (isPossible(problem) ? "no" : "yes");
    });
    assert.deepEqual([wrong, answers.filter((answer) => answer === "unknown").length], [[], 9]);
  });
});
