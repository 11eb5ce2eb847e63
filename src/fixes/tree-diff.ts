/** The expected tree after operations, to detect texts with any other content. */
import type { MapEntry, MapNode, SourceNode } from "../engine/index";

/** Alterations of the children of a collection; indexes refer to the original collection. */
export type Alteration =
  | { readonly put: string; readonly node: SourceNode }
  | { readonly drop: string }
  | { readonly rename: string; readonly to: string }
  | { readonly insertAt: number; readonly node: SourceNode }
  | { readonly setAt: number; readonly node: SourceNode }
  | { readonly dropAt: number };

/** Alterations by the collection as written; every alias of it is affected. */
export type Alterations = ReadonlyMap<SourceNode, readonly Alteration[]>;

/** True if a tree is the result of these alterations of another one. */
export function isAltered(
  after: SourceNode | undefined,
  before: SourceNode | undefined,
  alterations: Alterations,
): boolean {
  /** Results for nodes that are shared through aliases, which would be compared repeatedly otherwise. */
  const known = new Map<SourceNode, SourceNode>();
  const holders = entryParents(alterations);
  const same = (is: SourceNode | undefined, was: SourceNode | undefined): boolean => {
    if (is === undefined || was === undefined) return is === was;
    if (known.get(was) === is) return true;
    const some = alterations.get(was);
    const merged = some === undefined && was.kind === "map" ? mergedInto(was, holders) : [];
    const isEqual =
      some === undefined && merged.length === 0
        ? sameKind(is, was, same)
        : is.kind === "map"
          ? sameEntries(is, entriesAfter(was, some ?? [], merged, alterations), same)
          : is.kind === "seq" && sameItems(is.items, itemsAfter(was, some ?? []), same);
    if (isEqual && was.kind !== "scalar") known.set(was, is);
    return isEqual;
  };
  return same(after, before);
}

/** The altered mapping that contains an entry; a merge key adds the same entry object to other mappings. */
function entryParents(alterations: Alterations): ReadonlyMap<MapEntry, MapNode> {
  return new Map(
    [...alterations.keys()].flatMap((node) =>
      node.kind === "map" ? node.entries.map((entry) => [entry, node] as const) : [],
    ),
  );
}

/** The altered mappings from which a mapping has entries. */
function mergedInto(node: MapNode, holders: ReadonlyMap<MapEntry, MapNode>): MapNode[] {
  if (holders.size === 0) return [];
  return [...new Set(node.entries.flatMap((entry) => holders.get(entry) ?? []))];
}

type Same = (is: SourceNode | undefined, was: SourceNode | undefined) => boolean;

function sameKind(is: SourceNode, was: SourceNode, same: Same): boolean {
  switch (was.kind) {
    case "scalar":
      return is.kind === "scalar" && Object.is(is.value, was.value) && is.raw === was.raw;
    case "seq":
      return is.kind === "seq" && sameItems(is.items, was.items, same);
    case "map":
      return (
        is.kind === "map" &&
        is.entries.length === was.entries.length &&
        was.entries.every(({ key, value }, index) => {
          const own = is.entries[index];
          return same(own?.key === key ? own.value : is.get(key)?.value, value);
        })
      );
  }
}

function sameEntries(is: MapNode, wanted: ReadonlyMap<string, SourceNode> | undefined, same: Same): boolean {
  return (
    is.entries.length === wanted?.size &&
    is.entries.every(({ key, value }) => wanted.has(key) && same(value, wanted.get(key)))
  );
}

function sameItems(
  items: readonly SourceNode[],
  wanted: readonly SourceNode[] | undefined,
  same: Same,
): boolean {
  return items.length === wanted?.length && items.every((item, index) => same(item, wanted[index]));
}

/**
 * Undefined if the node would be a list. Null counts as an empty mapping.
 * @param merged mappings whose altered entries are inherited unless the node defines them itself
 */
function entriesAfter(
  node: SourceNode,
  alterations: readonly Alteration[],
  merged: readonly MapNode[] = [],
  all: Alterations = new Map(),
): ReadonlyMap<string, SourceNode> | undefined {
  if (node.kind === "seq") return undefined;
  const own = (node.kind === "map" ? node.entries : []).filter(
    (entry) => !merged.some((other) => other.get(entry.key) === entry),
  );
  const entries = new Map(own.map(({ key, value }) => [key, value]));
  for (const other of merged)
    for (const [key, value] of entriesAfter(other, all.get(other) ?? []) ?? [])
      if (!entries.has(key)) entries.set(key, value);
  for (const each of alterations) {
    if ("put" in each) entries.set(each.put, each.node);
    else if ("drop" in each) entries.delete(each.drop);
    else if ("rename" in each) {
      const value = entries.get(each.rename);
      entries.delete(each.rename);
      if (value !== undefined) entries.set(each.to, value);
    } else return undefined;
  }
  return entries;
}

function itemsAfter(node: SourceNode, alterations: readonly Alteration[]): readonly SourceNode[] | undefined {
  if (node.kind === "map") return undefined;
  const items = node.kind === "seq" ? node.items : [];
  const inserted = (index: number): SourceNode[] =>
    alterations.flatMap((each) => ("insertAt" in each && each.insertAt === index ? [each.node] : []));
  const all = items.flatMap((item, index) => {
    const set = alterations.findLast((each) => "setAt" in each && each.setAt === index);
    const isDropped = alterations.some((each) => "dropAt" in each && each.dropAt === index);
    const kept = isDropped ? [] : [set !== undefined && "setAt" in set ? set.node : item];
    return [...inserted(index), ...kept];
  });
  return [...all, ...inserted(items.length)];
}
