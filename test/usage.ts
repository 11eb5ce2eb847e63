/** Peak memory and processor time of a Node.js process, as it reports them at exit. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Usage {
  /** Peak resident memory. Undefined if the process was ended by a signal. */
  readonly megabytes: number | undefined;
  /** User and system time of all its threads. Undefined if the process was ended by a signal. */
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
  writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
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
  const file = join(folder, String(count++));
  return {
    args: ["--require", script],
    env: { USAGE_FILE: file },
    usage: () => {
      try {
        return JSON.parse(readFileSync(file, "utf8")) as Usage;
      } catch {
        return { megabytes: undefined, processorSeconds: undefined };
      } finally {
        rmSync(file, { force: true });
      }
    },
  };
}
