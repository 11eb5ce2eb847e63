import assert from "node:assert/strict";
import { load } from "js-yaml";
import { rules } from "../../src/engine/index";
import { told } from "./compared";
import { exampleDocuments } from "./example";
import { rewrites, type Json } from "./rewrites";

/** Every document of the examples of all rules. */
const documents = Object.values(rules).flatMap((rule) =>
  rule.examples.flatMap((example) => {
    const { before, after } = exampleDocuments(example);
    return [before, after].map((text) => ({ title: `${rule.kind}: ${example.title}`, text }));
  }),
);

describe("an equivalent document has no changes", () => {
  for (const { title, apply } of rewrites) {
    it(title, () => {
      let applied = 0;
      for (const document of documents) {
        const anew = apply(load(document.text) as Record<string, Json>);
        if (anew === undefined) continue;
        applied++;
        const text = JSON.stringify(anew);
        assert.deepEqual(
          told(document.text, text).map((each) => each.change),
          [],
          `${document.title}: ${text}`,
        );
        assert.deepEqual(
          told(text, document.text).map((each) => each.change),
          [],
          `${document.title}, back`,
        );
      }
      assert.ok(applied > 0, `applied to ${String(applied)} documents`);
    });
  }
});
