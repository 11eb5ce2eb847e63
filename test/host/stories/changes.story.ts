import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { tellStory } from "../story";
import { runCommand, takeThemedPictures } from "../window";
import { writeSettings } from "../workspace-settings";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("the published text", () => {
  const story = tellStory({ shares: true });
  const page = () => story().page;
  const run = (command: string) => runCommand(page(), command);

  it("of a removed operation is shown as a peek under the cursor", async () => {
    await page()
      .locator(statusItem)
      .getByText(/\d breaking since v1\.4\.0/)
      .waitFor();
    await page().locator(".view-lines").getByText("/books/{isbn}", { exact: true }).first().click();
    await run("Contract Guard: Peek Published Text");
    const peek = page().locator(".peekview-widget");
    await peek.getByText("removeBook").first().waitFor();
    await takeThemedPictures(page(), "changes-peek", story().sample.folder);
    await page().keyboard.press("Escape");
    await peek.waitFor({ state: "detached" });
  });

  it("is indicated by gutter decorations if enabled", async () => {
    const signs = page().locator(
      ".margin-view-overlays [class*='ced-'], .glyph-margin-widgets [class*='ced-']",
    );
    assert.equal(await signs.count(), 0);
    const { file, folder } = story().sample;
    const before = readFileSync(file, "utf8");
    try {
      writeFileSync(file, before.replace("title: Bookshop", "title: Books and more"));
      writeSettings(folder, { "contractGuard.gutter": true });
      await signs.first().waitFor();
      await page().keyboard.press("Control+Home");
      await takeThemedPictures(page(), "changes-gutter", folder);
    } finally {
      writeFileSync(file, before);
      writeSettings(folder, {});
    }
  });

  it("is shown in a diff, at the location", async () => {
    await page().locator(".view-lines").getByText("/books/{isbn}", { exact: true }).first().click();
    await run("Contract Guard: Show Changes Since Published");
    await page().locator(".tab.active").getByText("openapi.yaml (v1.4.0 ↔ now)").waitFor();
    await page().locator(".monaco-diff-editor .original").getByText("removeBook").first().waitFor();
    await takeThemedPictures(page(), "changes-diff", story().sample.folder);
  });
});
