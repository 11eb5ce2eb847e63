/**
 * `npm run test:electron`: the same suite in a desktop VS Code, which is downloaded into `.vscode-test/`: the newest
 * version, or `VSCODE_VERSION` (`1.101.0`, `insiders`).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runTests } from "@vscode/test-electron";
import { prepareSample } from "../start/sample";
import { describeTally } from "../tally/tally";
import { describeEvent, readEvents, resultsOf, resultsFolderVariable } from "./results";
import { writeUserData } from "./user-data";

void main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "contract-guard-suite-"));
  const results = resultsOf(folder, "suite");
  try {
    const sample = prepareSample(join(folder, "sample"));
    const userData = join(folder, "user-data");
    writeUserData(userData, "User");
    await runTests({
      version: process.env.VSCODE_VERSION ?? "stable",
      extensionDevelopmentPath: resolve("."),
      extensionTestsPath: resolve("out", "test", "host", "index.js"),
      extensionTestsEnv: { [resultsFolderVariable]: folder },
      launchArgs: [
        sample.folder,
        `--user-data-dir=${userData}`,
        ...["--disable-extensions", "--disable-workspace-trust", "--skip-welcome"],
      ],
    });
  } catch (error) {
    process.exitCode = 1;
    console.log(error instanceof Error ? error.message : error);
  } finally {
    for (const event of readEvents(results)) {
      console.log(event.type === "end" ? `electron: ${describeTally(event)}` : describeEvent(event));
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
