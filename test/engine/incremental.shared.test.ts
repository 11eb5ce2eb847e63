/** Incremental comparison of real documents; see `memory.test.ts`. */
import { randomOf } from "./random-edits";
import { assertSameWhileEdited } from "./incremental";
import { specPairs } from "./specs";

describe("incremental comparison of real documents", () => {
  for (const { name, base, head } of specPairs())
    it(`${name}: gives the same result as a complete comparison, over edits`, function () {
      assertSameWhileEdited(base.text, head.text, head.text.length > 2_000_000 ? 4 : 12, randomOf(11));
    });
});
