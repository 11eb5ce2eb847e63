import assert from "node:assert/strict";
import { parse } from "../../src/source/index";
import { compareTexts } from "./compared";
import { wrongPlace } from "./locations";
import { specPairs } from "./specs";

describe("real pairs", function () {
  for (const { name, base, head } of specPairs()) {
    it(`${name}: every range covers the key or value of its pointer`, () => {
      const [before, after] = [
        parse("base", base.text).document.root,
        parse("head", head.text).document.root,
      ];
      const { changes } = compareTexts(base.text, head.text);
      assert.ok(changes.length > 0);
      for (const change of changes) {
        assert.equal(wrongPlace(after, change.head), undefined, change.kind);
        if (change.base !== null) assert.equal(wrongPlace(before, change.base), undefined, change.kind);
      }
    });
    it(`${name}: all fingerprints are unique`, () => {
      const prints = compareTexts(base.text, head.text).changes.map((change) => change.fingerprint);
      assert.equal(new Set(prints).size, prints.length);
    });
  }
});
