import assert from "node:assert/strict";
import { includesPattern } from "../../src/proof/index";

/** outer, inner, whether all that matches inner matches outer. */
const table: readonly (readonly [string, string, boolean | undefined])[] = [
  ["^[a-zA-Z]+$", "^[a-z]+$", true],
  ["^[a-z]+$", "^[a-zA-Z]+$", false],
  ["^\\d{4}$", "^[0-9]{4}$", true],
  ["^[0-9]{4}$", "^\\d{4}$", true],
  ["abc", "^abc", true],
  ["^abc", "abc", false],
  ["abc$", "^xabc$", true],
  ["^(?:a|b)$", "(^a$|^b$)", true],
  ["^a|b$", "^a", true],
  ["^[a-z]{1,255}$", "^[a-z]{1,63}$", true],
  ["^[a-z]{1,63}$", "^[a-z]{1,255}$", false],
  ["", "anything", true],
  ["^$", "a?", false],
  ["^\\p{L}+$", "^[a-z]+$", true],
  ["^(a|b)\\1$", "^aa$", true],
  // Undecided: look-around, what is no expression, what is too large.
  ["^(a|d)(?=c)", "^(a|b)(?=c)", undefined],
  ["(", "a", undefined],
  ["^[a-z]{1,9999}$", "^[a-z]{1,10000}$", undefined],
];

describe("which pattern lies inside which", () => {
  for (const [outer, inner, expected] of table) {
    it(`${inner} inside ${outer}: ${String(expected)}`, () => {
      assert.equal(includesPattern(outer, inner), expected);
    });
  }
});
