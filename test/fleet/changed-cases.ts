/** Cases of `check --changed`. */
import assert from "node:assert/strict";
import { affected, commitChange, documents } from "./apis";

export interface Case {
  readonly title: string;
  readonly change: (folder: string) => void;
  readonly args?: readonly string[];
  /** The affected documents with their reasons; a string is the reason of all of them. */
  readonly expected: Readonly<Record<string, string>> | string;
}

export const own = "The document was changed.";

export function touch(folder: string): void {
  commitChange(folder, "README.md", "More\n");
}

/** For a `describe`. */
export function defineCases(folder: () => string, cases: readonly Case[]): void {
  for (const { title, change, args, expected } of cases)
    it(`checks ${title}`, () => {
      change(folder());
      const everyone = Object.fromEntries(documents.map((name) => [name, expected]));
      assert.deepEqual(affected(folder(), args), typeof expected === "string" ? everyone : expected);
    });
}
