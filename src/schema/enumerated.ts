/** Alternatives that only list scalar values, such as those of `oneOf: [{ const: a }, { const: b }]`. */
import { enumeration } from "./build-scalars";
import { canonicalKey, type Json } from "./json";
import { isKnown, type Prop, type Sets, type ValueSet } from "./normal-form";
import { areDistinguished, requiredTags } from "./tags";

/** The values that at least one alternative accepts. */
export function anyOf(sets: Sets, alternatives: readonly ValueSet[]): ValueSet {
  const { counts, others } = countScalars(sets, alternatives);
  return sets.or([listed(sets, counts), ...others]);
}

/** The values that exactly one alternative accepts (JSON Schema 2020-12 §10.2.1.3). */
export function exactlyOne(sets: Sets, alternatives: readonly ValueSet[]): ValueSet {
  const { counts, others } = countScalars(sets, alternatives);
  const scalars = listed(sets, counts);
  const repeated = listed(
    sets,
    counts.filter(({ count }) => count > 1),
  );
  const tagged = [scalars, ...others].map((set) => ({ set, tags: requiredTags(sets, set) }));
  const overlaps = tagged.flatMap((one, index) =>
    tagged
      .slice(index + 1)
      .filter((other) => !areDistinguished(one.tags, other.tags))
      .map((other) => sets.not(sets.and([one.set, other.set]))),
  );
  return sets.and([sets.or([scalars, ...others]), sets.not(repeated), ...overlaps]);
}

interface Counted {
  readonly value: Json;
  count: number;
}

interface Split {
  /** The listed values, with the number of alternatives that list them. */
  readonly counts: readonly Counted[];
  readonly others: readonly ValueSet[];
}

/** Separates alternatives that list scalar values, if there are several, from others. */
function countScalars(sets: Sets, alternatives: readonly ValueSet[]): Split {
  const lists = alternatives.map((each) => scalarsOf(sets, each));
  if (lists.filter((each) => each !== undefined).length < 2) return { counts: [], others: alternatives };
  const counts = new Map<string, Counted>();
  for (const value of lists.flatMap((each) => each ?? [])) {
    const key = canonicalKey(value);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { value, count: 1 });
    else known.count++;
  }
  return {
    counts: [...counts.values()],
    others: alternatives.filter((_, index) => lists[index] === undefined),
  };
}

function listed(sets: Sets, counted: readonly Counted[]): ValueSet {
  if (counted.length === 0) return sets.none;
  return enumeration(
    sets,
    counted.map(({ value }) => value),
  );
}

/** The values of a set that consists of listed scalar values; undefined if it contains others. */
function scalarsOf(sets: Sets, set: ValueSet): readonly Json[] | undefined {
  if (!isKnown(set)) return undefined;
  const { parts } = set;
  if (parts.array !== sets.props.none || parts.object !== sets.props.none) return undefined;
  const [numbers, strings] = [members(sets, parts.number), members(sets, parts.string)];
  if (numbers === undefined || strings === undefined) return undefined;
  return [
    ...(parts.null ? [null] : []),
    ...[false, true].filter((_, bit) => (parts.boolean & (bit + 1)) !== 0),
    ...numbers,
    ...strings,
  ];
}

function members(sets: Sets, prop: Prop): readonly (number | string)[] | undefined {
  if (prop === sets.props.none) return [];
  if (prop.kind !== "literal" || !prop.positive || prop.atom.kind !== "member") return undefined;
  return [...prop.atom.values];
}
