import assert from "node:assert/strict";
import { rules } from "../../src/engine/index";
import { compareTexts } from "./compared";
import { exampleDocuments } from "./example";
import { wrongPlaces } from "./locations";

describe("locations: a range covers the key or value of its pointer", () => {
  for (const rule of Object.values(rules)) {
    for (const example of rule.examples) {
      it(`${rule.kind}: ${example.title}`, () => {
        const { before, after } = exampleDocuments(example);
        assert.deepEqual(wrongPlaces(before, after), []);
        for (const change of compareTexts(before, after).changes)
          assert.ok(change.uses.length > 0, `${change.kind}: nobody sees it`);
      });
    }
  }
});
