/** A step limit for one question, and the error for questions that cannot be decided. */

/** Thrown if a question cannot be decided; the message contains the reason. */
export class Undecided extends Error {}

export interface Budget {
  /** @throws Undecided if fewer steps are left */
  readonly spend: (steps: number) => void;
  /** Resets the budget for another question, which may take fewer steps. */
  readonly restart: (limit: number) => void;
  /** True if the last question needed more steps than it had. */
  readonly isUsedUp: () => boolean;
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
    restart(limit) {
      left = limit;
    },
    isUsedUp: () => left < 0,
    spent: () => total,
  };
}
