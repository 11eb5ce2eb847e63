/** `contains` with its counts (JSON Schema 2020-12 §10.3.1.3): what it asks of a list, if anything. */
import type { At } from "../at";
import type { Keywords } from "./keywords";
import { limit } from "./limits";
import { allowsAll } from "./plain";
import type { Contains, CountKeyword, Limit, SchemaStore } from "./schema";
import { compareDecimals } from "./values";

/** Whether no value meets the schema at a place. */
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
 * What is asked of lists besides a count of items, and besides what no list can meet. Beside `unevaluatedItems`
 * everything is listed: what `contains` finds there counts as evaluated, whether it is asked for or not.
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

/** Whether no list holds what is asked for: more of it than there may be, or what nothing meets; any item is counted. */
export function rulesOutLists(keyword: Keywords, isNever: IsNever): boolean {
  return keyword("contains").some((at) => {
    const { min = { value: one }, max } = countsOf(at);
    const isTooMuch = max !== undefined && compareDecimals(min.value, max.value) > 0;
    return (isTooMuch && !allowsAll(at)) || (compareDecimals(min.value, none) > 0 && isNever(at));
  });
}

/** Where `contains` is a count of items, since any item will do. */
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

/** `minContains` as it is where it is not written (JSON Schema 2020-12 §6.4.5). */
function oneAt(contains: At): At {
  const { start, end } = contains.node;
  return contains.as({ kind: "scalar", value: 1, start, end });
}
