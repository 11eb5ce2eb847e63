/** Counts of the parts of `npm test`, each in a file of `out/tally/` for the last step, which adds them up. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const folder = join("out", "tally");
const fileOf = (part: string) => join(folder, `${part}.json`);

/** Removes the counts of the last run of a part. */
export function forgetTally(part: string): void {
  rmSync(fileOf(part), { force: true });
}

/** Writes the counts of one part. */
export function keepTally(part: string, tally: Tally): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(part), JSON.stringify(tally));
}

/** The counts of a part that did not run to its end. */
export const unfinished: Tally = { passed: 0, failed: 1, skipped: 0 };

/** Reads the counts of one part. */
export function readTally(part: string): Tally {
  const file = fileOf(part);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Tally) : unfinished;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  return {
    passed: sum((tally) => tally.passed),
    failed: sum((tally) => tally.failed),
    skipped: sum((tally) => tally.skipped),
  };
}

/** `12 passed, 0 failed`, and the number of skipped tests if there are any. */
export function describeTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}
