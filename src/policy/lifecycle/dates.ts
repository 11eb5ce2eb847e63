/** Dates. Moments are milliseconds since 1970, UTC; the present is ISO 8601 in UTC. */

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from now until a moment; negative if it has passed. */
export function daysUntil(moment: number, now: string): number {
  return Math.floor((moment - Date.parse(now)) / DAY);
}

/** True if a moment has passed. */
export function hasPassed(moment: number, now: string): boolean {
  return Date.parse(now) >= moment;
}

/** The date a number of days after a moment: `2031-12-31`. */
export function dayAfter(now: string, days: number): string {
  return new Date(Date.parse(now) + days * DAY).toISOString().slice(0, 10);
}
