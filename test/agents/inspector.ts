/**
 * Lists and calls every tool of `contract-guard mcp` with the command line of the MCP Inspector, which npm installs in
 * a temporary folder. Exits with 1 if a call fails.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { prepareSample } from "../start/sample";

const inspector = "@modelcontextprotocol/inspector@2.12.0";

interface Listing {
  readonly tools: readonly { readonly name: string }[];
}

interface Answer {
  readonly isError?: boolean;
  readonly structuredContent?: Readonly<Record<string, unknown>>;
}

const temporary = mkdtempSync(join(tmpdir(), "contract-guard-inspector-"));
try {
  execFileSync(
    "npm",
    [
      "install",
      "--silent",
      "--no-audit",
      "--no-fund",
      "--no-save",
      "--ignore-scripts",
      "--prefix",
      temporary,
      inspector,
    ],
    {
      stdio: "inherit",
    },
  );
  const { folder } = prepareSample(join(temporary, "sample"));
  const path = `path=${join(folder, "openapi.yaml")}`;
  const start = { line: 0, character: 0 };
  const calls: Readonly<Record<string, readonly string[]>> = {
    check: [path],
    preview: [path, `edits=${JSON.stringify([{ range: { start, end: start }, newText: "# A comment.\n" }])}`],
    explain: ["rule=enum-value-removed"],
    fix: [path],
    changes: [path],
    published: [path],
    doors: [path],
    version: [path],
  };
  const run = (...args: string[]): unknown =>
    JSON.parse(
      execFileSync(
        process.execPath,
        [
          ...[join(temporary, "node_modules/.bin/mcp-inspector"), "--cli"],
          ...[process.execPath, resolve("dist/cli.js"), "mcp", ...args],
        ],
        {
          encoding: "utf8",
          stdio: "pipe",
          env: { ...process.env, MCP_CATALOG_PATH: join(temporary, "catalog.json") },
        },
      ),
    );

  const { tools } = run("--method", "tools/list", "--strict") as Listing;
  assert.deepEqual(tools.map(({ name }) => name).sort(), Object.keys(calls).sort());
  for (const [name, args] of Object.entries(calls)) {
    const answer = run("--method", "tools/call", "--tool-name", name, "--tool-arg", ...args) as Answer;
    assert.ok(answer.isError !== true && answer.structuredContent !== undefined, JSON.stringify(answer));
  }
  process.stdout.write(`The inspector listed and called ${tools.length} tools.\n`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
