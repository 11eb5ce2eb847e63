/**
 * The work that proofs may take. It is counted in steps of roughly a microsecond instead of timed, so the same documents
 * give the same proofs on every machine.
 */

/** Counts steps of work. @throws {BudgetExceeded} once the limit is reached */
export type Spend = (steps: number) => void;

export class BudgetExceeded extends Error {
  override readonly name = "BudgetExceeded";
}

export interface Budget {
  readonly spend: Spend;
  /** Starts the search for one proof. */
  readonly begin: () => void;
  /** True if the budget is too small for another search. */
  readonly isUsedUp: () => boolean;
}

/** For callers with a limit of their own. */
export const unlimited: Spend = () => undefined;

/** Milliseconds after which a budget counts as used up. Only reached on machines that are much slower than usual. */
const TIME_LIMIT = 60_000;

/** Steps between two reads of the clock. */
const STEPS_BETWEEN_CLOCK_READS = 5_000;

/** Step limit for all proofs of a report: a few seconds of work. */
const MAX_STEPS = 12_000_000;

/** Minimum limit of one proof, which otherwise may use a third of the remaining steps. */
const LEAST_STEPS = 200_000;

/** @param clock milliseconds, monotonic */
export function createBudget(
  total: number = MAX_STEPS,
  clock: () => number = () => performance.now(),
): Budget {
  const deadline = clock() + TIME_LIMIT;
  let [used, limit, nextLook] = [0, total, STEPS_BETWEEN_CLOCK_READS];
  return {
    spend(steps) {
      used += steps;
      if (used >= nextLook) {
        nextLook = used + STEPS_BETWEEN_CLOCK_READS;
        if (clock() > deadline) used = Math.max(used, total);
      }
      if (used >= limit) throw new BudgetExceeded("The step limit for proofs was reached.");
    },
    begin() {
      limit = Math.min(total, used + Math.max((total - used) / 3, LEAST_STEPS));
    },
    isUsedUp: () => used >= total,
  };
}
