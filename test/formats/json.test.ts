import assert from "node:assert/strict";
import { jsonParts, toJson } from "../../src/formats/index";
import type { Report } from "../../src/policy/index";
import { finding, report } from "./reports";

async function* oneByOne(reports: readonly Report[]): AsyncGenerator<Report> {
  for (const each of reports) yield each;
}

describe("JSON in parts", () => {
  const broken = report([finding({ message: "A line\nand \u2028another.\r" })]);
  for (const count of [0, 1, 2, 5])
    it(`is the JSON of all reports: ${String(count)}`, async () => {
      const reports = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? broken : report([])));
      let [text, longest] = ["", 0];
      for await (const part of jsonParts(oneByOne(reports))) {
        text += part;
        longest = Math.max(longest, part.length);
      }
      assert.equal(text, toJson(reports));
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(count === 1 ? broken : reports)));
      // A part contains one report.
      if (count > 1) assert.ok(longest < 1.5 * toJson([broken]).length);
    });
});
