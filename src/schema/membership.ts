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
  return isInCombination(sets, isList(value) ? parts.array : parts.object, value);
}

/**
 * By array or object, the combinations of constraints that were asked: several constraints may ask about the same item,
 * each at every depth, and combinations share parts.
 */
const memberships = new WeakMap<object, Map<Prop, boolean | undefined>>();

/** Steps of the budget for one constraint. */
const stepsOfLiteral = 0.02;

/** Same as `isInSet`, for an array or object and a combination of constraints for its type. */
export function isInCombination(sets: Sets, prop: Prop, value: Json): boolean | undefined {
  if (value === null || typeof value !== "object") return evaluate(prop, value as number | string);
  let known = memberships.get(value);
  if (known === undefined) memberships.set(value, (known = new Map<Prop, boolean | undefined>()));
  if (!known.has(prop)) known.set(prop, combined(sets, prop, value));
  return known.get(prop);
}

function combined(sets: Sets, prop: Prop, value: Json): boolean | undefined {
  switch (prop.kind) {
    case "truth":
      return prop.value;
    case "literal": {
      sets.spend(stepsOfLiteral);
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
