/** Number and failures of the git processes of a run. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { commit, runProcess, repository } from "./run";

const text = (nth: number, version: string, type = "string"): string => `openapi: 3.1.0
info: { title: API ${String(nth)}, version: ${version} }
paths: { /a${String(nth)}: { post: { requestBody: { content: { application/json: { schema: { type: ${type} } } } }, responses: {} } } }
`;

describe("the git processes of a run", () => {
  if (process.platform === "win32") return;

  const folder = repository((root) => {
    for (let nth = 0; nth < 12; nth++) {
      mkdirSync(join(root, `api${String(nth)}`));
      writeFileSync(join(root, `api${String(nth)}`, "openapi.yaml"), text(nth, "1.0.0"));
    }
    commit(root, "v1.0.0");
    for (let nth = 0; nth < 12; nth++)
      writeFileSync(join(root, `api${String(nth)}`, "openapi.yaml"), text(nth, "1.1.0"));
  });

  /** A git that records its process id and command, runs `more` and then the real git. */
  function noting(more = ""): { readonly env: NodeJS.ProcessEnv; readonly calls: () => string[][] } {
    const aside = join(folder(), ".git", "aside");
    mkdirSync(aside, { recursive: true });
    const log = join(aside, "calls");
    writeFileSync(log, "");
    const [path = ""] = [process.env.PATH];
    const script = `#!/bin/sh\necho $$ "$@" >> '${log}'\n${more}\nPATH='${path}' exec git "$@"\n`;
    writeFileSync(join(aside, "git"), script, { mode: 0o755 });
    const calls = (): string[][] =>
      readFileSync(log, "utf8")
        .trim()
        .split("\n")
        .map((line) => line.split(" "));
    return { env: { PATH: `${aside}${delimiter}${path}` }, calls };
  }

  const isRunning = (id: string): boolean => {
    try {
      return process.kill(Number(id), 0);
    } catch {
      return false;
    }
  };

  it("are as many for twelve documents as for two, and all of them end", async () => {
    const { env, calls } = noting();
    const two = runProcess(folder(), ["check", "api0/openapi.yaml", "api1/openapi.yaml"], env);
    assert.equal(two.code, 0, two.stdout);
    const isBatch = (call: readonly string[]): boolean => call.includes("cat-file");
    const others = (): number => calls().filter((call) => !isBatch(call)).length;
    const few = others();
    const twelve = runProcess(folder(), ["check", "*/openapi.yaml"], env);
    assert.equal(twelve.code, 0, twelve.stdout);
    assert.match(twelve.stdout, /12 documents: 12 compatible/);
    assert.equal(others(), 2 * few);
    // One for each run, and another one after a pause in which an idle process ends: see src/published/git/objects.ts.
    const batches = calls().filter(isBatch).length;
    assert.ok(batches >= 2 && batches < 12, String(batches));
    while (calls().some(([id = ""]) => isRunning(id))) await new Promise((go) => setTimeout(go, 20));
  });

  it("may die: only the affected document is not checked", () => {
    const once = join(folder(), ".git", "once");
    const die = `case "$*" in *cat-file*) test -e '${once}' || { touch '${once}'; read -r id; kill -9 $$; };; esac`;
    const { stdout, code } = runProcess(folder(), ["check", "*/openapi.yaml"], noting(die).env);
    assert.equal(code, 3);
    assert.match(stdout, /not checked: git failed: it was terminated before its output was complete\./);
    assert.match(stdout, /12 documents: 1 not checked, 11 compatible/);
  });

  it("may return truncated or wrong output: no document is reported as compatible", () => {
    for (const answer of ["echo half", "echo missing", `read -r id; echo "$id blob 5"; printf ab`]) {
      const instead = `case "$*" in *cat-file*) ${answer}; exit 0;; esac`;
      const { stdout, code } = runProcess(folder(), ["check", "*/openapi.yaml"], noting(instead).env);
      assert.equal(code, 3, answer);
      assert.match(stdout, /12 documents: 12 not checked/);
    }
  });

  it("are missing if git is not on the PATH: no document is reported as compatible", () => {
    const env = { PATH: join(folder(), "nothing") };
    for (const args of [
      ["check", "*/openapi.yaml"],
      ["check", "api0/openapi.yaml", "--base", "v1.0.0"],
    ]) {
      const { stdout, code } = runProcess(folder(), args, env);
      assert.equal(code, 3);
      assert.match(stdout, /not checked: git is not installed, or not on the PATH\./);
    }
    assert.equal(runProcess(folder(), ["diff", "api0/openapi.yaml"], env).code, 3);
    assert.equal(runProcess(folder(), ["publish", "--yes", "api0/openapi.yaml"], env).code, 3);
  });

  it("report a damaged object in every command that reads it", () => {
    const missing = 'while read -r id; do echo "$id missing"; done';
    const { env } = noting(`case "$*" in *cat-file*) ${missing}; exit 0;; esac`);
    const commands = [["check"], ["check", "--base", "v1.0.0"], ["diff"], ["publish", "--yes"]];
    for (const [command = "", ...options] of commands) {
      const args = [command, "api0/openapi.yaml", ...options];
      const { stdout, stderr, code } = runProcess(folder(), args, env);
      assert.equal(code, 3, `${command}: ${stdout}${stderr}`);
      assert.match(stdout, /The git repository is damaged: object [0-9a-f]{40} is missing\./);
    }
  });

  it("are awaited: an aborted run is not reported as compatible", () => {
    const hanging = join(folder(), ".git", "hanging.cjs");
    writeFileSync(hanging, 'require("node:fs/promises").realpath = () => new Promise(() => undefined);\n');
    const env = { NODE_OPTIONS: `--require ${hanging}` };
    const { stdout, stderr, code } = runProcess(folder(), ["check", "api0/openapi.yaml"], env);
    assert.equal(code, 3);
    assert.equal(stdout + stderr, "error: the command ended without a result.\n");
  });
});
