/** Patterns that a backtracking matcher matches in a limited number of steps. */
import assert from "node:assert/strict";
import { isQuick, regExpOf } from "../../src/schema/index";

const rows: readonly (readonly [pattern: string, length: number, answer: boolean, about: string])[] = [
  ["abc", 200, true, "no choices"],
  ["a?".repeat(8), 100, true, "8 options"],
  ["a?".repeat(30), 100, false, "30 options"],
  ["(?:a|b)?".repeat(8), 100, true, "8 options with alternatives"],
  ["a*a*", 200, true, "two repetitions of a character"],
  ["a*a*a*", 200, false, "three repetitions of a character in a long string"],
  ["a*a*a*", 10, true, "three repetitions of a character in a short string"],
  ["a{3}a{4}", 200, true, "fixed numbers"],
  ["a{3,}a{4,}a{1,}", 200, false, "minimum numbers"],
  ["a{3,}?a{4,}?a{1,}?", 200, false, "lazy minimum numbers"],
  ["^(a+)+$", 20, false, "repetition in repetition"],
  ["^(a|aa){3}$", 20, true, "few repetitions of alternatives"],
  ["^(a|aa){40}$", 20, false, "many repetitions of alternatives"],
  ["^(a|aa){0,1}$", 20, true, "optional alternatives"],
  ["^(a|aa){1}$", 20, true, "alternatives once"],
  ["^(a|aa){2,}$", 20, false, "an open number of alternatives"],
  ["^(a|aa)*$", 20, false, "repeated alternatives that start alike"],
  ["^(ab|cd)*$", 200, true, "repeated alternatives that start differently"],
  ["^(ab|cd)*$", 1000, true, "a long string"],
  ["^(ab|cd)*$", 1001, false, "a string that is too long"],
  ["^(?:x(?:a|b)*|y(?:c|d)*)$", 100, true, "repetition in alternatives"],
  ["^(?:a*a*|b*b*|c*c*)$", 200, false, "repetitions in several alternatives"],
  ["^(?:a*a*|b*b*|c*c*)$", 100, true, "repetitions in several alternatives of a short string"],
  ["[*+]?[)(|]?\\*?\\(?\\|?", 200, true, "escaped characters and those in classes"],
  ["\\p{L}?\\u{61}?\\P{L}?", 200, true, "escapes of Unicode"],
  ["(?<n>a*)(?<=a)(?<!b)(?=c)(?!d)", 200, true, "named groups and look-around"],
  [")", 5, false, "a closed group that is not open"],
];

describe("a pattern that can be matched", () => {
  for (const [pattern, length, answer, about] of rows)
    it(`${answer ? "takes few steps" : "may take many steps"}: ${about}, ${String(length)} characters`, () => {
      assert.equal(isQuick(pattern, length), answer);
    });
});

describe("a pattern with syntax that is valid only without Unicode mode", () => {
  const matching: readonly (readonly [pattern: string, matched: string, others: string])[] = [
    ["^[a\\-z]\\_$", "a_ -_ z_", "b_ a a\\_"],
    ["^[a-\\d]$", "a - 5", "b :"],
    ["^[\\d-z]$", "- 5 z", "b :"],
    ["^[\\w-.]$", "- . a", ", +"],
    ["^}]$", "}]", "}"],
    ["^\\041$", "!", "1"],
    ["^[\\041]$", "!", "0 1"],
    ["^\\p{Alnum}\\P{Digit}$", "1a aa", "11 -a"],
    ["^[\\p{Alnum}_]\\_$", "1_ __", "-_"],
  ];
  for (const [pattern, matched, others] of matching)
    it(`is converted: ${pattern}`, () => {
      const expression = regExpOf(pattern);
      const test = (texts: string): boolean[] =>
        texts.split(" ").map((text) => expression?.test(text) ?? false);
      assert.ok(test(matched).every(Boolean), matched);
      assert.ok(!test(others).some(Boolean), others);
    });
});
