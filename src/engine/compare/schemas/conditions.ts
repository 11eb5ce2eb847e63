/**
 * Compares `not` and `if`/`then`/`else`: inside `not`, accepting more means accepting less outside; in conditions, the
 * direction may be unknown.
 */
import type { At } from "../../at";
import type { Conditional, Schema, SchemaStore, Shape } from "../../model/schema";
import { pendingChange, keySpot } from "../pending-change";
import { link, type PairGraph, type PairNode } from "./pairs";
import { isSure } from "./accepts-value";
import { subjectOfKeyword } from "../subject";

/** `type` limits the values to which a `not` applies: a `not` about other types excludes none of them. */
export function compareConditions(
  graph: PairGraph,
  node: PairNode,
  type: number,
  base: Shape,
  head: Shape,
): void {
  if (base.nots.length + head.nots.length > 0) compareNots(graph, node, type, base, head);
  if (base.conditionals.length + head.conditionals.length > 0) compareConditionals(graph, node, base, head);
}

function compareNots(graph: PairGraph, node: PairNode, type: number, base: Shape, head: Shape): void {
  // Enumerated values that a `not` excludes have been removed from the enum.
  const struck = base.values !== undefined && head.values !== undefined;
  const before = base.nots.filter(
    (not) => (graph.base.shape(not).types & type) !== 0 && !(struck && isSure(graph.base, not)),
  );
  const after = head.nots.filter(
    (not) => (graph.head.shape(not).types & type) !== 0 && !(struck && isSure(graph.head, not)),
  );
  const { gone, come } = unmatched(before, after, (was, is) => graph.isEqual(graph.pair(was, is, node.side)));
  const [was, is] = [gone[0], come[0]];
  const subject = subjectOfKeyword(is && notAt(graph.head, head, is), head.schema.home);
  const baseSpot = keySpot(was === undefined ? base.schema.home : notAt(graph.base, base, was));
  const headSpot = keySpot(is === undefined ? head.schema.home : notAt(graph.head, head, is));
  const spots = [baseSpot, headSpot] as const;
  if (was !== undefined && is !== undefined) {
    const { narrows, widens, other } = graph.relation(graph.pair(was, is, node.side));
    if (other || (narrows && widens) || gone.length > 1 || come.length > 1) {
      node.drafts.push(pendingChange("not-changed", { subject }, ...spots, "unknown"));
    } else if (widens) {
      node.drafts.push(pendingChange("not-tightened", { subject }, ...spots, "narrows"));
    } else {
      node.drafts.push(pendingChange("not-relaxed", { subject }, ...spots, "widens"));
    }
  } else if (is !== undefined) {
    node.drafts.push(pendingChange("not-tightened", { subject }, ...spots, "narrows"));
  } else if (was !== undefined) {
    node.drafts.push(pendingChange("not-relaxed", { subject }, ...spots, "widens"));
  }
}

/** The keyword that excludes a schema, which may be defined elsewhere. */
function notAt(store: SchemaStore, { flat }: Shape, not: Schema): At {
  const keywords = flat.flatMap(({ at }) => at.get("not") ?? []);
  return keywords.find((at) => store.of(at) === not) ?? not.home;
}

function compareConditionals(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  const sameIf = (was: Conditional, is: Conditional): boolean =>
    graph.isEqual(graph.pair(was.if, is.if, node.side));
  const { gone, come, pairs } = unmatched(base.conditionals, head.conditionals, sameIf);
  for (const [was, is] of pairs) {
    link(graph, node, "then", was.then, is.then);
    link(graph, node, "else", was.else, is.else);
  }
  const [was, is] = [gone[0], come[0]];
  const subject = subjectOfKeyword(is?.at, head.schema.home);
  if (was !== undefined && is !== undefined) {
    const effect = gone.length + come.length > 2 ? "unknown" : conditionEffect(graph, node, was, is);
    node.drafts.push(
      pendingChange("condition-changed", { subject, effect }, keySpot(was.at), keySpot(is.at), effect),
    );
  } else if (is !== undefined) {
    node.drafts.push(
      pendingChange("condition-added", { subject }, keySpot(base.schema.home), keySpot(is.at), "narrows"),
    );
  } else if (was !== undefined) {
    node.drafts.push(
      pendingChange("condition-removed", { subject }, keySpot(was.at), keySpot(head.schema.home), "widens"),
    );
  }
}

/** With the same `then` and no `else`, a wider `if` accepts fewer values. */
function conditionEffect(
  graph: PairGraph,
  node: PairNode,
  was: Conditional,
  is: Conditional,
): "narrows" | "widens" | "unknown" {
  const sameThen = graph.isEqual(graph.pair(was.then, is.then, node.side));
  const sameElse = graph.isEqual(graph.pair(was.else, is.else, node.side));
  if (!sameThen || !sameElse || was.then.absent === was.else.absent) return "unknown";
  const { narrows, widens, other } = graph.relation(graph.pair(was.if, is.if, node.side));
  if (other || narrows === widens) return "unknown";
  return widens === was.else.absent ? "narrows" : "widens";
}

/** Pairs equal elements of both versions; the others were removed or added. */
export function unmatched<B, H>(
  base: readonly B[],
  head: readonly H[],
  isSame: (base: B, head: H) => boolean,
): { gone: B[]; come: H[]; pairs: [B, H][] } {
  const come = [...head];
  const pairs: [B, H][] = [];
  const gone = base.filter((was) => {
    const index = come.findIndex((is) => isSame(was, is));
    const [is] = index < 0 ? [] : come.splice(index, 1);
    if (is === undefined) return true;
    pairs.push([was, is]);
    return false;
  });
  return { gone, come, pairs };
}
