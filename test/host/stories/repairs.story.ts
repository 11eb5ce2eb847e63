import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { until } from "../../timeouts";
import { tellStory } from "../story";
import {
  chooseItem,
  runCommand,
  repeatUntil,
  repeatUntilGone,
  takePicture,
  takeReadmePicture,
  takeThemedPictures,
} from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("a breaking change with a fix in the lightbulb menu", () => {
  const story = tellStory({ shares: true });
  const page = () => story().page;
  const status = (text: RegExp | string) => page().locator(statusItem).getByText(text).waitFor();
  const menu = () => page().locator(".action-widget:visible");
  const published = () =>
    execFileSync("git", ["-C", story().sample.folder, "show", "v1.4.0:openapi.yaml"], { encoding: "utf8" });
  const edited = () => published().replace(/ {4}delete:\n(?: {6}.*\n)+/, "");

  /** Saves, and asserts the content on disk. */
  async function save(expected: string): Promise<void> {
    await page().locator(".view-lines").first().click();
    await page().keyboard.press("Control+s");
    const onDisk = () => readFileSync(story().sample.file, "utf8");
    const before = onDisk();
    if (before !== expected) await until("the file was written", () => ![before, ""].includes(onDisk()));
    assert.equal(onDisk(), expected);
  }

  async function run(command: string): Promise<void> {
    await page().locator(".view-lines").first().click();
    await runCommand(page(), command);
  }

  /** Opens the menu at the first problem. */
  async function openMenu(): Promise<void> {
    const message = page().locator(".marker-widget");
    await run("Go to Next Problem (Error, Warning, Info)");
    await message.waitFor();
    await repeatUntilGone(message, () => page().keyboard.press("Escape"));
    const fix = menu().getByText("Restore what was published: DELETE /books/{isbn}");
    // A check in between makes the first result empty.
    await repeatUntil(fix, async () => {
      await page().keyboard.press("Escape");
      await page().keyboard.press("Control+.");
    });
  }

  it("is a removed operation", async () => {
    writeFileSync(story().sample.file, edited());
    await status(/\b1 breaking since v1\.4\.0/);
    await openMenu();
    await menu().getByText("Deprecate DELETE /books/{isbn} instead of removing it").waitFor();
    await menu().getByText("Approve: Operation DELETE /books/{isbn} was removed…").waitFor();
    await menu().getByText("Explain operation-removed").waitFor();
    await takeReadmePicture(page(), "fixes");
    await takeThemedPictures(page(), "repairs-lightbulb", story().sample.folder);
  });

  it("is restored at its former location, byte for byte", async () => {
    await chooseItem(menu().getByText("Restore what was published: DELETE /books/{isbn}"));
    await status("Compatible with v1.4.0");
    await takePicture(page(), "repairs-restored");
    await save(published());
  });

  it("is removed again by one undo", async () => {
    await page().locator(".view-lines").first().click();
    await page().keyboard.press("Control+z");
    await status(/\b1 breaking since v1\.4\.0/);
    await save(edited());
  });

  it("is announced with a sunset instead", async () => {
    await openMenu();
    await chooseItem(menu().getByText("Deprecate DELETE /books/{isbn} instead of removing it"));
    await status("Compatible with v1.4.0");
    await takePicture(page(), "repairs-deprecated");
    const summary = "      summary: Take a book out of the shop\n";
    await save(published().replace(summary, `${summary}      deprecated: true\n`));
  });
});
