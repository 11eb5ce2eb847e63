/** Compares arrays: items, counts and `contains`. */
import { arrayView } from "../../model/array";
import type { Contains, SchemaStore, Shape } from "../../model/schema";
import { compareDecimals } from "../../model/values";
import { pendingChange, keySpot } from "../pending-change";
import { unmatched } from "./conditions";
import { compareCount } from "./limits";
import { link, type PairGraph, type PairNode } from "./pairs";
import { subjectOfKeyword } from "../subject";

export function compareArrays(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  const shapes = { base, head };
  const least = (shape: Shape): number => Math.max(0, ...shape.contains.map(leastOf));
  compareCount(node, "item-count", "minItems", shapes, { base: least(base), head: least(head) });
  const most = { base: lengthOf(graph.base, base), head: lengthOf(graph.head, head) };
  compareCount(node, "item-count", "maxItems", shapes, most);
  const subject = (): string => subjectOfKeyword(head.uniqueItems, head.schema.home);
  const [was, is] = [base.uniqueItems, head.uniqueItems];
  if (!isUnique(base) && is !== undefined && isUnique(head)) {
    const spots = [keySpot(base.schema.home), keySpot(is)] as const;
    node.drafts.push(pendingChange("unique-items-added", { subject: subject() }, ...spots, "narrows"));
  } else if (was !== undefined && !isUnique(head)) {
    const spots = [keySpot(was), keySpot(head.schema.home)] as const;
    node.drafts.push(pendingChange("unique-items-removed", { subject: subject() }, ...spots, "widens"));
  }
  compareItems(graph, node, base, head);
  compareContains(graph, node, base, head);
}

/** The number of items that `contains` requires. */
function leastOf({ min }: Contains): number {
  return min === undefined ? 1 : Number(min.text);
}

/** Maximum length of an array that allows only its `prefixItems`; undefined for others. */
function lengthOf(store: SchemaStore, shape: Shape): number | undefined {
  const { prefix, rest } = arrayView(store, shape);
  return store.shape(rest).never === undefined ? undefined : prefix.length;
}

/** A single item is always unique. */
function isUnique({ counts, uniqueItems }: Shape): boolean {
  const most = counts.get("maxItems");
  const single = most !== undefined && compareDecimals(most.value, { digits: 1n, power: 0 }) <= 0;
  return single || uniqueItems !== undefined;
}

function compareItems(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  const before = arrayView(graph.base, base);
  const after = arrayView(graph.head, head);
  const length = Math.max(before.prefix.length, after.prefix.length);
  for (let index = 0; index < length; index++) {
    const [was, is] = [before.prefix[index] ?? before.rest, after.prefix[index] ?? after.rest];
    link(graph, node, `prefixItems/${String(index)}`, was, is);
  }
  // The maximum length allows no items after the prefix.
  const most = [base, head].map((shape) => shape.counts.get("maxItems")?.value);
  const reachable = most.every(
    (max) => max === undefined || compareDecimals(max, { digits: BigInt(length), power: 0 }) > 0,
  );
  if (reachable) link(graph, node, "items", before.rest, after.rest, after.restAt);
}

function compareContains(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  if (base.contains.length === 0 && head.contains.length === 0) return;
  const { gone, come } = unmatched(base.contains, head.contains, (was, is) =>
    sameContains(graph, node, was, is),
  );
  const [was, is] = [gone[0], come[0]];
  const subject = subjectOfKeyword(is?.at, head.schema.home);
  const at = is?.at ?? was?.at;
  if (at !== undefined && (seesContained(base) || seesContained(head))) {
    // Items that match `contains` count as evaluated (JSON Schema 2020-12 §11.2), so more matches allow more items.
    const spots = [keySpot(was?.at ?? base.schema.home), keySpot(is?.at ?? head.schema.home)] as const;
    node.drafts.push(pendingChange("contains-changed", { subject, effect: "unknown" }, ...spots, "unknown"));
    return;
  }
  if (was !== undefined && is !== undefined) {
    const effect = containsEffect(graph, node, was, is);
    node.drafts.push(
      pendingChange("contains-changed", { subject, effect }, keySpot(was.at), keySpot(is.at), effect),
    );
  } else if (is !== undefined) {
    node.drafts.push(
      pendingChange("contains-added", { subject }, keySpot(base.schema.home), keySpot(is.at), "narrows"),
    );
  } else if (was !== undefined) {
    node.drafts.push(
      pendingChange("contains-removed", { subject }, keySpot(was.at), keySpot(head.schema.home), "widens"),
    );
  }
}

function seesContained(shape: Shape): boolean {
  return shape.flat.some((part) => part.at.get("unevaluatedItems") !== undefined);
}

function sameContains(graph: PairGraph, node: PairNode, base: Contains, head: Contains): boolean {
  return boundsOrder(base, head) === "same" && graph.isEqual(graph.pair(base.schema, head.schema, node.side));
}

/** A higher minimum or a lower maximum narrows. */
function boundsOrder(base: Contains, head: Contains): "same" | "narrows" | "widens" | "both" {
  const one = { digits: 1n, power: 0 };
  const least = compareDecimals(head.min?.value ?? one, base.min?.value ?? one);
  const [was, is] = [base.max?.value, head.max?.value];
  const most =
    was === undefined || is === undefined
      ? Number(is !== undefined) - Number(was !== undefined)
      : compareDecimals(was, is);
  if (least === 0 && most === 0) return "same";
  if (least >= 0 && most >= 0) return "narrows";
  return least <= 0 && most <= 0 ? "widens" : "both";
}

function containsEffect(
  graph: PairGraph,
  node: PairNode,
  base: Contains,
  head: Contains,
): "narrows" | "widens" | "both" | "unknown" {
  const bounds = boundsOrder(base, head);
  const pair = graph.pair(base.schema, head.schema, node.side);
  if (graph.isEqual(pair)) return bounds === "same" ? "unknown" : bounds;
  // A maximum reverses the direction of the schema.
  if (base.max !== undefined || head.max !== undefined) return "unknown";
  const { narrows, widens, other } = graph.relation(pair);
  if (other || (narrows && widens)) return "unknown";
  const inner = narrows ? "narrows" : "widens";
  return bounds === "same" || bounds === inner ? inner : "unknown";
}
