/** Objects that fulfill counts of properties with given names and values. */
import type { ObjectAtom } from "./atoms";
import { fill, type Filling, type Quota, type Slot } from "./counting";
import type { Json } from "./json";
import { empty, found, unknown, type Outcome } from "./outcome";
import { evaluate, type Literal, type Prop, type Props } from "./props";
import type { Solver } from "./solve";
import type { KnownSet, ValueSet } from "./sets";

interface Named extends Quota {
  readonly names: Prop;
}

/** Names that the same constraints apply to. */
interface Region {
  readonly names: Prop;
  /** The only name. */
  readonly name?: string;
  /** Whether each of the constraints applies, by its names. */
  readonly covers: (names: Prop) => boolean;
}

const tooManyPatterns = unknown("Too many patterns for property names overlap.");
const undecidedName = unknown("It cannot be decided whether a name matches a pattern.");

export function solveObject(solver: Solver, literals: readonly Literal[]): Outcome {
  const { sets } = solver;
  const demands: Named[] = [];
  const limits: Named[] = [];
  const every: Named[] = [];
  for (const { atom, positive } of literals) {
    const { names, values, least } = atom as ObjectAtom;
    if (positive) demands.push({ names, values, count: least });
    else if (least === 1) every.push({ names, values: sets.not(values), count: 0 });
    else limits.push({ names, values, count: least - 1 });
  }
  if (demands.length === 0) return found({});
  const all = [...demands, ...limits, ...every];
  const regions = regionsOf(solver, all.map(({ names }) => names));
  if ("kind" in regions) return regions;
  return fillRegions(solver, regions, { demands, limits, every });
}

interface Constraints {
  readonly demands: readonly Named[];
  readonly limits: readonly Named[];
  readonly every: readonly Named[];
}

function fillRegions(solver: Solver, regions: readonly Region[], constraints: Constraints): Outcome {
  const { sets } = solver;
  const { demands, limits, every } = constraints;
  const used = regions.filter(({ covers }) => demands.some(({ names }) => covers(names)));
  const forced = forcedBy(used, demands);
  const slots: Slot[] = used.map((region, index) => ({
    capacity: region.name === undefined ? Infinity : 1,
    within: [
      ...every.filter(({ names }) => region.covers(names)).map(({ values }) => values),
      ...(forced.get(index) ?? []),
    ],
    demands: demands.map(({ names }) => Number(region.covers(names))),
    limits: limits.map(({ names }) => Number(region.covers(names))),
  }));
  const quotas = demands.map((demand) => ({
    count: demand.count,
    values: isForced(used, demand) ? sets.all : demand.values,
  }));
  for (const index of forced.keys()) {
    const outcome = solver.valueIn(sets.and(slots[index]?.within ?? []));
    if (outcome.kind === "empty") return empty;
  }
  return fill(solver, { slots, demands: quotas, limits }, (fillings) => objectOf(solver, used, fillings));
}

/** What demands that only one name can meet require of its value. */
function forcedBy(regions: readonly Region[], demands: readonly Named[]): ReadonlyMap<number, ValueSet[]> {
  const forced = new Map<number, ValueSet[]>();
  for (const demand of demands) {
    if (!isForced(regions, demand)) continue;
    const index = regions.findIndex(({ covers }) => covers(demand.names));
    forced.set(index, [...(forced.get(index) ?? []), demand.values]);
  }
  return forced;
}

function isForced(regions: readonly Region[], { names }: Named): boolean {
  const [only, ...more] = regions.filter(({ covers }) => covers(names));
  return only?.name !== undefined && more.length === 0;
}

function objectOf(solver: Solver, regions: readonly Region[], fillings: readonly Filling[]): Outcome {
  const byRegion = new Map<Region, KnownSet[]>();
  for (const { slot, count, set } of fillings) {
    const region = regions[slot];
    if (region === undefined) continue;
    byRegion.set(region, [...(byRegion.get(region) ?? []), ...Array.from({ length: count }, () => set)]);
  }
  const entries: [string, Json][] = [];
  for (const [{ name, names }, sets] of byRegion) {
    const { values, why } = name === undefined ? solver.stringsIn(names, sets.length) : { values: [name] };
    if (values.length < sets.length) return why === undefined ? empty : unknown(why);
    for (const [index, set] of sets.entries()) {
      const outcome = solver.valueIn(set);
      if (outcome.kind !== "found") return outcome;
      entries.push([values[index] ?? "", outcome.value]);
    }
  }
  return found(Object.fromEntries(entries));
}

const maxRegions = 256;

/** Every name that is mentioned, and the rest divided by the patterns. */
function regionsOf(solver: Solver, constraints: readonly Prop[]): readonly Region[] | Outcome<never> {
  const { sets } = solver;
  const distinct = [...new Set(constraints)];
  const mentioned = new Set(distinct.flatMap((prop) => [...mentionedIn(prop)]));
  const regions: Region[] = [];
  for (const name of mentioned) {
    solver.budget.spend(1);
    const covering = new Set<Prop>();
    for (const prop of distinct) {
      const answer = evaluate(prop, name);
      if (answer === undefined) return undecidedName;
      if (answer) covering.add(prop);
    }
    regions.push({ names: sets.names([name]), name, covers: (names) => covering.has(names) });
  }
  const rest = restOf(solver, distinct, sets.props.not(sets.names([...mentioned])));
  return "kind" in rest ? rest : [...regions, ...rest];
}

/** The regions of the names that are not mentioned. */
function restOf(
  { sets, stringsIn }: Solver,
  constraints: readonly Prop[],
  others: Prop,
): readonly Region[] | Outcome<never> {
  const residues = new Map(constraints.map((prop) => [prop, residueOf(sets.props, prop)]));
  let parts: { readonly names: Prop; readonly inside: ReadonlySet<Prop> }[] = [
    { names: others, inside: new Set([sets.props.all]) },
  ];
  for (const residue of new Set(residues.values())) {
    if (residue.kind === "truth") continue;
    const divided: typeof parts = [];
    for (const { names, inside } of parts)
      for (const [half, within] of [
        [sets.props.and([names, residue]), new Set([...inside, residue])],
        [sets.props.and([names, sets.props.not(residue)]), inside],
      ] as const) {
        const { values, why } = stringsIn(half, 1);
        if (values.length > 0 || why !== undefined) divided.push({ names: half, inside: within });
      }
    if (divided.length > maxRegions) return tooManyPatterns;
    parts = divided;
  }
  return parts.map(({ names, inside }) => ({
    names,
    covers: (constraint) => inside.has(residues.get(constraint) ?? constraint),
  }));
}

function* mentionedIn(prop: Prop): Generator<string> {
  if (prop.kind === "and" || prop.kind === "or") for (const part of prop.parts) yield* mentionedIn(part);
  else if (prop.kind === "literal" && prop.atom.kind === "member")
    for (const value of prop.atom.values) yield String(value);
}

/** What a constraint on names amounts to for those that are not mentioned. */
function residueOf(props: Props, prop: Prop): Prop {
  if (prop.kind === "truth") return prop;
  if (prop.kind === "literal") {
    if (prop.atom.kind !== "member") return prop;
    return prop.positive ? props.none : props.all;
  }
  const parts = prop.parts.map((part) => residueOf(props, part));
  return prop.kind === "and" ? props.and(parts) : props.or(parts);
}
