/**
 * Skips parts that are malformed differently than before or cannot be resolved, because their meaning is unknown.
 */
import { report, type Caller, type Collector } from "./collector";
import { pendingChange, valueSpot, type Spot } from "./pending-change";
import { isDecisive, isEmptyUnion, spellingOf, type Malformed } from "../model/malformed";
import { arrayView } from "../model/array";
import { objectView } from "../model/object";
import type { Schema, SchemaStore, Shape } from "../model/schema";
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
function malformedInOneVersion(base: readonly Malformed[], head: readonly Malformed[]): Unread | undefined {
  if (base.length === 0 && head.length === 0) return undefined;
  const missingIn = (others: readonly Malformed[]): ((one: Malformed) => boolean) => {
    const spellings = new Set(others.map(spellingOf));
    return (one) => one.leadsNowhere === true || !spellings.has(spellingOf(one));
  };
  const ofBase = base.filter(missingIn(head)).filter((one) => !isEmptyUnion(one));
  const unread = { head: head.filter(missingIn(base)), base: ofBase };
  return unread.head.length + unread.base.length === 0 ? undefined : unread;
}

/** The references that cannot be resolved, as written. */
function unresolvedReferences(shapes: readonly Shape[]): string {
  const references = shapes.flatMap(({ unknown }) => unknown?.get("$ref") ?? unknown ?? []);
  return [...new Set(references.map(({ node }) => canonical(node)))].sort().join();
}

/** Reads the schemas of one version. */
export interface ShapeReader {
  readonly store: SchemaStore;
  /** The shape of a schema, and its alternatives. */
  readonly shapesOf: (schema: Schema) => readonly Shape[];
}

/** Malformed values of a schema, and at any depth of the schemas that are compared only as a whole. */
function malformedIn({ store, shapesOf }: ShapeReader, schema: Schema): readonly Malformed[] {
  const seen = new Set([schema]);
  const found = shapesOf(schema).flatMap(({ malformed }) => malformed);
  const whole = shapesOf(schema).flatMap(comparedAsWhole);
  for (let next = whole.pop(); next !== undefined; next = whole.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const shape of shapesOf(next)) {
      found.push(...shape.malformed);
      whole.push(...comparedAsWhole(shape), ...membersOf(store, shape));
    }
  }
  return found;
}

function comparedAsWhole({ nots, conditionals, contains }: Shape): readonly Schema[] {
  const conditions = conditionals.flatMap((each) => [each.if, each.then, each.else]);
  return [...nots, ...conditions, ...contains.map((each) => each.schema)];
}

function membersOf(store: SchemaStore, shape: Shape): readonly Schema[] {
  const { properties, patterns, rest, names, dependentSchemas } = objectView(store, shape);
  const items = arrayView(store, shape);
  const named = [...properties.values(), ...patterns.values(), ...dependentSchemas.values()];
  return [...named.map((each) => each.schema), rest, ...names, ...items.prefix, items.rest];
}

/** Discards the results of a pair that is not read in both versions; the pairs that it leads to are still compared. */
export function discardPair(node: PairNode, base: ShapeReader, head: ShapeReader): void {
  const unread = malformedInOneVersion(malformedIn(base, node.base), malformedIn(head, node.head));
  const leadsNowhere =
    unresolvedReferences(base.shapesOf(node.base)) !== unresolvedReferences(head.shapesOf(node.head));
  if (unread === undefined && !leadsNowhere) return;
  node.drafts = [];
  node.unread = [...(leadsNowhere ? [node.head.home] : []), ...(unread?.head ?? []).map(({ at }) => at)];
  const first = unread?.base.find((one) => !isDecisive(one));
  if (first !== undefined && node.unread.length === 0)
    notCompared(node, "malformed-published", [keywordOf(first)]);
}

const noKeywords: ReadonlySet<string> = new Set();

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
  const unread = malformedInOneVersion(base, head);
  if (unread === undefined) return noKeywords;
  collector.unread.push(...unread.head.map(({ at }) => at));
  const first = unread.head.length === 0 ? unread.base.find((one) => !isDecisive(one)) : undefined;
  if (first !== undefined) {
    const facts = { subject, reason: "malformed-published", values: [keywordOf(first)] } as const;
    const change = pendingChange("schema-not-compared", facts, valueSpot(first.at), spot, "unknown");
    for (const side of ["request", "response"] as const) report(collector, caller, side, "malformed", change);
  }
  return new Set([...unread.head, ...unread.base].flatMap(({ way }) => way[0] ?? []));
}

/** The keyword whose value, or an item of it, is malformed. */
function keywordOf({ at, way }: Malformed): string {
  return way.findLast((token) => !/^\d+$/.test(token)) ?? at.token ?? "";
}
