/** Properties that are not named: `additionalProperties`, `patternProperties`, `propertyNames`. */
import { matches } from "../../../schema/index";
import type { ObjectView, Schema, SchemaStore, Shape } from "../../model/schema";
import { pendingChange, keySpot } from "../pending-change";
import { link, type PairGraph, type PairNode } from "./pairs";
import { subjectOfKeyword } from "../subject";

/** Properties that are not named: `additionalProperties`, `patternProperties`, `propertyNames`. */
export function compareAdditionalProperties(
  graph: PairGraph,
  node: PairNode,
  { base, head }: { readonly base: Shape; readonly head: Shape },
  before: ObjectView,
  after: ObjectView,
): void {
  const subject = (): string => subjectOfKeyword(after.restAt, head.schema.home);
  const spots = [
    keySpot(before.restAt ?? base.schema.home),
    keySpot(after.restAt ?? head.schema.home),
  ] as const;
  if (after.restIs === "closed" && before.restIs !== "closed") {
    node.drafts.push(
      pendingChange("additional-properties-closed", { subject: subject() }, ...spots, "narrows"),
    );
  } else if (before.restIs === "closed" && after.restIs !== "closed") {
    node.drafts.push(
      pendingChange("additional-properties-opened", { subject: subject() }, ...spots, "widens"),
    );
  } else if (before.restIs !== "closed") {
    link(graph, node, "additionalProperties", before.rest, after.rest, after.restAt);
  }
  comparePatterns(graph, node, before, after);
  if (before.names.length + after.names.length === 0) return;
  link(graph, node, "propertyNames", names(graph.base, before, base), names(graph.head, after, head));
}

/**
 * Compares `patternProperties`: a name may match several patterns, so a new pattern also applies to names that existing
 * patterns match.
 */
function comparePatterns(graph: PairGraph, node: PairNode, before: ObjectView, after: ObjectView): void {
  const rewritten = [...before.patterns.values()].flatMap((was) => {
    if (after.patterns.has(was.name)) return [];
    const is = [...after.patterns.values()].find(
      (other) => !before.patterns.has(other.name) && matchSame(graph, was.name, other.name),
    );
    return is === undefined ? [] : [[was, is] as const];
  });
  const done = new Set(rewritten.flatMap((each) => each.map(({ name }) => name)));
  for (const [was, is] of rewritten) link(graph, node, "patternProperties", was.schema, is.schema);
  for (const pattern of new Set([...before.patterns.keys(), ...after.patterns.keys()])) {
    if (done.has(pattern)) continue;
    const [was, is] = [before.patterns.get(pattern), after.patterns.get(pattern)];
    const [base, head] =
      was !== undefined && is !== undefined
        ? [was.schema, is.schema]
        : [standingFor(graph, graph.base, before, pattern), standingFor(graph, graph.head, after, pattern)];
    link(graph, node, "patternProperties", base, head);
    if (was === undefined && is !== undefined) {
      for (const [other, { schema }] of before.patterns) {
        const both = [...(after.patterns.get(other)?.schema.parts ?? []), ...is.schema.parts];
        link(graph, node, "patternProperties", schema, graph.head.all(both, is.at));
      }
    } else if (is === undefined && was !== undefined) {
      for (const [other, { schema }] of after.patterns) {
        const both = [...(before.patterns.get(other)?.schema.parts ?? []), ...was.schema.parts];
        link(graph, node, "patternProperties", graph.base.all(both, was.at), schema);
      }
    }
  }
}

/** The schema of all names that match a pattern: the patterns that include it, else the other properties. */
function standingFor(graph: PairGraph, store: SchemaStore, view: ObjectView, pattern: string): Schema {
  const around = [...view.patterns.values()].filter(
    ({ name }) => name === pattern || graph.includesPattern(name, pattern) === true,
  );
  const own = view.patterns.get(pattern);
  return around.length === 0
    ? view.rest
    : store.all(
        around.flatMap(({ schema }) => schema.parts),
        (own ?? around[0])?.schema.home ?? view.rest.home,
      );
}

/** True if two patterns match the same names. */
function matchSame(graph: PairGraph, one: string, other: string): boolean {
  return graph.includesPattern(one, other) === true && graph.includesPattern(other, one) === true;
}

/** The constraints on names, which are always strings. */
function names(store: SchemaStore, view: ObjectView, shape: Shape): Schema {
  const home = shape.schema.home.missing("propertyNames");
  const text = store.anyString(home);
  const parts = view.names.flatMap((schema) => schema.parts);
  return parts.length === 0 ? text : store.all([...parts, ...text.parts], home);
}

/** The schema of a property that is not named: the patterns it matches, else that of other properties. */
export function schemaFor(view: ObjectView, store: SchemaStore, name: string): Schema {
  const matching = [...view.patterns.values()].filter((pattern) => matches(pattern.name, name) === true);
  return matching.length === 0
    ? view.rest
    : store.all(
        matching.flatMap((pattern) => pattern.schema.parts),
        view.rest.home,
      );
}
