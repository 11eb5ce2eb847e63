/** The alternatives of one schema that another does not have, from which a counterexample can be taken. */
import type { KnownSet, Prop, Sets } from "./normal-form";

/** Maximum number of alternatives of a type. */
const maxAlternatives = 20;

/** For each changed alternative, the values of a set that match it. Computed one by one. */
export function* changedAlternatives(
  sets: Sets,
  { parts }: KnownSet,
  other: KnownSet | undefined,
): Generator<KnownSet> {
  for (const type of ["object", "array", "string", "number"] as const) {
    const prop = parts[type];
    const others = new Set(other === undefined ? [] : junctionsOf(other.parts[type]).flatMap(alternativesOf));
    const [largest] = junctionsOf(prop).sort(
      (one, two) => alternativesOf(two).length - alternativesOf(one).length,
    );
    const changed = alternativesOf(largest).filter((each) => !others.has(each));
    for (const each of changed.slice(0, maxAlternatives))
      yield sets.of({ ...sets.none.parts, [type]: sets.props.and([prop, each]) });
  }
}

function junctionsOf(prop: Prop): Prop[] {
  return prop.kind === "and"
    ? prop.parts.filter(({ kind }) => kind === "or")
    : prop.kind === "or"
      ? [prop]
      : [];
}

function alternativesOf(prop: Prop | undefined): readonly Prop[] {
  return prop?.kind === "or" ? prop.parts : [];
}
