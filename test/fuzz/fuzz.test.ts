/** A short fuzz (`npm run fuzz` is the long one): every check of random texts ends well, and says the same twice. */
import fc from "fast-check";
import assert from "node:assert/strict";
import { faultOf } from "./judge";
import { pairs } from "./texts";

describe("random texts", () => {
  it("are checked without fault, or not checked", async function () {
    this.timeout(60_000);
    const property = fc.asyncProperty(pairs, async (pair) => {
      assert.equal(await faultOf(pair), undefined);
    });
    await fc.assert(property, { seed: 8, numRuns: 200 });
  });
});
