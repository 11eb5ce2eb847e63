/** What a tree must be after operations, so that a text which says something else is noticed. */
import type { SourceNode } from "../engine/index";

/** What becomes of the children of a collection; indexes are those before any of it. */
export type Alteration =
  | { readonly put: string; readonly node: SourceNode }
  | { readonly drop: string }
  | { readonly rename: string; readonly to: string }
  | { readonly insertAt: number; readonly node: SourceNode }
  | { readonly setAt: number; readonly node: SourceNode }
  | { readonly dropAt: number };

/** By the collection that is written; whoever shares it through an alias sees the same. */
export type Alterations = ReadonlyMap<SourceNode, readonly Alteration[]>;

/** Whether a tree is what these alterations make of another one. */
export function isAltered(
  after: SourceNode | undefined,
  before: SourceNode | undefined,
  alterations: Alterations,
): boolean {
  const known = new Map<SourceNode, SourceNode>();
  const same = (is: SourceNode | undefined, was: SourceNode | undefined): boolean => {
    if (is === undefined || was === undefined) return is === was;
    if (known.get(was) === is) return true;
    const some = alterations.get(was) ?? [];
    if (was.kind === "scalar" && some.length === 0)
      return is.kind === "scalar" && Object.is(is.value, was.value) && is.raw === was.raw;
    if (is.kind === "scalar") return false;
    const isEqual =
      is.kind === "map"
        ? sameEntries(is.entries, entriesAfter(was, some), same)
        : sameItems(is.items, itemsAfter(was, some), same);
    if (isEqual) known.set(was, is);
    return isEqual;
  };
  return same(after, before);
}

type Same = (is: SourceNode | undefined, was: SourceNode | undefined) => boolean;

function sameEntries(
  entries: readonly { readonly key: string; readonly value: SourceNode }[],
  wanted: ReadonlyMap<string, SourceNode> | undefined,
  same: Same,
): boolean {
  return (
    entries.length === wanted?.size &&
    entries.every(({ key, value }) => wanted.has(key) && same(value, wanted.get(key)))
  );
}

function sameItems(
  items: readonly SourceNode[],
  wanted: readonly SourceNode[] | undefined,
  same: Same,
): boolean {
  return items.length === wanted?.length && items.every((item, index) => same(item, wanted[index]));
}

/** Undefined where the node is to be a list. Null counts as an empty mapping. */
function entriesAfter(
  node: SourceNode,
  alterations: readonly Alteration[],
): ReadonlyMap<string, SourceNode> | undefined {
  if (node.kind === "seq") return undefined;
  const entries = new Map(node.kind === "map" ? node.entries.map(({ key, value }) => [key, value]) : []);
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
