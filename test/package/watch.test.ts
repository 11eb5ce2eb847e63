/** The debug build: breakpoints in src are hit, and VS Code detects the end of a build. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

const out = join("out", "watched");

interface Task {
  readonly label: string;
  readonly script?: string;
  readonly problemMatcher: string | { readonly background: { readonly endsPattern: string } };
}

interface Launch {
  readonly name: string;
  readonly preLaunchTask: string;
  readonly outFiles: readonly string[];
}

const { tasks } = readJson(".vscode/tasks.json") as { readonly tasks: readonly Task[] };
const { configurations } = readJson(".vscode/launch.json") as { readonly configurations: readonly Launch[] };
const { scripts } = readJson("package.json") as { readonly scripts: Readonly<Record<string, string>> };

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

describe("npm run watch", () => {
  let printed = "";

  before(async () => {
    rmSync(out, { recursive: true, force: true });
    const build = spawn(process.execPath, ["esbuild.mjs", "--watch", "--out", out], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const ended = once(build, "exit");
    for await (const chunk of build.stdout) {
      printed += String(chunk);
      if (printed.includes("build finished")) break;
    }
    build.kill();
    await ended;
  });
  after(() => rmSync(out, { recursive: true, force: true }));

  it("prints the line that the task waits for", () => {
    const matcher = tasks.find(({ label }) => label === "watch")?.problemMatcher;
    assert.ok(typeof matcher === "object");
    assert.match(printed, new RegExp(matcher.background.endsPattern, "m"));
  });

  for (const [bundle, file, text] of [
    ["extension", "src/editor/index.ts", "function activate("],
    ["worker", "src/engine/pointer.ts", "function escapeToken("],
    ["cli", "src/cli/program.ts", "function buildProgram("],
  ] as const)
    it(`maps ${bundle}.js to ${file}, line by line`, () => {
      const path = join(out, `${bundle}.js`);
      const map = new TraceMap(readFileSync(`${path}.map`, "utf8"));
      const lines = readFileSync(path, "utf8").split("\n");
      const source = readFileSync(file, "utf8").split("\n");
      const found = lines.flatMap((line, index) => {
        const at = originalPositionFor(map, { line: index + 1, column: line.search(/\S|$/) });
        const original = at.source === null ? "" : relative(".", resolve(dirname(path), at.source));
        const isThere = resolve(original) === resolve(file) && line.includes(text);
        return isThere && at.line !== null ? [source[at.line - 1] ?? ""] : [];
      });
      assert.ok(found.length > 0);
      for (const line of found) assert.ok(line.includes(text), line);
    });
});

describe(".vscode", () => {
  for (const { name, preLaunchTask, outFiles } of configurations)
    it(`has everything that "${name}" needs`, () => {
      const task = tasks.find(({ label }) => label === preLaunchTask);
      assert.ok(scripts[task?.script ?? ""], preLaunchTask);
      for (const pattern of outFiles) assert.match(pattern, /^\$\{workspaceFolder\}\/(?:dist|out)\//);
    });

  it("is neither ignored by git nor part of a package", () => {
    assert.doesNotMatch(readFileSync(".gitignore", "utf8"), /^\.vscode\/?$/m);
    for (const ignore of [".npmignore", ".vscodeignore"])
      assert.doesNotMatch(readFileSync(ignore, "utf8"), /^!.*(?:\.vscode|\.map)/m);
    assert.ok(existsSync(".vscode/launch.json"));
  });
});
