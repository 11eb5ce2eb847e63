/** Labeled pairs from other projects. */
import assert from "node:assert/strict";
import { includes } from "../../src/schema/index";
import { contested, readCases, unresolved } from "./containment";

for (const [file, unknown] of [
  ["suite.json", unresolved],
  ["jsonsubschema.json", []],
] as const)
  describe(`inclusion of the pairs in ${file}`, () => {
    const cases = readCases(file);
    const answers = cases.map(({ id, s1, s2, within }) => ({
      ...{ id, within },
      answer: includes(s2, s1, { dialect: "2020-12" }).answer,
    }));

    it("never has a wrong result", () => {
      const wrong = answers.filter(({ answer, within }) => answer === (within ? "no" : "yes"));
      assert.deepEqual(
        wrong.map(({ id }) => id),
        cases.map(({ id }) => id).filter((id) => id in contested),
      );
    });

    it("is only undecided if a reference has no target", () => {
      const left = answers.filter(({ answer }) => answer === "unknown").map(({ id }) => id);
      assert.deepEqual(left, unknown);
    });
  });
