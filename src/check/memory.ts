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
}

/** A `parse` that remembers the texts it met last. */
function createParse(): Parse {
  const known = new Map<string, Known>();
  const memory = createSectionMemory();
  let kept = 0;
  const forget = (key: string): void => {
    kept -= known.get(key)?.text.length ?? 0;
    known.delete(key);
  };
  const read = (part: string, uri: string, text: string): Known => {
    const hold: Hold = [];
    return { text, parsed: parse(uri, text, { memory, hold, part }), hold };
  };
  return (name, entry, uri, text) => {
    const part = partOf(entry, uri);
    const key = `${name} ${part} ${uri}`;
    const before = known.get(key);
    const now = before?.text === text ? before : read(part, uri, text);
    forget(key);
    if (before !== undefined && before !== now) memory.release(before.hold);
    known.set(key, now);
    kept += text.length;
    for (const [oldest, { hold }] of known) {
      if (kept <= MOST_KEPT || oldest === key) break;
      forget(oldest);
      memory.release(hold);
    }
    return now.parsed;
  };
}

/** Where a file of a document stands from there, alike in each version; empty for the document itself. */
function partOf(entry: string, uri: string): string {
  if (uri === entry) return "";
  const folder = entry.slice(0, entry.lastIndexOf("/") + 1);
  return uri.startsWith(folder) ? uri.slice(folder.length) : uri;
}

/** What checks share. */
export interface Memory {
  readonly parse: Parse;
  readonly comparer: Comparers;
}

export function createMemory(): Memory {
  return { parse: createParse(), comparer: createComparers() };
}

/** So many documents are compared by what is remembered of them; of others, all is looked at again. */
const MOST_COMPARED = 8;

/** The comparer of a head with its published versions, one after the other. */
type Comparers = (head: string) => Comparer;

/** Comparers that remember nothing yet. */
export function createComparers(): Comparers {
  const known = new Map<string, Comparer>();
  return (key) => {
    const comparer = known.get(key) ?? createComparer({ includesPattern });
    known.delete(key);
    known.set(key, comparer);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_COMPARED) break;
      known.delete(oldest);
    }
    return comparer;
  };
}
