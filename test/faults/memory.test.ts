/** Checks that need more memory than a process may use. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareInProcesses } from "../../src/cli/compare-processes";
import type { Comparing } from "../../src/cli/comparer";
import { program, repository, runProcess } from "../cli/run";

const document = (schema: object): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Books", version: "1.0.0" },
    paths: { "/books": { get: { parameters: [{ name: "id", in: "query", schema }], responses: {} } } },
  });
const numbers = (count: number): object => ({ enum: Array.from({ length: count }, (_, index) => index) });

/** An array that grows in one allocation: V8 ends the process. */
const large = numbers(1_500_000);

/** More text than is compared in the process of the program. */
const long = { type: "boolean", examples: Array.from({ length: 300_000 }, () => "x".repeat(30)) };

const comparing: Comparing = {
  base: "published.json",
  allowHost: [],
  mostProofs: 0,
  fixes: false,
  doors: false,
  showsLines: false,
};
const listener = {
  step: () => undefined,
  fail: (message: string) => {
    throw new Error(message);
  },
};

describe("a check that needs much memory", () => {
  const given = repository((folder) => {
    writeFileSync(join(folder, "published.json"), document({ type: "string" }));
    writeFileSync(join(folder, "a.json"), document({ type: "string" }));
    writeFileSync(join(folder, "b.json"), document(large));
    writeFileSync(join(folder, "c.json"), document({ type: "boolean" }));
    writeFileSync(join(folder, "large-published.json"), document(long));
    writeFileSync(join(folder, "large-part.json"), JSON.stringify(long));
    writeFileSync(join(folder, "refers.json"), document({ $ref: "large-part.json" }));
  });

  it("is not checked if it runs out of memory, and the other documents are reported", async () => {
    const documents = ["a.json", "b.json", "c.json"].map((name) => ({
      file: join(given(), name),
      isNamed: true,
    }));
    const options = { ...comparing, base: join(given(), "published.json") };
    const before = process.cwd();
    const found: unknown[] = [];
    process.chdir(given());
    try {
      for await (const { report } of compareInProcesses(documents, options, listener, {
        count: 2,
        megabytes: 70,
        script: program,
      }))
        found.push([report?.verdict, report?.unchecked?.code]);
    } finally {
      process.chdir(before);
    }
    assert.deepEqual(found, [
      ["compatible", undefined],
      ["unchecked", "out-of-memory"],
      ["breaking", undefined],
    ]);
  });

  /** With less memory than these texts need, so that they must be compared in another process. */
  const small = { NODE_OPTIONS: "--max-old-space-size=32" };

  for (const [what, [expected, ...args]] of Object.entries<[number, ...string[]]>({
    "a small document and a large published version": [0, "a.json", "--base", "large-published.json"],
    "a small document and a large referenced file": [1, "refers.json", "--base", "published.json"],
  }))
    it(`does not end the program: ${what}`, () => {
      const { code, stderr } = runProcess(given(), ["check", ...args, "--quiet"], small);
      assert.deepEqual({ code, stderr }, { code: expected, stderr: "" });
    });

  for (const [what, [expected, script]] of Object.entries<[number, string]>({
    "a large published version from a pipe": [
      0,
      'cat large-published.json | "$0" "$1" check a.json --quiet --base /dev/stdin',
    ],
    "a large document, the published version from a pipe": [
      1,
      'cat published.json | "$0" "$1" check large-published.json --quiet --base /dev/stdin',
    ],
    "a large document from a pipe": [
      1,
      'cat large-published.json | "$0" "$1" check /dev/stdin --quiet --base published.json',
    ],
    "a large document from a redirection": [
      1,
      '"$0" "$1" check /dev/stdin --quiet --base published.json < large-published.json',
    ],
  }))
    it(`reads standard input: ${what}`, function () {
      if (process.platform === "win32") this.skip();
      const { status, stderr } = spawnSync("sh", ["-c", script, process.execPath, program], {
        cwd: given(),
        encoding: "utf8",
      });
      assert.deepEqual({ status, stderr }, { status: expected, stderr: "" });
    });
});
