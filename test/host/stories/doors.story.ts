import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tellStory } from "../story";
import { chooseItem, repeatUntil, repeatUntilGone, runCommand, takeThemedPictures } from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("a design that the next publish makes permanent", () => {
  const story = tellStory({
    shares: true,
    settings: { "contractGuard.doors": "warning" },
    prepare: ({ folder, file }) => {
      const published = execFileSync("git", ["-C", folder, "show", "v1.4.0:openapi.yaml"], {
        encoding: "utf8",
      });
      const before = "        deliveryDate: { type: string, format: date }\n";
      const added = `${before}        delivery: { type: string, enum: [post, courier] }\n`;
      writeFileSync(file, published.replace(before, added));
    },
  });
  const page = () => story().page;
  const quickInput = () => page().locator(".quick-input-widget:visible");
  const acceptances = () => join(story().sample.folder, ".contract-guard", "doors");
  /** Waits for this number of warnings in the status bar, next to no errors. */
  const problems = (count: string) =>
    page()
      .locator("[id='status.problems']", { hasText: new RegExp(`0\\s*${count}\\s*$`) })
      .waitFor();

  async function answer(title: string, text?: string): Promise<void> {
    await quickInput().getByText(title).waitFor();
    const input = quickInput().locator("input.input");
    if (text !== undefined) await input.fill(text);
    await input.press("Enter");
  }

  /** The text of the only acceptance. */
  function acceptance(): string {
    const [name = "", ...others] = readdirSync(acceptances());
    assert.deepEqual(others, []);
    return readFileSync(join(acceptances(), name), "utf8");
  }

  it("can be accepted from the lightbulb with a reason and an owner", async () => {
    await page().locator(statusItem).getByText("Compatible with v1.4.0").waitFor();
    await problems("1");
    await page().locator(".view-lines").first().click();
    await runCommand(page(), "Go to Next Problem (Error, Warning, Info)");
    const message = page().locator(".marker-widget");
    await message.waitFor();
    await repeatUntilGone(message, () => page().keyboard.press("Escape"));
    const fix = page()
      .locator(".action-widget")
      .getByText(/^Accept: .+…$/);
    await repeatUntil(fix, () => page().keyboard.press("Control+."));
    await takeThemedPictures(page(), "doors-lightbulb", story().sample.folder);
    await chooseItem(fix);
    await answer("Accept (Step 1 of 2): Reason", "There are only two ways.");
    await quickInput().getByLabel("Back").click();
    await answer("Accept (Step 1 of 2): Reason");
    await takeThemedPictures(page(), "doors-owner", story().sample.folder);
    await answer("Accept (Step 2 of 2): Owner", "team-books");
    await problems("0");
    assert.match(acceptance(), /\nreason: "There are only two ways\."\nowner: team-books\n$/);
  });

  it("is shown again without the file, and can be accepted in the view", async () => {
    rmSync(acceptances(), { recursive: true });
    await runCommand(page(), "Contract Guard: Check Compatibility");
    await problems("1");
    await runCommand(page(), "View: Show Contract Guard");
    const row = (text: string | RegExp) =>
      page().locator(".pane-body .monaco-list-row", { hasText: text }).first();
    const door = row(/delivery/i);
    await repeatUntil(door, async () => {
      for (const text of ["Becomes permanent", /GET|POST/])
        if (!(await door.isVisible())) {
          await row(text).click();
          await page().keyboard.press("ArrowRight");
        }
    });
    await takeThemedPictures(page(), "doors-view", story().sample.folder);
    const entry = page().locator(".monaco-menu").getByText("Accept Permanent Design…");
    // VS Code ignores a click soon after a menu was opened.
    await repeatUntil(quickInput().getByText("Accept (Step 1 of 2): Reason"), async (timeout) => {
      if (!(await entry.isVisible())) await door.click({ button: "right" });
      await entry.click({ timeout });
    });
    await answer("Accept (Step 1 of 2): Reason", "Agreed");
    await answer("Accept (Step 2 of 2): Owner", "team-books");
    await problems("0");
    assert.match(acceptance(), /\nreason: "Agreed"\n/);
  });
});
