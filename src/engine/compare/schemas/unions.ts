/** Compares `anyOf` and `oneOf`: branches are paired by meaning, regardless of their order and names. */
import type { At } from "../../at";
import type { Side } from "../../change";
import { objectView } from "../../model/object";
import type { SchemaStore, Shape } from "../../model/schema";
import { ARRAY, NULL, OBJECT, typeNames } from "../../model/types";
import { pendingChange, keySpot } from "../pending-change";
import { createRenameSearch } from "../rename";
import { tagsByBranch } from "./discriminators";
import { seenFrom, type PairGraph, type PairNode } from "./pairs";
import { alternativeName, alternativeTitle } from "./alternative-names";
import { subjectOf } from "../subject";

/**
 * The alternatives of both versions that have values of one type: at least one each, and more on one side. They belong
 * to the unions of `base` and `head`.
 */
export function compareBranches(
  graph: PairGraph,
  node: PairNode,
  type: number,
  { base: wholeBase, head: wholeHead }: { readonly base: Shape; readonly head: Shape },
  before: readonly Shape[],
  after: readonly Shape[],
): void {
  const pairOf = (base: Shape, head: Shape): PairNode =>
    graph.pair(base.schema, head.schema, node.side, type);
  const isOpposed = opposedByTag(graph, node);
  const takesAll = (base: Shape, head: Shape): boolean =>
    !isOpposed(base, head) &&
    graph.onlyWidens(pairOf(base, head)) &&
    !graph.relation(pairOf(base, head)).loses;
  const isCovered = (base: Shape): boolean => after.some((head) => takesAll(base, head));
  const { gone, come } = pairBranches(
    graph,
    node.side,
    type,
    before,
    after,
    { pairOf, isOpposed, isCovered },
    (base, head) => {
      // The pairing of branches is a guess, so differences are reported at the branch, not at its definition.
      const seen = seenFrom(graph, node, base.schema, head.schema, undefined);
      const to = graph.pair(base.schema, seen, node.side, type);
      node.edges.push({ step: `branch ${lookOf(graph.base, base)}`, to });
    },
  );
  if (gone.length + come.length === 0) return;
  const union = unionHome(wholeHead);
  const subject = subjectOf(union);
  const isForeseen = (base: Shape, head: Shape): boolean =>
    !isOpposed(base, head) && graph.onlyNarrows(pairOf(base, head));
  const labelOf = (shape: Shape): string => branchLabel(shape, type, subject);
  const labels = new Set(gone.map(labelOf));
  const renamed = createRenameSearch(come.map(labelOf).filter((label) => !labels.has(label)));
  for (const base of gone) {
    if (isCovered(base)) continue;
    const branch = labelOf(base);
    const successor = renamedBranch(base, come, wholeHead, (shape) => labelOf(shape) === renamed(branch));
    const facts = { subject, branch, ...(successor && { successor: labelOf(successor) }) };
    const spot = keySpot(successor?.branch ?? union);
    node.drafts.push(
      pendingChange("union-branch-removed", facts, keySpot(branchLocation(base)), spot, "narrows"),
    );
  }
  const unforeseen = come.filter((head) => !before.some((base) => isForeseen(base, head)));
  const [was] = before;
  if (
    was !== undefined &&
    before.length === 1 &&
    unforeseen.length > 1 &&
    (unforeseen.length === after.length || !isUnion(wholeBase))
  ) {
    // Replacing a schema by a union is a single edit.
    const facts = {
      subject,
      branch: unforeseen.map((head) => labelOf(head)).join(", "),
    };
    node.drafts.push(
      pendingChange("union-branch-added", facts, keySpot(branchLocation(was)), keySpot(union), "widens"),
    );
    return;
  }
  const stood = keySpot(unionHome(wholeBase));
  for (const head of unforeseen) {
    const facts = { subject, branch: labelOf(head) };
    node.drafts.push(
      pendingChange("union-branch-added", facts, stood, keySpot(branchLocation(head)), "widens"),
    );
  }
}

/** The added alternative with a similar name, if it is written in the same union. */
function renamedBranch(
  { branch: was }: Shape,
  come: readonly Shape[],
  { unions }: Shape,
  isSimilarlyNamed: (shape: Shape) => boolean,
): Shape | undefined {
  const found = come.find(isSimilarlyNamed);
  const isInUnion = unions.some(({ at }) => at.node === found?.branch?.parent?.node);
  return was !== undefined && isInUnion ? found : undefined;
}

function isUnion({ unions }: Shape): boolean {
  return unions.length > 0;
}

interface Branch {
  readonly shape: Shape;
  readonly look: string;
}

/** The relation of a branch of base to a branch of head. */
interface Relations {
  readonly pairOf: (base: Shape, head: Shape) => PairNode;
  readonly isOpposed: (base: Shape, head: Shape) => boolean;
  /** True if a branch of head accepts all its values, so that nothing is lost. */
  readonly isCovered: (base: Shape) => boolean;
}

/** True if a discriminator distinguishes branches of the two versions, whatever else they share. */
function opposedByTag(graph: PairGraph, node: PairNode): Relations["isOpposed"] {
  const mine = tagsByBranch(graph.base, graph.base.shape(node.base));
  const theirs = tagsByBranch(graph.head, graph.head.shape(node.head));
  return (base, head) => {
    const [was, is] = [branchTags(graph.base, mine, base), branchTags(graph.head, theirs, head)];
    return was.size > 0 && is.size > 0 && ![...was].some((tag) => is.has(tag));
  };
}

type TagsByBranch = ReturnType<typeof tagsByBranch>;

/** Without a union, the only alternative represents every tag. */
function branchTags(store: SchemaStore, tags: TagsByBranch, { branch }: Shape): ReadonlySet<string> {
  if (branch === undefined) return new Set([...tags.values()].flatMap((each) => [...each]));
  return tags.get(store.of(branch)) ?? new Set();
}

/**
 * Pairs branches: first those with the same meaning, then those that look like an edited branch. Similar branches are
 * tried first, so neither order nor names decide; the search is bounded.
 */
function pairBranches(
  graph: PairGraph,
  side: Side,
  type: number,
  before: readonly Shape[],
  after: readonly Shape[],
  { pairOf, isOpposed, isCovered }: Relations,
  follow: (base: Shape, head: Shape) => void,
): { gone: Shape[]; come: Shape[] } {
  let gone = byLook(graph.base, before);
  const come = byLook(graph.head, after);
  const matchAll = (isSame: (base: Branch, head: Branch) => boolean, patience: number): void => {
    let effort = 0;
    gone = gone.filter((base) => {
      const index = come.findIndex((head) => effort++ < patience && isSame(base, head));
      const [head] = index < 0 ? [] : come.splice(index, 1);
      if (head !== undefined) follow(base.shape, head.shape);
      return head === undefined;
    });
  };
  const means = (base: Branch, head: Branch): boolean => graph.isEqual(pairOf(base.shape, head.shape));
  const similar = (base: Branch, head: Branch): boolean =>
    isSimilar(graph, base.shape, head.shape) && !isOpposed(base.shape, head.shape);
  const sameName = (base: Branch, head: Branch): boolean =>
    alternativeName(base.shape) !== "" && alternativeName(base.shape) === alternativeName(head.shape);
  const looksAlike = (base: Branch, head: Branch): boolean => base.look === head.look;
  // Of several with the same meaning, prefers the same name: a default may still distinguish them.
  matchAll((base, head) => looksAlike(base, head) && sameName(base, head) && means(base, head), 40_000);
  matchAll((base, head) => looksAlike(base, head) && means(base, head), 40_000);
  matchAll(means, 400);
  // Keywords next to the union may have changed.
  const sameAlone = (base: Branch, head: Branch): boolean => {
    const [was, is] = [base.shape.branch, head.shape.branch];
    if (was === undefined || is === undefined) return false;
    const [before, after] = [graph.base.of(was), graph.head.of(is)];
    // A branch that is a union itself has several alternatives.
    if (graph.base.shape(before).unions.length + graph.head.shape(after).unions.length > 0) return false;
    return graph.isEqual(graph.pair(before, after, side, type));
  };
  matchAll(sameAlone, 400);
  matchAll((base, head) => sameName(base, head) && similar(base, head), 40_000);
  const oneLeft = gone.length === 1 && come.length === 1 && type !== OBJECT;
  matchAll((base, head) => similar(base, head) && graph.onlyWidens(pairOf(base.shape, head.shape)), 400);
  matchAll((base, head) => similar(base, head) && graph.onlyNarrows(pairOf(base.shape, head.shape)), 400);
  matchAll((base, head) => oneLeft || (similar(base, head) && !isCovered(base.shape)), 40_000);
  return { gone: gone.map(({ shape }) => shape), come: come.map(({ shape }) => shape) };
}

function byLook(store: SchemaStore, shapes: readonly Shape[]): Branch[] {
  const branches = shapes.map((shape) => ({ shape, look: lookOf(store, shape) }));
  return branches.sort((a, b) => (a.look < b.look ? -1 : a.look > b.look ? 1 : 0));
}

/** Features of a branch, independent of its name: its types, values and property names. */
function lookOf(store: SchemaStore, shape: Shape): string {
  const slot = shape.schema.memo.look;
  if (slot.kept?.value.of !== shape) slot.kept = undefined;
  return store.recall(slot, () => ({ of: shape, look: readLook(store, shape) })).look;
}

function readLook(store: SchemaStore, shape: Shape): string {
  if ((shape.types & OBJECT) === 0) return `${String(shape.types)} ${valuesIn(shape)}`;
  const { properties, required } = objectView(store, shape);
  const tagged = [...properties.values()].map(
    ({ name, schema }) => `${name}${valuesIn(store.shape(schema))}`,
  );
  return [shape.types, valuesIn(shape), ...tagged.sort(), "!", ...[...required.keys()].sort()].join(" ");
}

function valuesIn({ values }: Shape): string {
  return values === undefined ? "" : `=${[...values.keys()].sort().join("|")}`;
}

/** The branch as written in its union; the schema if it is not a branch. */
function branchLocation(shape: Shape): At {
  return shape.branch ?? shape.schema.home;
}

function unionHome({ schema, unions }: Shape): At {
  const [union] = schema.repointed === undefined ? unions : [];
  return union?.at ?? schema.home;
}

/** Name of an alternative of `subject` in messages, unless it is the name of `subject` itself. */
export function branchLabel(shape: Shape, type: number, subject = ""): string {
  const name = type === NULL ? "" : alternativeName(shape);
  return (name === subject ? alternativeTitle(shape) : name) || typeNames(shape.types & type);
}

/** True if one branch is likely an edit of the other: the same tag values, or most property names. */
function isSimilar(graph: PairGraph, base: Shape, head: Shape): boolean {
  if ((base.types & head.types & OBJECT) === 0) return (base.types & head.types & ARRAY) !== 0;
  const [before, after] = [objectView(graph.base, base), objectView(graph.head, head)];
  const shared = [...before.properties].flatMap(([name, was]) => {
    const is = after.properties.get(name);
    return is === undefined ? [] : [[was, is] as const];
  });
  const isOpposed = shared.some(([was, is]) =>
    areDisjoint(graph.base.shape(was.schema), graph.head.shape(is.schema)),
  );
  const all = before.properties.size + after.properties.size - shared.length;
  return !isOpposed && shared.length * 2 >= all;
}

/** True if no enumerated value is shared. */
function areDisjoint(base: Shape, head: Shape): boolean {
  const [mine, theirs] = [base.values, head.values];
  if (mine === undefined || theirs === undefined) return false;
  return ![...mine.keys()].some((value) => theirs.has(value));
}
