import assert from "node:assert/strict";
import { At } from "../../src/engine/index";
import { applyTogether, createHeadDraft, type Edition, type HeadDraft } from "../../src/fixes/index";
import { parse } from "../../src/source/index";

const names = Array.from({ length: 10 }, (_, index) => `Schema${String(index)}`);
const refs = names.map((name) => `    ${name}: { $ref: "#/components/schemas/${name}" }\n`).join("");
const schemas = names.map((name) => `    ${name}: { type: string }\n`).join("");
const uri = "file:///api.yaml";

function edition(text: string): Edition {
  return { entry: parse(uri, text), get: () => undefined };
}

/** A draft that counts how often a text is parsed again. */
function counted(draft: HeadDraft, counter: { count: number }): HeadDraft {
  return {
    ...draft,
    with(splices) {
      counter.count++;
      const next = draft.with(splices);
      return next && counted(next, counter);
    },
  };
}

describe("fixes that are applied together", () => {
  it("restore all referenced elements with two edits of the text, however many there are", () => {
    const base = edition(`responses:\n  all:\n${refs}components:\n  schemas:\n    Kept: {}\n${schemas}`);
    const head = edition("responses:\n  all:\n    none: {}\ncomponents:\n  schemas:\n    Kept: {}\n");
    const counter = { count: 0 };
    const draft = counted(createHeadDraft(head), counter);
    const was = At.root(base.entry.document)?.get("responses")?.get("all");
    const into = At.root(draft.entry.document)?.get("responses")?.get("all");
    assert.ok(was && into);
    const repairs = was.entries().map(
      (at) =>
        [
          {
            do: "insert",
            into,
            key: at.key,
            content: { of: "published", file: base.entry, at },
            place: { after: [] },
          },
        ] as const,
    );
    const result = applyTogether(draft, base, repairs);
    assert.deepEqual([result.done.length, counter.count], [10, 2]);
    for (const name of names)
      assert.match(result.draft.entry.text, new RegExp(`^    ${name}: \\{ type`, "m"));
  });
});
