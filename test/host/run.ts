/** `npm run test:host`: the suite inside the VS Code server's extension host, then the stories told from outside. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { prepareSample } from "../start/sample";
import { launchBrowser } from "./browser";
import { describeEvent, readEvents, resultsVariable } from "./results";
import { startServer } from "./server";
import { openWindow } from "./window";

/** How long the host may say nothing before it is given up. */
const silenceMs = 90_000;

void main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "contract-guard-suite-"));
  try {
    const sample = prepareSample(join(folder, "sample"));
    const failed = await runInHost(sample.folder, join(folder, "results.jsonl"));
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Prints the results as they come; resolves to the number of failures. */
async function runInHost(workspace: string, results: string): Promise<number> {
  const server = await startServer({ env: { [resultsVariable]: results } });
  const browser = await launchBrowser();
  try {
    const page = await openWindow(browser, server, {
      folder: workspace,
      extension: resolve("."),
      tests: resolve("out", "test", "host", "index.js"),
    });
    const heard: string[] = [];
    page.on("console", (message) => heard.push(message.text()));
    let seen = 0;
    let last = Date.now();
    while (Date.now() - last < silenceMs) {
      const events = readEvents(results);
      for (const event of events.slice(seen)) {
        console.log(describeEvent(event));
        if (event.type === "end") return event.failed + (event.passed === 0 ? 1 : 0);
        last = Date.now();
      }
      seen = events.length;
      await delay(100);
    }
    console.log([server.log(), ...heard].join("\n"));
    console.log(`The extension host said nothing for ${String(silenceMs / 1000)} seconds.`);
    return 1;
  } finally {
    await browser.close();
    await server.stop();
  }
}
