/** Numbers that satisfy bounds, multiples and exclusions. */
import type { Literal, NumberAtom } from "./normal-form";
import {
  compare,
  floorQuotient,
  isMultipleOf,
  leastCommonMultiple,
  decimalToNumber,
  powerOfTen,
  times,
  type Decimal,
} from "./decimal";
import { empty, found, unknown, type Outcome } from "./outcome";
import { evaluate } from "./props";
import type { Solver } from "./solver";

interface Bound {
  readonly at: Decimal;
  /** The bound itself is excluded. */
  readonly strict: boolean;
}

interface Interval {
  readonly least?: Bound;
  readonly most?: Bound;
}

const maxCandidates = 2000;
const notRepresentable = unknown("No number that fulfills the constraints can be represented.");

export function solveNumber({ budget }: Solver, literals: readonly Literal[]): Outcome {
  const atoms = literals.map(({ atom, positive }) => ({ atom: atom as NumberAtom, positive }));
  const fits = (value: number): boolean => literals.every((literal) => evaluate(literal, value) === true);
  for (const { atom, positive } of atoms)
    if (positive && atom.kind === "member") {
      const value = [...atom.values].find(fits);
      return value === undefined ? empty : found(value);
    }
  const interval = intervalOf(atoms);
  if (interval === undefined) return empty;
  const multiples = atoms.flatMap(({ atom, positive }) =>
    positive && atom.kind === "multiple" ? [atom.of] : [],
  );
  const unit = multiples.length === 0 ? undefined : multiples.reduce(leastCommonMultiple);
  const excluded = atoms.flatMap(({ atom, positive }) =>
    !positive && atom.kind === "multiple" ? [atom.of] : [],
  );
  if (unit !== undefined && excluded.some((divisor) => isMultipleOf(unit, divisor))) return empty;
  const candidates = unit === undefined ? densely(interval) : stepwise(unit, interval);
  let isComplete = true;
  let tried = 0;
  for (const candidate of candidates) {
    budget.spend(1);
    if (tried++ > maxCandidates + exclusions(atoms)) return notRepresentable;
    const value = decimalToNumber(candidate);
    if (value === undefined) isComplete = false;
    else if (fits(value)) return found(value);
  }
  const isExhaustive = unit !== undefined || isPoint(interval);
  return isComplete && isExhaustive ? empty : notRepresentable;
}

function exclusions(atoms: readonly { readonly atom: NumberAtom }[]): number {
  return atoms.reduce((count, { atom }) => count + (atom.kind === "member" ? atom.values.size : 0), 0);
}

/** Undefined if it is empty. */
function intervalOf(
  atoms: readonly { readonly atom: NumberAtom; readonly positive: boolean }[],
): Interval | undefined {
  let [least, most]: [Bound | undefined, Bound | undefined] = [undefined, undefined];
  for (const { atom, positive } of atoms) {
    if (atom.kind !== "above") continue;
    const bound = { at: atom.bound, strict: positive ? atom.strict : !atom.strict };
    if (positive) least = least === undefined || isTighter(bound, least, 1) ? bound : least;
    else most = most === undefined || isTighter(bound, most, -1) ? bound : most;
  }
  const order = least && most ? compare(least.at, most.at) : -1;
  if (order > 0 || (order === 0 && (least?.strict === true || most?.strict === true))) return undefined;
  return { ...(least && { least }), ...(most && { most }) };
}

function isTighter(one: Bound, other: Bound, direction: 1 | -1): boolean {
  const order = compare(one.at, other.at) * direction;
  return order > 0 || (order === 0 && one.strict);
}

function isPoint({ least, most }: Interval): boolean {
  return least !== undefined && most !== undefined && compare(least.at, most.at) === 0;
}

/** All multiples of a unit in an interval, from the one nearest to zero. */
function* stepwise(unit: Decimal, { least, most }: Interval): Generator<Decimal> {
  const first = least && firstStep(least, unit);
  const last = most && -firstStep({ at: times(most.at, -1n), strict: most.strict }, unit);
  if (first !== undefined && last !== undefined && first > last) return;
  const start = first !== undefined && first > 0n ? first : last !== undefined && last < 0n ? last : 0n;
  let [isUp, isDown] = [true, true];
  for (let distance = 0n; isUp || isDown; distance++) {
    isUp = last === undefined || start + distance <= last;
    isDown = first === undefined || start - distance >= first;
    if (isUp) yield times(unit, start + distance);
    if (isDown && distance > 0n) yield times(unit, start - distance);
  }
}

/** The least integer whose multiple of the unit is within a lower bound. */
function firstStep({ at, strict }: Bound, unit: Decimal): bigint {
  const floor = floorQuotient(at, unit);
  return isMultipleOf(at, unit) && !strict ? floor : floor + 1n;
}

/** Some numbers of an interval, those with few digits first. */
function* densely(interval: Interval): Generator<Decimal> {
  for (const bound of [interval.least, interval.most]) if (bound?.strict === false) yield bound.at;
  if (isPoint(interval)) return;
  for (const exponent of exponentsNear(interval)) {
    let count = 0;
    for (const value of stepwise(powerOfTen(exponent), interval)) {
      yield value;
      if (++count > 20) break;
    }
  }
  yield* spread(interval);
}

/** Powers of ten for numbers of an interval with few digits, from the largest. */
function exponentsNear({ least, most }: Interval): number[] {
  const near = [least, most].flatMap((bound) => (bound ? [bound.at.exponent] : []));
  const lower = near.flatMap((exponent) => [1, 0, -1, -2, -3, -4].map((step) => exponent + step));
  const small = [0, -1, -2, -3, -4, -5, -6, -7, -8];
  return [...new Set([...small, ...lower])].sort((one, other) => other - one);
}

/** Many integers or fractions, for intervals in which the simplest ones are excluded. */
function* spread(interval: Interval): Generator<Decimal> {
  const { least, most } = interval;
  const exponent = least && most ? Math.min(least.at.exponent, most.at.exponent) - 4 : 0;
  yield* stepwise(powerOfTen(exponent), interval);
}
