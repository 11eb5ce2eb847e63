import assert from "node:assert/strict";
import { load } from "js-yaml";
import { rules } from "../../src/engine/index";
import { compareTexts } from "./compared";
import { documentsOf } from "./example";
import { lastingRewrites, type Json } from "./rewrites";

describe("fingerprints survive another way of writing both versions", () => {
  for (const { title, apply } of lastingRewrites) {
    it(title, () => {
      for (const rule of Object.values(rules)) {
        for (const example of rule.examples) {
          const { before, after } = documentsOf(example);
          const [base, head] = [before, after].map((text) => apply(load(text) as Record<string, Json>));
          if (base === undefined || head === undefined) continue;
          const anew = prints(JSON.stringify(base), JSON.stringify(head));
          assert.deepEqual(anew, prints(before, after), `${rule.kind}: ${example.title}`);
        }
      }
    });
  }
});

function prints(before: string, after: string): string[] {
  return compareTexts(before, after)
    .changes.map(({ fingerprint }) => fingerprint)
    .sort();
}
