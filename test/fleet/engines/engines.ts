/** Runs the recipes for build systems with the build systems: `npm run test:engines`. They are installed from npm. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bazel } from "./bazel";
import { verify } from "./engine";
import { nx } from "./nx";
import { turborepo } from "./turborepo";
import { Workplace } from "./workplace";

async function main(wanted: readonly string[]): Promise<void> {
  let [passed, failed] = [0, 0];
  for (const engine of [turborepo(), nx(), bazel()]) {
    if (wanted.length > 0 && !wanted.includes(engine.name)) continue;
    const home = mkdtempSync(join(tmpdir(), "contract-guard-engine-"));
    try {
      const titles = await verify(engine, new Workplace(home));
      for (const title of titles) console.log(`${engine.name}: ${title}`);
      passed += titles.length;
    } catch (error) {
      failed++;
      console.error(error);
    } finally {
      await engine.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  }
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

void main(process.argv.slice(2));
