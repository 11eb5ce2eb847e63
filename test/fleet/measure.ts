/** Measures runs over many APIs: `npm run bench:fleet -- [COUNT]`. Needs the documents next to the project. */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { git } from "../cli/run";
import { createManyApis, fileOf, splitDocuments } from "./many-apis";

const cli = resolve("dist", "cli.js");
const home = mkdtempSync(join(tmpdir(), "contract-guard-fleet-"));
const count = Number(process.argv[2] ?? 200);
/** One API in this many has changes since it was published. */
const editEvery = 10;

interface Run {
  /** Seconds. */
  readonly time: number;
  /** Seconds of CPU time of all processes. Depends less on the load of the machine than the time. */
  readonly cpu: number;
  /** Seconds of CPU time of the busiest process: the least time of the run on idle processors. */
  readonly busiest: number;
  /** Sum of the peak memory of all processes in megabytes. */
  readonly memory: number;
}

/** Writes the CPU time and the peak memory of a process to a folder when the process ends. */
const note = join(home, "note.cjs");
writeFileSync(
  note,
  `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const found = { cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1000 };
  require("node:fs").writeFileSync(process.env.NOTES + "/" + process.pid, JSON.stringify(found));
});`,
);

/** Garbage collection uses further cores, so that one process is faster on several. Only on Linux. */
const onOneCore = process.platform === "linux" ? ["taskset", "--cpu-list", "0"] : [];

function measure(what: string, folder: string, args: readonly string[], prefix: readonly string[] = []): Run {
  const notes = mkdtempSync(join(home, "notes-"));
  const started = performance.now();
  const words: readonly string[] = [...prefix, process.execPath, "--require", note, cli, "check", ...args];
  const { status, stderr } = spawnSync(words[0] ?? "", words.slice(1), {
    cwd: folder,
    env: { ...process.env, NOTES: notes },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  const time = (performance.now() - started) / 1000;
  if (status === null || status === 2) throw new Error(`${what}: ${stderr}`);
  const found = readdirSync(notes).map(
    (name) => JSON.parse(readFileSync(join(notes, name), "utf8")) as Pick<Run, "cpu" | "memory">,
  );
  const sum = (of: "cpu" | "memory"): number => found.reduce((total, one) => total + one[of], 0);
  const busiest = Math.max(...found.map(({ cpu }) => cpu));
  const run = { time, cpu: sum("cpu"), busiest, memory: sum("memory") };
  const load = (loadavg()[0] ?? 0).toFixed(1);
  console.log(
    `${what}: ${time.toFixed(2)} s, ${run.cpu.toFixed(2)} s of CPU time (${busiest.toFixed(2)} s in one process), ${run.memory.toFixed(0)} MB (load ${load})`,
  );
  return run;
}

function ratio(what: string, one: Run, other: Run, target: string): void {
  const [time, cpu, busiest] = (["time", "cpu", "busiest"] as const).map((of) =>
    (one[of] / other[of]).toFixed(3),
  );
  console.log(
    `  ${what}: ${time ?? ""}, of CPU time ${cpu ?? ""}, of the busiest process ${busiest ?? ""} (target: ${target})`,
  );
}

try {
  const pairs = splitDocuments("../shared/specs");
  const folder = join(home, "apis");
  const bytes = createManyApis(pairs, { folder, count, editEvery });
  console.log(`${String(count)} APIs from ${String(pairs.length)} excerpts, ${(bytes / 1e6).toFixed(0)} MB`);
  const all = "apis/*/openapi.yaml";
  const cache = ["--cache", join(home, "cache"), "--cache-size", "5000"];

  const one = measure("cold, one process on one core", folder, [all, "--jobs", "1"], onOneCore);
  const two = measure("cold, two processes", folder, [all, "--jobs", "2"]);
  ratio("speedup", one, two, "1.7");
  const first = measure("with an empty cache", folder, [all, ...cache]);
  const clone = join(home, "clone");
  git(home, "clone", "--quiet", folder, clone);
  const second = measure("a second machine with the cache", clone, [all, ...cache]);
  ratio("of the first", second, first, "0.05");

  const edited = [0, 1, 2, 3, 4].map((index) => fileOf(folder, Math.floor((index * count) / 5)));
  const before = git(folder, "rev-parse", "HEAD").trim();
  for (const file of edited) appendFileSync(file, "# edited\n");
  git(folder, "commit", "--quiet", "--all", "--message=Edit");
  const alone = measure(
    "the five edited documents alone",
    folder,
    edited.map((file) => relative(folder, file)),
  );
  const changed = measure("a pull request with five edits", folder, [all, `--changed=${before}`]);
  ratio("of the five alone", changed, alone, "3");

  const few = join(home, "few");
  createManyApis(pairs, { folder: few, count: Math.ceil(count / 4), editEvery });
  const fewCached = ["--cache", join(home, "cache of few"), "--cache-size", "5000"];
  const quarter = measure("a quarter of the APIs", few, [all, "--jobs", "2"]);
  console.log(`  memory relative to a quarter: ${(two.memory / quarter.memory).toFixed(2)} (target: 1)`);
  measure("a quarter with an empty cache", few, [all, ...fewCached]);
  const again = measure("a quarter from the cache", few, [all, ...fewCached]);
  console.log(`  memory relative to a quarter: ${(second.memory / again.memory).toFixed(2)} (target: 1)`);
} finally {
  rmSync(home, { recursive: true, force: true });
}
