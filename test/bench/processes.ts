/** Measures time and memory of the command line and of other tools as processes. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { maxMegabytes } from "../../src/server/client";
import { spreadOf } from "./measure";
import type { Format, Rival } from "./rivals";
import { extremes, type Subject } from "./subjects";
import type { Row, Table } from "./table";

export interface Run {
  /** Milliseconds. */
  readonly time: number;
  /** The sum of the peaks of all processes, in megabytes; NaN if the process was terminated. */
  readonly rss: number;
  readonly failed: boolean;
}

const folder = mkdtempSync(join(tmpdir(), "contract-guard-bench-"));
const [noting, noted] = [join(folder, "note.cjs"), join(folder, "kilobytes")];
// Linux counts the memory of the process that started it in `maxRSS`, but not in `VmHWM`.
writeFileSync(
  noting,
  `const fs = require("node:fs");
   process.on("exit", () => {
     const status = fs.existsSync("/proc/self/status") ? fs.readFileSync("/proc/self/status", "utf8") : "";
     const kilobytes = /VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
     fs.appendFileSync(${JSON.stringify(noted)}, kilobytes + "\\n");
   });`,
);
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Runs a Node.js program. The processes that it forks inherit the options of Node.js. */
export function runOf(args: readonly string[], cwd = process.cwd(), timeout = 300_000): Run {
  writeFileSync(noted, "");
  const started = performance.now();
  const { error, status } = spawnSync(process.execPath, ["--require", noting, ...args], {
    ...{ cwd, timeout },
    stdio: "ignore",
  });
  const time = performance.now() - started;
  const peaks = readFileSync(noted, "utf8").trim().split("\n").map(Number);
  return {
    time,
    rss: status === null ? Number.NaN : peaks.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1000,
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

/** Measures the command line with and without proofs, next to other tools with a report of the same format. */
export function measureProcess(
  { tell }: Table,
  subject: Subject,
  rivals: readonly Rival[],
  folder: string,
): void {
  const { name } = subject;
  const files = filesOf(subject, folder);
  const megabytes = (subject.base.length + subject.head.length) / 1e6;
  for (const format of ["text", "json"] as const) {
    const cli = [resolve("dist/cli.js"), "check", files.head, "--base", files.base, "--format", format];
    const runs = [1, 2, 3].map(() => runOf(cli));
    const { median } = spreadOf(runs.map(({ time }) => time));
    const proved = format === "json" ? " with proofs" : "";
    tell({ subject: name, what: `whole process, ${format}${proved}`, value: median });
    const memory = Math.max(...runs.map(({ rss }) => rss));
    // The memory of a small document is that of Node.js.
    const aim = megabytes < 0.1 ? {} : { ratio: memory / megabytes, target: 15 };
    tell({
      subject: name,
      what: "memory of its processes, MB (ratio: to both texts)",
      value: memory,
      ...aim,
    });
    for (const rival of rivals)
      if (rival.formats.includes(format)) tell(comparedWith(rival, format, median, name, files));
  }
}

function comparedWith(
  { name, run, target }: Rival,
  format: Format,
  ours: number,
  subject: string,
  { base, head }: ReturnType<typeof filesOf>,
): Row {
  const runs = [run(base, head, format)];
  // Very slow programs are measured once.
  while (runs.length < 3 && runs.every(({ time }) => time < 20_000)) runs.push(run(base, head, format));
  const { median } = spreadOf(runs.map(({ time }) => time));
  const ending = runs.some(({ failed }) => failed) ? ", which fails" : "";
  const what = `${name}, ${format}${ending} (ratio: Contract Guard to it)`;
  return { subject, what, value: median, ratio: ours / median, target };
}

const sessionEdits = 2000;

/** Resident memory after many edits, with the heap limit of the editor's thread. */
export function measureSession({ tell }: Table, subject: Subject, folder: string): void {
  const { base, head } = filesOf(subject, folder);
  const script = join(__dirname, "session.js");
  const args = [`--max-old-space-size=${String(maxMegabytes)}`, script, base, head, String(sessionEdits)];
  const printed = execFileSync(process.execPath, args, { encoding: "utf8" });
  const what = `resident memory after ${String(sessionEdits)} edits, MB`;
  tell({ subject: subject.name, what, value: Number(printed), target: 250 });
}

/** Documents that were slow: with many new paths, and with many breaks in one schema. */
export function measureExtremes({ tell }: Table, folder: string): void {
  const cli = resolve("dist/cli.js");
  for (const { subject, most, options } of extremes()) {
    const { base, head } = filesOf(subject, folder);
    const { time } = runOf([cli, "check", head, "--base", base, ...options]);
    tell({ subject: subject.name, what: ["whole process", ...options].join(" "), value: time, target: most });
  }
}

/** Startup time of the command line in addition to that of Node.js. */
export function measureStart({ tell }: Table): void {
  const times = (args: readonly string[]): number =>
    spreadOf([1, 2, 3, 4, 5].map(() => runOf(args).time)).median;
  const [bare, ours] = [times(["-e", ""]), times([resolve("dist/cli.js"), "--version"])];
  tell({ subject: "command line", what: "start in addition to that of Node.js", value: ours - bare });
}
