import assert from "node:assert/strict";
import { findVersionMismatch } from "../../src/policy/index";

/** The published version, the next version, and the required bump; the message, if the version is invalid. */
const cases: readonly [
  before: string | null,
  after: string | null,
  bump: "none" | "patch" | "minor" | "major",
  says?: RegExp,
][] = [
  [null, "1.0.0", "none"],
  [null, null, "none", /`info\.version` is missing/],
  [null, " ", "none", /`info\.version` is missing/],
  ["1.4.0", "1.4.0", "none", /still 1\.4\.0/],
  ["1.4.0", "1.4.1", "none"],
  ["1.4.0", "1.4.1", "patch"],
  ["1.4.0", "1.4.1", "minor", /require 1\.5\.0/],
  ["1.4.0", "1.5.0", "minor"],
  ["1.4.0", "2.0.0", "minor"],
  ["1.4.9", "1.5.0", "major", /require 2\.0\.0/],
  ["1.4.9", "2.0.0", "major"],
  ["1.4.0", "1.3.9", "none", /not newer than 1\.4\.0/],
  ["1.9", "1.10", "minor"],
  ["1.10", "1.9", "none", /not newer/],
  ["1.4", "1.4.0", "none", /not newer/],
  ["v1", "v2", "major"],
  ["v1", "v2", "minor"],
  ["0.3.1", "0.3.2", "minor"],
  ["0.3.1", "0.3.2", "major", /require 0\.4\.0/],
  ["0.3.1", "0.4.0", "major"],
  ["2.0.0-rc.1", "2.0.0", "major"],
  ["2.0.0-rc.1", "2.0.0-rc.2", "major"],
  ["1.0.0", "2.0.0-rc.1", "major"],
  ["2026-01-31", "2026-02-01", "major"],
  ["2026-02-01", "2026-01-31", "none", /not later than 2026-02-01/],
  ["20260201", "2026-01-31", "none", /not later/],
  ["2026-01", "2025-12", "none", /^`info\.version` is 2025-12, which is not later than 2026-01\.$/],
  ["2026-01-31", "2026-01-31-preview", "major"],
  // Another scheme of version numbers.
  ["2026-01-31", "1.0.0", "major"],
  ["1.0.0", "2026-01-31", "major"],
  ["1.0.0", "winter", "major"],
  ["winter", "1.0.0", "major"],
  ["1.4.0", "1.3.9", "none", /^`info\.version` is 1\.3\.9, which is not newer than 1\.4\.0\.$/],
  [
    "1.4.0",
    "1.4.1",
    "minor",
    /^`info\.version` is 1\.4\.1, but the changes since 1\.4\.0 require 1\.5\.0\.$/,
  ],
  ["1.4.0", "3.0.0", "major"],
  ["1.9.9", "2.1.0", "major"],
  ["1.0.0", "1.0.0-rc.1", "none", /not newer than 1\.0\.0/],
  ["winter", "spring", "major"],
  ["winter", "winter", "none", /still winter/],
  ["2026-01-20", "2026-01-15", "none", /not later than 2026-01-20/],
  ["2026-01-20", "2026-01-25", "none"],
  ["2026-01-29", "2026-01-09", "none", /not later/],
  // A date inside of a name does not make it a date version.
  ["release-2026-05-01", "release-2026-01-01", "none"],
];

const clock = { now: "2026-05-01T10:00:00.000Z" };

describe("a version number", () => {
  for (const [before, after, bump, says] of cases)
    it(`${String(after)} after ${String(before)} with ${bump} changes ${says ? "is invalid" : "is valid"}`, () => {
      const said = findVersionMismatch(before, after, bump, clock)?.message;
      if (says === undefined) assert.equal(said, undefined);
      else assert.match(said ?? "", says);
    });
});

/** The published version, which is unchanged, and the required bump; the lowest valid version, if any. */
const least: readonly [published: string, bump: "none" | "patch" | "minor" | "major", wanted?: string][] = [
  ["1.4.9", "none", "1.4.10"],
  ["1.4.9", "patch", "1.4.10"],
  ["1.4.9", "minor", "1.5.0"],
  ["1.4.9", "major", "2.0.0"],
  ["0.4.2", "patch", "0.4.3"],
  ["0.4.2", "minor", "0.4.3"],
  ["0.4.2", "major", "0.5.0"],
  ["0.0.1", "major", "0.1.0"],
  ["2.0.0-rc.1", "major", "2.0.0"],
  ["2.1.3-rc.1", "patch", "2.1.3"],
  ["v1.4.9", "minor", "v1.5.0"],
  ["v1", "major", "v2"],
  ["v1", "patch", "v1.0.1"],
  ["1.4", "minor", "1.5"],
  ["1.4", "patch", "1.4.1"],
  ["1.9", "major", "2.0"],
  ["2026-01-31", "none", "2026-05-01"],
  ["2026.01.31", "major", "2026.05.01"],
  ["20260131", "minor", "20260501"],
  ["2026-01", "major", "2026-05"],
  ["202601", "major", "202605"],
  ["2026-04-30-preview", "major", "2026-05-01"],
  ["2026-05-01", "major"],
  ["2026-05", "major"],
  ["2026-12-31", "major"],
  ["winter", "major"],
  // Invalid days: the thirteenth month, the thirty-second day, a third number with more digits.
  ["2026.13.1", "minor", "2026.14.0"],
  ["2026.1.31", "patch", "2026.1.32"],
  ["2026.10.320", "patch", "2026.10.321"],
  ["3026.10.20", "patch", "3026.10.21"],
  ["2026-04-20", "minor", "2026-05-01"],
  ["release-2026-01-01", "minor"],
];

describe("the lowest valid version", () => {
  for (const [published, bump, wanted] of least)
    it(`after ${published} with ${bump} changes is ${wanted ?? "unknown"}`, () => {
      for (const [next, kind] of [
        [published, "version-unchanged"],
        [null, "version-missing"],
      ] as const) {
        const found = findVersionMismatch(published, next, bump, clock);
        assert.deepEqual([found?.kind, found?.wanted], [kind, wanted]);
      }
      if (wanted !== undefined) assert.equal(findVersionMismatch(published, wanted, bump, clock), undefined);
    });
});
