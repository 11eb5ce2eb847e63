/** Cache of responses, for documents that did not change and servers that cannot be reached. */
import { join } from "node:path";
import type { CachedText, UrlCache, WritingIo } from "../types";
import { sha256 } from "../ledger/record";

/** A cache of one file for each URL in a folder, which need not exist yet. Write failures are ignored. */
export function fileCache(io: WritingIo, folder: string): UrlCache {
  const cacheFile = (url: string): string => join(folder, `${sha256(url)}.json`);
  return {
    async get(url) {
      const text = await io.readFile(cacheFile(url)).catch(() => undefined);
      const kept = text === undefined ? undefined : parseCached(text);
      return kept?.url === url ? kept : undefined;
    },
    async put(kept) {
      const draft = `${cacheFile(kept.url)}.new`;
      try {
        await io.makeDirectory(folder);
        await io.writeFile(draft, JSON.stringify(kept));
        await io.move(draft, cacheFile(kept.url));
      } catch {
        await io.remove(draft).catch(() => undefined);
      }
    },
  };
}

function parseCached(text: string): CachedText | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isCached(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isCached(value: unknown): value is CachedText {
  if (typeof value !== "object" || value === null) return false;
  const entries = new Map(Object.entries(value));
  return ["url", "address", "text", "fetched"].every((key) => typeof entries.get(key) === "string");
}
