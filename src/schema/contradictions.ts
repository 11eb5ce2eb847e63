/** Detects simple contradictions between constraints: disjoint bounds, and items or properties without a value. */
import {
  isKnown,
  type ItemCount,
  type Literal,
  type Prop,
  type PropertyCount,
  type Sets,
  type ValueSet,
} from "./normal-form";
import { compare } from "./decimal";

/** True if these constraints of one type are contradictory. False if that is not detected. */
export function areContradictory(sets: Sets, literals: readonly Literal[]): boolean {
  const [first] = literals;
  if (first === undefined || literals.length < 2) return false;
  switch (first.atom.type) {
    case "number":
      return doBoundsCross(literals);
    case "string":
      return doLengthsCross(literals);
    case "array":
    case "object":
      return doCountsCross(sets, literals);
  }
}

function doBoundsCross(literals: readonly Literal[]): boolean {
  return literals.some(
    (low) =>
      low.positive &&
      low.atom.kind === "above" &&
      literals.some((high) => {
        if (high.positive || high.atom.kind !== "above" || low.atom.kind !== "above") return false;
        const order = compare(low.atom.bound, high.atom.bound);
        return order > 0 || (order === 0 && (low.atom.strict || !high.atom.strict));
      }),
  );
}

function doLengthsCross(literals: readonly Literal[]): boolean {
  let [least, most] = [0, Infinity];
  for (const { atom, positive } of literals) {
    if (atom.kind !== "length") continue;
    if (positive) least = Math.max(least, atom.least);
    else most = Math.min(most, atom.least - 1);
  }
  return least > most;
}

interface Counted {
  least: number;
  most: number;
  readonly required: ValueSet[];
  readonly excluded: ValueSet[];
}

/** Compares counts of the same items or properties. */
function doCountsCross(sets: Sets, literals: readonly Literal[]): boolean {
  const firsts = new Map<string | Prop, Literal>();
  const several = new Map<string | Prop, Counted>();
  for (const literal of literals) {
    if (literal.atom.kind !== "count") continue;
    const scope = scopeOf(literal.atom);
    const first = firsts.get(scope);
    if (first === undefined) {
      firsts.set(scope, literal);
      continue;
    }
    const known = several.get(scope) ?? counted(sets, first);
    several.set(scope, count(sets, known, literal));
  }
  for (const { least, most, required, excluded } of several.values()) {
    if (least > most) return true;
    if (excluded.length > 0 && required.some((values) => areDisjoint(sets, [values, ...excluded])))
      return true;
  }
  return false;
}

function counted(sets: Sets, literal: Literal): Counted {
  return count(sets, { least: 0, most: Infinity, required: [], excluded: [] }, literal);
}

function count(sets: Sets, known: Counted, { atom, positive }: Literal): Counted {
  if (atom.kind !== "count") return known;
  if (positive) {
    known.required.push(atom.values);
    if (atom.values === sets.all) known.least = Math.max(known.least, atom.least);
  } else if (atom.values === sets.all) known.most = Math.min(known.most, atom.least - 1);
  else if (atom.least === 1) known.excluded.push(sets.not(atom.values));
  return known;
}

function scopeOf(atom: ItemCount | PropertyCount): string | Prop {
  return atom.type === "array" ? `${atom.from} ${atom.to}` : atom.names;
}

/** True if sets have no value in common, judged by scalars: arrays and objects are not compared with each other. */
function areDisjoint({ props, none }: Sets, sets: readonly ValueSet[]): boolean {
  const parts = sets.flatMap((set) => (isKnown(set) ? [set.parts] : []));
  if (parts.length < sets.length) return sets.includes(none);
  const isNone = (type: "number" | "string" | "array" | "object"): boolean =>
    parts.some((each) => each[type] === props.none);
  return (
    parts.some((each) => !each.null) &&
    parts.reduce((bits, each) => bits & each.boolean, 3) === 0 &&
    isNone("array") &&
    isNone("object") &&
    (isNone("number") || props.and(parts.map(({ number }) => number)) === props.none) &&
    (isNone("string") || props.and(parts.map(({ string }) => string)) === props.none)
  );
}
