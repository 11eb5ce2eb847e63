/** Random regular expressions: their automata, inclusion and matching agree with `RegExp`. */
import assert from "node:assert/strict";
import { automaton } from "../../src/schema/automata";
import { findCounterexample } from "../../src/schema/inclusion";
import { regExpOf } from "../../src/schema/index";
import { codePoints, testPattern } from "../../src/schema/patterns";
import { createRandom, type Random } from "./random";

const atoms = ["a", "b", "c", "[ab]", "[^a]", ".", "\\w", "\\d", "\\W", "1", "\\.", "-", "\u{1f600}"];
const quantifiers = ["*", "+", "?", "{2}", "{1,2}", "{2,}", "{0,1}", "{0}", "*?", "{1,3}?"];

function randomPart(random: Random, depth: number): string {
  const quantifier = random.chance(0.4) ? random.pick(quantifiers) : "";
  if (depth === 0 || random.chance(0.6)) return random.pick(atoms) + quantifier;
  const open = random.pick(["(", "(?:", "(?<n>"]);
  return `${open.replace("n", `n${String(random.integer(1e9))}`)}${randomAlternatives(random, depth - 1)})${quantifier}`;
}

function randomAlternatives(random: Random, depth: number): string {
  const sequence = (): string =>
    Array.from({ length: random.integer(4) }, () => randomPart(random, depth)).join("");
  return Array.from({ length: 1 + random.integer(random.chance(0.3) ? 3 : 1) }, sequence).join("|");
}

function randomPattern(seed: number): string {
  const random = createRandom(seed);
  const start = random.pick([
    "",
    "^",
    "^",
    "^",
    "^(?!a)",
    "^(?=.*b)",
    "^(?=..)",
    "^(?=\\w*(?<!b)$)",
    "a(?!b)",
  ]);
  const end = random.pick(["", "$", "$", "$", "(?<!b)$", "(?<=a)$"]);
  return `${start}${randomAlternatives(random, 2)}${end}`;
}

const characters = ["a", "b", "c", "1", "-", ".", "\n", "\u{1f600}"];
const strings = [
  "",
  ...characters,
  ...characters.flatMap((one) => characters.map((two) => one + two)),
].concat(
  Array.from({ length: 120 }, (_, seed) => {
    const random = createRandom(seed);
    return Array.from({ length: 3 + random.integer(5) }, () => random.pick(characters)).join("");
  }),
);
const patterns = [...new Set(Array.from({ length: 500 }, (_, seed) => randomPattern(seed + 1)))];

describe("a random pattern", () => {
  it("has an automaton that accepts the same strings, unless lookarounds are nested or within it", () => {
    const unsupported = patterns.filter((pattern) => automaton(pattern) === undefined);
    const wrong = patterns.flatMap((pattern) => {
      const [texts, expression] = [automaton(pattern), regExpOf(pattern)];
      assert.ok(expression, pattern);
      return strings
        .filter((text) => texts !== undefined && texts.test(codePoints(text)) !== expression.test(text))
        .map((text) => [pattern, text]);
    });
    assert.deepEqual([wrong, unsupported.length], [[], 51]);
    for (const pattern of unsupported) assert.match(pattern, /^(?:a\(\?!b\)|\^\(\?=\\w\*\(\?<!b\)\$\))/);
  });

  it("is matched in the same way, whatever matches it", () => {
    for (const pattern of patterns)
      for (const text of strings.slice(0, 40))
        assert.ok([regExpOf(pattern)?.test(text), undefined].includes(testPattern(pattern, text)), pattern);
  });

  it("includes another one unless there is a counterexample", () => {
    let compared = 0;
    for (const [index, outer] of patterns.slice(1, 300).entries()) {
      const inner = patterns[index] ?? "";
      const [narrow, wide] = [automaton(inner), automaton(outer)];
      const [within, without] = [regExpOf(inner), regExpOf(outer)];
      if (!narrow || !wide || !within || !without) continue;
      compared++;
      const text = findCounterexample(narrow, wide);
      const examples = typeof text === "string" ? [text] : strings;
      for (const each of examples)
        assert.equal(within.test(each) && !without.test(each), typeof text === "string", `${inner} ${outer}`);
    }
    assert.ok(compared > 200, `${String(compared)} pairs`);
  });
});
