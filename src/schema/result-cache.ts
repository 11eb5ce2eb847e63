/** A cache of results for recursive questions. */
import { empty, type Outcome } from "./outcome";

export interface Table {
  /**
   * The result of a question. While it is computed, the result of the same question is "empty": the smallest value of a
   * set never needs another value of that set inside. Results that depend on such an assumption are cached only after
   * the assumption has been confirmed.
   */
  readonly answer: (key: string, find: () => Outcome) => Outcome;
  /** Discards interrupted questions. */
  readonly reset: () => void;
}

export function createTable(): Table {
  const known = new Map<string, Outcome>();
  const open = new Map<string, number>();
  /** Empty under an assumption about the question at this depth. */
  const provisional = new Map<string, number>();
  let lowest = Infinity;

  function answer(key: string, find: () => Outcome): Outcome {
    const before = known.get(key);
    if (before !== undefined) return before;
    const assumed = provisional.get(key) ?? open.get(key);
    if (assumed !== undefined) {
      lowest = Math.min(lowest, assumed);
      return empty;
    }
    const depth = open.size;
    const outer = lowest;
    const mark = provisional.size;
    lowest = Infinity;
    open.set(key, depth);
    const outcome = find();
    open.delete(key);
    const isFinal = outcome.kind === "found" || lowest >= depth;
    settle(key, outcome, isFinal, mark);
    lowest = Math.min(outer, isFinal ? Infinity : lowest);
    return outcome;
  }

  function settle(key: string, outcome: Outcome, isFinal: boolean, mark: number): void {
    if (!isFinal) {
      if (outcome.kind === "empty") provisional.set(key, lowest);
      return;
    }
    known.set(key, outcome);
    if (provisional.size === mark) return;
    // The later entries depend on this result, or on a question inside of it.
    for (const later of [...provisional.keys()].slice(mark)) {
      provisional.delete(later);
      if (outcome.kind === "empty") known.set(later, empty);
    }
  }

  return {
    answer,
    reset() {
      open.clear();
      provisional.clear();
      lowest = Infinity;
    },
  };
}
