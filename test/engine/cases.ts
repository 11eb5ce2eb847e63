/** Tables of cases: pairs of documents, and every change that is reported between them. */
import assert from "node:assert/strict";
import type { Example } from "../../src/engine/index";
import { exampleDocuments } from "./example";
import { reported, type Expected } from "./expected";
import { wrongPlaces } from "./locations";

export { breaking, compatible, dangerous } from "./expected";

/** Same format as the example of a rule; `changes` contains all reported changes, in document order of head. */
export interface Case extends Omit<Example, "reports"> {
  readonly changes: readonly Expected[];
  /** The changes in the other direction, from `after` to `before`. */
  readonly reverted?: readonly Expected[];
}

export function describeCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const { changes, reverted, ...example } of cases)
      it(example.title, () => {
        const { before, after } = exampleDocuments({ ...example, reports: [] });
        const report = (base: string, head: string) => reported(base, head, example.of);
        assert.deepEqual(report(before, after), changes);
        if (reverted !== undefined) assert.deepEqual(report(after, before), reverted, "reverted");
        assert.deepEqual(report(after, after), [], "against itself");
        assert.deepEqual(wrongPlaces(before, after), []);
      });
  });
}
