/** `contains` with `minContains` and `maxContains` (JSON Schema 2020-12 §10.3.1.3). */
import type { At } from "../at";
import type { Keywords } from "./keywords";
import { limit } from "./limits";
import { allowsAll } from "./trivial-schemas";
import type { Contains, CountKeyword, Limit, SchemaStore } from "./schema";
import { compareDecimals } from "./values";

/** True if no value matches the schema at a location. */
type IsNever = (at: At) => boolean;

const [none, one] = [
  { digits: 0n, power: 0 },
  { digits: 1n, power: 0 },
];

function countsOf(contains: At): { readonly min: Limit | undefined; readonly max: Limit | undefined } {
  const [min, max] = ["minContains", "maxContains"].map((keyword) => {
    const at = contains.parent?.get(keyword);
    return at === undefined ? undefined : limit(at)[0];
  });
  return { min, max };
}

/**
 * The constraints of `contains`, except those that are equivalent to a number of items and those that no array can
 * meet. With `unevaluatedItems`, all are listed: items that match `contains` count as evaluated, whether they are
 * required or not.
 */
export function containsIn(store: SchemaStore, keyword: Keywords, isNever: IsNever): Contains[] {
  const isSeen = keyword("unevaluatedItems").length > 0;
  return keyword("contains").flatMap((at) => {
    const { min, max } = countsOf(at);
    const isAsking = min === undefined || min.value.digits > 0n || max !== undefined;
    const says = isAsking && !allowsAll(at) && !isNever(at);
    return isSeen || says ? [{ at, schema: store.of(at), min, max }] : [];
  });
}

/**
 * True if no array can match: the minimum exceeds the maximum, or no item can match. A schema that matches every item
 * counts all items.
 */
export function rulesOutLists(keyword: Keywords, isNever: IsNever): boolean {
  return keyword("contains").some((at) => {
    const { min = { value: one }, max } = countsOf(at);
    const isTooMuch = max !== undefined && compareDecimals(min.value, max.value) > 0;
    return (isTooMuch && !allowsAll(at)) || (compareDecimals(min.value, none) > 0 && isNever(at));
  });
}

/** The limits that `contains` sets on the number of items if its schema matches every item. */
export function countingContains(keyword: Keywords, name: CountKeyword): At[] {
  if (name !== "minItems" && name !== "maxItems") return [];
  return keyword("contains")
    .filter(allowsAll)
    .flatMap((at) =>
      name === "maxItems"
        ? (at.parent?.get("maxContains") ?? [])
        : (at.parent?.get("minContains") ?? oneAt(at)),
    );
}

/** The default of `minContains` (JSON Schema 2020-12 §6.4.5). */
function oneAt(contains: At): At {
  const { start, end } = contains.node;
  return contains.withNode({ kind: "scalar", value: 1, start, end });
}
