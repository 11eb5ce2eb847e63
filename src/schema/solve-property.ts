/** Finds objects that differ from a given one in one property: sufficient for most alternatives of a junction. */
import { isObject, type Json } from "./json";
import type { Literal, Prop, ValueSet } from "./normal-form";
import { empty, found, type Outcome } from "./outcome";
import { evaluate } from "./props";
import type { Solver } from "./solver";

/**
 * Tries an alternative that requires a property with one name. Empty: no object satisfies the literals and the
 * alternative. Found: the object with that property replaced, which may not satisfy all of them. Undefined: not
 * applicable.
 */
export type PropertyTrial = (alternative: Prop) => Outcome | undefined;

export function createPropertyTrial(
  solver: Solver,
  literals: readonly Literal[],
  object: Json,
): PropertyTrial {
  const { sets, budget } = solver;
  const byName = new Map<string, ValueSet[]>();
  const byPattern: { readonly names: Prop; readonly values: ValueSet }[] = [];
  for (const literal of literals) {
    const { atom, positive } = literal;
    if (atom.type !== "object" || atom.least !== 1) continue;
    const values = positive ? atom.values : sets.not(atom.values);
    const name = onlyNameOf(atom.names);
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), values]);
    else if (!positive) byPattern.push({ names: atom.names, values });
  }

  const outcomes = new Map<Prop, Outcome | undefined>();
  return (alternative) => {
    if (!outcomes.has(alternative)) outcomes.set(alternative, attempt(alternative));
    return outcomes.get(alternative);
  };

  function attempt(alternative: Prop): Outcome | undefined {
    if (alternative.kind !== "literal" || !alternative.positive) return undefined;
    const { atom } = alternative;
    if (atom.type !== "object" || atom.least !== 1) return undefined;
    const name = onlyNameOf(atom.names);
    if (name === undefined) return undefined;
    budget.spend(1 + byPattern.length);
    const matching = byPattern.filter(({ names }) => evaluate(names, name) === true);
    const outcome = solver.valueIn(
      sets.and([atom.values, ...(byName.get(name) ?? []), ...matching.map(({ values }) => values)]),
    );
    if (outcome.kind === "empty") return empty;
    if (outcome.kind !== "found" || !isObject(object)) return undefined;
    return found(Object.fromEntries([...Object.entries(object), [name, outcome.value]]));
  }
}

function onlyNameOf(names: Prop): string | undefined {
  if (names.kind !== "literal" || !names.positive || names.atom.kind !== "member") return undefined;
  const [name, ...more] = names.atom.values;
  return more.length === 0 ? String(name) : undefined;
}
