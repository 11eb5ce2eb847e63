/** How long tests wait for something that comes when it comes. Only what never comes takes this long. */
import { setTimeout as delay } from "node:timers/promises";

/** Milliseconds that a test may wait for one thing. */
export const waitLimit = 5 * 60_000;

/** Milliseconds that a test may take: more than a wait, so that a failure names what was waited for. */
export const testLimit = 2 * waitLimit;

/** Milliseconds between two looks. */
const interval = 20;

/** The first answer of `probe` that is not undefined, null or false. Rejects with `what` when there is none in time. */
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
