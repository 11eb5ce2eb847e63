import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { tellStory } from "../story";
import {
  repeatUntil,
  repeatUntilGone,
  runCommand,
  takePicture,
  takeReadmePicture,
  takeThemedPictures,
} from "../window";

/** The location of the item in the status bar. */
const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("a breaking edit", () => {
  const story = tellStory({ shares: true });
  const page = () => story().page;
  const status = () => page().locator(statusItem);
  const rows = (text: string) => page().locator(".markers-panel .monaco-list-row", { hasText: text });

  /** The bell with an unread notification; this host shows notifications only behind the bell. */
  const unread = () => page().locator("[id='status.notifications'] .codicon-bell-dot");

  before(async () => page().setViewportSize({ width: 1400, height: 900 }));

  it("is shown in the status bar and in the text, without a notification", async () => {
    await status()
      .getByText(/\d breaking since v1\.4\.0/)
      .waitFor();
    assert.ok((await page().locator(".squiggly-error").count()) > 0);
    assert.equal(await unread().count(), 0);
    await takePicture(page(), "editor-squiggles");
  });

  /** A position in the message of a row, left of the link to the rule. */
  const message = { x: 90, y: 10 };

  it("has next steps behind the status, the findings first", async () => {
    await status().click();
    const steps = page().locator(".quick-input-widget:visible");
    await steps.locator(".monaco-list-row", { hasText: "Restore Everything" }).waitFor();
    await takeThemedPictures(page(), "editor-next-steps", story().sample.folder);
    await steps.locator(".monaco-list-row").first().click();
    await page().locator(".part.sidebar .monaco-list-row", { hasText: "Breaking" }).first().waitFor();
    await page().locator("[id='status.problems']").click();
    await rows("cooking").click({ position: message });
    await page().locator(".view-lines").getByText("enum", { exact: true }).first().waitFor();
    await rows("published in v1.4.0").first().waitFor();
    await takePicture(page(), "editor-problems");
  });

  it("shows removed elements where they were", async () => {
    const hint = page().locator(".view-line", { hasText: "Removed since v1.4.0: cooking" });
    await hint.first().waitFor();
    await takeThemedPictures(page(), "editor-removed", story().sample.folder);
  });

  it("is explained in a hover", async () => {
    await page().locator(".view-lines").getByText("enum", { exact: true }).first().hover();
    const card = page().locator(".monaco-hover:visible", { hasText: "cooking" });
    await card.getByText("Affects GET /books, request side.").waitFor();
    await takeReadmePicture(page(), "editor");
    await takeThemedPictures(page(), "editor-hover", story().sample.folder);
  });

  it("leads to what was published, at the place", async () => {
    await rows("cooking").click({ position: message });
    await page().keyboard.press("ArrowDown");
    await page().keyboard.press("Enter");
    await page()
      .locator(".tab.active")
      .getByText(/^\/v1\.4\.0~/)
      .waitFor();
    await page().locator(".part.statusbar").getByText("(7 selected)").waitFor();
    await takePicture(page(), "editor-published");
  });

  it("leads to the page of its rule", async () => {
    await rows("cooking").getByText("enum-value-removed").click();
    const preview = page().frameLocator("iframe.webview.ready").frameLocator("iframe");
    await preview.getByRole("heading", { name: "Enum value removed" }).waitFor();
    await takePicture(page(), "editor-rule");
  });

  it("is summarized in one sentence by a command", async () => {
    await page().locator(".tab").getByText("openapi.yaml").first().click();
    await runCommand(page(), "Contract Guard: Check Compatibility");
    await unread().waitFor();
    await page().locator("[id='status.notifications']").click();
    const notifications = page().locator(".notifications-center");
    await notifications.getByText("Show Problems").waitFor();
    await takePicture(page(), "editor-command");
    assert.match(await notifications.innerText(), /openapi\.yaml: \d breaking changes since v1\.4\.0/);
    assert.equal(await notifications.locator(".notification-list-item").count(), 1);
    await repeatUntilGone(notifications, () => page().keyboard.press("Escape"));
  });

  it("is undone from the hint of the removed element", async () => {
    const hint = page().locator(".view-lines").getByText("cooking", { exact: true }).first();
    const card = page().locator(".monaco-hover:visible", { hasText: "Peek Published Text" });
    await repeatUntil(card.getByText("Restore…"), (timeout) => hint.hover({ timeout }));
    await takePicture(page(), "editor-hint");
    await card.getByText("Restore…").click();
    await status().getByText("4 breaking since v1.4.0").waitFor();
    await page()
      .locator(".view-line", { hasText: /enum:\s\[.*cooking\]/ })
      .first()
      .waitFor();
  });
});

describe("an untrusted folder", () => {
  const story = tellStory({ trusted: false });

  it("is not checked, with the reason", async () => {
    const { page } = story();
    const status = page.locator(statusItem);
    await status.getByText("Not checked").waitFor();
    await status.hover();
    await page
      .locator(".monaco-hover:visible")
      .getByText(/not trusted/)
      .waitFor();
    await takeThemedPictures(page, "editor-restricted", story().sample.folder);
    assert.equal(await page.locator(".squiggly-error").count(), 0);
  });

  it("is compared with its ledger, for which no program is run", async () => {
    const { page, sample } = story();
    const { file, folder } = sample;
    const edited = readFileSync(file, "utf8");
    const text = execFileSync("git", ["-C", folder, "show", "v1.4.0:openapi.yaml"], { encoding: "utf8" });
    writeFileSync(file, text.replace("version: 1.4.0", "version: 1.4.1"));
    const publish = [resolve("dist", "cli.js"), "publish", "--yes", "openapi.yaml"];
    execFileSync(process.execPath, publish, { cwd: folder });
    writeFileSync(file, edited);
    await page
      .locator(statusItem)
      .getByText(/\d breaking since 1\.4\.1/)
      .waitFor();
    await page.locator(".squiggly-error").first().waitFor();
    await page.locator(".view-lines").first().click();
    await takeThemedPictures(page, "editor-restricted-ledger", folder);
  });
});
