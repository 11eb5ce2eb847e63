/** Counts of the parts of `npm test`, each left in a file of `out/tally/` so that the last step can add them up. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const folder = join("out", "tally");

/** Leaves the counts of one part, in place of those of its run before. */
export function keepTally(part: string, tally: Tally): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${part}.json`), JSON.stringify(tally));
}

/** What a part left. Throws when it has not run. */
export function readTally(part: string): Tally {
  return JSON.parse(readFileSync(join(folder, `${part}.json`), "utf8")) as Tally;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  return {
    passed: sum((tally) => tally.passed),
    failed: sum((tally) => tally.failed),
    skipped: sum((tally) => tally.skipped),
  };
}

/** `12 passed, 0 failed`, and the skipped where there are any. */
export function describeTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}
