import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Report } from "../../src/policy/index";
import { contractGuard, freshSample, program } from "./run";

interface Case {
  readonly title: string;
  /** Changes the bookshop's repository before the check. */
  readonly prepare?: (folder: string) => void;
  /** Arguments after `check`. */
  readonly args?: readonly string[];
  readonly code: number;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
}

const nothing = /^$/;
const file = "openapi.yaml";

function git(folder: string, ...args: string[]): string {
  return execFileSync("git", ["-C", folder, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const published = (folder: string) => git(folder, "show", `v1.4.0:${file}`);
const write = (name: string, text: string) => (folder: string) => writeFileSync(join(folder, name), text);
const remove = (name: string) => (folder: string) => rmSync(join(folder, name), { recursive: true });
const restore = (folder: string) => git(folder, "checkout", "--quiet", "--", file);

const verdicts: readonly Case[] = [
  {
    title: "finds the newest release without arguments",
    code: 1,
    stdout:
      /^openapi\.yaml:\d+:\d+: breaking: [^]*\n\n\d+ breaking changes since v1\.4\.0.*\.\nPublished: v1\.4\.0 \(release tag\), `info\.version` 1\.4\.0, \d{4}-\d\d-\d\d, commit `[0-9a-f]{7}`\.\n$/,
  },
  {
    title: "accepts a git ref",
    args: [file, "--base", "v1.3.0"],
    code: 1,
    stdout: /\n {2}v1\.3\.0: openapi\.yaml:\d+:\d+\n/,
  },
  {
    title: "accepts a file",
    prepare: (folder) => write("old.yaml", published(folder))(folder),
    args: [file, "-b", "old.yaml"],
    code: 1,
    stdout: /\n {2}published: old\.yaml:\d+:\d+\n/,
  },
  {
    title: "reports an unchanged document as compatible",
    prepare: restore,
    code: 0,
    stdout: /^Compatible with v1\.4\.0: no change .*\nPublished: v1\.4\.0 .*\n$/,
  },
  {
    title: "reports additions as compatible",
    prepare: (folder) =>
      write(
        "next.yaml",
        published(folder).replace("Bookshop", "Library").replaceAll("books", "loans"),
      )(folder),
    args: ["next.yaml"],
    code: 0,
    stdout: /^Not published yet: v1\.4\.0 does not contain this document/,
  },
  {
    title: "shows the failing requests with --explain",
    args: ["--explain"],
    code: 1,
    stdout:
      /\n {2}proof {3}.+\n\n {4}Worked before, fails now\n {4}GET https:\/\/api\.bookshop\.example\/books\?genre=cooking\n/,
  },
  {
    title: "ignores breaking changes with --fail-on never",
    args: ["--fail-on", "never"],
    code: 0,
    stdout: /breaking changes since/,
  },
];

const notChecked: readonly Case[] = [
  { title: "without git", prepare: remove(".git"), code: 3, stdout: /^not checked: .+\n {2}do {6}.+\n$/ },
  {
    title: "without the tag",
    args: ["--base", "v9.9.9"],
    code: 3,
    stdout: /^not checked: .*v9\.9\.9.*\n {2}do {6}.+\n$/,
  },
  {
    title: "an incomplete document",
    prepare: (folder) => write(file, published(folder).replace("[novel, poetry", "[novel, {poetry"))(folder),
    code: 3,
    stdout: /^openapi\.yaml:\d+:\d+: not checked: .+\n[^]*\^\n[^]* {2}do {6}.+\n\nPublished: v1\.4\.0 .+\n$/,
  },
  {
    title: "an empty file",
    prepare: write(file, ""),
    code: 3,
    stdout: /^(openapi\.yaml:1:1: )?not checked: .+\n/,
  },
  {
    title: "a file that is not OpenAPI",
    prepare: write(file, "services: {}\n"),
    code: 3,
    stdout: /not checked: .+\n {2}do/,
  },
  {
    title: "head before base if both are invalid",
    prepare: write(file, "services: {}\n"),
    args: ["--base", "v9.9.9"],
    code: 3,
    stdout: /^(?![^]*v9\.9\.9)[^]*OpenAPI/,
  },
];

const usage: readonly Case[] = [
  {
    title: "a missing file",
    args: ["nothing.yaml"],
    code: 2,
    stderr:
      /^error: cannot read nothing\.yaml: file not found\. Paths are relative to the current folder\.\n$/,
  },
  {
    title: "a folder",
    args: [".git"],
    code: 2,
    stderr:
      /^error: cannot read \.git: it is a folder\. Specify a document in it, or a pattern such as .+\n$/,
  },
  {
    title: "a folder without a document",
    prepare: remove(file),
    code: 2,
    stderr: /^error: no document specified.* contract-guard check FILE\.\n$/,
  },
  {
    title: "a folder with two documents",
    prepare: write("swagger.json", "{}"),
    code: 2,
    stderr: /^error: no document specified, and this folder contains openapi\.yaml and swagger\.json\./,
  },
  {
    title: "an unknown option",
    args: ["--bases", "v1"],
    code: 2,
    stderr: /^error: unknown option '--bases'\n\(Did you mean --base\?\)\n$/,
  },
  {
    title: "proofs that are shown and left out",
    args: ["--explain", "--no-proof"],
    code: 2,
    stderr: /^error: --explain shows proofs\. Remove `--no-proof`\.\n$/,
  },
  {
    title: "an unknown format",
    args: ["--format", "yaml"],
    code: 2,
    stderr:
      /^error: .*'yaml' is invalid\. Allowed choices are text, json, sarif, junit, github, gitlab, markdown, html, blob\.\n$/,
  },
  {
    title: "a name with terminal control characters",
    args: ["a\n::error::b\u001b[31m.yaml"],
    code: 2,
    stderr: /^error: cannot read a␊::error::b␛\[31m\.yaml: file not found\. .+\n$/,
  },
  {
    title: "an option with terminal control characters",
    args: ["--\n::error::b\u001b[31m"],
    code: 2,
    stderr: /^error: unknown option '--␊::error::b␛\[31m'\n$/,
  },
  {
    title: "a name that is too long",
    args: ["a".repeat(5000)],
    code: 2,
    stderr: /^error: cannot read a+: the file name is too long\.\n$/,
  },
  { title: "an unknown level", args: ["--fail-on", "all"], code: 2, stderr: /^error: .*'all' is invalid/ },
];

/** Device files and pipes do not exist on Windows. */
const posix: readonly Case[] = [
  {
    title: "a device",
    args: ["/dev/zero"],
    code: 2,
    stderr:
      /^error: cannot read .*zero: it is not a file, but a device or a pipe\. Specify an OpenAPI document\.\n$/,
  },
  {
    title: "a pipe without a writer",
    prepare: (folder) => void execFileSync("mkfifo", [join(folder, "pipe.yaml")]),
    args: ["pipe.yaml"],
    code: 2,
    stderr: /^error: cannot read pipe\.yaml: it is not a file, but a device or a pipe\. Specify .+\n$/,
  },
  {
    title: "a pipe without a writer as configuration",
    prepare: (folder) => void execFileSync("mkfifo", [join(folder, "contract-guard.yaml")]),
    args: [],
    code: 2,
    stderr:
      /^error: cannot read contract-guard\.yaml: it is not a file, but a device or a pipe\. Replace .+\n$/,
  },
  {
    title: "a link that leads to itself",
    prepare: (folder) => symlinkSync("loop.yaml", join(folder, "loop.yaml")),
    args: ["loop.yaml"],
    code: 2,
    stderr: /^error: cannot read loop\.yaml: too many levels of symbolic links\.\n$/,
  },
];

describe("contract-guard check", () => {
  const sample = freshSample();

  const run = ({ title, prepare, args = [], code, stdout = nothing, stderr = nothing }: Case) =>
    it(title, () => {
      prepare?.(sample().folder);
      const outcome = contractGuard(sample().folder, ["check", ...args]);
      assert.match(outcome.stdout, stdout);
      assert.match(outcome.stderr, stderr);
      assert.equal(outcome.code, code);
    });

  verdicts.forEach(run);
  describe("does not check", () => notChecked.forEach(run));
  describe("rejects", () => [...usage, ...(process.platform === "win32" ? [] : posix)].forEach(run));

  it("reads pipes that a shell passes", function () {
    if (process.platform === "win32") this.skip();
    const { folder } = sample();
    const script = `cat openapi.yaml | "${process.execPath}" "${program}" check /dev/stdin --base openapi.yaml`;
    assert.match(
      execFileSync("sh", ["-c", script], { cwd: folder, encoding: "utf8" }),
      /^Compatible with openapi\.yaml: /,
    );
  });

  it("shows file names relative to the working directory", () => {
    const { folder } = sample();
    const below = join(folder, "docs");
    mkdirSync(below);
    assert.match(
      contractGuard(dirname(folder), ["check", join("bookshop", file)]).stdout,
      /^bookshop[\\/]openapi\.yaml:\d+:\d+: /,
    );
    const outside = contractGuard(below, ["check", join("..", file)]).stdout;
    assert.ok(outside.includes(`${join(folder, file)}:`), outside);
  });

  it("prints one report as JSON, whose ranges are located in the text", () => {
    const { folder } = sample();
    const { stdout, stderr, code } = contractGuard(folder, ["check", "--format", "json"]);
    const report = JSON.parse(stdout) as Report;
    assert.deepEqual([code, stderr, report.reportVersion, report.verdict], [1, "", 1, "breaking"]);
    const lines = {
      head: readFileSync(join(folder, file), "utf8").split("\n"),
      base: published(folder).split("\n"),
    };
    for (const finding of report.findings) {
      for (const side of ["head", "base"] as const) {
        const { start, end } = finding[side]?.range ?? finding.head.range;
        const line = lines[finding[side] ? side : "head"][start.line] ?? "";
        assert.ok(start.character < line.length && end.line >= start.line, `${finding.rule}: ${side}`);
      }
    }
    assert.equal(contractGuard(folder, ["check", "--format", "json"]).stdout, stdout);
  });

  it("reports the same findings without proofs with --no-proof", () => {
    const { folder } = sample();
    const reported = (...args: readonly string[]): Report =>
      JSON.parse(contractGuard(folder, ["check", "--format", "json", ...args]).stdout) as Report;
    const [whole, bare] = [reported(), reported("--no-proof")];
    const names = ({ findings }: Report) =>
      findings.map(({ fingerprint, severity }) => [fingerprint, severity]);
    const proofs = ({ findings }: Report): number => findings.filter(({ proof }) => proof !== null).length;
    assert.deepEqual(names(bare), names(whole));
    assert.deepEqual([proofs(bare), proofs(whole) > 0], [0, true]);
  });

  it("uses color only if requested", () => {
    const { folder } = sample();
    const red = "\u001b[31mbreaking\u001b[39m";
    const colours = (env: NodeJS.ProcessEnv, ...args: readonly string[]) =>
      contractGuard(folder, ["check", ...args], env).stdout.includes(red);
    assert.deepEqual(
      [{}, { FORCE_COLOR: "1" }, { NO_COLOR: "1" }].map((env) => colours(env)),
      [false, true, false],
    );
    assert.deepEqual(
      [colours({ NO_COLOR: "1" }, "--color"), colours({ FORCE_COLOR: "1" }, "--no-color")],
      [true, false],
    );
  });

  it("tolerates a reader that closes the pipe", async () => {
    const child = spawn(process.execPath, [program, "check"], { cwd: sample().folder });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    assert.deepEqual([await once(child, "close"), stderr], [[1, null], ""]);
  });
});
