/**
 * `oneOf` inside a branch of another union, or next to one. It is expanded with that union, so values rejected by
 * several of its branches are not known. Unless it is unchanged, rejections are reported as undecided.
 */
import type { Schema, SchemaStore, Shape } from "../../model/schema";
import { ARRAY, BOOLEAN, NULL, NUMBER, OBJECT, STRING } from "../../model/types";
import { notCompared } from "../not-compared";
import type { PairGraph, PairNode } from "./pairs";
import { mayMeet, wouldMeet, type Alternative } from "./common-values";
import { reportRefused, type Refused } from "./overlap-changes";
import { labelOf } from "./unions";
import {
  intricateTypes,
  leavesOf,
  meetingsIn,
  meetingsOf,
  treeOf,
  type Fork,
  type Leaf,
  type Meeting,
  type UnionTree,
} from "./union-trees";

interface Version {
  readonly store: SchemaStore;
  readonly tree: UnionTree;
}

/** A version that may reject values that the other one accepts, and the comparison of their leaves. */
interface Nesting {
  readonly type: number;
  readonly refusing: Version;
  readonly accepting: Version;
  readonly isEqual: (refused: Schema, taker: Schema) => boolean;
  /** True if a leaf of the rejecting version accepts all values of a leaf of the other. */
  readonly isAround: (refused: Schema, taker: Schema) => boolean;
}

export function compareNested(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  const intricate = intricateTypes(graph.base, base) | intricateTypes(graph.head, head);
  if (intricate === 0) return;
  for (const type of [NULL, BOOLEAN, NUMBER, STRING, ARRAY, OBJECT]) {
    if ((intricate & type) === 0) continue;
    const [was, is] = [treeOf(graph.base, base, type), treeOf(graph.head, head, type)];
    if (was === "too-many" || is === "too-many") {
      notCompared(node, "too-many-alternatives");
      return;
    }
    if (was === undefined || is === undefined) continue;
    const before: Version = { store: graph.base, tree: was };
    const after: Version = { store: graph.head, tree: is };
    const pairOf = (one: Schema, other: Schema): PairNode => graph.pair(one, other, node.side, type);
    reportRefused(node, {
      grown: refusedAnew({
        ...{ type, refusing: after, accepting: before },
        isEqual: (refused, taker) => graph.isEqual(pairOf(taker, refused)),
        isAround: (refused, taker) => graph.onlyWidens(pairOf(taker, refused)),
      }),
      shrunk: refusedAnew({
        ...{ type, refusing: before, accepting: after },
        isEqual: (refused, taker) => graph.isEqual(pairOf(refused, taker)),
        isAround: (refused, taker) => graph.onlyNarrows(pairOf(refused, taker)),
      }),
    });
  }
}

function refusedAnew(nesting: Nesting): Refused | undefined {
  const { type } = nesting;
  const known = new Map<Leaf, ReadonlySet<Leaf>>();
  const takersOf = (leaf: Leaf): ReadonlySet<Leaf> => {
    let takers = known.get(leaf);
    if (takers === undefined) known.set(leaf, (takers = new Set(readTakers(nesting, leaf))));
    return takers;
  };
  for (const [one, other] of changedIn(nesting)) {
    const others = takersOf(other);
    if (![...takersOf(one)].some((taker) => others.has(taker))) continue;
    const shape = { ...one.shape, branch: one.at };
    return { shape, branch: labelOf(shape, type), taker: undefined, decided: false };
  }
  return undefined;
}

/** The leaves of the other version that may accept values of a leaf of the rejecting version. */
function readTakers({ type, refusing, accepting }: Nesting, { shape }: Leaf): Leaf[] {
  const refused: Alternative = { store: refusing.store, shape };
  return leavesOf(accepting.tree).filter((leaf) => {
    accepting.store.step();
    const taker: Alternative = { store: accepting.store, shape: leaf.shape };
    return mayMeet(type, refused, taker) && (type !== OBJECT || wouldMeet(refused, taker));
  });
}

/** Overlaps in the rejecting version, except those that the other version has too. */
function* changedIn(nesting: Nesting): Generator<Meeting> {
  const { type, refusing, accepting } = nesting;
  const { store, tree } = refusing;
  // Each of several adjacent unions rejects independently.
  const beside = accepting.tree.kind === "allOf" ? accepting.tree.branches : [accepting.tree];
  const isThere = (branch: UnionTree): boolean => beside.some((other) => isSame(nesting, branch, other));
  if (tree.kind === "leaf" || isThere(tree) || isInside(nesting, tree, accepting.tree)) return;
  if (tree.kind === "allOf") {
    for (const branch of tree.branches) if (!isThere(branch)) yield* meetingsIn(store, type, branch);
  } else if (tree.kind === accepting.tree.kind) {
    yield* changedBetween(nesting, tree, accepting.tree);
  } else {
    yield* meetingsIn(store, type, tree);
  }
}

function* changedBetween(nesting: Nesting, tree: Fork, { branches: takers }: Fork): Generator<Meeting> {
  const {
    type,
    refusing: { store },
  } = nesting;
  const sames = new Map(
    tree.branches.map(
      (branch) => [branch, takers.filter((taker) => isSame(nesting, branch, taker))] as const,
    ),
  );
  const samesOf = (branch: UnionTree): readonly UnionTree[] => sames.get(branch) ?? [];
  // A value that a branch rejects is lost if another branch accepted it and no longer does.
  const allStay = takers.every((taker) => tree.branches.some((branch) => isInside(nesting, branch, taker)));
  for (const [index, branch] of tree.branches.entries()) {
    const others = tree.kind === "oneOf" && !tree.isTagged ? tree.branches.slice(0, index) : [];
    for (const other of others) {
      const stays = samesOf(other).some((one) => samesOf(branch).some((two) => one !== two));
      if (!stays) yield* meetingsOf(store, type, other, branch);
    }
    if (!allStay) yield* meetingsIn(store, type, branch);
  }
}

/** True if a tree of the rejecting version accepts the same values of the type as a tree of the other version. */
function isSame(nesting: Nesting, refused: UnionTree, taker: UnionTree): boolean {
  nesting.refusing.store.step();
  if (refused.kind === "leaf" && taker.kind === "leaf") return nesting.isEqual(refused.own, taker.own);
  if (refused.kind === "leaf" || taker.kind === "leaf") return false;
  if (refused.kind !== taker.kind || refused.branches.length !== taker.branches.length) return false;
  const open = [...taker.branches];
  return refused.branches.every((branch) => {
    const index = open.findIndex((other) => isSame(nesting, branch, other));
    return index >= 0 && open.splice(index, 1).length > 0;
  });
}

/** True if a tree of the rejecting version certainly accepts all values that a tree of the other version accepts. */
function isInside(nesting: Nesting, refused: UnionTree, taker: UnionTree): boolean {
  nesting.refusing.store.step();
  if (refused.kind === "leaf" && taker.kind === "leaf") return nesting.isAround(refused.own, taker.own);
  if (taker.kind === "anyOf") return taker.branches.every((each) => isInside(nesting, refused, each));
  if (refused.kind === "anyOf") return refused.branches.some((each) => isInside(nesting, each, taker));
  return isSame(nesting, refused, taker);
}
