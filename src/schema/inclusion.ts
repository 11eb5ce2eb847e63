/** Decides inclusion of two automata without determinizing either. */
import { CharBase, type CharSet, type NFA } from "refa";

/** Default step limit: a fraction of a second. */
export const maxSteps = 400_000;

/** Number of known state sets that each new one is compared with. */
const maxHeld = 10;

/** An automaton with numbered states, and numbered classes of characters that neither automaton distinguishes. */
interface Numbered {
  readonly initial: number;
  readonly finals: ReadonlySet<number>;
  /** Final states without outgoing transitions to other states. */
  readonly takesAll: ReadonlySet<number>;
  /** By state: the target states of each class of characters, in ascending order. */
  readonly next: readonly ReadonlyMap<number, readonly number[]>[];
}

/** A state of `inner`, the set of states that `outer` may be in at the same time, and the path to them. */
interface StatePair {
  readonly state: number;
  readonly others: readonly number[];
  readonly from?: StatePair;
  readonly by?: number;
}

/**
 * A short string that `inner` accepts and `outer` rejects; null if there is none, undefined if the step limit is
 * reached. A pair is skipped if a known pair with the same state of `inner` has fewer states of `outer`.
 */
export function findCounterexample(inner: NFA, outer: NFA, steps = maxSteps): string | null | undefined {
  const [narrow, wide, characters] = numbered(inner, outer);
  const met = new Set<string>();
  const enough = new Map<number, (readonly number[])[]>();
  const open: StatePair[] = [{ state: narrow.initial, others: [wide.initial] }];
  let left = steps;
  // The array grows during the iteration.
  for (const from of open) {
    const { state, others } = from;
    if (narrow.finals.has(state) && !others.some((other) => wide.finals.has(other)))
      return textOfPath(from, characters);
    for (const [by, targets] of narrow.next[state] ?? []) {
      const reached = successors(wide, others, by);
      left -= others.length + reached.length;
      if (reached.some((other) => wide.takesAll.has(other))) continue;
      for (const target of targets) {
        const key = `${String(target)} ${reached.join()}`;
        const before = enough.get(target) ?? [];
        left -= 1 + before.length * reached.length;
        if (left < 0) return undefined;
        if (met.has(key) || before.some((fewer) => isSubset(fewer, reached))) continue;
        met.add(key);
        enough.set(target, [reached, ...before].slice(0, maxHeld));
        open.push({ state: target, others: reached, from, by });
      }
    }
  }
  return null;
}

/** The target states of some states for a class of characters, in ascending order. */
function successors({ next }: Numbered, states: readonly number[], by: number): readonly number[] {
  const [only = -1] = states;
  if (states.length < 2) return next[only]?.get(by) ?? [];
  return [...new Set(states.flatMap((state) => next[state]?.get(by) ?? []))].sort(byNumber);
}

function textOfPath(met: StatePair, characters: readonly string[]): string {
  const text: string[] = [];
  for (let each: StatePair | undefined = met; each?.by !== undefined; each = each.from)
    text.push(characters[each.by] ?? "");
  return text.toReversed().join("");
}

const byNumber = (one: number, other: number): number => one - other;

/** @param few and @param many in ascending order */
function isSubset(few: readonly number[], many: readonly number[]): boolean {
  let at = 0;
  for (const each of many) if (each === few[at]) at++;
  return at === few.length;
}

/** @returns both automata and one character of each class */
function numbered(...automata: readonly [NFA, NFA]): [Numbered, Numbered, string[]] {
  const sets = automata.flatMap((texts) => [...texts.nodes()].flatMap(({ out }) => [...out.values()]));
  const base = new CharBase(sets);
  const parts = new Map<CharSet, readonly number[]>();
  const split = (set: CharSet): readonly number[] => {
    const known = parts.get(set) ?? base.split(set);
    parts.set(set, known);
    return known;
  };
  const [inner, outer] = automata;
  const characters = base.sets.map(({ ranges: [first] }) => String.fromCodePoint(first?.min ?? 0));
  const all = base.sets.length;
  return [number(inner, split, all), number(outer, split, all), characters];
}

function number(texts: NFA, split: (set: CharSet) => readonly number[], all: number): Numbered {
  const numbers = new Map([...texts.nodes()].map((node, index) => [node, index]));
  const numberOf = (node: NFA.Node): number => numbers.get(node) ?? -1;
  const next = [...numbers.keys()].map(({ out }) => {
    const leads = new Map<number, number[]>();
    for (const [to, set] of out)
      for (const part of split(set)) {
        const known = leads.get(part);
        if (known === undefined) leads.set(part, [numberOf(to)]);
        else known.push(numberOf(to));
      }
    for (const states of leads.values()) states.sort(byNumber);
    return leads;
  });
  const finals = new Set([...texts.finals].map(numberOf));
  const stays = (state: number): boolean =>
    next[state]?.size === all && [...next[state].values()].every((targets) => targets.includes(state));
  return { initial: numberOf(texts.initial), finals, takesAll: new Set([...finals].filter(stays)), next };
}
