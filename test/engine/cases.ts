/** Tables of cases: pairs of documents, and everything that is said of each. */
import assert from "node:assert/strict";
import type { Example } from "../../src/engine/index";
import { documentsOf } from "./example";
import { wrongPlaces } from "./places";
import { said } from "./said";

/** Written like the example of a rule; `said` holds all lines, as `said.ts` puts them. */
export interface Case extends Omit<Example, "reports"> {
  readonly said: readonly string[];
  /** What is said where the same change is taken back. */
  readonly back?: readonly string[];
}

export function describeCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const { said: expected, back, ...example } of cases)
      it(example.title, () => {
        const { before, after } = documentsOf({ ...example, reports: [] });
        assert.deepEqual(said(before, after), expected);
        if (back !== undefined) assert.deepEqual(said(after, before), back, "taken back");
        assert.deepEqual(said(after, after), [], "against itself");
        assert.deepEqual(wrongPlaces(before, after), []);
      });
  });
}
