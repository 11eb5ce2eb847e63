/** `anyOf` and `oneOf`: branches paired by what they mean, whatever their order or names. */
import type { At } from "../at";
import { objectView } from "../model/object";
import type { Schema } from "../model/schema";
import type { Shape } from "../model/schema";
import { ARRAY, OBJECT, typeNames } from "../model/types";
import { draft, keyOf, valueOf } from "./draft";
import type { PairGraph, PairNode } from "./pairs";
import { subjectOf } from "./subject";
import { shortened } from "./words";

/** More comparisons of branch with branch than this are not made; names decide then. */
const patience = 400;

/** The alternatives of both versions that have values of one type: at least one each, and more on one side. */
export function compareBranches(
  graph: PairGraph,
  node: PairNode,
  type: number,
  before: readonly Shape[],
  after: readonly Shape[],
): void {
  const pairOf = (base: Shape, head: Shape): PairNode =>
    graph.pair(base.schema, head.schema, node.side, type);
  const follow = (base: Shape, head: Shape): void => {
    node.edges.push({ step: "branch", to: pairOf(base, head) });
  };
  let gone = [...before];
  const come = [...after];
  let effort = 0;
  const matchAll = (isSame: (base: Shape, head: Shape) => boolean): void => {
    gone = gone.filter((base) => {
      const index = come.findIndex((head) => effort++ < patience && isSame(base, head));
      const head = come[index];
      if (head === undefined) return true;
      come.splice(index, 1);
      follow(base, head);
      return false;
    });
  };
  matchAll((base, head) => nameOf(base) === nameOf(head) && graph.isEqual(pairOf(base, head)));
  matchAll((base, head) => graph.isEqual(pairOf(base, head)));
  const sameName = (base: Shape, head: Shape): boolean =>
    nameOf(base) !== "" && nameOf(base) === nameOf(head);
  const oneLeft = gone.length === 1 && come.length === 1;
  effort = 0;
  matchAll((base, head) => sameName(base, head) && isSimilar(graph, base, head));
  matchAll((base, head) => isSimilar(graph, base, head) || (oneLeft && type !== OBJECT));
  if (gone.length + come.length === 0) return;
  const union = unionHome(node.head, graph.head.shape(node.head));
  const subject = subjectOf(
    union.token === "anyOf" || union.token === "oneOf" ? (union.parent ?? union) : union,
  );
  for (const base of gone) {
    if (after.some((head) => onlyWidens(graph, pairOf(base, head)))) continue;
    const facts = { subject, branch: labelOf(base, type) };
    node.drafts.push(draft("union-branch-removed", facts, keyOf(branchHome(base)), keyOf(union), "narrows"));
  }
  const unforeseen = come.filter((head) => !before.some((base) => onlyNarrows(graph, pairOf(base, head))));
  const [was] = before;
  if (
    was !== undefined &&
    before.length === 1 &&
    unforeseen.length > 1 &&
    unforeseen.length === after.length
  ) {
    // One schema became a union: that is one edit.
    const facts = { subject, branch: shortened(unforeseen.map((head) => labelOf(head, type)).join("`, `")) };
    node.drafts.push(draft("union-branch-added", facts, keyOf(branchHome(was)), keyOf(union), "widens"));
    return;
  }
  for (const head of unforeseen) {
    const facts = { subject, branch: labelOf(head, type) };
    node.drafts.push(
      draft(
        "union-branch-added",
        facts,
        keyOf(unionHome(node.base, graph.base.shape(node.base))),
        keyOf(branchHome(head)),
        "widens",
      ),
    );
  }
}

function onlyWidens(graph: PairGraph, pair: PairNode): boolean {
  const { narrows, other } = graph.relation(pair);
  return !narrows && !other;
}

function onlyNarrows(graph: PairGraph, pair: PairNode): boolean {
  const { widens, other } = graph.relation(pair);
  return !widens && !other;
}

/** The branch as its union writes it; of what is no branch, the schema. */
function branchHome(shape: Shape): At {
  return shape.branch ?? shape.schema.home;
}

function unionHome(schema: Schema, shape: Shape): At {
  if (schema.repointed) return schema.home;
  return shape.unions[0]?.at ?? schema.home;
}

/** A component's name, or a title. */
function nameOf(shape: Shape): string {
  const home = shape.schema.home;
  const title = home.get("title")?.string();
  const holder = home.parent?.token;
  if (holder === "schemas" || holder === "definitions" || holder === "$defs") return home.token ?? "";
  return title ?? "";
}

function labelOf(shape: Shape, type: number): string {
  return nameOf(shape) || typeNames(shape.types & type);
}

/** Whether two branches are one branch edited: the same tag values, or most properties by name. */
function isSimilar(graph: PairGraph, base: Shape, head: Shape): boolean {
  if ((base.types & head.types & OBJECT) === 0) return (base.types & head.types & ARRAY) !== 0;
  const [before, after] = [objectView(graph.base, base), objectView(graph.head, head)];
  const names = [...before.properties.keys()];
  const shared = names.filter((name) => after.properties.has(name));
  const opposed = shared.some((name) => {
    const [was, is] = [before.properties.get(name), after.properties.get(name)];
    if (was === undefined || is === undefined) return false;
    return areDisjoint(graph.base.shape(was.schema), graph.head.shape(is.schema));
  });
  if (opposed) return false;
  const all = new Set([...names, ...after.properties.keys()]).size;
  return all === 0 || shared.length * 2 >= all;
}

/** No listed value in common. */
function areDisjoint(base: Shape, head: Shape): boolean {
  const [mine, theirs] = [base.values, head.values];
  if (mine === undefined || theirs === undefined) return false;
  return ![...mine.keys()].some((value) => theirs.has(value));
}

/**
 * `oneOf` also refuses what matches two branches (JSON Schema 2020-12 §10.2.1.3). Of what base allowed, that
 * may now be so because a branch has widened, or is so because two branches take all of it.
 */
export function compareOverlap(
  graph: PairGraph,
  node: PairNode,
  before: readonly Shape[],
  head: Shape,
): void {
  const oneOf = head.unions.find((union) => union.kind === "oneOf");
  if (oneOf === undefined || head.discriminators.length > 0) return;
  const branches = node.edges.filter((edge) => edge.step === "branch").map((edge) => edge.to);
  if (branches.length === oneOf.branches.length && branches.every((pair) => graph.isEqual(pair))) return;
  const after = oneOf.branches.map((branch) => graph.head.shape(graph.head.of(branch.at)));
  const subject = subjectOf(node.head.home);
  for (const base of before) {
    const takers = after.filter((branch) =>
      onlyWidens(graph, graph.pair(base.schema, branch.schema, node.side)),
    );
    const [, second] = takers;
    if (second === undefined || wasRefused(graph, node, base, before)) continue;
    const facts = { subject, branch: labelOf(second, second.types), decided: true };
    node.drafts.push(
      draft("union-overlap-grown", facts, keyOf(branchHome(base)), keyOf(branchHome(second)), "both"),
    );
    return;
  }
  for (const pair of branches) {
    const own = graph.head.shape(pair.head);
    const others = after.filter((other) => other.schema.home.node !== own.schema.home.node);
    if (graph.isEqual(pair) || !graph.relation(pair).widens) continue;
    if (!others.some((other) => mayOverlap(graph, own, other))) continue;
    const facts = { subject, branch: labelOf(own, own.types), decided: false };
    const spots = [keyOf(branchHome(graph.base.shape(pair.base))), keyOf(branchHome(own))] as const;
    node.drafts.push(draft("union-overlap-grown", facts, ...spots, "unknown"));
    return;
  }
}

/** Whether base itself let another of its alternatives take all of this one. */
function wasRefused(graph: PairGraph, node: PairNode, base: Shape, before: readonly Shape[]): boolean {
  if (graph.base.shape(node.base).unions.every((union) => union.kind !== "oneOf")) return false;
  return before.some((other) => other !== base && mayOverlap(graph, base, other, graph.base));
}

/** Objects overlap unless one asks for what the other refuses; a tag with other values tells them apart. */
function mayOverlap(graph: PairGraph, a: Shape, b: Shape, store = graph.head): boolean {
  if ((a.types & b.types) === 0) return false;
  if ((a.types & b.types & OBJECT) === 0) return !areDisjoint(a, b);
  const [left, right] = [objectView(store, a), objectView(store, b)];
  const refused = (asking: typeof left, closed: typeof left): boolean =>
    closed.restIs === "closed" && [...asking.required.keys()].some((name) => !closed.properties.has(name));
  if (refused(left, right) || refused(right, left)) return false;
  return ![...left.properties].some(([name, property]) => {
    const other = right.properties.get(name);
    if (other === undefined || !left.required.has(name) || !right.required.has(name)) return false;
    const [mine, theirs] = [store.shape(property.schema), store.shape(other.schema)];
    return (mine.types & theirs.types) === 0 || areDisjoint(mine, theirs);
  });
}

/** Which schema each tag value stands for (OpenAPI 3.0.3 §4.7.25). */
export function compareDiscriminators(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  const [was, is] = [base.discriminators[0], head.discriminators[0]];
  if (was === undefined || is === undefined) return;
  const subject = subjectOf(node.head.home);
  const [before, after] = [propertyOf(was), propertyOf(is)];
  if (before !== after) {
    const at = is.get("propertyName") ?? is;
    const baseAt = was.get("propertyName") ?? was;
    node.drafts.push(
      draft("discriminator-changed", { subject, before, after }, valueOf(baseAt), valueOf(at), "both"),
    );
    return;
  }
  const [mine, theirs] = [mappingOf(graph.base, was, base), mappingOf(graph.head, is, head)];
  for (const [value, target] of mine) {
    const other = theirs.get(value);
    const facts = { subject, value };
    // A value that leads nowhere is a problem of the document, told as such.
    if (other === undefined && is.get("mapping")?.get(value) !== undefined) continue;
    if (other === undefined) {
      node.drafts.push(
        draft(
          "discriminator-value-removed",
          facts,
          keyOf(target.at),
          keyOf(is.get("mapping") ?? is),
          "narrows",
        ),
      );
    } else if (!isSameTarget(graph, node, target, other, mine, theirs)) {
      node.drafts.push(
        draft("discriminator-value-changed", facts, valueOf(target.at), valueOf(other.at), "both"),
      );
    }
  }
}

/** Swagger 2.0 names the property alone. */
function propertyOf(discriminator: At): string {
  return discriminator.string() ?? discriminator.get("propertyName")?.string() ?? "";
}

interface Target {
  readonly at: At;
  readonly schema: Schema;
  readonly name: string;
}

function mappingOf(store: PairGraph["base"], discriminator: At, shape: Shape): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const union of shape.unions) {
    for (const { at } of union.branches) {
      const schema = store.of(at);
      const name = schema.home.token ?? "";
      if (at.get("$ref") !== undefined) targets.set(name, { at, schema, name });
    }
  }
  const mapped = discriminator.get("mapping")?.entries() ?? [];
  const explicit = new Map<string, Target>();
  for (const at of mapped) {
    const reference = at.string() ?? "";
    const isName = /^[\w-]+$/.test(reference) || targets.has(reference);
    const found = store.resolver.target(isName ? `#/components/schemas/${reference}` : reference, at);
    if (found === undefined) continue;
    const schema = store.of(found);
    const name = schema.home.token ?? "";
    explicit.set(at.key, { at, schema, name });
  }
  const named = new Set([...explicit.values()].map((target) => target.schema));
  for (const [name, target] of targets)
    if (!named.has(target.schema) && !explicit.has(name)) explicit.set(name, target);
  return explicit;
}

/** The same component by name where both still have it, else a schema that means the same or is that one edited. */
function isSameTarget(
  graph: PairGraph,
  node: PairNode,
  base: Target,
  head: Target,
  mine: ReadonlyMap<string, Target>,
  theirs: ReadonlyMap<string, Target>,
): boolean {
  if (base.name === head.name) return true;
  if (graph.isEqual(graph.pair(base.schema, head.schema, node.side))) return true;
  const known = (targets: ReadonlyMap<string, Target>, name: string): boolean =>
    [...targets.values()].some((target) => target.name === name);
  // Both names live on elsewhere: the value was pointed at another schema; else the component was renamed.
  return !known(theirs, base.name) && !known(mine, head.name);
}
