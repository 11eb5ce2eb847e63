import assert from "node:assert/strict";
import { globSync } from "node:fs";

describe("the real documents", () => {
  it("exist", () => {
    assert.notDeepEqual(globSync("../shared/specs/*/"), [], "Nothing lies in ../shared/specs");
  });
});
