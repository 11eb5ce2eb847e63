/** Contents and lifetime of the caches. */
import assert from "node:assert/strict";
import { createMemory } from "../../src/service/memory";

const text = "openapi: 3.1.0\ninfo:\n  title: Shop\npaths:\n  /pets: { get: {} }\n";

/** The cached tree of a text for the checks of a document. */
function treeFor(memory: ReturnType<typeof createMemory>, head: string, uri: string, of = text): unknown {
  return memory.of(head).parse("base", uri, uri, of).document.root;
}

describe("the cache", () => {
  it("contains the last version of a text, and the comparer of a document", () => {
    const memory = createMemory();
    assert.equal(treeFor(memory, "a", "published"), treeFor(memory, "a", "published"));
    assert.equal(memory.of("a").comparer, memory.of("a").comparer);
    assert.notEqual(memory.of("a").comparer, memory.of("b").comparer);
  });

  it("shares one tree between documents with the same text", () => {
    const memory = createMemory();
    assert.equal(treeFor(memory, "a", "published"), treeFor(memory, "b", "published"));
  });

  const rows = [
    { title: "keeps a tree while another document uses it", users: ["a", "b"], gone: ["a"], stays: true },
    { title: "drops a tree with its last user", users: ["a", "b"], gone: ["a", "b"], stays: false },
    { title: "keeps a tree when an unrelated document is closed", users: ["a"], gone: ["b"], stays: true },
  ];
  for (const { title, users, gone, stays } of rows) {
    it(title, () => {
      const memory = createMemory();
      const [before] = users.map((user) => treeFor(memory, user, "published"));
      for (const head of gone) memory.forget(head);
      assert.equal(treeFor(memory, "c", "published") === before, stays);
    });
  }

  it("keeps the users of a shared text across edits", () => {
    const memory = createMemory();
    for (const user of ["a", "b"]) treeFor(memory, user, "shared");
    const after = treeFor(memory, "a", "shared", `${text}tags: []\n`);
    memory.forget("a");
    assert.equal(treeFor(memory, "b", "shared", `${text}tags: []\n`), after);
  });

  it("drops the comparer when its document is closed", () => {
    const memory = createMemory();
    const before = memory.of("a").comparer;
    memory.forget("a");
    assert.notEqual(memory.of("a").comparer, before);
  });
});
