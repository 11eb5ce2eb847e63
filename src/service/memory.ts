/** Caches of a process: trees, and comparisons with their inputs. */
import { createComparer, type Comparer } from "../engine/index";
import { includesPattern } from "../proof/index";
import { createSectionMemory, parse, type UsedSections, type Parsed } from "../source/index";

/** Limit of characters of the texts whose trees are cached. */
const MAX_CACHED_CHARACTERS = 100_000_000;

/**
 * Parses a text, unless it is the same as the last one with this name and URI.
 * @param entry URI of the document that the file belongs to
 */
type Parse = (name: "base" | "head", entry: string, uri: string, text: string) => Parsed;

interface KnownText {
  readonly text: string;
  readonly parsed: Parsed;
  readonly hold: UsedSections;
  /** The documents whose checks have read it. */
  readonly heads: Set<string>;
}

/** The most recently used texts, as trees. */
interface Trees {
  /** Parses for the checks of this document. */
  readonly parseFor: (head: string) => Parse;
  readonly forget: (head: string) => void;
}

function createTrees(): Trees {
  const known = new Map<string, KnownText>();
  const memory = createSectionMemory();
  let kept = 0;
  const forget = (key: string): void => {
    kept -= known.get(key)?.text.length ?? 0;
    known.delete(key);
  };
  const drop = (key: string, { hold }: KnownText): void => {
    forget(key);
    memory.release(hold);
  };
  const read = (part: string, uri: string, text: string): KnownText => {
    const hold: UsedSections = [];
    return { text, parsed: parse(uri, text, { memory, hold, part }), hold, heads: new Set() };
  };
  return {
    parseFor: (head) => (name, entry, uri, text) => {
      const part = relativeFilePath(entry, uri);
      const key = `${name} ${part} ${uri}`;
      const before = known.get(key);
      const now = before?.text === text ? before : read(part, uri, text);
      forget(key);
      if (before !== undefined && before !== now) memory.release(before.hold);
      for (const other of before?.heads ?? []) now.heads.add(other);
      now.heads.add(head);
      known.set(key, now);
      kept += text.length;
      for (const [oldest, tree] of known) {
        if (kept <= MAX_CACHED_CHARACTERS || oldest === key) break;
        drop(oldest, tree);
      }
      return now.parsed;
    },
    forget(head) {
      for (const [key, tree] of known) {
        if (tree.heads.delete(head) && tree.heads.size === 0) drop(key, tree);
      }
    },
  };
}

/** The path of a file relative to its document, the same for every version; empty for the document itself. */
function relativeFilePath(entry: string, uri: string): string {
  if (uri === entry) return "";
  const folder = entry.slice(0, entry.lastIndexOf("/") + 1);
  return uri.startsWith(folder) ? uri.slice(folder.length) : uri;
}

/** The cache for one document. */
export interface DocumentMemory {
  readonly parse: Parse;
  /** Compares the document with its published versions, one after the other. */
  readonly comparer: Comparer;
}

/** The caches of all documents. */
export interface Memory {
  /** @param head URI of a document */
  readonly of: (head: string) => DocumentMemory;
  /** Removes a document that is no longer open; data shared with other documents is kept. */
  readonly forget: (head: string) => void;
}

/** Limit of documents that are compared incrementally; others are compared completely. */
const MAX_COMPARED_DOCUMENTS = 8;

export function createMemory(): Memory {
  const trees = createTrees();
  const comparers = new Map<string, Comparer>();
  return {
    of(head) {
      const comparer = comparers.get(head) ?? emptyComparer();
      comparers.delete(head);
      comparers.set(head, comparer);
      for (const oldest of comparers.keys()) {
        if (comparers.size <= MAX_COMPARED_DOCUMENTS) break;
        comparers.delete(oldest);
      }
      return { parse: trees.parseFor(head), comparer };
    },
    forget(head) {
      trees.forget(head);
      comparers.delete(head);
    },
  };
}

/** A comparer with an empty cache. */
export function emptyComparer(): Comparer {
  return createComparer({ includesPattern });
}
