import assert from "node:assert/strict";
import { tellStory } from "../story";
import { repeatUntilGone, runCommand, takePicture, takeThemedPictures } from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("the walkthrough", () => {
  const story = tellStory();
  const page = () => story().page;
  const entry = (text: string) =>
    page().locator(".quick-input-widget:visible .monaco-list-row", { hasText: text }).first();
  const step = (title: string) => page().locator(".getting-started-step", { hasText: title });

  before(async () => {
    await page().setViewportSize({ width: 1500, height: 900 });
    await page()
      .locator(statusItem)
      .getByText(/since v1\.4\.0/)
      .waitFor();
  });

  it("opens with four steps", async () => {
    await runCommand(page(), "Welcome: Open Walkthrough");
    await entry("Get Started with Contract Guard").click();
    await step("Open an OpenAPI document").locator(".step-description-container").first().waitFor();
    await takeThemedPictures(page(), "walkthrough-open", story().sample.folder);
  });

  for (const [title, name] of [
    ["See what would break", "see"],
    ["Undo it, or decide", "decide"],
    ["Publish the next version", "publish"],
  ] as const)
    it(`has an image for the step ${name}`, async () => {
      await step(title).click();
      await step(title).locator(".step-description-container").first().waitFor();
      await takePicture(page(), `walkthrough-${name}`);
    });

  it("marks a completed step", async () => {
    await step("See what would break").click();
    await page().getByText("Show Findings", { exact: true }).click();
    await page().locator(".part.sidebar .monaco-list-row", { hasText: "5 breaking" }).first().waitFor();
    await step("See what would break").locator(".codicon.complete").waitFor();
  });

  it("does not mark steps of which the command was canceled", async () => {
    const title = "Publish the next version";
    const modal = page().locator(".monaco-dialog-box:visible");
    await step(title).click();
    await page().getByText("Publish Version…", { exact: true }).click();
    await modal.getByText("openapi.yaml cannot be published.").waitFor();
    await repeatUntilGone(modal, () => page().keyboard.press("Escape"));
    await step("Undo it, or decide").click();
    await page().getByText("Show Next Steps", { exact: true }).click();
    const restore = entry("Restore Everything That Was Published");
    await restore.waitFor();
    await repeatUntilGone(restore, () => page().keyboard.press("Escape"));
    for (const each of [title, "Undo it, or decide"])
      assert.equal(await step(each).locator(".codicon.complete").count(), 0, each);
  });

  it("marks the first step when a document is active", async () => {
    const tab = (name: string) => page().locator(".tab", { hasText: name }).first();
    await tab("openapi.yaml").click();
    await page()
      .locator(statusItem)
      .getByText(/since v1\.4\.0/)
      .waitFor();
    await tab("Welcome").click();
    await step("Open an OpenAPI document").locator(".codicon.complete").waitFor();
  });

  it("opens a sample with breaking changes", async () => {
    await step("Open an OpenAPI document").click();
    await page().getByText("Try It on a Sample API", { exact: true }).click();
    await page().locator(statusItem).getByText("2 breaking since published.yaml").waitFor();
    await takePicture(page(), "walkthrough-sample");
  });
});
