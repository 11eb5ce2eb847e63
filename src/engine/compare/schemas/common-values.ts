/** Decides if two alternatives may share a value, which `oneOf` rejects because it matches both. */
import { arrayView } from "../../model/array";
import { objectView } from "../../model/object";
import type { CountKeyword, Limit, SchemaStore, Shape, Term } from "../../model/schema";
import { ARRAY, NUMBER, OBJECT, STRING } from "../../model/types";
import { compareDecimals } from "../../model/values";
import { allows } from "./accepts-value";
import { areFormatsApart } from "./formats";
import type { PairGraph, PairNode } from "./pairs";
import { areDisjoint } from "./unions";

/** A schema without unions, and its document. */
export interface Alternative {
  readonly store: SchemaStore;
  readonly shape: Shape;
}

/**
 * False if types, enumerated values, bounds, formats, a tag or required properties keep their values of a type
 * disjoint.
 */
export function mayMeet(type: number, one: Alternative, other: Alternative): boolean {
  const [a, b] = [one.shape, other.shape];
  const types = a.types & b.types & type;
  if (types === 0) return false;
  if (a.values !== undefined) return listsFor(a, types, other);
  if (b.values !== undefined) return listsFor(b, types, one);
  if ((types & ~NUMBER) === 0) return !areApart(a.minimum, b.maximum) && !areApart(b.minimum, a.maximum);
  if (types === STRING) return !areCountsApart(a, b, "minLength", "maxLength") && !areTermsApart(a, b);
  if (types === ARRAY) return !areCountsApart(a, b, "minItems", "maxItems") && !areListsApart(one, other);
  return types !== OBJECT || !areObjectsApart(one, other);
}

/** True if the other shape allows one of the enumerated values of a shape. */
function listsFor({ values }: Shape, types: number, { store, shape }: Alternative): boolean {
  return [...(values?.values() ?? [])].some(
    ({ type, at }) => (type & types) !== 0 && allows(store, shape, at),
  );
}

function areApart(least: Limit | undefined, most: Limit | undefined): boolean {
  if (least === undefined || most === undefined) return false;
  const order = compareDecimals(least.value, most.value);
  return order > 0 || (order === 0 && (least.exclusive || most.exclusive));
}

function areCountsApart(a: Shape, b: Shape, least: CountKeyword, most: CountKeyword): boolean {
  return (
    areApart(a.counts.get(least), b.counts.get(most)) || areApart(b.counts.get(least), a.counts.get(most))
  );
}

function areTermsApart(a: Shape, b: Shape): boolean {
  const differs = (term: Term): boolean => b.formats.some(({ text }) => areFormatsApart(term.text, text));
  return a.formats.some(differs);
}

function areListsApart(one: Alternative, other: Alternative): boolean {
  const needsItem = [one, other].some(({ shape }) => shape.counts.has("minItems"));
  return needsItem && areFirstItemsApart(one, other);
}

/** True if only the empty array is shared. */
export function areFirstItemsApart(one: Alternative, other: Alternative): boolean {
  const [mine, theirs] = [one, other].map(({ store, shape }) => {
    const { prefix, rest } = arrayView(store, shape);
    return store.shape(prefix[0] ?? rest);
  });
  return mine !== undefined && theirs !== undefined && isNothingShared(mine, theirs);
}

function isNothingShared(one: Shape, other: Shape): boolean {
  return (one.types & other.types) === 0 || areDisjoint(one, other);
}

function areObjectsApart(one: Alternative, other: Alternative): boolean {
  const [left, right] = [objectView(one.store, one.shape), objectView(other.store, other.shape)];
  const refused = (asking: typeof left, closed: typeof left): boolean =>
    [...asking.required.keys()].some((name) => {
      const property = closed.properties.get(name);
      return property === undefined ? closed.restIs === "closed" : property.forbidden;
    });
  if (refused(left, right) || refused(right, left)) return true;
  return [...left.properties].some(([name, property]) => {
    const its = right.properties.get(name);
    if (its === undefined || !(left.required.has(name) || right.required.has(name))) return false;
    return isNothingShared(one.store.shape(property.schema), other.store.shape(its.schema));
  });
}

/** True if one describes the properties that the other requires: clients do not send undocumented names by chance. */
export function wouldMeet(asking: Alternative, describing: Alternative): boolean {
  const described = objectView(describing.store, describing.shape);
  if (described.restIs === "schema" || (described.restIs === "open" && described.properties.size === 0))
    return true;
  const { required } = objectView(asking.store, asking.shape);
  return [...required.keys()].every((name) => described.properties.has(name) || described.required.has(name));
}

/** Open objects with compatible shared properties that require only properties known to the other. */
export function surelyMeet(graph: PairGraph, node: PairNode, one: Shape, other: Shape): boolean {
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
