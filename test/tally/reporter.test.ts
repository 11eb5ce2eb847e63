import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const passes = `it("passes", () => {});`;
const fails = `it("fails", () => { throw new Error("failed"); });`;
const unreadable = `throw new Error("cannot be loaded");`;
const dies = `it("dies", () => new Promise(() => process.kill(process.pid, "SIGKILL")));`;
const exits = `it("exits", () => process.exit(0));`;

interface Run {
  readonly title: string;
  /** One test file each. */
  readonly files: readonly string[];
  readonly prints: string;
  readonly passes?: true;
}

const runs: readonly Run[] = [
  {
    title: "a test in each file",
    files: [passes, passes, passes],
    prints: "3 passed, 0 failed",
    passes: true,
  },
  {
    title: "a skipped test",
    files: [passes, `it("waits");`],
    prints: "1 passed, 0 failed, 1 skipped",
    passes: true,
  },
  { title: "a test that fails", files: [passes, fails, passes], prints: "2 passed, 1 failed" },
  {
    title: "a file that cannot be loaded",
    files: [passes, unreadable, passes],
    prints: "2 passed, 1 failed",
  },
  { title: "a worker that is killed", files: [passes, dies, passes], prints: "2 passed, 1 failed" },
  { title: "a worker that exits with 0", files: [passes, exits, passes], prints: "2 passed, 1 failed" },
  {
    title: "several workers that are killed",
    files: [dies, dies, passes],
    prints: "(?:the run ended early|1 passed, [12] failed)",
  },
];

describe("parallel mocha with the tally reporter", () => {
  for (const { title, files, prints, passes: isSuccess = false } of runs)
    it(`counts ${title}: ${prints}`, () => {
      const cwd = mkdtempSync(join(tmpdir(), "contract-guard-tally-"));
      try {
        files.forEach((text, index) => writeFileSync(join(cwd, `${index}.test.js`), text));
        const options = ["--parallel", "--jobs", "2", "--reporter-option", "part=probe"];
        const { status, stdout } = spawnSync(
          process.execPath,
          [
            resolve("node_modules", "mocha", "bin", "mocha.js"),
            ...options,
            ...["--reporter", resolve("out", "test", "tally", "reporter.js"), "*.test.js"],
          ],
          { cwd, encoding: "utf8" },
        );
        assert.match(stdout, new RegExp(`^probe: ${prints}$`, "m"));
        assert.equal(status === 0, isSuccess);
        if (isSuccess) assert.ok(existsSync(join(cwd, "out", "tally", "probe.json")));
      } finally {
        rmSync(cwd, { recursive: true, force: true });
      }
    });
});
