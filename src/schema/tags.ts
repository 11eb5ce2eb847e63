/** Tags of alternatives: required properties with few values that distinguish alternatives of a union. */
import { isKnown, type Literal, type Sets, type ValueSet } from "./normal-form";

/** For each name of a required property, by identity of the constraint on the name, the allowed strings. */
export type Tags = ReadonlyMap<number, ReadonlySet<unknown>>;

const noTags: Tags = new Map();

export function requiredTags(sets: Sets, set: ValueSet): Tags {
  if (!isKnown(set)) return noTags;
  const { object, ...others } = set.parts;
  const { props } = sets;
  const isObject =
    !others.null &&
    others.boolean === 0 &&
    [others.number, others.string, others.array].every((prop) => prop === props.none);
  if (!isObject || object.kind !== "and") return noTags;
  const literals = object.parts.filter((part) => part.kind === "literal");
  const required = new Set(literals.flatMap((literal) => requiredBy(sets, literal)));
  return new Map(
    literals.flatMap(({ atom, positive }) => {
      if (positive || atom.type !== "object" || atom.least !== 1 || !required.has(atom.names.id)) return [];
      const values = stringsOf(sets, sets.not(atom.values));
      return values === undefined ? [] : [[atom.names.id, values] as const];
    }),
  );
}

function requiredBy(sets: Sets, { atom, positive }: Literal): number[] {
  const isRequired = positive && atom.type === "object" && atom.values === sets.all;
  if (!isRequired || atom.names.kind !== "literal" || atom.names.atom.kind !== "member") return [];
  return atom.names.positive && atom.names.atom.values.size === 1 ? [atom.names.id] : [];
}

/** The strings of a set that consists of enumerated strings. */
function stringsOf(sets: Sets, set: ValueSet): ReadonlySet<unknown> | undefined {
  if (!isKnown(set)) return undefined;
  const { string } = set.parts;
  if (string.kind !== "literal" || string.atom.kind !== "member" || !string.positive) return undefined;
  return sets.of({ ...sets.none.parts, string }) === set ? string.atom.values : undefined;
}

/** True if a tag of one alternative excludes the other. */
export function areDistinguished(one: Tags, other: Tags): boolean {
  for (const [name, values] of one) {
    const others = other.get(name);
    if (others !== undefined && ![...values].some((value) => others.has(value))) return true;
  }
  return false;
}
