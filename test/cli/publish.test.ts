import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contractGuard, freshSample, type Outcome } from "./run";

const file = "openapi.yaml";

describe("contract-guard publish and ledger", () => {
  const sample = freshSample();
  const run = (...args: string[]): Outcome => contractGuard(sample().folder, args);
  const edit = (before: string | RegExp, after: string): void => {
    const path = join(sample().folder, file);
    const text = readFileSync(path, "utf8");
    assert.notEqual(text.replace(before, after), text);
    writeFileSync(path, text.replace(before, after));
  };
  const published = (...path: string[]) => join(sample().folder, ".contract-guard", "published", ...path);
  /** The document as published with v1.4.0, with another version. */
  const restore = (version: string): void => {
    const git = ["-C", sample().folder, "checkout", "--quiet", "--", file];
    execFileSync("git", git);
    edit("version: 1.4.0", `version: ${version}`);
  };

  it("rejects breaking changes, prints the report, and writes nothing", () => {
    const { code, stdout } = run("publish", "--yes");
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^openapi\.yaml:\d+:\d+: breaking: [^]*not published: It breaks clients of v1\.4\.0/,
    );
    assert.deepEqual(readdirSync(sample().folder).includes(".contract-guard"), false);
  });

  it("shows what becomes permanent, publishes, and compares with the new version afterwards", () => {
    restore("1.4.1");
    const { code, stdout, stderr } = run("publish", "--yes");
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(
      stdout,
      /^openapi\.yaml will be published as version 1\.4\.1 of openapi, after v1\.4\.0\.\n/,
    );
    assert.match(
      stdout,
      /\nA published version cannot be changed\.\nPublished 1\.4\.1 of openapi\. Commit \.contract-guard.published.openapi.1\.4\.1\.\n$/,
    );
    assert.deepEqual(readdirSync(published("openapi", "1.4.1")), [file, "record.json"]);
    assert.match(run("check").stdout, /^Compatible with 1\.4\.1: /);
    edit(", cooking]", "]");
    const broken = run("check");
    assert.equal(broken.code, 1);
    assert.match(
      broken.stdout,
      /\n\n1 breaking change since 1\.4\.1\.\nPublished: 1\.4\.1 \(ledger\), `info\.version` 1\.4\.1, \d{4}-\d\d-\d\d, SHA-256 `[0-9a-f]{12}`\.\n$/,
    );
    assert.equal(run("check", "--base", "1.4.1").code, 1);
  });

  it("prompts for confirmation, and does not publish without a terminal", () => {
    restore("1.4.1");
    const { code, stderr } = run("publish");
    assert.equal(code, 2);
    assert.match(stderr, /^error: cannot prompt for confirmation \(not a terminal\)\. Pass `--yes`/);
    assert.deepEqual(readdirSync(sample().folder).includes(".contract-guard"), false);
  });

  it("rejects a version that is already published, and one that is too low", () => {
    restore("1.4.1");
    run("publish", "--yes");
    assert.match(
      run("publish", "--yes").stdout,
      /^not published: `info\.version` is still 1\.4\.1, which is already published\.\n/,
    );
    edit("cooking]", "cooking, history]");
    edit("version: 1.4.1", "version: 1.4.2");
    const { code, stdout } = run("publish", "--yes");
    assert.equal(code, 1);
    assert.match(
      stdout,
      /not published: `info\.version` is 1\.4\.2, but the changes since 1\.4\.1 require 1\.5\.0\./,
    );
  });

  it("lists, retires and verifies versions", () => {
    restore("1.4.1");
    run("publish", "--yes");
    assert.match(
      run("ledger", "list").stdout,
      /^openapi 1\.4\.1 {2}published \d{4}-\d\d-\d\d {2}SHA-256 [0-9a-f]{12}\n$/,
    );
    assert.deepEqual(
      [run("ledger", "verify").code, run("ledger", "verify").stdout],
      [0, "openapi 1.4.1  unchanged, not committed yet\n"],
    );
    assert.equal(
      run("ledger", "retire", "openapi", "1.4.1", "--since", "2026-03-31").stdout,
      "openapi 1.4.1  retired 2026-03-31\n",
    );
    assert.match(run("ledger", "list", published()).stdout, /retired 2026-03-31\n$/);
    assert.match(run("check").stdout, /^Not published yet: the ledger, where every version is retired/);
    writeFileSync(published("openapi", "1.4.1", file), "openapi: 3.1.0\n");
    const { code, stdout } = run("ledger", "verify");
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^invalid: `openapi\.yaml` of version 1\.4\.1 of openapi in the ledger was changed after it was published\. Restore/,
    );
  });

  const nothing = /^No published version in .+\. Publish one: /;
  for (const [args, says] of [
    [["verify"], nothing],
    [["list"], nothing],
    [["retire", "openapi", "9.9.9"], /^not retired: There is no version 9\.9\.9 of openapi /],
    [
      ["retire", "a\u001b[31m", "1\n::error::2"],
      /^not retired: There is no version 1␊::error::2 of a␛\[31m in .+\n$/,
    ],
  ] as const)
    it(`reports that there is nothing to ${args[0]}`, () => {
      const { code, stdout } = run("ledger", ...args);
      assert.equal(code, 3);
      assert.match(stdout, says);
    });
});
