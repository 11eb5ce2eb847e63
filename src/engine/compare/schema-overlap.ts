/**
 * `oneOf` also refuses what matches two branches (JSON Schema 2020-12 §10.2.1.3): there a branch that comes or
 * widens may take values away, and one that goes may give them back.
 */
import { objectView } from "../model/object";
import type { Limit, SchemaStore, Shape, Union } from "../model/schema";
import { ARRAY, NUMBER, OBJECT, STRING } from "../model/types";
import { compareDecimals } from "../model/values";
import { draft, keyOf, type Draft } from "./draft";
import type { PairGraph, PairNode } from "./pairs";
import { areDisjoint, branchHome, labelOf } from "./schema-unions";
import { subjectOf } from "./subject";
import { shortened } from "./words";

/** More branches than this are not set against each other. */
const limit = 60;

/** The alternatives of one type in both versions, as `compareBranches` gets them; reports each kind once a pair. */
export function compareOverlap(
  graph: PairGraph,
  node: PairNode,
  type: number,
  before: readonly Shape[],
  after: readonly Shape[],
): void {
  const trial = { ...node, drafts: [] as Draft[] };
  compareOverlapOf(graph, trial, type, before, after);
  for (const each of trial.drafts) {
    if (!node.drafts.some(({ kind }) => kind === each.kind)) node.drafts.push(each);
  }
}

function compareOverlapOf(
  graph: PairGraph,
  node: PairNode,
  type: number,
  before: readonly Shape[],
  after: readonly Shape[],
): void {
  const [was, is] = [oneOfIn(graph.base.shape(node.base)), oneOfIn(graph.head.shape(node.head))];
  if (was === undefined && is === undefined) return;
  const refusedBefore = was === undefined ? [] : refusedIn(graph.within("base"), type, node, before);
  const refusedAfter = is === undefined ? [] : refusedIn(graph.within("head"), type, node, after);
  const pairOf = (base: Shape, head: Shape): PairNode =>
    graph.pair(base.schema, head.schema, node.side, type);
  const subject = subjectOf(node.head.home);
  const shared = [was === undefined ? [] : twice(before), is === undefined ? [] : twice(after)] as const;
  const [back, lost] = [without(shared[0], shared[1]), without(shared[1], shared[0])];
  const holder = (shapes: readonly Shape[], values: readonly string[]): Shape | undefined =>
    shapes.find((shape) => values.some((value) => shape.values?.has(value)));
  const [loser, winner] = [holder(before, lost), holder(after, back)];
  if (loser !== undefined) {
    const facts = { subject, branch: shortened(lost.join(", ")), decided: true };
    const at = branchHome(holder(after, lost) ?? loser);
    node.drafts.push(draft("union-overlap-grown", facts, keyOf(branchHome(loser)), keyOf(at), "narrows"));
    return;
  }
  if (winner !== undefined) {
    const facts = { subject, branch: shortened(back.join(", ")), decided: true };
    const at = branchHome(holder(before, back) ?? winner);
    node.drafts.push(draft("union-overlap-shrunk", facts, keyOf(at), keyOf(branchHome(winner)), "widens"));
    return;
  }
  for (const head of refusedAfter) {
    if (refusedBefore.some((base) => graph.onlyNarrows(pairOf(base, head)))) continue;
    const taker = before.find(
      (base) => !refusedBefore.includes(base) && graph.onlyNarrows(pairOf(base, head)),
    );
    if (taker === undefined) continue;
    const facts = { subject, branch: labelOf(head, type), decided: true };
    node.drafts.push(
      draft("union-overlap-grown", facts, keyOf(branchHome(taker)), keyOf(branchHome(head)), "narrows"),
    );
    return;
  }
  for (const base of refusedBefore) {
    if (refusedAfter.some((head) => graph.onlyWidens(pairOf(base, head)))) continue;
    const taker = after.find((head) => !refusedAfter.includes(head) && graph.onlyWidens(pairOf(base, head)));
    if (taker === undefined) continue;
    const facts = { subject, branch: labelOf(base, type), decided: true };
    node.drafts.push(
      draft("union-overlap-shrunk", facts, keyOf(branchHome(base)), keyOf(branchHome(taker)), "widens"),
    );
    return;
  }
  if (was === undefined && is !== undefined && before.length > 1) {
    const meeting = meetingIn(graph.within("head"), node, type, after);
    if (meeting !== undefined) {
      const facts = { subject, branch: labelOf(meeting.shape, type), decided: meeting.surely };
      const spots = [keyOf(node.base.home), keyOf(branchHome(meeting.shape))] as const;
      const variance = meeting.surely ? "narrows" : "unknown";
      node.drafts.push(draft("union-overlap-grown", facts, ...spots, variance));
      return;
    }
  }
  const isPlain = type === NUMBER || type === STRING;
  if (was !== undefined && (is === undefined ? after.length > 1 || isPlain : isPlain)) {
    const meeting = meetingIn(graph.within("base"), node, type, before);
    const stays = (shape: Shape): boolean => after.some((head) => graph.isEqual(pairOf(shape, head)));
    if (meeting !== undefined && (meeting.surely || isPlain) && !(is !== undefined && before.every(stays))) {
      const facts = { subject, branch: labelOf(meeting.shape, type), decided: meeting.surely };
      const spots = [keyOf(branchHome(meeting.shape)), keyOf(node.head.home)] as const;
      node.drafts.push(draft("union-overlap-shrunk", facts, ...spots, meeting.surely ? "widens" : "unknown"));
      if (is === undefined) return;
    }
  }
  if (is !== undefined) compareTakers(graph, node, type, before, after, refusedBefore, pairOf);
  if (is !== undefined) comparePartial(graph, node, type, before, after, pairOf);
}

/** The values that several alternatives list. */
export function twice(shapes: readonly Shape[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const value of shapes.flatMap((shape) => [...(shape.values?.keys() ?? [])])) {
    (seen.has(value) ? again : seen).add(value);
  }
  return [...again];
}

function without(values: readonly string[], others: readonly string[]): string[] {
  return values.filter((value) => !others.includes(value));
}

/**
 * A `oneOf` inside a branch of another union is taken apart with it, and what its own branches refuse together is
 * lost from sight. Where that is new, whether something is refused is not decided.
 */
export function compareNested(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  const after = nestedIn(graph.within("head"), head);
  if (after.length === 0) return;
  const before = nestedIn(graph.within("base"), base);
  const news = after.find(
    ({ type, shape }) =>
      !before.some((old) => graph.onlyNarrows(graph.pair(old.shape.schema, shape.schema, node.side, type))),
  );
  if (news === undefined) return;
  const facts = {
    subject: subjectOf(node.head.home),
    branch: labelOf(news.shape, news.type),
    decided: false,
  };
  const spots = [keyOf(node.base.home), keyOf(branchHome(news.shape))] as const;
  node.drafts.push(draft("union-overlap-grown", facts, ...spots, "unknown"));
}

interface Refused {
  readonly type: number;
  readonly shape: Shape;
}

/** Of the `oneOf`s that stand inside branches, the branches that may share values with another of their own. */
function nestedIn(graph: PairGraph, shape: Shape): Refused[] {
  const store = graph.head;
  const inner = shape.unions.flatMap(({ branches }) =>
    branches.flatMap((part) => oneOfIn(store.shape(store.all([part], part.at))) ?? []),
  );
  return inner.flatMap((union) => {
    const shapes = union.branches.map((part) => store.shape(store.all([part], part.at)));
    return [NUMBER, STRING, ARRAY, OBJECT].flatMap((type) => {
      const having = shapes.filter((each) => each.unions.length === 0 && (each.types & type) !== 0);
      const meeting = having.filter((one) =>
        having.some((other) => other !== one && mayOverlap(store, one, other)),
      );
      return (having.length > limit ? [] : meeting).map((each) => ({ type, shape: each }));
    });
  });
}

/** The only union of a schema, if that is a `oneOf` whose branches no discriminator tells apart. */
function oneOfIn(shape: Shape): Union | undefined {
  const [union, ...more] = shape.unions;
  return union?.kind === "oneOf" && more.length === 0 && shape.discriminators.length === 0
    ? union
    : undefined;
}

/** The branches that lie inside another whole, so that nothing matches them alone. */
function refusedIn(graph: PairGraph, type: number, node: PairNode, shapes: readonly Shape[]): Shape[] {
  if (shapes.length > limit) return [];
  return shapes.filter((shape) =>
    shapes.some((other) => {
      if (other === shape || !mayOverlap(graph.head, shape, other)) return false;
      return graph.onlyWidens(graph.pair(shape.schema, other.schema, node.side, type));
    }),
  );
}

/** The first branch that shares values with one before it, and whether that is sure. */
function meetingIn(
  graph: PairGraph,
  node: PairNode,
  type: number,
  shapes: readonly Shape[],
): { readonly shape: Shape; readonly surely: boolean } | undefined {
  if (shapes.length > limit) return undefined;
  const pairs = shapes.flatMap((shape, index) =>
    shapes
      .slice(0, index)
      .filter((other) => mayOverlap(graph.head, shape, other))
      .map((other) => ({ shape, surely: type === OBJECT && surelyMeet(graph, node, shape, other) })),
  );
  return pairs.find(({ surely }) => surely) ?? pairs[0];
}

/** Open objects that mean the same by the names they share, and that ask for nothing the other does not know. */
function surelyMeet(graph: PairGraph, node: PairNode, one: Shape, other: Shape): boolean {
  const [left, right] = [objectView(graph.head, one), objectView(graph.head, other)];
  const isPlain = (shape: Shape, view: typeof left): boolean =>
    view.restIs === "open" &&
    view.patterns.size + view.names.length + shape.nots.length + shape.conditionals.length === 0 &&
    !shape.counts.has("maxProperties");
  if (!isPlain(one, left) || !isPlain(other, right)) return false;
  const describes = (view: typeof left, names: Iterable<string>): boolean =>
    [...names].every((name) => view.properties.has(name));
  if (!describes(left, right.required.keys()) && !describes(right, left.required.keys())) return false;
  return [...left.properties].every(([name, property]) => {
    const its = right.properties.get(name);
    return its === undefined || graph.isEqual(graph.pair(property.schema, its.schema, node.side));
  });
}

/** An alternative of base that two branches now take whole. */
function compareTakers(
  graph: PairGraph,
  node: PairNode,
  type: number,
  before: readonly Shape[],
  after: readonly Shape[],
  refused: readonly Shape[],
  pairOf: (base: Shape, head: Shape) => PairNode,
): void {
  if (after.length > limit) return;
  for (const base of before) {
    const [, second] = refused.includes(base)
      ? []
      : after.filter((head) => graph.onlyWidens(pairOf(base, head)));
    if (second === undefined) continue;
    const facts = { subject: subjectOf(node.head.home), branch: labelOf(second, type), decided: true };
    node.drafts.push(
      draft("union-overlap-grown", facts, keyOf(branchHome(base)), keyOf(branchHome(second)), "narrows"),
    );
    return;
  }
}

/** A branch that has come or widened and may share values with another: that cannot be decided. */
function comparePartial(
  graph: PairGraph,
  node: PairNode,
  type: number,
  before: readonly Shape[],
  after: readonly Shape[],
  pairOf: (base: Shape, head: Shape) => PairNode,
): void {
  if (after.length > limit || node.drafts.some(({ kind }) => kind === "union-overlap-grown")) return;
  const paired = new Map(node.edges.map(({ to }) => [to.head, to] as const));
  const isKept = (head: Shape): boolean => before.some((base) => graph.isEqual(pairOf(base, head)));
  for (const head of after) {
    if (isKept(head)) continue;
    const pair = paired.get(head.schema);
    const others = after.filter((other) => other !== head && mayOverlap(graph.head, head, other));
    const meets =
      pair === undefined
        ? others.some((other) => (before.length === 1 || isKept(other)) && wouldMeet(graph.head, head, other))
        : others.length > 0 && graph.relation(pair).widens;
    if (!meets) continue;
    const facts = { subject: subjectOf(node.head.home), branch: labelOf(head, type), decided: false };
    const stood = pair === undefined ? node.base.home : branchHome(graph.base.shape(pair.base));
    node.drafts.push(draft("union-overlap-grown", facts, keyOf(stood), keyOf(branchHome(head)), "unknown"));
    return;
  }
}

/** Clients send what the other branch describes: that meets a new one if it asks for nothing else. */
function wouldMeet(store: SchemaStore, added: Shape, other: Shape): boolean {
  if ((added.types & other.types & OBJECT) === 0) return true;
  const described = objectView(store, other);
  if (described.restIs === "schema") return true;
  return [...objectView(store, added).required.keys()].every((name) => described.properties.has(name));
}

/** Whether two branches may share a value: not if their bounds, a tag or what they require keep them apart. */
function mayOverlap(store: SchemaStore, a: Shape, b: Shape): boolean {
  const types = a.types & b.types;
  if (types === 0 || areDisjoint(a, b)) return false;
  if ((types & ~NUMBER) === 0) return !areApart(a.minimum, b.maximum) && !areApart(b.minimum, a.maximum);
  if (types === STRING) {
    const [least, most] = ["minLength", "maxLength"] as const;
    return (
      !areApart(a.counts.get(least), b.counts.get(most)) && !areApart(b.counts.get(least), a.counts.get(most))
    );
  }
  if (types !== OBJECT) return true;
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

function areApart(least: Limit | undefined, most: Limit | undefined): boolean {
  return least !== undefined && most !== undefined && compareDecimals(least.value, most.value) > 0;
}
