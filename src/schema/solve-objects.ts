/** Objects that satisfy numbers of properties with given names and values. */
import type { KnownSet, Literal, ObjectAtom, Prop, Props, ValueSet } from "./normal-form";
import { fill, type Filling, type Quota, type Slot } from "./counting";
import type { Json } from "./json";
import { empty, found, foundComposite, unknown, type Outcome } from "./outcome";
import { evaluate } from "./props";
import type { Solver } from "./solver";

interface Named extends Quota {
  readonly names: Prop;
}

/** Names with the same constraints. */
interface Region {
  readonly names: Prop;
  /** The only name. */
  readonly name?: string;
  /** True if each of the constraints applies, by its names. */
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
  const constraints = { demands, limits, every };
  const regions = regionsOf(solver, constraints);
  return "kind" in regions ? regions : fillRegions(solver, regions, constraints);
}

interface Constraints {
  readonly demands: readonly Named[];
  readonly limits: readonly Named[];
  readonly every: readonly Named[];
}

function fillRegions(solver: Solver, used: readonly Region[], constraints: Constraints): Outcome {
  const { sets } = solver;
  const { demands, limits, every } = constraints;
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

/** For demands that only one name can satisfy: the constraints on the value of that name. */
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
  if (fillings.reduce((sum, { count }) => sum + count, 0) > maxProperties)
    return unknown("An object has too many properties.");
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
  return foundComposite(Object.fromEntries(entries));
}

const maxRegions = 256;
const maxProperties = 500;

/** The regions in which a demand can be satisfied: the mentioned names, and the other names by matching patterns. */
function regionsOf(solver: Solver, constraints: Constraints): readonly Region[] | Outcome<never> {
  const { sets, budget } = solver;
  const { demands, limits, every } = constraints;
  const distinct = new Set([...demands, ...limits, ...every].map(({ names }) => names));
  const byName = new Map<string, Set<Prop>>();
  const patterns: Prop[] = [];
  for (const names of distinct) {
    for (const name of mentionedIn(names)) byName.set(name, byName.get(name) ?? new Set());
    if (names.kind !== "literal" || names.atom.kind !== "member" || !names.positive) patterns.push(names);
    else for (const name of names.atom.values) byName.get(String(name))?.add(names);
  }
  const regions: Region[] = [];
  for (const [name, covering] of byName) {
    budget.spend(patterns.length);
    for (const names of patterns) {
      const answer = evaluate(names, name);
      if (answer === undefined) return undecidedName;
      if (answer) covering.add(names);
    }
    const covers = (names: Prop): boolean => covering.has(names);
    if (demands.some(({ names }) => covers(names))) regions.push({ names: sets.names([name]), name, covers });
  }
  const rest = restOf(solver, constraints, sets.props.not(sets.names([...byName.keys()])));
  return "kind" in rest ? rest : [...regions, ...rest];
}

interface Part {
  readonly names: Prop;
  readonly inside: ReadonlySet<Prop>;
}

/** The regions of names that are not mentioned, without those that cannot contain a property. */
function restOf(
  solver: Solver,
  { demands, limits, every }: Constraints,
  others: Prop,
): readonly Region[] | Outcome<never> {
  const { props } = solver.sets;
  const residues = new Map(
    [...every, ...demands, ...limits].map(({ names }) => [names, residueOf(props, names)]),
  );
  const residue = ({ names }: Named): Prop => residues.get(names) ?? names;
  const [only, ...more] = demands;
  const wanted = more.length === 0 && only !== undefined ? only.values : solver.sets.all;
  let parts: Part[] = [
    { names: props.and([others, props.or(demands.map(residue))]), inside: new Set([props.all]) },
  ];
  for (const each of new Set(residues.values())) {
    parts = parts
      .flatMap((part) => divided(props, part, each))
      .filter((part) => {
        const within = every.filter((one) => part.inside.has(residue(one))).map(({ values }) => values);
        return (
          solver.valueIn(solver.sets.and([wanted, ...within])).kind !== "empty" &&
          isNameable(solver, part.names)
        );
      });
    if (parts.length > maxRegions) return tooManyPatterns;
  }
  return parts.map(({ names, inside }) => ({
    names,
    covers: (constraint) => inside.has(residues.get(constraint) ?? constraint),
  }));
}

function divided(props: Props, { names, inside }: Part, residue: Prop): Part[] {
  if (residue.kind === "truth") return names === props.none ? [] : [{ names, inside }];
  return [
    { names: props.and([names, residue]), inside: new Set([...inside, residue]) },
    { names: props.and([names, props.not(residue)]), inside },
  ].filter((part) => part.names !== props.none);
}

function isNameable({ stringsIn }: Solver, names: Prop): boolean {
  const { values, why } = stringsIn(names, 1);
  return values.length > 0 || why !== undefined;
}

function* mentionedIn(prop: Prop): Generator<string> {
  if (prop.kind === "and" || prop.kind === "or") for (const part of prop.parts) yield* mentionedIn(part);
  else if (prop.kind === "literal" && prop.atom.kind === "member")
    for (const value of prop.atom.values) yield String(value);
}

/** A constraint on names, reduced to names that are not mentioned. */
function residueOf(props: Props, prop: Prop): Prop {
  if (prop.kind === "truth") return prop;
  if (prop.kind === "literal") {
    if (prop.atom.kind !== "member") return prop;
    return prop.positive ? props.none : props.all;
  }
  const parts = prop.parts.map((part) => residueOf(props, part));
  return prop.kind === "and" ? props.and(parts) : props.or(parts);
}
