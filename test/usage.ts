/** Peak memory and processor time of a Node.js process and of those that it starts, as they report them at exit. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Usage {
  /** Peak resident memory of the largest process. Undefined if each was ended by a signal. */
  readonly megabytes: number | undefined;
  /** User and system time of all processes and threads. Undefined if each process was ended by a signal. */
  readonly processorSeconds: number | undefined;
}

/**
 * `maxRSS` of a process on Linux starts with the memory of the process that started it, so VmHWM is preferred.
 * Threads load the file too and must not write.
 */
const preload = `
const { isMainThread } = require("node:worker_threads");
const { readFileSync, writeFileSync } = require("node:fs");
if (isMainThread) process.on("exit", () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/^VmHWM:\\s+(\\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {}
  const { user, system } = process.cpuUsage();
  const usage = { megabytes: kilobytes / 1024, processorSeconds: (user + system) / 1e6 };
  writeFileSync(process.env.USAGE_FILE + "." + process.pid, JSON.stringify(usage));
});
`;

const folder = mkdtempSync(join(tmpdir(), "contract-guard-usage-"));
const script = join(folder, "usage.cjs");
writeFileSync(script, preload);
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** Arguments and environment for a Node.js process, and its usage after it has exited. */
export function measured(): {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly usage: () => Usage;
} {
  const name = String(count++);
  return {
    args: ["--require", script],
    env: { USAGE_FILE: join(folder, name) },
    usage: () => readUsage(name),
  };
}

/** Reads and removes the files that the processes wrote. */
function readUsage(name: string): Usage {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}.`));
  const all = files.map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Usage);
  for (const file of files) rmSync(join(folder, file));
  if (all.length === 0) return { megabytes: undefined, processorSeconds: undefined };
  return {
    megabytes: Math.max(...all.map(({ megabytes = 0 }) => megabytes)),
    processorSeconds: all.reduce((sum, { processorSeconds = 0 }) => sum + processorSeconds, 0),
  };
}
