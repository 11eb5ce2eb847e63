/** Answers by key, for questions that lead back to themselves. */
import { empty, type Outcome } from "./outcome";

export interface Table {
  /**
   * The answer to a question. While it is being found, the same question is answered with "empty": the smallest value
   * of a set never contains another value of that set where it is needed. Answers that rest on such an assumption are
   * kept only once the assumption has turned out to be right.
   */
  readonly answer: (key: string, find: () => Outcome) => Outcome;
  /** Forgets questions that were interrupted. */
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
    // The later entries rest on this answer, or on a question inside of it.
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
