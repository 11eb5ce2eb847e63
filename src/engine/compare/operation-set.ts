/** Sets of operation sides, as bits: in large APIs, hundreds of them use the same schema in many ways. */
import type { Use } from "../change";
import type { ElementUse } from "./collector";

/** One bit per use; never changed once it is shared. */
export type UseSet = Uint32Array;

/** All uses of a comparison. */
export interface UseSets {
  readonly of: (met: ElementUse) => UseSet;
  /** The uses of a set, sorted by name; the same array for the same set. */
  readonly list: (set: UseSet) => readonly Use[];
  readonly none: () => UseSet;
}

export function createUseSets(...met: readonly (readonly ElementUse[])[]): UseSets {
  const named = new Map<string, Use>();
  for (const some of met) for (const { by, use } of some) named.set(by, use);
  const names = [...named.keys()].sort();
  const uses = names.map((name) => named.get(name));
  const ranks = new Map(names.map((name, rank) => [name, rank]));
  const emptySet = (): UseSet => new Uint32Array((names.length + 31) >>> 5);
  const singles = new Map<string, UseSet>();
  const lists = new Map<string, readonly Use[]>();
  const bySet = new Map<UseSet, readonly Use[]>();

  function singleUse(by: string): UseSet {
    const set = emptySet();
    const rank = ranks.get(by) ?? 0;
    set[rank >>> 5] = 1 << (rank & 31);
    return set;
  }

  return {
    none: emptySet,
    of({ by }) {
      const set = singles.get(by) ?? singleUse(by);
      singles.set(by, set);
      return set;
    },
    list(set) {
      const before = bySet.get(set);
      if (before !== undefined) return before;
      const key = set.join();
      const list = lists.get(key) ?? ranksIn(set).flatMap((rank) => uses[rank] ?? []);
      lists.set(key, list);
      bySet.set(set, list);
      return list;
    },
  };
}

/** In ascending order. */
function ranksIn(set: UseSet): number[] {
  const ranks: number[] = [];
  for (const [index, word] of set.entries())
    for (let rest = word; rest !== 0; rest &= rest - 1)
      ranks.push(index * 32 + 31 - Math.clz32(rest & -rest));
  return ranks;
}

/** Adds the uses of another set to a set that is not shared. */
export function addUses(to: UseSet, from: UseSet): void {
  for (let index = 0; index < from.length; index++) to[index] = (to[index] ?? 0) | (from[index] ?? 0);
}

/** The union of two sets. */
export function unionOfUses(one: UseSet, other: UseSet): UseSet {
  if (one === other) return one;
  const both = one.slice();
  addUses(both, other);
  return both;
}
