/** A day's work: findings appear and disappear while the user types. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { until } from "../../timeouts";
import { tellStory } from "../story";
import { repeatUntil, runCommand, takeThemedPictures } from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

/** Opens a file by its absolute path, with the keyboard. */
async function openFile(page: Page, path: string): Promise<void> {
  const tab = page.locator(".tab.active", { hasText: basename(path) });
  const input = page.locator(".quick-input-widget:visible input.input");
  const entered = async (): Promise<string> =>
    (await input.isVisible()) ? input.inputValue({ timeout: 1_000 }).catch(() => "") : "";
  await repeatUntil(tab, async (timeout) => {
    // A busy dialog ignores both Escape and Enter.
    if ((await entered()) !== path) {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+O");
      // The dialog writes its folder into the field some time after it is shown.
      await until(
        "the dialog shows its folder",
        async () => (await tab.isVisible()) || /[\\/]$/.test(await entered()),
      );
      if (await tab.isVisible()) return;
      await input.fill(path, { timeout }).catch(() => undefined);
    }
    await input.press("Enter", { timeout }).catch(() => undefined);
  });
}

/** Brings the view to the front. */
async function openView(page: Page): Promise<void> {
  // The badge covers the icon.
  await page
    .locator(".activitybar .action-item", { has: page.locator("[aria-label*='Contract Guard']") })
    .click();
}

/** Selects the next occurrence of a text in the active editor. */
async function find(page: Page, text: string): Promise<void> {
  const widget = page.locator(".find-widget.visible");
  await page.locator(".editor-group-container.active .view-lines").first().click();
  await repeatUntil(widget, () => page.keyboard.press("Control+F"));
  await widget.locator(".find-part textarea").fill(text);
  await widget.locator(".matchesCount", { hasText: /\d of \d/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

describe("a day", () => {
  const story = tellStory();
  const page = () => story().page;
  let sample = "";

  before(async () => {
    await page().setViewportSize({ width: 1400, height: 900 });
    sample = readFileSync(story().sample.file, "utf8");
  });

  describe("with one document", () => {
    const status = (text: string | RegExp) => page().locator(statusItem).getByText(text).waitFor();
    const squiggles = () => page().locator(".squiggly-error");

    before(async () => {
      const { folder, file } = story().sample;
      const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" });
      writeFileSync(file, git("show", "v1.4.0:openapi.yaml"));
      await status("Compatible with v1.4.0");
    });

    it("a breaking change is underlined while it is typed", async () => {
      await find(page(), ", cooking");
      await page().keyboard.press("Delete");
      await status("1 breaking since v1.4.0");
      await squiggles().first().waitFor();
      await page().locator(".codelens-decoration:visible", { hasText: "1 breaking" }).first().waitFor();
      await takeThemedPictures(page(), "day-typed", story().sample.folder);
    });

    it("findings of invalid YAML stay, and the status shows that they are outdated", async () => {
      await find(page(), "title: Bookshop");
      await page().keyboard.press("End");
      await page().keyboard.type(": [");
      await status("Not checked, findings are stale");
      await find(page(), "novel, poetry");
      await squiggles().first().waitFor();
      await takeThemedPictures(page(), "day-broken", story().sample.folder);
    });

    it("a fixed document is checked again", async () => {
      await find(page(), "Bookshop: [");
      await page().keyboard.type("Bookshop");
      await status("1 breaking since v1.4.0");
      await takeThemedPictures(page(), "day-mended", story().sample.folder);
    });
  });

  describe("in a folder whose documents are closed and deleted", () => {
    const sidebar = () => page().locator(".part.sidebar");

    before(async () => {
      await runCommand(page(), "File: Revert File");
      writeFileSync(story().sample.file, sample);
      await page().locator(statusItem).getByText("5 breaking since v1.4.0").waitFor();
    });

    it("shows no findings, and suggests what to do", async () => {
      const { folder } = story().sample;
      const added = join(folder, "new.yaml");
      writeFileSync(added, sample.replace("title: Bookshop", "title: Newcomer"));
      await openFile(page(), added);
      await page()
        .locator(statusItem)
        .getByText(/Not in v1\.4\.0 yet/)
        .waitFor();
      await takeThemedPictures(page(), "day-unpublished", folder);
    });

    it("keeps the verdicts when the last editor is closed", async () => {
      const row = (verdict: string) => sidebar().locator(".monaco-list-row", { hasText: verdict });
      await repeatUntil(row("Not in v1.4.0 yet"), async () => openView(page()));
      // On a busy machine, the dialog that opened the file may be open once more.
      await page().keyboard.press("Escape");
      await runCommand(page(), "View: Close All Editors");
      await page().locator(statusItem).waitFor({ state: "hidden" });
      await row("5 breaking since v1.4.0").waitFor();
      await row("Not in v1.4.0 yet").waitFor();
      await takeThemedPictures(page(), "day-closed", story().sample.folder);
    });

    it("has a view with the first steps when the documents are deleted", async () => {
      const { folder, file } = story().sample;
      for (const each of [file, join(folder, "new.yaml")]) rmSync(each);
      await sidebar().getByText("Open an OpenAPI document").waitFor();
      await takeThemedPictures(page(), "day-empty", folder);
    });
  });
  describe("with a schema that two APIs share", () => {
    const rows = (text: string | RegExp) =>
      page().locator(".part.sidebar .monaco-list-row", { hasText: text });
    const schema = (values: string) => `Status:\n  type: string\n  enum: [${values}]\n`;
    const api = (name: string) => `openapi: 3.1.0
info: { title: ${name}, version: 1.0.0 }
paths:
  /${name}:
    post:
      requestBody:
        content:
          application/json:
            schema: { $ref: "../shared/status.yaml#/Status" }
      responses: { "204": { description: Done. } }
`;

    before(async () => {
      const { folder, file } = story().sample;
      writeFileSync(file, sample);
      await openFile(page(), file);
      const write = (path: string, text: string) => {
        mkdirSync(join(folder, path, ".."), { recursive: true });
        writeFileSync(join(folder, path), text);
      };
      write("shared/status.yaml", schema("open, paid, sent"));
      write("apis/invoices.yaml", api("invoices"));
      write("apis/parcels.yaml", api("parcels"));
      const git = (...args: string[]) =>
        execFileSync("git", ["-C", folder, "-c", "user.name=b", "-c", "user.email=b@example.com", ...args]);
      git("add", ".");
      git("commit", "--quiet", "--message=Share");
      git("tag", "v1.5.0");
    });

    it("an edit of the schema is checked for both", async () => {
      await openFile(page(), join(story().sample.folder, "apis", "invoices.yaml"));
      await openFile(page(), join(story().sample.folder, "apis", "parcels.yaml"));
      await openFile(page(), join(story().sample.folder, "shared", "status.yaml"));
      await find(page(), ", sent");
      await page().keyboard.press("Delete");
      await page().locator(".squiggly-error").first().waitFor();
      await repeatUntil(rows("invoices.yaml").getByText("1 breaking since v1.5.0"), async () => {
        await openView(page());
      });
      await rows("parcels.yaml").getByText("1 breaking since v1.5.0").waitFor();
      await rows("openapi.yaml").getByText("Compatible with v1.5.0").waitFor();
      await takeThemedPictures(page(), "day-shared", story().sample.folder);
    });
  });
});
