/** What is remembered of documents, and for how long. */
import assert from "node:assert/strict";
import { createMemory } from "../../src/service/memory";

const text = "openapi: 3.1.0\ninfo:\n  title: Shop\npaths:\n  /pets: { get: {} }\n";

/** The tree of a text as the checks of a document get it. */
function treeFor(memory: ReturnType<typeof createMemory>, head: string, uri: string, of = text): unknown {
  return memory.of(head).parse("base", uri, uri, of).document.root;
}

describe("what checks remember", () => {
  it("is a text as it was last, and how a document was compared", () => {
    const memory = createMemory();
    assert.equal(treeFor(memory, "a", "published"), treeFor(memory, "a", "published"));
    assert.equal(memory.of("a").comparer, memory.of("a").comparer);
    assert.notEqual(memory.of("a").comparer, memory.of("b").comparer);
  });

  it("is one tree for all documents that share a text", () => {
    const memory = createMemory();
    assert.equal(treeFor(memory, "a", "published"), treeFor(memory, "b", "published"));
  });

  const rows = [
    { title: "stays while another document has it", users: ["a", "b"], gone: ["a"], stays: true },
    { title: "is gone with the last one", users: ["a", "b"], gone: ["a", "b"], stays: false },
    { title: "stays when a stranger goes", users: ["a"], gone: ["b"], stays: true },
  ];
  for (const { title, users, gone, stays } of rows) {
    it(title, () => {
      const memory = createMemory();
      const [before] = users.map((user) => treeFor(memory, user, "published"));
      for (const head of gone) memory.forget(head);
      assert.equal(treeFor(memory, "c", "published") === before, stays);
    });
  }

  it("has users from before an edit of a shared text", () => {
    const memory = createMemory();
    for (const user of ["a", "b"]) treeFor(memory, user, "shared");
    const after = treeFor(memory, "a", "shared", `${text}tags: []\n`);
    memory.forget("a");
    assert.equal(treeFor(memory, "b", "shared", `${text}tags: []\n`), after);
  });

  it("is gone of a comparison when its document is closed", () => {
    const memory = createMemory();
    const before = memory.of("a").comparer;
    memory.forget("a");
    assert.notEqual(memory.of("a").comparer, before);
  });
});
