import assert from "node:assert/strict";
import { daysUntil, sunsetsIn } from "../../src/editor/sunsets";

/** A line, with a bar where each sunset in it ends. */
const lines: readonly (readonly [line: string, ...dates: string[]])[] = [
  ["      x-sunset: 2031-12-31|", "2031-12-31"],
  ["- x-sunset: 2031-12-31|", "2031-12-31"],
  ['x-sunset: "2031-12-31"| # at last', "2031-12-31"],
  ["x-sunset: 2031-12-31| # at last", "2031-12-31"],
  ["x-sunset: Wed, 31 Dec 2031 23:59:59 GMT|", "Wed, 31 Dec 2031 23:59:59 GMT"],
  ['  "x-sunset": "2031-12-31"|,', "2031-12-31"],
  ["{ type: string, x-sunset: 2031-12-31| }", "2031-12-31"],
  ['{ a: { x-sunset: "2031-12-31"| }, b: { "x-sunset":"2032-01-01"|} }', "2031-12-31", "2032-01-01"],
  ["x-sunset:"],
  ["# x-sunset: 2031-12-31"],
  ["description: the x-sunset: 2031-12-31 it is"],
];

describe("the sunsets of a line", () => {
  for (const [marked, ...dates] of lines)
    it(marked, () => {
      const line = marked.replaceAll("|", "");
      const ends = [...marked.matchAll(/\|/g)].map(({ index }, nth) => index - nth);
      assert.deepEqual(
        sunsetsIn(line),
        dates.map((date, index) => ({ date, end: ends[index] })),
      );
    });
});

describe("the days until a sunset", () => {
  for (const [date, days] of [
    ["2031-03-12", 42],
    ["2031-01-30", 1],
    ["2031-01-29", 0],
    ["2031-01-28", -1],
    ["2031-01-29T12:00:00Z", 0],
    ["2031-01-29T11:59:59Z", -1],
    ["soon", undefined],
  ] as const)
    it(`${date}: ${String(days)}`, () =>
      assert.equal(daysUntil(date, Date.parse("2031-01-29T12:00:00Z")), days));
});
