/** Measures time and memory of the command line and of other tools as processes. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { spreadOf } from "./measure";
import type { Rival } from "./rivals";
import type { Subject } from "./subjects";
import type { Table } from "./table";

export interface Run {
  /** Milliseconds. */
  readonly time: number;
  /** Peak memory in megabytes; NaN if the process was terminated. */
  readonly rss: number;
  readonly failed: boolean;
}

const noted = join(mkdtempSync(join(tmpdir(), "contract-guard-bench-")), "rss.cjs");
writeFileSync(
  noted,
  `process.on("exit", () => require("node:fs").writeSync(2, "\\nrss " + process.resourceUsage().maxRSS + "\\n"));`,
);
process.on("exit", () => rmSync(noted, { force: true }));

/** Runs a Node.js program. */
export function runOf(args: readonly string[], cwd = process.cwd(), timeout = 300_000): Run {
  const started = performance.now();
  const { stderr, error, status } = spawnSync(process.execPath, ["--require", noted, ...args], {
    ...{ cwd, timeout, encoding: "utf8" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const time = performance.now() - started;
  return {
    time,
    rss: Number(/rss (\d+)\n$/.exec(stderr)?.[1]) / 1000,
    failed: error !== undefined || status === null || status > 3,
  };
}

/** Writes the pair to files. */
function filesOf(
  { format, base, head }: Subject,
  folder: string,
): { readonly base: string; readonly head: string } {
  const write = (of: string, text: string): string => {
    const path = join(folder, `${of}.${format}`);
    writeFileSync(path, text);
    return path;
  };
  return { base: write("base", base), head: write("head", head) };
}

export function measureProcess(
  { tell }: Table,
  subject: Subject,
  rivals: readonly Rival[],
  folder: string,
): void {
  const files = filesOf(subject, folder);
  const cli = resolve("dist/cli.js");
  const { name } = subject;
  const checks = [1, 2, 3].map(() => runOf([cli, "check", files.head, "--base", files.base]));
  const { median } = spreadOf(checks.map(({ time }) => time));
  tell({ subject: name, what: "whole process", value: median });
  const size = (subject.base.length + subject.head.length) / 1e6;
  const memory = Math.max(...checks.map(({ rss }) => rss));
  const what = "memory, MB (ratio: to both texts)";
  tell({ subject: name, what, value: memory, ratio: memory / size, target: 12 });
  for (const { name: rival, run, target } of rivals) {
    const runs = [run(files.base, files.head)];
    // Very slow programs are measured once.
    while (runs.length < 3 && runs.every(({ time }) => time < 20_000)) runs.push(run(files.base, files.head));
    const { median: its } = spreadOf(runs.map(({ time }) => time));
    const ending = runs.some(({ failed }) => failed) ? ", which fails" : "";
    tell({
      subject: name,
      what: `${rival}${ending} (ratio: ours to it)`,
      value: its,
      ratio: median / its,
      target,
    });
  }
}

/** Startup time of the command line in addition to that of Node.js. */
export function measureStart({ tell }: Table): void {
  const times = (args: readonly string[]): number =>
    spreadOf([1, 2, 3, 4, 5].map(() => runOf(args).time)).median;
  const [bare, ours] = [times(["-e", ""]), times([resolve("dist/cli.js"), "--version"])];
  tell({ subject: "command line", what: "start-up above bare node", value: ours - bare });
}
