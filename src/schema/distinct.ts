/** Different values for the items of an array, each from a set of its own. */
import type { KnownSet } from "./normal-form";
import { canonicalKey, type Json } from "./json";
import { empty, found, unknown, type Outcome } from "./outcome";
import type { Distinct, Solver } from "./solver";

const maxItems = 120;

/** One value of each set, no two of them equal. */
export function assignDistinct(solver: Solver, sets: readonly KnownSet[]): Outcome {
  if (sets.length > maxItems) return unknown("An array of unique items is too long.");
  const choices = new Map<KnownSet, Distinct<Json>>();
  for (const set of sets) if (!choices.has(set)) choices.set(set, solver.valuesIn(set, sets.length));
  const options = sets.map((set) => (choices.get(set)?.values ?? []).map(canonicalKey));
  const owners = matching(options);
  if (owners === undefined) {
    const why = [...choices.values()].find((each) => each.why !== undefined)?.why;
    return why === undefined ? empty : unknown(why);
  }
  const byKey = new Map(
    [...choices.values()].flatMap(({ values }) => values.map((value) => [canonicalKey(value), value])),
  );
  const items: Json[] = [];
  for (const [key, index] of owners) items[index] = byKey.get(key) ?? null;
  return found(items);
}

/** An option for each index, none of them twice; undefined if that is not possible. */
function matching(options: readonly (readonly string[])[]): ReadonlyMap<string, number> | undefined {
  const owners = new Map<string, number>();
  const assign = (index: number, tried: Set<string>): boolean => {
    for (const key of options[index] ?? []) {
      if (tried.has(key)) continue;
      tried.add(key);
      const owner = owners.get(key);
      if (owner === undefined || assign(owner, tried)) {
        owners.set(key, index);
        return true;
      }
    }
    return false;
  };
  return options.every((_, index) => assign(index, new Set())) ? owners : undefined;
}
