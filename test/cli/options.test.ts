import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { buildProgram } from "../../src/cli/index";
import type { Report } from "../../src/policy/index";
import { prepareSample } from "../start/sample";
import { commit, program } from "./run";
import { initializeRepository } from "../published/repository";
import { run } from "./run-in-background";

interface Row {
  /** `books` is the sample repository; the document of `served` refers to a server. */
  readonly folder: "books" | "served";
  /** A command that runs first, in the same folder. */
  readonly first?: readonly string[];
  readonly args: readonly string[];
  /** The option with its value. */
  readonly option: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Runs on a terminal, while a server responds slowly. */
  readonly onTerminal?: true;
}

const publish = ["publish", "--allow-host", "HOST", "openapi.yaml", "--yes"];
const compare = ["openapi.yaml", "--base", "old.yaml"];
const why = ["--reason", "benign", "--because", "Never sent."];
const approve = ["approve", "PRINT", "--owner", "ann", "--expires", "2099-12-31"];
const waiting = ["openapi.yaml", "--base", "URL/slow.yaml"];

/** Each option by command, with its effect. */
const rows: Readonly<Record<string, Row>> = {
  "check --base": { folder: "books", args: ["check"], option: ["--base", "v1.3.0"] },
  "check --format": { folder: "books", args: ["check"], option: ["--format", "json"] },
  "check --fail-on": { folder: "books", args: ["check"], option: ["--fail-on", "never"] },
  "check --allow-host": { folder: "served", args: ["check", ...compare], option: ["--allow-host", "HOST"] },
  "check --explain": { folder: "books", args: ["check"], option: ["--explain"] },
  "check --no-proof": { folder: "books", args: ["check", "--format", "json"], option: ["--no-proof"] },
  "check --doors": { folder: "books", args: ["check"], option: ["--doors"] },
  "check --quiet": { folder: "books", args: ["check"], option: ["--quiet"] },
  "check --print-config": { folder: "books", args: ["check"], option: ["--print-config"] },
  "check --fixes": { folder: "books", args: ["check", "--format", "json"], option: ["--fixes"] },
  "check --changed": { folder: "books", args: ["check"], option: ["--changed=HEAD"] },
  "check --why": { folder: "books", args: ["check", "--changed=HEAD"], option: ["--why"] },
  "check --shard": { folder: "books", args: ["check"], option: ["--shard", "2/2"] },
  "check --cache": { folder: "books", args: ["check"], option: ["--cache", "cache"] },
  "check --cache-read-only": {
    folder: "books",
    args: ["check", "--cache", ".contract-guard/cache"],
    option: ["--cache-read-only"],
  },
  "check --cache-size": {
    folder: "books",
    args: ["check", "--cache", ".contract-guard/cache"],
    option: ["--cache-size", "0"],
  },
  "inputs --base": {
    folder: "books",
    args: ["inputs", "openapi.yaml", "--format", "json"],
    option: ["--base", "v1.3.0"],
  },
  "inputs --format": { folder: "books", args: ["inputs", "openapi.yaml"], option: ["--format", "json"] },
  "inputs --allow-host": {
    folder: "served",
    args: ["inputs", ...compare, "--format", "json"],
    option: ["--allow-host", "HOST"],
  },
  "merge --format": { folder: "books", args: ["merge", "BLOB"], option: ["--format", "junit"] },
  "merge --fail-on": { folder: "books", args: ["merge", "BLOB"], option: ["--fail-on", "never"] },
  "merge --explain": { folder: "books", args: ["merge", "BLOB"], option: ["--explain"] },
  "merge --quiet": { folder: "books", args: ["merge", "BLOB"], option: ["--quiet"] },
  "fix --base": { folder: "books", args: ["fix", "--dry-run"], option: ["--base", "openapi.yaml"] },
  "fix --dry-run": { folder: "books", args: ["fix"], option: ["--dry-run"] },
  "fix --rule": { folder: "books", args: ["fix", "--dry-run"], option: ["--rule", "property-removed"] },
  "fix --fingerprint": { folder: "books", args: ["fix", "--dry-run"], option: ["--fingerprint", "PRINT"] },
  "fix --kind": { folder: "books", args: ["fix", "--dry-run"], option: ["--kind", "deprecate"] },
  "fix --allow-host": {
    folder: "served",
    args: ["fix", ...compare, "--dry-run"],
    option: ["--allow-host", "HOST"],
  },
  "diff --base": { folder: "books", args: ["diff"], option: ["--base", "v1.3.0"] },
  "diff --format": { folder: "books", args: ["diff"], option: ["--format", "markdown"] },
  "diff --allow-host": { folder: "served", args: ["diff", ...compare], option: ["--allow-host", "HOST"] },
  "diff --quiet": { folder: "books", args: ["diff", ...waiting], option: ["--quiet"], onTerminal: true },
  "approve --doors": { folder: "books", args: ["approve"], option: ["--doors"] },
  "approve --reason": {
    folder: "books",
    args: [...approve, "--because", "Never sent."],
    option: ["--reason", "benign"],
  },
  "approve --because": {
    folder: "books",
    args: [...approve, "--reason", "benign"],
    option: ["--because", "Never sent."],
  },
  "approve --owner": { folder: "books", args: ["approve", "PRINT", ...why], option: ["--owner", "ann"] },
  "approve --expires": {
    folder: "books",
    args: ["approve", "PRINT", ...why],
    option: ["--expires", "2099-12-31"],
  },
  "approve --ticket": { folder: "books", args: [...approve, ...why], option: ["--ticket", "API-1"] },
  "approve --base": { folder: "books", args: [...approve, ...why], option: ["--base", "v1.3.0"] },
  "approve --allow-host": {
    folder: "served",
    args: ["approve", "--base", "old.yaml"],
    option: ["--allow-host", "HOST"],
  },
  "report --fleet": { folder: "books", args: ["report"], option: ["--fleet"] },
  "report --output": { folder: "books", args: ["report", "--fleet"], option: ["--output", "apis.html"] },
  "report --format": { folder: "books", args: ["report", "--fleet"], option: ["--format", "json"] },
  "report --versions": {
    folder: "books",
    args: ["report", "--fleet", "--format", "json"],
    option: ["--versions", "0"],
  },
  "report --allow-host": {
    folder: "served",
    args: ["report", "--fleet", "openapi.yaml", "--format", "json"],
    option: ["--allow-host", "HOST"],
  },
  "init --agents": { folder: "books", args: ["init"], option: ["--agents"] },
  "publish --yes": {
    folder: "served",
    args: publish.filter((word) => word !== "--yes"),
    option: ["--yes"],
  },
  "publish --allow-host": {
    folder: "served",
    args: ["publish", "openapi.yaml", "--yes"],
    option: ["--allow-host", "HOST"],
  },
  "ledger retire --since": {
    folder: "served",
    first: publish,
    args: ["ledger", "retire", "openapi", "1.0.0"],
    option: ["--since", "2020-01-01"],
  },
  "--color": { folder: "books", args: ["check"], option: ["--color"] },
  "--no-color": { folder: "books", args: ["check"], option: ["--no-color"], env: { FORCE_COLOR: "1" } },
  "--version": { folder: "books", args: ["check"], option: ["--version"] },
};

/**
 * Options whose effect is not on the output: that of the server for agents is tested in test/agents, those of processes
 * in test/fleet.
 */
const elsewhere = [
  "mcp --allow-host",
  "check --jobs",
  ...["approve", "check", "diff", "fix", "publish"].map((command) => `${command} --memory`),
];

const all = optionsOf(buildProgram());

describe("every option has an effect", () => {
  let home = "";
  let server: Server;
  let host = "";
  let print = "";
  before((done) => {
    server = createServer((request, response) => {
      if (request.url === "/part.yaml") response.end(path("a"));
      else setTimeout(() => response.end(document("{}")), 1500);
    }).listen(0, "127.0.0.1", () => {
      host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });
  before(async () => {
    home = mkdtempSync(join(tmpdir(), "contract-guard-options-"));
    const { folder } = prepareSample(join(home, "books"));
    serve(join(home, "served"), host);
    const { stdout } = await run(folder, ["check", "--format", "json"], {});
    writeFileSync(join(home, "run.blob"), (await run(folder, ["check", "--format", "blob"], {})).stdout);
    print = (JSON.parse(stdout) as Report).findings[0]?.fingerprint ?? "";
  });
  after((done) => {
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    server.closeAllConnections();
    server.close(done);
  });

  /** The output and the exit code of a call, and the files that it leaves. */
  async function observe(
    { folder, first, env = {}, onTerminal }: Row,
    args: readonly string[],
  ): Promise<string> {
    const own = mkdtempSync(join(home, "own-"));
    cpSync(join(home, folder), own, { recursive: true });
    const said = (words: readonly string[]): string[] =>
      words.map((word) =>
        word
          .replace("HOST", host)
          .replace("PRINT", print)
          .replace("URL", `http://${host}`)
          .replace("BLOB", join(home, "run.blob")),
      );
    if (first !== undefined) assert.equal((await run(own, said(first), {})).code, 0);
    const outcome = await (onTerminal ? runOnTerminal(own, said(args)) : run(own, said(args), env));
    return JSON.stringify([outcome, filesIn(join(own, ".contract-guard"))]).replaceAll(own, "");
  }

  /** Several rows have the same call without their option. */
  const observed = new Map<string, Promise<string>>();
  const observeOnce = (row: Row): Promise<string> => {
    const { folder, first, args, env, onTerminal } = row;
    const key = JSON.stringify([folder, first, args, env, onTerminal]);
    const outcome = observed.get(key) ?? observe(row, args);
    observed.set(key, outcome);
    return outcome;
  };

  it("has a row in this table", () =>
    assert.deepEqual([...Object.keys(rows), ...elsewhere].toSorted(), all.toSorted()));
  for (const [name, row] of Object.entries(rows))
    it(name, async function () {
      if (row.onTerminal && process.platform === "win32") this.skip();
      const [withOption, without] = [
        await observe(row, [...row.args, ...row.option]),
        await observeOnce(row),
      ];
      assert.notEqual(withOption, without);
      assert.doesNotMatch(withOption, /error: /);
    });
});

/** Every option with its command, such as `check --base`; options of all commands alone. */
function optionsOf(command: Command, path = ""): string[] {
  const own = command.options.map(({ long }) => `${path}${long ?? ""}`);
  return [...own, ...command.commands.flatMap((each) => optionsOf(each, `${path}${each.name()} `))];
}

const path = (values: string): string =>
  `{ get: { parameters: [{ name: q, in: query, schema: { enum: [${values}] } }], responses: { "200": { description: ok } } } }\n`;

const document = (paths: string): string =>
  `openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths: ${paths}\n`;

/** A repository whose document refers to a server. */
function serve(folder: string, host: string): void {
  mkdirSync(folder);
  initializeRepository(folder);
  writeFileSync(join(folder, "old.yaml"), document(`{ /a: ${path("a, b").trim()} }`));
  writeFileSync(join(folder, "openapi.yaml"), document(`{ /a: { $ref: "http://${host}/part.yaml" } }`));
  commit(folder);
}

function filesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true });
    const files = names.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    return files.sort().map((file) => `${file.slice(folder.length)} ${readFileSync(file, "utf8")}`);
  } catch {
    return [];
  }
}

/** Standard output and error combined, as on a terminal, which `script` emulates. */
function runOnTerminal(cwd: string, args: readonly string[]): Promise<string> {
  const words = [process.execPath, program, ...args];
  const typed =
    process.platform === "darwin"
      ? ["-q", "/dev/null", ...words]
      : ["-qec", words.map(quoted).join(" "), "/dev/null"];
  const env = { ...process.env, TERM: "xterm", NO_COLOR: "1", FORCE_COLOR: undefined };
  return new Promise((resolve) => {
    execFile("script", typed, { cwd, env }, (_, stdout) => resolve(stdout));
  });
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
