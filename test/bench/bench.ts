/**
 * `npm run bench [-- --online] [--json FILE]`: measures checks, as ratios to the unavoidable work in the same run. With
 * `--online`, also measures a larger document and another tool, both from the npm registry.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { arch, availableParallelism, platform, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { measureDocument, measureVersions } from "./documents";
import { measureGrowth } from "./growth";
import { measureManyFiles, measureWorkspace } from "./many";
import { measureExtremes, measureProcess, measureSession, measureStart } from "./processes";
import { apiSmartDiff, oasdiff } from "./rivals";
import { github, small, subjects } from "./subjects";
import { createTable } from "./table";
import { measureWork } from "./work";

async function run(online: boolean, out: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "contract-guard-bench-"));
  const machine = `Node ${process.version}, ${platform()} ${arch()}, ${String(availableParallelism())} processors, ${String(Math.round(totalmem() / 2 ** 30))} GB`;
  console.log(machine);
  try {
    const table = createTable(console.log);
    const [first, ...others] = subjects();
    if (first === undefined) return;
    const all = [first, ...others, ...(online ? [github(folder)] : [])];
    for (const subject of all) {
      await measureDocument(table, subject);
      await measureWork(table, subject);
    }
    await measureVersions(table, first);
    await measureManyFiles(table, folder);
    measureStart(table);
    const rivals = [...oasdiff(), ...(online ? apiSmartDiff(folder) : [])];
    measureProcess(table, small(), oasdiff(1.5), folder);
    for (const subject of all) measureProcess(table, subject, subject === first ? rivals : oasdiff(), folder);
    measureExtremes(table, folder);
    measureSession(table, first, folder);
    measureWorkspace(table, folder);
    await measureGrowth(table, others[0] ?? first, folder);
    const { rows } = table;
    const date = new Date().toISOString().slice(0, 10);
    if (out !== undefined) writeFileSync(out, `${JSON.stringify({ date, machine, rows }, undefined, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const flag = process.argv.indexOf("--json");
void run(process.argv.includes("--online"), flag < 0 ? undefined : process.argv[flag + 1]);
