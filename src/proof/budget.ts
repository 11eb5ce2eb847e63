/**
 * The work that proofs may take. It is counted in steps of roughly a microsecond instead of timed, so the same documents
 * give the same proofs on every machine.
 */

/** Counts work. @throws {BudgetExceeded} once the limit is reached */
export type Spend = (steps: number) => void;

export class BudgetExceeded extends Error {
  override readonly name = "BudgetExceeded";
}

export interface Budget {
  readonly spend: Spend;
  /** Begins the search for one proof. */
  readonly begin: () => void;
  /** Whether nothing is left for another search. */
  readonly isUsedUp: () => boolean;
}

/** For callers that bound their work in another way. */
export const unlimited: Spend = () => undefined;

/** Milliseconds after which a budget counts as used up: only a machine many times slower than usual gets there. */
const LAST_RESORT = 60_000;

/** Steps between two looks at the clock. */
const BETWEEN_LOOKS = 5_000;

/** Steps for all proofs of a report: a few seconds of work. */
const MOST_STEPS = 8_000_000;

/** One proof takes at most a third of what is left, but not less than this. */
const LEAST_STEPS = 200_000;

/** @param clock milliseconds, only ever increasing */
export function createBudget(
  total: number = MOST_STEPS,
  clock: () => number = () => performance.now(),
): Budget {
  const deadline = clock() + LAST_RESORT;
  let [used, limit, nextLook] = [0, total, BETWEEN_LOOKS];
  return {
    spend(steps) {
      used += steps;
      if (used >= nextLook) {
        nextLook = used + BETWEEN_LOOKS;
        if (clock() > deadline) used = Math.max(used, total);
      }
      if (used >= limit) throw new BudgetExceeded("The work that proofs may take is used up.");
    },
    begin() {
      limit = Math.min(total, used + Math.max((total - used) / 3, LEAST_STEPS));
    },
    isUsedUp: () => used >= total,
  };
}
