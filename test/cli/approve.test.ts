import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/policy/index";
import { contractGuard, freshSample, type Outcome } from "./run";

describe("contract-guard approve", () => {
  const sample = freshSample();
  const run = (...args: string[]): Outcome => contractGuard(sample().folder, args);
  const folder = () => join(sample().folder, ".contract-guard", "approvals");
  const report = (): Report => JSON.parse(run("check", "--format", "json").stdout) as Report;
  const why = ["--reason", "no-customers", "--because", "Nobody calls it."];
  const file = (): string => join(sample().folder, "openapi.yaml");

  /** The listed fingerprints of findings that can be approved. */
  function listed(): string[] {
    return run("approve")
      .stdout.split("\n")
      .flatMap(
        (line) =>
          /^([0-9a-f]{16}) {2}(?:breaking|dangerous) +openapi\.yaml:\d+:\d+ {2}\S/.exec(line)?.[1] ?? [],
      );
  }

  it("lists findings and approves one: the document is compatible, and the finding is still listed", () => {
    const before = report();
    const prints = listed();
    assert.ok(prints.length >= 2);
    for (const print of prints) {
      const { code, stdout, stderr } = run("approve", print, ...why, "--owner", "team-books");
      assert.deepEqual([code ?? 0, stderr], [0, ""]);
      assert.match(
        stdout,
        /^Approved by team-books until \d{4}-\d\d-\d\d: .+\nCommit \.contract-guard.approvals.openapi-[0-9a-f]{16}\.yaml\.\n$/,
      );
    }
    assert.equal(readdirSync(folder()).length, prints.length);
    const after = report();
    assert.deepEqual(
      [after.verdict, after.summary.breaking, after.summary.approved],
      ["compatible", 0, prints.length],
    );
    assert.deepEqual(
      after.findings.map(({ fingerprint }) => fingerprint),
      before.findings.map(({ fingerprint }) => fingerprint),
    );
    assert.equal(run("check").code, 0);
    assert.equal(run("approve").stdout, "There is nothing to approve.\n");
    assert.match(
      run("approve", prints[0] ?? "", ...why).stdout,
      /^not approved: The finding is already approved by team-books until /,
    );
  });

  it("accepts a shortened fingerprint, the owner from git, an expiry date and a ticket", () => {
    const [print = ""] = listed();
    const { code } = run(
      "approve",
      print.slice(0, 8),
      ...why,
      "--expires",
      "2099-12-31",
      "--ticket",
      "API-7",
    );
    assert.equal(code, 0);
    const [name = ""] = readdirSync(folder());
    const text = readFileSync(join(folder(), name), "utf8");
    assert.match(text, /^# [^\n]+\napi: openapi\n/);
    assert.match(text, /\nowner: "[^"]+@[^"]+"\nexpires: "2099-12-31"\nticket: "API-7"\n$/);
  });

  it("takes the owners from CODEOWNERS, unless --owner is given", () => {
    const [first = "", second = ""] = listed();
    writeFileSync(
      join(sample().folder, "CODEOWNERS"),
      "* @acme/all\n/openapi.yaml @acme/books ann@example.com\n",
    );
    assert.match(run("approve", first, ...why).stdout, /^Approved by @acme\/books, ann@example\.com until /);
    assert.match(run("approve", second, ...why, "--owner", "ben").stdout, /^Approved by ben until /);
    const owners = readdirSync(folder()).map(
      (name) => /\nowner: (.*)/.exec(readFileSync(join(folder(), name), "utf8"))?.[1],
    );
    assert.deepEqual(owners.toSorted(), ['"@acme/books, ann@example.com"', "ben"]);
    writeFileSync(join(sample().folder, "CODEOWNERS"), "* @acme/all\n/openapi.yaml\n");
    const [third = ""] = listed();
    assert.match(run("approve", third, ...why).stdout, /^Approved by \S+@\S+ until /);
  });

  it("expires with the next published version, and reports it", () => {
    for (const print of listed()) run("approve", print, "--reason", "agreed", "--because", "Told in March.");
    writeFileSync(file(), readFileSync(file(), "utf8").replace("version: 1.4.0", "version: 2.0.0"));
    const published = run("publish", "--yes");
    assert.equal(published.code, 0, published.stdout);
    const record = readFileSync(
      join(sample().folder, ".contract-guard", "published", "openapi", "2.0.0", "record.json"),
      "utf8",
    );
    assert.match(record, /"reason": "agreed with the customers: Told in March\."/);
    const { verdict, findings } = report();
    assert.equal(verdict, "compatible");
    assert.deepEqual(new Set(findings.map(({ rule }) => rule)), new Set(["approval-stale"]));
    assert.ok(findings.every(({ head }) => head.uri.includes("/.contract-guard/approvals/")));
    rmSync(folder(), { recursive: true });
    assert.deepEqual(report().findings, []);
  });

  /** Arguments and the expected error. */
  const wrong: readonly { title: string; args: readonly string[]; code: number; says: RegExp }[] = [
    {
      title: "a missing reason",
      args: ["0123456789abcdef"],
      code: 2,
      says: /^error: missing --reason\. Choose one of no-customers, /,
    },
    {
      title: "a missing explanation",
      args: ["0123456789abcdef", "--reason", "benign"],
      code: 2,
      says: /^error: missing --because\. Explain the reason in a sentence\.\n$/,
    },
    {
      title: "an unknown reason",
      args: ["0123456789abcdef", "--reason", "because"],
      code: 2,
      says: /^error: .*Allowed choices are no-customers/,
    },
    {
      title: "an unknown finding",
      args: ["ffffffffffffffff", ...why],
      code: 2,
      says: /^not approved: No finding has the fingerprint "ffffffffffffffff"\. /,
    },
    {
      title: "a past expiry date",
      args: ["*", ...why, "--expires", "2020-01-01"],
      code: 2,
      says: /^not approved: `2020-01-01` is not a future date\. /,
    },
    {
      title: "an empty reason",
      args: ["*", "--reason", "benign", "--because", " "],
      code: 2,
      says: /^not approved: An approval requires an owner and a reason\. /,
    },
    {
      title: "a document that was not compared",
      args: ["*", ...why, "--base", "nowhere"],
      code: 3,
      says: /^not approved: [^\n]+\n$/,
    },
  ];
  for (const { title, args, code, says } of wrong)
    it(`rejects ${title}, and writes nothing`, () => {
      const outcome = run("approve", ...args.map((arg) => (arg === "*" ? (listed()[0] ?? "") : arg)));
      assert.match(outcome.stdout + outcome.stderr, says);
      assert.equal(outcome.code, code);
      assert.ok(!readdirSync(sample().folder).includes(".contract-guard"));
    });
});
