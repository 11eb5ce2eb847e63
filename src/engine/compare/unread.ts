/**
 * Skips parts that are malformed differently than before or cannot be resolved, because their meaning is unknown.
 */
import { report, type Caller, type Collector } from "./collector";
import { draft, valueOf, type Spot } from "./pending-change";
import { isDecisive, spellingOf, type Malformed } from "../model/malformed";
import type { Schema, Shape } from "../model/schema";
import { canonical } from "../model/values";
import { notCompared } from "./not-compared";
import type { PairNode } from "./schemas/pairs";

interface Unread {
  /** Malformed values of head that base does not have. */
  readonly head: readonly Malformed[];
  /** Malformed values of base that head does not have. */
  readonly base: readonly Malformed[];
}

/** Malformed or unresolvable parts of only one version, by keyword and value; undefined if there are none. */
function unreadIn(base: readonly Malformed[], head: readonly Malformed[]): Unread | undefined {
  if (base.length === 0 && head.length === 0) return undefined;
  const missingIn = (others: readonly Malformed[]): ((one: Malformed) => boolean) => {
    const spellings = new Set(others.map(spellingOf));
    return (one) => one.leadsNowhere === true || !spellings.has(spellingOf(one));
  };
  const unread = { head: head.filter(missingIn(base)), base: base.filter(missingIn(head)) };
  return unread.head.length + unread.base.length === 0 ? undefined : unread;
}

/** The references that cannot be resolved, as written. */
function nowhereIn(shapes: readonly Shape[]): string {
  const references = shapes.flatMap(({ unknown }) => unknown?.get("$ref") ?? unknown ?? []);
  return [...new Set(references.map(({ node }) => canonical(node)))].sort().join();
}

/** The shape of a schema, and its alternatives. */
export type ShapesOf = (schema: Schema) => readonly Shape[];

/** Malformed values of a schema, and of the schemas that are compared only as a whole. */
function malformedIn(schema: Schema, shapesOf: ShapesOf, seen: Set<Schema>): readonly Malformed[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  return shapesOf(schema).flatMap(({ malformed, nots, conditionals, contains }) => {
    const inner = [
      ...nots,
      ...conditionals.flatMap((each) => [each.if, each.then, each.else]),
      ...contains.map((each) => each.schema),
    ];
    return [...malformed, ...inner.flatMap((each) => malformedIn(each, shapesOf, seen))];
  });
}

/** Discards the results of a pair that is not read in both versions; the pairs that it leads to are still compared. */
export function leaveOut(node: PairNode, shapesOfBase: ShapesOf, shapesOfHead: ShapesOf): void {
  const was = malformedIn(node.base, shapesOfBase, new Set());
  const is = malformedIn(node.head, shapesOfHead, new Set());
  const unread = unreadIn(was, is);
  const leadsNowhere = nowhereIn(shapesOfBase(node.base)) !== nowhereIn(shapesOfHead(node.head));
  if (unread === undefined && !leadsNowhere) return;
  node.drafts = [];
  node.unread = [...(leadsNowhere ? [node.head.home] : []), ...(unread?.head ?? []).map(({ at }) => at)];
  const first = unread?.base.find((one) => !isDecisive(one));
  if (first !== undefined && node.unread.length === 0)
    notCompared(node, "malformed-published", [keywordOf(first)]);
}

const nothing: ReadonlySet<string> = new Set();

/**
 * Records what is not compared outside schemas. `spot` is the location in head of what base defines.
 * @returns the keywords under which it is found
 */
export function noteUnread(
  collector: Collector,
  caller: Caller,
  subject: string,
  base: readonly Malformed[],
  head: readonly Malformed[],
  spot: Spot,
): ReadonlySet<string> {
  const unread = unreadIn(base, head);
  if (unread === undefined) return nothing;
  collector.unread.push(...unread.head.map(({ at }) => at));
  const first = unread.head.length === 0 ? unread.base.find((one) => !isDecisive(one)) : undefined;
  if (first !== undefined) {
    const facts = { subject, reason: "malformed-published", values: [keywordOf(first)] } as const;
    const change = draft("schema-not-compared", facts, valueOf(first.at), spot, "unknown");
    for (const side of ["request", "response"] as const) report(collector, caller, side, "malformed", change);
  }
  return new Set([...unread.head, ...unread.base].flatMap(({ way }) => way[0] ?? []));
}

/** The keyword whose value, or an item of it, is malformed. */
function keywordOf({ at, way }: Malformed): string {
  return way.findLast((token) => !/^\d+$/.test(token)) ?? at.token ?? "";
}
