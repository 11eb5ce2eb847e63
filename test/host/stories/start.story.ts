import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { asUsed } from "../../start/as-used";
import { prepareSample } from "../../start/sample";
import { startServer } from "../server";
import { openWindow, runCommand, takePicture } from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

/** The command of `npm start` after the build. */
function start(...args: string[]) {
  return spawnSync(process.execPath, [join("out", "test", "start", "start.js"), ...args], {
    env: { ...process.env, CONTRACT_GUARD_START_ONCE: "1" },
    encoding: "utf8",
  });
}

describe("npm start", () => {
  it("prints the verdict on the sample and the URL of its editor", () => {
    const { stdout, status } = start();
    assert.equal(status, 0, stdout);
    const breaking = stdout.matchAll(/^openapi\.yaml:\d+:\d+: breaking: .*\[(.+)\]$/gm);
    assert.deepEqual(
      [...breaking].map(([, rule]) => rule),
      [
        "operation-removed",
        "enum-value-removed",
        "property-became-required",
        "property-removed",
        "type-narrowed",
      ],
    );
    assert.match(stdout, /^ {2}http:\/\/127\.0\.0\.1:\d+\/\?folder=\S+openapi\.yaml\S*$/m);
  });

  it("opens a document of the user", () => {
    const { stdout, status } = start(resolve("test", "start", "bookshop.yaml"));
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^ {2}http:\/\/127\.0\.0\.1:\d+\/\?folder=\S+bookshop\.yaml\S*$/m);
  });

  it("opens an editor that shows notifications", async () => {
    const folder = mkdtempSync(join(tmpdir(), "contract-guard-story-"));
    const sample = prepareSample(join(folder, "bookshop"));
    const server = await startServer(asUsed);
    try {
      const window = await openWindow(server.authority, sample);
      const { page, close } = window;
      await page.locator(statusItem).getByText("5 breaking since v1.4.0").waitFor();
      await runCommand(page, "Contract Guard: Check Compatibility");
      await page.locator(".notification-toast", { hasText: "5 breaking changes" }).waitFor();
      await takePicture(page, "start-notification");
      await close();
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  });

  it("names the missing file", () => {
    const { stderr, status } = start("no-such.yaml");
    assert.equal(status, 2);
    assert.match(stderr, /^There is no file .*no-such\.yaml\.$/m);
  });
});
