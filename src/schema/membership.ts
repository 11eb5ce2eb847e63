/** Membership of a value in a set in normal form. */
import type { Atom, Prop, Sets, ValueSet } from "./normal-form";
import { canonicalKey, isList, isObject, type Json } from "./json";
import { evaluate } from "./props";

/** True if a value is in a set; undefined if that cannot be decided. */
export function isInSet(sets: Sets, set: ValueSet, value: Json): boolean | undefined {
  const { parts } = sets.known(set);
  if (value === null) return parts.null;
  if (typeof value === "boolean") return (parts.boolean & (value ? 2 : 1)) !== 0;
  if (typeof value === "number") return evaluate(parts.number, value);
  if (typeof value === "string") return evaluate(parts.string, value);
  const known = memberships.get(value) ?? new Map<ValueSet, boolean | undefined>();
  memberships.set(value, known);
  if (!known.has(set))
    known.set(set, isInCombination(sets, isList(value) ? parts.array : parts.object, value));
  return known.get(set);
}

/** By value, the sets that were asked: several constraints may ask about the same item, each at every depth. */
const memberships = new WeakMap<object, Map<ValueSet, boolean | undefined>>();

/** Same as `isInSet`, for an array or object and a combination of constraints for its type. */
export function isInCombination(sets: Sets, prop: Prop, value: Json): boolean | undefined {
  if (typeof value === "number" || typeof value === "string") return evaluate(prop, value);
  switch (prop.kind) {
    case "truth":
      return prop.value;
    case "literal": {
      const answer = fulfillsComposite(sets, prop.atom, value);
      return answer === undefined ? undefined : answer === prop.positive;
    }
    case "and":
    case "or": {
      const decisive = prop.kind === "or";
      let answer: boolean | undefined = !decisive;
      for (const part of prop.parts) {
        const each = isInCombination(sets, part, value);
        if (each === decisive) return decisive;
        if (each === undefined) answer = undefined;
      }
      return answer;
    }
  }
}

function fulfillsComposite(sets: Sets, atom: Atom, value: Json): boolean | undefined {
  if (atom.kind === "unique") return isList(value) && new Set(value.map(canonicalKey)).size === value.length;
  if (atom.kind !== "count") return false;
  const { least, values } = atom;
  if (atom.type === "array") {
    const items = isList(value) ? value.slice(atom.from, atom.to) : [];
    return reaches(least, items, (item) => isInSet(sets, values, item));
  }
  const members = isObject(value) ? Object.entries(value) : [];
  return reaches(least, members, ([name, member]) => {
    const isNamed = evaluate(atom.names, name);
    return isNamed === false ? false : isNamed === undefined ? undefined : isInSet(sets, values, member);
  });
}

/** True if at least `least` elements pass a test, whose result may be unknown. */
function reaches<Each>(
  least: number,
  elements: readonly Each[],
  test: (element: Each) => boolean | undefined,
): boolean | undefined {
  if (elements.length < least) return false;
  let [passed, open] = [0, 0];
  for (const each of elements) {
    const answer = test(each);
    if (answer === true && ++passed >= least) return true;
    if (answer === undefined) open++;
  }
  return passed + open >= least ? undefined : false;
}
