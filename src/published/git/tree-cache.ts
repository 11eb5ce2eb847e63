import type { CommitFacts, TreeCache, TreeEntries } from "../types";

/** Limit of the cached entries of all trees together: an entry takes about 200 bytes. */
const MAX_ENTRIES = 200_000;

/** Evicts the trees that were added first. */
export function createTreeCache(): TreeCache {
  const trees = new Map<string, TreeEntries>();
  let count = 0;
  return {
    get: (id) => trees.get(id),
    set(id, entries) {
      if (!trees.has(id)) count += entries.size;
      trees.set(id, entries);
      for (const [oldest, tree] of trees) {
        if (count <= MAX_ENTRIES || oldest === id) break;
        trees.delete(oldest);
        count -= tree.size;
      }
    },
    commits: new Map<string, CommitFacts>(),
  };
}
