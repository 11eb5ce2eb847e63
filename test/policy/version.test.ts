import assert from "node:assert/strict";
import { misfit } from "../../src/policy/index";

/** What is published, what comes next, what the changes ask for; what is said, or nothing where it fits. */
const cases: readonly [
  before: string | null,
  after: string | null,
  bump: "none" | "patch" | "minor" | "major",
  says?: RegExp,
][] = [
  [null, "1.0.0", "none"],
  [null, null, "none", /no `info\.version`/],
  [null, " ", "none", /no `info\.version`/],
  ["1.4.0", "1.4.0", "none", /still 1\.4\.0/],
  ["1.4.0", "1.4.1", "none"],
  ["1.4.0", "1.4.1", "patch"],
  ["1.4.0", "1.4.1", "minor", /need 1\.5\.0/],
  ["1.4.0", "1.5.0", "minor"],
  ["1.4.0", "2.0.0", "minor"],
  ["1.4.9", "1.5.0", "major", /need 2\.0\.0/],
  ["1.4.9", "2.0.0", "major"],
  ["1.4.0", "1.3.9", "none", /not newer than 1\.4\.0/],
  ["1.9", "1.10", "minor"],
  ["1.10", "1.9", "none", /not newer/],
  ["1.4", "1.4.0", "none", /not newer/],
  ["v1", "v2", "major"],
  ["v1", "v2", "minor"],
  ["0.3.1", "0.3.2", "minor"],
  ["0.3.1", "0.3.2", "major", /need 0\.4\.0/],
  ["0.3.1", "0.4.0", "major"],
  ["2.0.0-rc.1", "2.0.0", "major"],
  ["2.0.0-rc.1", "2.0.0-rc.2", "major"],
  ["1.0.0", "2.0.0-rc.1", "major"],
  ["2026-01-31", "2026-02-01", "major"],
  ["2026-02-01", "2026-01-31", "none", /not later than 2026-02-01/],
  ["20260201", "2026-01-31", "none", /not later/],
  ["winter", "spring", "major"],
  ["winter", "winter", "none", /still winter/],
];

describe("a version number", () => {
  for (const [before, after, bump, says] of cases)
    it(`${String(after)} after ${String(before)} with ${bump} changes ${says ? "does not fit" : "fits"}`, () => {
      const said = misfit(before, after, bump, "2026-05-01T10:00:00.000Z")?.message;
      if (says === undefined) assert.equal(said, undefined);
      else assert.match(said ?? "", says);
    });
});
