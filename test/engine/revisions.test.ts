/** The maximum number of queries of one comparison. */
import assert from "node:assert/strict";
import { createRevisions, type Revisions } from "../../src/engine/model/revisions";
import { TooComplex } from "../../src/engine/too-complex";

const rows = [
  { characters: 0, most: 500_000 },
  { characters: 10_000_000, most: 1_500_000 },
];

function askUntilRefused(revisions: Revisions): number {
  for (let asked = 0; ; asked++) {
    try {
      revisions.ask();
    } catch (error) {
      assert.ok(error instanceof TooComplex);
      return asked;
    }
  }
}

describe("the queries of a comparison", () => {
  for (const { characters, most } of rows)
    it(`are at most ${String(most)} for texts of ${String(characters)} characters`, () => {
      const revisions = createRevisions();
      revisions.begin(characters);
      assert.equal(askUntilRefused(revisions), most);
    });

  it("are counted for each comparison", () => {
    const revisions = createRevisions();
    for (const { characters, most } of rows.toReversed()) {
      revisions.begin(characters);
      assert.equal(askUntilRefused(revisions), most);
    }
  });
});
