/** What a process remembers between checks: trees, and comparisons with what they were made from. */
import { createComparer, type Comparer } from "../engine/index";
import { includesPattern } from "../proof/index";
import { createSectionMemory, parse, type Hold, type Parsed } from "../source/index";

/** Characters of text whose trees are kept. */
const MOST_KEPT = 100_000_000;

/**
 * Parses a text, unless it is the same as the last one of that name and URI.
 * @param entry the URI of the document that it is a file of
 */
type Parse = (name: "base" | "head", entry: string, uri: string, text: string) => Parsed;

interface Known {
  readonly text: string;
  readonly parsed: Parsed;
  readonly hold: Hold;
  /** The documents whose checks have read it. */
  readonly heads: Set<string>;
}

/** The texts met last, as trees. */
interface Trees {
  /** Parses for the checks of this document. */
  readonly parseFor: (head: string) => Parse;
  readonly forget: (head: string) => void;
}

function createTrees(): Trees {
  const known = new Map<string, Known>();
  const memory = createSectionMemory();
  let kept = 0;
  const forget = (key: string): void => {
    kept -= known.get(key)?.text.length ?? 0;
    known.delete(key);
  };
  const drop = (key: string, { hold }: Known): void => {
    forget(key);
    memory.release(hold);
  };
  const read = (part: string, uri: string, text: string): Known => {
    const hold: Hold = [];
    return { text, parsed: parse(uri, text, { memory, hold, part }), hold, heads: new Set() };
  };
  return {
    parseFor: (head) => (name, entry, uri, text) => {
      const part = partOf(entry, uri);
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
        if (kept <= MOST_KEPT || oldest === key) break;
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

/** Where a file of a document stands from there, alike in each version; empty for the document itself. */
function partOf(entry: string, uri: string): string {
  if (uri === entry) return "";
  const folder = entry.slice(0, entry.lastIndexOf("/") + 1);
  return uri.startsWith(folder) ? uri.slice(folder.length) : uri;
}

/** What is remembered for the checks of one document. */
export interface DocumentMemory {
  readonly parse: Parse;
  /** It compares the document with its published versions, one after the other. */
  readonly comparer: Comparer;
}

/** What checks share. */
export interface Memory {
  /** @param head the URI of a document */
  readonly of: (head: string) => DocumentMemory;
  /** Of a document that nobody has open any more; what others share with it stays. */
  readonly forget: (head: string) => void;
}

/** So many documents are compared by what is remembered of them; of others, all is looked at again. */
const MOST_COMPARED = 8;

export function createMemory(): Memory {
  const trees = createTrees();
  const comparers = new Map<string, Comparer>();
  return {
    of(head) {
      const comparer = comparers.get(head) ?? emptyComparer();
      comparers.delete(head);
      comparers.set(head, comparer);
      for (const oldest of comparers.keys()) {
        if (comparers.size <= MOST_COMPARED) break;
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

/** A comparer that remembers nothing yet. */
export function emptyComparer(): Comparer {
  return createComparer({ includesPattern });
}
