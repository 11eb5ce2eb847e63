/** Nested unions for values of one type: a tree whose leaves are schemas without unions. */
import type { At } from "../../at";
import {
  omitUnions,
  type Part,
  type Schema,
  type SchemaStore,
  type Shape,
  type Union,
} from "../../model/schema";
import { ARRAY, BOOLEAN, NULL, NUMBER, OBJECT, STRING } from "../../model/types";
import { mayMeet } from "./common-values";

export type UnionTree = Leaf | Fork;

export interface Leaf {
  readonly kind: "leaf";
  /** Without the keywords next to the outermost union, */
  readonly own: Schema;
  /** and with it. */
  readonly shape: Shape;
  /** The branch as written in its union. */
  readonly at: At;
}

export interface Fork {
  /** `allOf`: several adjacent unions. */
  readonly kind: "anyOf" | "oneOf" | "allOf";
  /** The union as written. */
  readonly union: Union | undefined;
  readonly branches: readonly UnionTree[];
  /** A discriminator distinguishes the branches. */
  readonly isTagged: boolean;
}

/** Leaves of two branches of a `oneOf` that may share values. */
export type Meeting = readonly [Leaf, Leaf];

const types = [NULL, BOOLEAN, NUMBER, STRING, ARRAY, OBJECT];

/** Maximum number of branches of a tree: unions that reference each other may have two to the power of their depth. */
const MOST_BRANCHES = 1000;

/**
 * The unions of a schema without the branches that have no values of the type; undefined if none remain, `"too-many"`
 * if there are too many branches to compare.
 */
export function treeOf(store: SchemaStore, shape: Shape, type: number): UnionTree | "too-many" | undefined {
  const open = new Set<Schema>();
  let count = 0;

  function grow(own: Schema | undefined, whole: Schema, at: At): UnionTree | undefined {
    const { unions, types, discriminators } = store.shape(whole);
    // A branch that refers back to the union adds nothing.
    if ((types & type) === 0 || open.has(whole) || ++count > MOST_BRANCHES) return undefined;
    if (unions.length === 0) return { kind: "leaf", own: own ?? whole, shape: store.shape(whole), at };
    open.add(whole);
    const isTagged = discriminators.length > 0;
    const forks = unions.map((union) => {
      const branches = union.branches.flatMap(
        (part) => grow(below(own, part), below(whole, part), part.at) ?? [],
      );
      return forkOf({ kind: union.kind, union, isTagged, branches });
    });
    open.delete(whole);
    const grown = forks.flatMap((fork) => fork ?? []);
    return grown.length < forks.length
      ? undefined
      : forkOf({ kind: "allOf", union: undefined, isTagged: false, branches: grown });
  }

  function below(schema: Schema | undefined, part: Part): Schema {
    const outer = schema?.parts.map(({ at, omit }): Part => ({ at, omit: omit | omitUnions })) ?? [];
    return store.all([...outer, part], part.at);
  }

  const tree = grow(undefined, shape.schema, shape.schema.home);
  return count > MOST_BRANCHES ? "too-many" : tree;
}

/** A union with one branch is replaced by the branch; a nested `anyOf` is merged into the outer one. */
function forkOf(fork: Fork): UnionTree | undefined {
  const { kind, branches } = fork;
  if (branches.length < 2) return branches[0];
  if (kind === "oneOf") return fork;
  const flat = branches.flatMap((each) => (each.kind === kind ? each.branches : [each]));
  return { ...fork, branches: flat };
}

/** The overlaps at the forks of a tree, at any depth. */
export function* meetingsIn(store: SchemaStore, type: number, tree: UnionTree): Generator<Meeting> {
  if (tree.kind === "leaf") return;
  for (const [index, branch] of tree.branches.entries()) {
    const others = tree.kind === "oneOf" && !tree.isTagged ? tree.branches.slice(0, index) : [];
    for (const other of others) yield* meetingsOf(store, type, other, branch);
    yield* meetingsIn(store, type, branch);
  }
}

/** The values that two branches of a `oneOf` may share. */
export function* meetingsOf(
  store: SchemaStore,
  type: number,
  one: UnionTree,
  other: UnionTree,
): Generator<Meeting> {
  for (const mine of leavesOf(one)) {
    for (const its of leavesOf(other)) {
      store.step();
      if (mayMeet(type, { store, shape: mine.shape }, { store, shape: its.shape })) yield [mine, its];
    }
  }
}

export function leavesOf(tree: UnionTree): readonly Leaf[] {
  return tree.kind === "leaf" ? [tree] : tree.branches.flatMap(leavesOf);
}

/**
 * The types for which a `oneOf` inside or next to another union, or with a repeated branch, rejects values: the
 * alternatives of the schema do not determine the result.
 */
export function intricateTypes(store: SchemaStore, shape: Shape): number {
  if (shape.unions.length === 0 || isPlainAnyOf(store, shape)) return 0;
  return store.recall(shape.schema.memo.intricate, () =>
    types
      .filter((type) => (shape.types & type) !== 0 && isIntricate(store, shape, type))
      .reduce((all, type) => all | type, 0),
  );
}

/** No value is rejected for matching twice if each branch of the only union is a schema without unions. */
function isPlainAnyOf(store: SchemaStore, { unions }: Shape): boolean {
  const [union, ...more] = unions;
  if (union?.kind !== "anyOf" || more.length > 0) return false;
  return union.branches.every((part) => store.shape(store.all([part], part.at)).unions.length === 0);
}

function isIntricate(store: SchemaStore, shape: Shape, type: number): boolean {
  const tree = treeOf(store, shape, type);
  if (tree === "too-many") return true;
  if (tree === undefined || tree.kind === "leaf") return false;
  const isPlain = shape.unions.length === 1 && tree.kind === "oneOf" && tree.union === shape.unions[0];
  const shapes = leavesOf(tree).map((leaf) => leaf.shape);
  const isTwice = new Set(shapes).size < shapes.length;
  const inside = isPlain && !isTwice ? tree.branches : [tree];
  return inside.some((branch) => meetingsIn(store, type, branch).next().done !== true);
}
