import type { TreeCache } from "../types";

/** Size limit of the cache, in bytes of tree objects. */
const MAX_BYTES = 64_000_000;

/** Entries of trees by id. Evicts the oldest ones. */
export function createTreeCache(): TreeCache {
  const trees = new Map<string, Buffer>();
  let bytes = 0;
  return {
    get: (id) => trees.get(id),
    set(id, entries) {
      if (!trees.has(id)) bytes += entries.length;
      trees.set(id, entries);
      for (const [oldest, tree] of trees) {
        if (bytes <= MAX_BYTES) break;
        trees.delete(oldest);
        bytes -= tree.length;
      }
    },
  };
}
