/** Time limits of tests. They are only reached if an expected event never happens. */
import { setTimeout as delay } from "node:timers/promises";

/** Milliseconds that a test may wait for one thing. */
export const waitLimit = 5 * 60_000;

/** Time limit of a test in milliseconds: longer than a wait, so that a failure names the missing event. */
export const testLimit = 2 * waitLimit;

/** Milliseconds between two polls. */
const interval = 20;

/** The first result of `probe` that is not undefined, null or false. Rejects with `what` after the limit. */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + waitLimit;
  while (Date.now() < end) {
    const answer = await probe();
    if (answer !== undefined && answer !== null && answer !== false)
      return answer as Exclude<T, null | undefined | false>;
    await delay(interval);
  }
  throw new Error(`Waited ${String(waitLimit / 60_000)} minutes until ${what}.`);
}
