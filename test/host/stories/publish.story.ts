import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tellStory } from "../story";
import { runCommand, settled, takePicture, takeThemedPictures } from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("publishing a version", () => {
  const story = tellStory({
    shares: true,
    prepare: ({ folder, file }) => {
      const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" });
      git("config", "user.name", "Bookshop");
      git("config", "user.email", "api@bookshop.example");
      writeFileSync(file, git("show", "v1.4.0:openapi.yaml").replace(", cooking]", ", cooking, history]"));
      writeFileSync(join(folder, "CHANGELOG.md"), "# Changelog\n\n## 1.4.0\n\n- Ordering.\n");
    },
  });
  const page = () => story().page;
  const status = (text: RegExp | string) => page().locator(statusItem).getByText(text).waitFor();
  const quickPick = () => page().locator(".quick-input-widget:visible");
  const row = (text: string) => quickPick().locator(".monaco-list-row", { hasText: text }).first();
  const modal = () => page().locator(".monaco-dialog-box:visible");
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", story().sample.folder, ...args], { encoding: "utf8" });

  async function open(): Promise<void> {
    await page().locator(".view-lines").first().click();
    await runCommand(page(), "Contract Guard: Publish Version");
    await row("Continue").waitFor();
  }

  it("shows name, version and folder, and each can be changed", async () => {
    await status(/since v1\.4\.0|Compatible/);
    await open();
    await quickPick().getByPlaceholder("Writes files in this repository. Nothing is uploaded.").waitFor();
    await row(".contract-guard/published/openapi/1.4.1")
      .or(row(".contract-guard/published/openapi/1.5.0"))
      .waitFor();
    await takeThemedPictures(page(), "publish-list", story().sample.folder);
    await row("Name").click();
    const input = quickPick().locator("input.input");
    await quickPick().getByText("Names the API in the ledger").waitFor();
    await input.fill("book shop");
    await quickPick().getByText("Use letters, digits").waitFor();
    await input.fill("bookshop");
    await takePicture(page(), "publish-name");
    await page().keyboard.press("Enter");
    await row("published/bookshop/").waitFor();
    await row("Version").click();
    const hint = quickPick().getByText(/changes since v1\.4\.0 require at least/);
    await hint.waitFor();
    await quickPick().locator(".codicon-quick-input-back").click();
    await row("Version").click();
    await hint.waitFor();
    await input.fill("1.5.0");
    await page().keyboard.press("Enter");
    await hint.waitFor({ state: "hidden" });
    await row("published/bookshop/1.5.0").waitFor();
    for (const option of ["CHANGELOG.md", "Commit and Tag"]) {
      await row(option).click();
      await row(option).getByText("yes").waitFor();
    }
    await takePicture(page(), "publish-chosen");
  });

  it("lists what is written, and returns to the choices with Back", async () => {
    await row("Continue").click();
    await modal().getByText("Publish openapi.yaml as version 1.5.0 of bookshop?").waitFor();
    await modal()
      .getByText(/uploads nothing/)
      .waitFor();
    await takeThemedPictures(page(), "publish-confirm", story().sample.folder);
    await modal().getByRole("button", { name: "Back" }).click();
    await row("published/bookshop/1.5.0").waitFor();
    await row("Continue").click();
    await modal().getByRole("button", { name: "Preview Edits…" }).click();
  });

  it("previews every edit and writes nothing before it is accepted", async () => {
    const apply = page().getByRole("button", { name: "Apply" });
    await apply.waitFor();
    await settled(page());
    // All rows are selected: there is none that only causes the preview.
    const boxes = page().locator(".bulk-edit-panel .edit-checkbox");
    assert.ok((await boxes.count()) > 2);
    for (const box of await boxes.all()) assert.equal(await box.isChecked(), true);
    await takeThemedPictures(page(), "publish-preview", story().sample.folder);
    assert.equal(git("status", "--porcelain", ".contract-guard", "contract-guard.yaml").trim(), "");
    assert.match(readFileSync(story().sample.file, "utf8"), /version: 1\.4\.0/);
    await apply.click();
    await status("Compatible with 1.5.0");
  });

  it("commits and tags exactly the published files", async () => {
    await page().locator("[id='status.notifications'] .codicon-bell-dot").waitFor();
    await page().locator("[id='status.notifications']").click();
    await page()
      .locator(".notifications-center")
      .getByText(
        /Published version 1\.5\.0 of bookshop\. Committed it to git and tagged it v1\.5\.0\. Nothing was pushed\./,
      )
      .first()
      .waitFor();
    await takePicture(page(), "publish-done");
    assert.deepEqual(git("log", "-1", "--name-only", "--format=%s", "v1.5.0").trim().split("\n"), [
      "Publish bookshop 1.5.0",
      "",
      ".contract-guard/published/bookshop/1.5.0/openapi.yaml",
      ".contract-guard/published/bookshop/1.5.0/record.json",
      "CHANGELOG.md",
      "contract-guard.yaml",
      "openapi.yaml",
    ]);
    assert.match(
      readFileSync(join(story().sample.folder, "CHANGELOG.md"), "utf8"),
      /## 1\.5\.0 - .*\n[^]*history[^]*## 1\.4\.0/,
    );
    assert.match(readFileSync(story().sample.file, "utf8"), /^ {2}version: 1\.5\.0$/m);
    assert.ok(existsSync(join(story().sample.folder, "contract-guard.yaml")));
  });

  it("keeps name and folder of an API that has published versions, and offers no commit next to staged changes", async () => {
    writeFileSync(join(story().sample.folder, "staged.txt"), "staged\n");
    git("add", "staged.txt");
    await page().keyboard.press("Escape");
    await open();
    await row("the API has published versions").waitFor();
    await row("Other changes are staged").waitFor();
    assert.equal(await row("Commit and Tag").count(), 0);
    await takePicture(page(), "publish-next");
    await page().keyboard.press("Escape");
  });
});
