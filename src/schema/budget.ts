/** A limit for the work of one question, and the reasons why a question stays open. */

/** Thrown where a question cannot be decided; the message says why. */
export class Undecided extends Error {}

export interface Budget {
  /** @throws Undecided if fewer steps are left */
  readonly spend: (steps: number) => void;
  /** Gives all steps back, for another question. */
  readonly restart: () => void;
  /** The steps of all questions so far. */
  readonly spent: () => number;
}

export function createBudget(steps: number): Budget {
  let left = steps;
  let total = 0;
  return {
    spend(used) {
      left -= used;
      total += used;
      if (left < 0) throw new Undecided("The schemas are too complex to compare within the step budget.");
    },
    restart() {
      left = steps;
    },
    spent: () => total,
  };
}
