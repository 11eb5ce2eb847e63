/**
 * `npm run bench [-- --json FILE]`: how long a check takes, as ratios to what nobody can do without in the same run:
 * the events of `js-yaml`, or `JSON.parse` four times over, of the same head (the floor).
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseEvents } from "js-yaml";
import type { Baseline } from "../../src/baseline/index";
import { createChecker, type CheckRequest } from "../../src/check/index";
import { parse } from "../../src/source/index";
import { randomOf } from "../engine/edits";
import { growthOf, spreadOf, timed, timesOf, type Spread } from "./measure";
import { madePair, nudged, subjects, type Subject } from "./subjects";

interface Row {
  readonly subject: string;
  readonly what: string;
  /** Milliseconds; for memory megabytes, for growth a power. */
  readonly value: number;
  readonly p95?: number;
  /** To the floor, or to what the row says. */
  readonly ratio?: number;
}

const rows: Row[] = [];

function tell(row: Row): void {
  rows.push(row);
  const number = (value: number | undefined): string =>
    value === undefined ? "" : value.toFixed(value < 10 ? 2 : 0);
  console.log(
    [
      row.subject.padEnd(16),
      row.what.padEnd(46),
      number(row.value).padStart(8),
      number(row.p95).padStart(8),
      row.ratio === undefined ? "" : `${row.ratio.toFixed(2)}x`.padStart(8),
    ].join(" "),
  );
}

function published(text: string, label: string): Baseline {
  const at = { uri: `published:/${label}`, text, label, readFile: async () => undefined };
  return { kind: "published", source: "file", ...at };
}

function request(base: string, head: string, older: readonly string[] = []): CheckRequest {
  return {
    base: published(base, "newest"),
    older: older.map((text, index) => published(text, `older ${String(index)}`)),
    head: { uri: "file:///api", text: head },
  };
}

async function measure({ name: subject, format, base, head }: Subject): Promise<void> {
  const floorOf = (): unknown =>
    format === "yaml"
      ? parseEvents(head, { maxDepth: 1000 })
      : [1, 2, 3, 4].map(() => JSON.parse(head) as unknown);
  await timesOf(3, floorOf);
  const floor = spreadOf(await timesOf(9, floorOf)).median;
  tell({ subject, what: "the floor", value: floor, ratio: 1 });
  const told = (what: string, { median, p95 }: Spread): void => {
    tell({ subject, what, value: median, p95, ratio: median / floor });
  };
  told("head read into a tree", spreadOf(await timesOf(7, () => parse("file:///api", head))));

  const full: number[] = [];
  for (let nth = 0; nth < 6; nth++) {
    const checker = createChecker();
    await checker.check(request(base, base));
    full.push(await timed(() => checker.check(request(base, head))));
  }
  told("full check, published side known", spreadOf(full.slice(1)));

  const checker = createChecker();
  await checker.check(request(base, head));
  const random = randomOf(5);
  let text = head;
  const edits = await timesOfEdits(
    200,
    () => (text = nudged(text, random)),
    async (now) => {
      await checker.check(request(base, now));
    },
  );
  const { median, p95 } = spreadOf(edits);
  tell({ subject, what: "one edit (ratio: its p95)", value: median, p95, ratio: p95 / floor });
}

async function timesOfEdits(
  count: number,
  next: () => string,
  run: (text: string) => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < count; nth++) {
    const text = next();
    times.push(await timed(() => run(text)));
  }
  return times;
}

/** The same document against one, five and twenty published versions, each an edit or two from the next. */
async function measureVersions({ name: subject, base, head }: Subject): Promise<void> {
  const random = randomOf(9);
  const versions = [base];
  while (versions.length < 20) versions.push(nudged(nudged(versions.at(-1) ?? base, random), random));
  let one = 0;
  for (const count of [1, 5, 20]) {
    const times: number[] = [];
    for (let nth = 0; nth < 3; nth++) {
      const checker = createChecker();
      const older = versions.slice(1, count);
      // All texts are read, none compared with this head.
      await checker.check(request(base, base, older));
      times.push(await timed(() => checker.check(request(base, head, older))));
    }
    const { median } = spreadOf(times);
    if (count === 1) one = median;
    tell({
      subject,
      what: `against ${String(count)} published versions (ratio: to one)`,
      value: median,
      ratio: median / one,
    });
  }
}

async function measureGrowth(): Promise<void> {
  const points: [number, number][] = [];
  for (const size of [1, 2, 4, 8]) {
    const { base, head } = madePair(size);
    const times = await timesOf(4, () => createChecker().check(request(base, head)));
    const { least } = spreadOf(times);
    points.push([base.length, least]);
    tell({
      subject: "made here",
      what: `full check at ${String(size)}x, ${String(Math.round(base.length / 1000))} kB`,
      value: least,
    });
  }
  tell({ subject: "made here", what: "time grows with size to the power of", value: growthOf(points) });
}

/** The command line as a process of its own, and how much memory it takes. */
function measureProcess({ name: subject, format, base, head }: Subject): void {
  const folder = mkdtempSync(join(tmpdir(), "contract-guard-bench-"));
  try {
    const file = (of: string, text: string): string => {
      const path = join(folder, `${of}.${format}`);
      writeFileSync(path, text);
      return path;
    };
    const [baseFile, headFile] = [file("base", base), file("head", head)];
    const reporting = `process.on("exit", () => console.error("rss", process.resourceUsage().maxRSS));`;
    const noted = file("rss", reporting).replace(/\.\w+$/, ".cjs");
    writeFileSync(noted, reporting);
    const run = (args: readonly string[]): { readonly time: number; readonly rss: number } => {
      const started = performance.now();
      const { stderr } = spawnSync(process.execPath, ["--require", noted, ...args], { encoding: "utf8" });
      return { time: performance.now() - started, rss: Number(/rss (\d+)/.exec(stderr)?.[1]) / 1000 };
    };
    const cli = resolve("dist/cli.js");
    const bare = spreadOf([1, 2, 3, 4, 5].map(() => run(["-e", ""]).time)).median;
    const help = spreadOf([1, 2, 3, 4, 5].map(() => run([cli, "--version"]).time)).median;
    const checks = [1, 2, 3].map(() => run([cli, "check", headFile, "--base", baseFile, "--format", "json"]));
    const { median } = spreadOf(checks.map(({ time }) => time));
    tell({ subject, what: "whole process", value: median });
    tell({ subject, what: "start-up above bare node", value: help - bare });
    const memory = Math.max(...checks.map(({ rss }) => rss)) - run(["-e", ""]).rss;
    const size = (base.length + head.length) / 1e6;
    tell({
      subject,
      what: "memory, MB above bare node (ratio: to the texts)",
      value: memory,
      ratio: memory / size,
    });
    if (spawnSync("oasdiff", ["--version"]).error === undefined) {
      const times = [1, 2, 3].map(() => timeOf("oasdiff", ["breaking", baseFile, headFile]));
      const rival = spreadOf(times).median;
      tell({
        subject,
        what: "oasdiff, whole process (ratio: ours to it)",
        value: rival,
        ratio: median / rival,
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeOf(program: string, args: readonly string[]): number {
  const started = performance.now();
  spawnSync(program, args);
  return performance.now() - started;
}

async function run(): Promise<void> {
  const flag = process.argv.indexOf("--json");
  console.log(`${"".padEnd(63)}     ms      p95   ratio`);
  const all = subjects();
  for (const subject of all) await measure(subject);
  const [first] = all;
  if (first !== undefined) {
    await measureVersions(first);
    measureProcess(first);
  }
  await measureGrowth();
  const out = flag < 0 ? undefined : process.argv[flag + 1];
  if (out !== undefined)
    writeFileSync(out, `${JSON.stringify({ node: process.version, rows }, undefined, 2)}\n`);
}

void run();
