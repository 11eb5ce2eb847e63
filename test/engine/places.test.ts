import assert from "node:assert/strict";
import { rules } from "../../src/engine/index";
import { parse } from "../../src/source/index";
import { compareTexts } from "./compared";
import { documentsOf } from "./example";
import { wrongPlace } from "./places";

describe("places: a range covers the key or value that its pointer names", () => {
  for (const rule of Object.values(rules)) {
    for (const example of rule.examples) {
      it(`${rule.kind}: ${example.title}`, () => {
        const { before, after } = documentsOf(example);
        const [base, head] = [parse("base", before).document.root, parse("head", after).document.root];
        for (const change of compareTexts(before, after).changes) {
          assert.equal(wrongPlace(head, change.head), undefined, change.kind);
          if (change.base !== null) assert.equal(wrongPlace(base, change.base), undefined, change.kind);
          assert.ok(change.uses.length > 0, `${change.kind}: nobody sees it`);
        }
      });
    }
  }
});
