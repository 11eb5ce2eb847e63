/** The same over real documents; see `memory.test.ts`. */
import { randomOf } from "./edits";
import { assertSameWhileEdited } from "./memory";
import { specPairs } from "./specs";

describe("comparing what changed in real documents", () => {
  for (const { name, base, head } of specPairs())
    it(`${name}: tells the same as comparing everything, over edits`, function () {
      assertSameWhileEdited(base.text, head.text, head.text.length > 2_000_000 ? 4 : 12, randomOf(11));
    });
});
