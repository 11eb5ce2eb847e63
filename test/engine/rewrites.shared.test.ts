import assert from "node:assert/strict";
import { load } from "js-yaml";
import { compareTexts, told } from "./compared";
import { lastingRewrites, rewrites, type Json } from "./rewrites";
import { specPairs } from "./specs";

describe("real documents", function () {
  for (const { name, text } of specPairs().flatMap((pair) => [pair.base, pair.head])) {
    describe(name, () => {
      const value = load(text) as Record<string, Json>;
      it("have no changes compared with themselves", () => {
        assert.deepEqual(shown(text, text), []);
      });
      for (const { title, apply } of rewrites) {
        const anew = apply(value);
        if (anew === undefined) continue;
        it(`have no changes with ${title}`, () => {
          // Both are written from values: a double does not represent every number of the text.
          assert.deepEqual(shown(JSON.stringify(value), JSON.stringify(anew)), []);
        });
      }
    });
  }
});

/** The first few differences, for readable failures. */
function shown(before: string, after: string): string[] {
  return told(before, after)
    .slice(0, 8)
    .map(
      ({ kind, change }) =>
        `${kind} ${JSON.stringify(change.facts)} ${change.head.pointer} <- ${change.base?.pointer ?? ""}`,
    );
}

describe("fingerprints of real pairs", function () {
  for (const { name, base, head } of specPairs().filter(({ base: { text } }) => text.length < 1_000_000)) {
    const [before, after] = [base, head].map(({ text }) => load(text) as Record<string, Json>);
    for (const { title, apply } of lastingRewrites) {
      const [was, is] = [before && apply(before), after && apply(after)];
      if (was === undefined || is === undefined) continue;
      it(`${name}: survive ${title}`, () => {
        // A shared definition may now be repeated, so there may be more fingerprints.
        const anew = new Set(prints(JSON.stringify(was), JSON.stringify(is)));
        const lost = prints(JSON.stringify(before), JSON.stringify(after)).filter((each) => !anew.has(each));
        assert.deepEqual(lost, []);
      });
    }
  }
});

function prints(before: string, after: string): string[] {
  return compareTexts(before, after)
    .changes.map(({ kind, fingerprint }) => `${kind} ${fingerprint}`)
    .sort();
}
