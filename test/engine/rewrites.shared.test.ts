import assert from "node:assert/strict";
import { load } from "js-yaml";
import { told } from "./compared";
import { rewrites, type Json } from "./rewrites";
import { specPairs } from "./specs";

describe("real documents", function () {
  this.timeout(600_000);
  for (const { name, text } of specPairs().flatMap((pair) => [pair.base, pair.head])) {
    describe(name, () => {
      const value = load(text) as Record<string, Json>;
      it("is silent against itself", () => {
        assert.deepEqual(shown(text, text), []);
      });
      for (const { title, apply } of rewrites) {
        const anew = apply(value);
        if (anew === undefined) continue;
        it(`is silent with ${title}`, () => {
          // Both from the value: a double does not hold every number of the text.
          assert.deepEqual(shown(JSON.stringify(value), JSON.stringify(anew)), []);
        });
      }
    });
  }
});

/** The first few, so that a failure can be read. */
function shown(before: string, after: string): string[] {
  return told(before, after)
    .slice(0, 8)
    .map(
      ({ kind, change }) =>
        `${kind} ${JSON.stringify(change.facts)} ${change.head.pointer} <- ${change.base?.pointer ?? ""}`,
    );
}
