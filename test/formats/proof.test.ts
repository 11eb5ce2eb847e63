import assert from "node:assert/strict";
import { httpBlocks } from "../../src/formats/proof";
import type { Proof } from "../../src/policy/index";
import { proof } from "./reports";

/** A proof, and the titles of its blocks. */
const rows: readonly (readonly [about: string, of: Partial<Proof>, titles: readonly string[]])[] = [
  ["a payload that a validator rejects", {}, ["Worked before, fails now"]],
  ["a payload under an assumption", { assuming: "Clients send strings." }, ["Worked before, may fail now"]],
  ["a comparison", { checked: "comparison" }, ["Worked before, may fail now"]],
  ["a request that only leads to the change", { head: "accepts" }, ["Request"]],
];

describe("the title of a failing request", () => {
  for (const [about, of, titles] of rows)
    it(about, () => {
      assert.deepEqual(
        httpBlocks({ ...proof, ...of }).map(({ title }) => title),
        titles,
      );
    });
});
