/** Assigns values to items or properties, so that given sets contain enough and not too many of them. */
import type { KnownSet, ValueSet } from "./normal-form";
import { firstFound, empty, unknown, type Outcome } from "./outcome";
import type { Solver } from "./solver";

/** Places with the same constraints: an index, a name, or all further indexes or names. */
export interface Slot {
  /** Maximum number of items or properties. */
  readonly capacity: number;
  /** The sets that contain each of them. */
  readonly within: readonly ValueSet[];
  /** By index of demand or limit: how many times one filler counts for it. */
  readonly demands: readonly number[];
  readonly limits: readonly number[];
  /** Other slots in which one filler occupies a place. */
  readonly takes?: readonly number[];
}

/** At least, or at most, `count` fillers of the slots it applies to are in `values`. */
export interface Quota {
  readonly count: number;
  readonly values: ValueSet;
}

export interface Counting {
  readonly slots: readonly Slot[];
  readonly demands: readonly Quota[];
  readonly limits: readonly Quota[];
}

/** A number of items or properties in a slot, each in a set. */
export interface Filling {
  readonly slot: number;
  readonly count: number;
  readonly set: KnownSet;
}

const incomplete = unknown("Items or properties can be chosen in too many ways.");
const maxSplit = 6;
const maxChoices = 10;

interface State {
  readonly needs: readonly number[];
  readonly slack: readonly number[];
  readonly capacities: readonly number[];
  readonly fillings: readonly Filling[];
}

/** Tries fillings that satisfy all demands, until one is accepted. */
export function fill<Value>(
  solver: Solver,
  { slots, demands, limits }: Counting,
  accept: (fillings: readonly Filling[]) => Outcome<Value>,
): Outcome<Value> {
  const { sets, budget } = solver;
  const slotsOf = demands.map((_, demand) =>
    slots.flatMap((slot, index) => ((slot.demands[demand] ?? 0) > 0 ? [index] : [])),
  );

  function search(state: State): Outcome<Value> {
    budget.spend(1 + demands.length);
    const open = demands.flatMap((_, index) => ((state.needs[index] ?? 0) > 0 ? [index] : []));
    if (open.length === 0) return accept(state.fillings);
    const candidates = open.map((demand) => ({ demand, usable: usableSlots(state, demand) }));
    candidates.sort((one, other) => rank(one) - rank(other));
    const [next] = candidates;
    if (next === undefined || next.usable.length === 0) return empty;
    return firstFound(next.usable, (slot) => fillSlot(state, next.demand, slot, open));
  }

  /**
   * Orders demands by number of choices, and demands for a mere size last, because fillers of other demands count for
   * them.
   */
  function rank({ demand, usable }: { readonly demand: number; readonly usable: readonly number[] }): number {
    const isSize = demands[demand]?.values === sets.all && demands[demand].count > 1;
    return usable.length + (isSize ? slots.length + 1 : 0);
  }

  function usableSlots({ capacities }: State, demand: number): number[] {
    return (slotsOf[demand] ?? []).filter((index) => (capacities[index] ?? 0) > 0);
  }

  /** Adds fillers to a slot for a demand; they may count for other demands and for limits too. */
  function fillSlot(state: State, demand: number, slot: number, open: readonly number[]): Outcome<Value> {
    const here = slots[slot];
    if (here === undefined) return empty;
    const optional = open.filter(
      (each) => each !== demand && (here.demands[each] ?? 0) > 0 && demands[each]?.values !== sets.all,
    );
    const counted = limits.flatMap((_, index) => ((here.limits[index] ?? 0) > 0 ? [index] : []));
    const avoidable = counted.filter((each) => limits[each]?.values !== sets.all);
    if (optional.length + avoidable.length > maxChoices) return incomplete;
    return firstFound(subsets(optional), (also) =>
      firstFound(subsets(avoidable), (counting) => {
        const chosen = [demand, ...also];
        const met = open.filter((each) => chosen.includes(each) || demands[each]?.values === sets.all);
        const avoided = avoidable.filter((each) => !counting.includes(each));
        const set = sets.known(
          sets.and([
            ...here.within,
            ...chosen.map((each) => demands[each]?.values ?? sets.all),
            ...avoided.map((each) => sets.not(limits[each]?.values ?? sets.none)),
          ]),
        );
        const outcome = solver.valueIn(set);
        if (outcome.kind !== "found") return outcome;
        const consumed = counted.filter((each) => !avoided.includes(each));
        return place(state, { slot, set, demand, met, consumed });
      }),
    );
  }

  interface Placing {
    readonly slot: number;
    readonly set: KnownSet;
    readonly demand: number;
    readonly met: readonly number[];
    readonly consumed: readonly number[];
  }

  function place(state: State, { slot, set, demand, met, consumed }: Placing): Outcome<Value> {
    const here = slots[slot];
    if (here === undefined) return empty;
    const wanted = Math.ceil((state.needs[demand] ?? 0) / (here.demands[demand] ?? 1));
    const allowed = consumed.map((each) => Math.floor((state.slack[each] ?? 0) / (here.limits[each] ?? 1)));
    const most = Math.min(wanted, state.capacities[slot] ?? 0, ...allowed);
    const isLast = state.needs.every((need, each) => need <= 0 || each === demand);
    const isFree = consumed.every((each) => limits[each]?.values === sets.all);
    const counts = Array.from({ length: Math.min(most, maxSplit) }, (_, index) => most - index);
    const outcome = firstFound(counts, (count) => {
      const taken = new Map<number, number>([[slot, count]]);
      for (const other of here.takes ?? []) taken.set(other, (taken.get(other) ?? 0) + count);
      const capacities = state.capacities.map((capacity, index) => capacity - (taken.get(index) ?? 0));
      if (capacities.some((capacity) => capacity < 0)) return empty;
      const used = (each: number): number => (met.includes(each) ? count * (here.demands[each] ?? 0) : 0);
      const spent = (each: number): number =>
        consumed.includes(each) ? count * (here.limits[each] ?? 0) : 0;
      return search({
        needs: state.needs.map((need, index) => need - used(index)),
        slack: state.slack.map((slack, index) => slack - spent(index)),
        capacities,
        fillings: [...state.fillings, { slot, count, set }],
      });
    });
    const isComplete = most <= maxSplit || (isLast && isFree);
    return outcome.kind === "empty" && !isComplete ? incomplete : outcome;
  }

  /** Fills the slots with only one possible filling first. */
  function start(): State | Outcome<never> {
    const needs = demands.map(({ count }) => count);
    const slack = limits.map(({ count }) => count);
    const capacities = slots.map(({ capacity }) => capacity);
    const fillings: Filling[] = [];
    const isPlain = (quotas: readonly Quota[], counts: readonly number[]): boolean =>
      counts.every((count, index) => count === 0 || quotas[index]?.values === sets.all);
    for (const [demand, [slot = -1, ...others]] of slotsOf.entries()) {
      const here = slots[slot];
      if (here === undefined || others.length > 0 || here.takes !== undefined) continue;
      if (here.capacity !== 1 || (needs[demand] ?? 0) !== 1 || (capacities[slot] ?? 0) < 1) continue;
      if (!isPlain(demands, here.demands) || !isPlain(limits, here.limits)) continue;
      const set = sets.known(sets.and(here.within));
      const outcome = solver.valueIn(set);
      if (outcome.kind !== "found") return outcome;
      fillings.push({ slot, count: 1, set });
      capacities[slot] = 0;
      for (const [index, count] of here.demands.entries()) needs[index] = (needs[index] ?? 0) - count;
      for (const [index, count] of here.limits.entries()) slack[index] = (slack[index] ?? 0) - count;
      budget.spend(demands.length);
    }
    return slack.some((left) => left < 0) ? empty : { needs, slack, capacities, fillings };
  }

  const state = start();
  return "kind" in state ? state : search(state);
}

/** All subsets, the smallest first. */
function subsets<Each>(elements: readonly Each[]): Each[][] {
  const all: Each[][] = [[]];
  for (const each of elements) all.push(...all.map((some) => [...some, each]));
  return all.sort((one, other) => one.length - other.length);
}
