/** Regular expressions that are matched against strings. */
import assert from "node:assert/strict";
import { isQuick, matches } from "../../src/engine/index";

const rows: readonly { readonly pattern: string; readonly quick: boolean }[] = [
  { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$", quick: true },
  { pattern: "^[\\w-]+(\\.[\\w-]+)*$", quick: true },
  { pattern: "^v?\\d+(\\.\\d+){0,3}$", quick: true },
  { pattern: "^[A-Z][a-z]+( [A-Z][a-z]+)*$", quick: true },
  { pattern: "^P(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?$", quick: false },
  { pattern: "^(a|b)*$", quick: true },
  { pattern: "^(ê|[à-ÿ])*$", quick: false },
  { pattern: "^(\\u00ea|[^a])*$", quick: false },
  { pattern: "^([\\s]|\\S)*$", quick: true },
  { pattern: "^(\\s|.)*$", quick: false },
  { pattern: "^(a|a)*$", quick: false },
  { pattern: "^(a|aa)+$", quick: false },
  { pattern: "^(a+)+$", quick: false },
  { pattern: "^(a*)*$", quick: false },
  { pattern: "^(\\w|\\d)+$", quick: false },
  { pattern: "^(é|\\W)+$", quick: false },
  { pattern: "^([a-z]*[a-z]*\\.)*$", quick: false },
  { pattern: "^(?:-?[a-z]+)*$", quick: false },
  { pattern: "^((?=a+)a+)*b$", quick: false },
  { pattern: "(.*)*x", quick: false },
];

/** Almost matches of repetitions: a backtracking matcher would not terminate. */
const teasers = ["a", "1", "-", "a-", "-a", "a.", "Aa ", "é,", "b"].flatMap((part) =>
  ["", "!", "\n"].map((end) => part.repeat(Math.floor(149 / part.length)) + end),
);

describe("a regular expression", () => {
  for (const { pattern, quick } of rows)
    it(`${quick ? "is matched" : "is not matched"} against a string of 150 characters: ${pattern}`, () => {
      assert.equal(isQuick(pattern, 150), quick);
      if (quick) for (const text of teasers) assert.equal(typeof matches(pattern, text), "boolean");
    });
});

/** Syntax that ECMA-262 allows only without its Unicode mode, and servers accept. */
const older: readonly (readonly [pattern: string, text: string, matches: boolean | undefined])[] = [
  ["^[a-z\\_]+$", "a_b", true],
  ["^[a-z\\_]+$", "a\\b", false],
  ["^\\@\\é$", "@é", true],
  ["^a\\-b\\\\$", "a-b\\", true],
  ["^[\\w-.]+$", "a-.", true],
  ["^[\\w-.]+$", "a,", false],
  ["^[.-\\d]+$", ".-1", true],
  ["^[.-\\d]+$", "/", false],
  ["^[\\-\\d\\_]+$", "-1_", true],
  ["^[\\\\-\\d]+$", "\\-1", true],
  ["^{\\d{1,2}}$", "{12}", true],
  ["^{\\d{1,2}}$", "{123}", false],
  ["^a]\\_$", "a]_", true],
  ["^\\p{L}\\_$", "é_", true],
  ["^[\\p{L}\\_]$", "é", true],
  ["^[^/\\000-\\037]+$", "a b", true],
  ["^[^/\\000-\\037]+$", "a\tb", false],
  ["^\\033a$", "\u001ba", true],
  ["^[\\-\\p{Alnum}_]+$", "a-1", true],
  ["^[\\-\\p{Alnum}_]+$", "é", false],
  ["^\\p{Punct}+$", "!/:@[`{~\\]^_", true],
  ["^\\p{Punct}$", "a", false],
  ["^\\P{Digit}$", "a", true],
  ["^\\P{Digit}$", "1", false],
  ["^[\\P{Digit}]$", "a", undefined],
  ["^\\p{all}$", "a", undefined],
  ["^\\A$", "A", undefined],
  ["^\\p{IsLetter}$", "a", undefined],
  ["^(a$", "a", undefined],
];

describe("a regular expression without Unicode mode", () => {
  for (const [pattern, text, expected] of older)
    it(`${pattern} on ${text}: ${String(expected)}`, () => assert.equal(matches(pattern, text), expected));
});
