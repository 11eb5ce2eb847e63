import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contractGuard, repository, type Outcome } from "./run";

const openapi = (paths: string): string =>
  `openapi: 3.1.0\ninfo: { title: Shop, version: 1.0.0 }\npaths:\n${paths}`;
const ping = `  /ping: { get: { operationId: ping, responses: { "204": { description: ok } } } }\n`;
const orders = `  /orders:
    get:
      operationId: listOrders
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: { type: array, items: { type: string } }
`;

describe("doors on the command line", () => {
  const repo = repository(() => undefined);
  const start = (config = ""): { run: (...args: string[]) => Outcome; folder: string } => {
    const folder = repo();
    writeFileSync(join(folder, "published.yaml"), openapi(ping));
    writeFileSync(join(folder, "openapi.yaml"), openapi(ping + orders));
    writeFileSync(join(folder, "contract-guard.yaml"), `published: { file: published.yaml }\n${config}`);
    return { folder, run: (...args) => contractGuard(folder, args) };
  };

  it("are listed on request, and do not affect the exit code", () => {
    const { run } = start();
    assert.doesNotMatch(run("check", "openapi.yaml").stdout, /permanent/);
    const { code, stdout } = run("check", "openapi.yaml", "--doors");
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^Becomes permanent with the next publish \(1\):\n\nGET \/orders\nopenapi\.yaml:13:31: hint: /m,
    );
  });

  it("make the check fail with --fail-on doors, also in brief", () => {
    const { run } = start();
    assert.equal(run("check", "openapi.yaml", "--fail-on", "doors").code, 1);
    const { code, stdout } = run("check", "openapi.yaml", "--fail-on", "doors", "--quiet");
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^openapi\.yaml:13:31: hint: `GET \/orders` returns a top-level array; .* \[top-level-array\]\n$/,
    );
    assert.equal(run("check", "published.yaml", "--base", "published.yaml", "--fail-on", "doors").code, 0);
  });

  it("are part of JSON, Markdown and HTML reports", () => {
    const { run } = start();
    const report = JSON.parse(run("check", "openapi.yaml", "--doors", "--format", "json").stdout) as {
      doors: readonly { door: string; level: string; accepted: unknown }[];
    };
    assert.deepEqual(
      report.doors.map(({ door, level, accepted }) => [door, level, accepted]),
      [["top-level-array", "hint", null]],
    );
    for (const format of ["markdown", "html"])
      assert.match(
        run("check", "openapi.yaml", "--doors", "--format", format).stdout,
        /Becomes permanent with the next publish \(1\)/,
      );
  });

  it("that block prevent publication until they are accepted", () => {
    const { run, folder } = start("doors: { top-level-array: block }\n");
    writeFileSync(join(folder, "openapi.yaml"), openapi(ping + orders).replace("1.0.0", "1.1.0"));
    const refused = run("publish", "openapi.yaml", "--yes");
    assert.equal(refused.code, 1);
    assert.match(
      refused.stdout,
      /not published: A door blocks publication: `GET \/orders` returns a top-level array/,
    );
    const [, fingerprint = ""] = /^([0-9a-f]{16}) {2}block/m.exec(run("approve", "--doors").stdout) ?? [];
    const words = ["--because", "At most seven entries.", "--owner", "ops@example.com"];
    const accepted = run("approve", fingerprint.slice(0, 8), "openapi.yaml", ...words);
    assert.deepEqual([accepted.code, accepted.stderr], [0, ""]);
    const [file = ""] = readdirSync(join(folder, ".contract-guard", "doors"));
    assert.match(
      readFileSync(join(folder, ".contract-guard", "doors", file), "utf8"),
      /\nreason: "At most seven entries\."\n/,
    );
    assert.match(
      run("check", "openapi.yaml", "--doors").stdout,
      /: accepted: [^]*Accepted by ops@example\.com: At most seven entries\./,
    );
    assert.equal(run("check", "openapi.yaml", "--fail-on", "doors").code, 0);
    const published = run("publish", "openapi.yaml", "--yes");
    assert.equal(published.code, 0);
    assert.match(
      published.stdout,
      /\n {2}GET \/orders\n {4}- `GET \/orders` returns a top-level array[^\n]*Accepted by ops[^\n]*\n {4}- Path `\/orders` was added\.\n/,
    );
  });

  it("of a document that was never published are grouped by kind", () => {
    const { run, folder } = start();
    writeFileSync(join(folder, "contract-guard.yaml"), "");
    const { code, stdout } = run("check", "openapi.yaml", "--doors");
    assert.equal(code, 3);
    assert.match(
      stdout,
      /^Becomes permanent with the first publish \(1\):\n\nTop-level array in a response \(1\)\n/m,
    );
    const published = run("publish", "openapi.yaml", "--yes");
    assert.match(
      published.stdout,
      /\n {2}Top-level array in a response \(1\)\n {4}- [^\n]+\n {2}2 operations, with their/,
    );
  });

  it("report an acceptance that cannot be read", () => {
    const { run, folder } = start();
    mkdirSync(join(folder, ".contract-guard", "doors"), { recursive: true });
    writeFileSync(join(folder, ".contract-guard", "doors", "a.yaml"), "door: top-level-array\n");
    const { code, stdout } = run("check", "openapi.yaml", "--doors");
    assert.equal(code, 0);
    assert.match(stdout, /warning: Cannot read this acceptance: [^\n]+ \[acceptance-unreadable\]/);
  });

  it("are explained with both futures", () => {
    const { run } = start();
    const { code, stdout } = run("explain", "top-level-array");
    assert.equal(code, 0);
    assert.match(stdout, /breaking: Type of [^\n]* \| compatible\n/);
    assert.match(run("doors").stdout, /^top-level-array +Top-level array in a response$/m);
    assert.match(run("explain", "top-array").stderr, /Did you mean [^?]*top-level-array/);
  });
});
