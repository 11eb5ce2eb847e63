/** Arrays that satisfy numbers of items in ranges of indexes, and uniqueness. */
import type { ArrayAtom, ItemCount, Literal, ValueSet } from "./normal-form";
import { fill, type Filling, type Quota, type Slot } from "./counting";
import { assignDistinct } from "./distinct";
import type { Json } from "./json";
import { empty, firstFound, foundComposite, unknown, type Outcome } from "./outcome";
import type { Solver } from "./solver";

interface Ranged extends Quota {
  readonly from: number;
  readonly to: number;
}

interface Constraints {
  readonly demands: readonly Ranged[];
  readonly limits: readonly Ranged[];
  /** The constraints on every item of a range. */
  readonly every: readonly Ranged[];
  readonly isUnique: boolean;
  readonly hasTwins: boolean;
}

const maxPrefix = 300;
const maxItems = 20_000;

export function solveArray(solver: Solver, literals: readonly Literal[]): Outcome {
  const { sets } = solver;
  const constraints = constraintsOf(solver, literals);
  const { demands, limits, every } = constraints;
  const sizes = (ranged: readonly Ranged[]): number[] =>
    ranged.flatMap(({ values, from, count }) => (values === sets.all && from === 0 ? [count] : []));
  const least = Math.max(0, ...sizes(demands), ...demands.map(({ from, count }) => from + count));
  const most = Math.min(Infinity, ...sizes(limits), ...closedAt(solver, every));
  if (least > most) return empty;
  const cuts = [...demands, ...limits, ...every].flatMap(({ from, to }) => [from, to]);
  const prefix = Math.max(0, ...cuts.filter(Number.isFinite));
  if (prefix > maxPrefix) return unknown("An array has too many items.");
  const lengths = Array.from({ length: Math.min(prefix, most) + 1 }, (_, index) => index);
  const possible = lengths.filter((length) => length >= Math.min(least, prefix));
  return firstFound(possible, (length) =>
    withPrefix(solver, constraints, length, length === prefix ? most - length : 0),
  );
}

/** The indexes from which no item is allowed. */
function closedAt({ sets }: Solver, every: readonly Ranged[]): number[] {
  return every.flatMap(({ values, from }) => (values === sets.none ? [from] : []));
}

function constraintsOf({ sets }: Solver, literals: readonly Literal[]): Constraints {
  const [demands, limits, every]: [Ranged[], Ranged[], Ranged[]] = [[], [], []];
  let [isUnique, hasTwins] = [false, false];
  for (const literal of literals) {
    const atom = literal.atom as ArrayAtom;
    if (atom.kind === "unique") {
      if (literal.positive) isUnique = true;
      else hasTwins = true;
    } else if (literal.positive) demands.push(ranged(atom, atom.values, atom.least));
    else if (atom.least === 1) every.push(ranged(atom, sets.not(atom.values), 0));
    else limits.push(ranged(atom, atom.values, atom.least - 1));
  }
  return { demands, limits, every, isUnique, hasTwins };
}

function ranged({ from, to }: ItemCount, values: ValueSet, count: number): Ranged {
  return { from, to, values, count };
}

/** Arrays with `length` items at the first indexes, and up to `rest` further items. */
function withPrefix(solver: Solver, constraints: Constraints, length: number, rest: number): Outcome {
  const { sets } = solver;
  const { demands, limits, every, isUnique, hasTwins } = constraints;
  const slots: Slot[] = Array.from({ length: length + (rest > 0 ? 1 : 0) }, (_, index) => {
    const covers = ({ from, to }: Ranged): boolean => from <= index && index < to;
    return {
      capacity: index < length ? 1 : rest,
      within: every.filter(covers).map(({ values }) => values),
      demands: [...demands.map((each) => Number(covers(each))), ...mandatory(length, index), 0],
      limits: limits.map((each) => Number(covers(each))),
    };
  });
  const here: Quota[] = Array.from({ length }, () => ({ count: 1, values: sets.all }));
  const twins: Quota = { count: hasTwins ? 1 : 0, values: sets.all };
  const counting = {
    slots: hasTwins ? [...slots, ...pairs(slots)] : slots,
    demands: [...demands, ...here, twins],
    limits,
  };
  return fill(solver, counting, (fillings) => {
    const size = fillings.reduce((sum, { count }) => sum + count, 0);
    if (size > maxItems) return unknown("An array has too many items.");
    solver.budget.spend(size);
    const placed = fillings.flatMap(({ slot, count, set }) =>
      (counting.slots[slot]?.takes ?? [slot]).flatMap((place) =>
        Array.from({ length: count }, () => ({ place, set, slot })),
      ),
    );
    placed.sort((one, other) => one.place - other.place);
    return valuesFor(
      solver,
      placed.map(({ set }) => set),
      isUnique,
    );
  });
}

/** Each of the first indexes must have an item. */
function mandatory(length: number, index: number): number[] {
  return Array.from({ length }, (_, each) => Number(each === index));
}

/** Slots for two equal items. */
function pairs(slots: readonly Slot[]): Slot[] {
  return slots.flatMap((one, index) =>
    slots.slice(index).flatMap((other, step) => {
      if (step === 0 && one.capacity < 2) return [];
      const sum = (of: "demands" | "limits"): number[] =>
        one[of].map((count, each) => count + (other[of][each] ?? 0));
      const demands = sum("demands");
      return [
        {
          capacity: 1,
          within: [...one.within, ...other.within],
          demands: [...demands.slice(0, -1), 1],
          limits: sum("limits"),
          takes: [index, index + step],
        },
      ];
    }),
  );
}

function valuesFor(solver: Solver, sets: readonly Filling["set"][], isUnique: boolean): Outcome {
  if (isUnique) return assignDistinct(solver, sets);
  const values: Json[] = [];
  for (const set of sets) {
    const outcome = solver.valueIn(set);
    if (outcome.kind !== "found") return outcome;
    values.push(outcome.value);
  }
  return foundComposite(values);
}
