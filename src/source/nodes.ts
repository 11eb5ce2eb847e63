/**
 * The nodes of the tree. Classes, so that the many nodes of a large document share four hidden classes and use little
 * memory.
 */
import type { MapEntry, MapNode, ScalarNode, SeqNode, SourceNode } from "../engine/index";

export class Scalar implements ScalarNode {
  readonly kind = "scalar";
  constructor(
    readonly start: number,
    readonly end: number,
    readonly value: string | number | boolean | null,
    readonly raw: string | undefined,
  ) {}
}

export class List implements SeqNode {
  readonly kind = "seq";
  constructor(
    readonly start: number,
    readonly end: number,
    readonly items: readonly SourceNode[],
  ) {}
}

export class Entry implements MapEntry {
  constructor(
    readonly key: string,
    readonly keyStart: number,
    readonly keyEnd: number,
    readonly value: SourceNode,
    readonly offset?: number,
  ) {}
}

/** Up to this number of entries, a linear search is as fast as an index, and uses less memory. */
const FEW = 8;

export class Mapping implements MapNode {
  readonly kind = "map";
  private index: Map<string, MapEntry> | undefined = undefined;
  constructor(
    readonly start: number,
    readonly end: number,
    readonly entries: readonly MapEntry[],
  ) {}

  get(key: string): MapEntry | undefined {
    const { entries } = this;
    if (entries.length > FEW)
      return (this.index ??= new Map(entries.map((entry) => [entry.key, entry]))).get(key);
    for (const entry of entries) if (entry.key === key) return entry;
    return undefined;
  }
}

/**
 * The entries with each key once: the last value of each key, at its own position.
 * @param onDuplicate is called with each omitted entry
 */
export function lastOfEachKey(entries: MapEntry[], onDuplicate: (entry: MapEntry) => void): MapEntry[] {
  if (!hasDuplicate(entries)) return entries;
  const last = new Map(entries.map((entry) => [entry.key, entry]));
  return entries.filter((entry) => {
    if (last.get(entry.key) === entry) return true;
    onDuplicate(entry);
    return false;
  });
}

function hasDuplicate(entries: readonly MapEntry[]): boolean {
  if (entries.length > FEW) return new Set(entries.map((entry) => entry.key)).size < entries.length;
  for (let later = 1; later < entries.length; later++)
    for (let earlier = 0; earlier < later; earlier++)
      if (entries[later]?.key === entries[earlier]?.key) return true;
  return false;
}
