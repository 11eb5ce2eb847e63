import assert from "node:assert/strict";
import { tellStory } from "../story";
import { takePicture, takeThemedPictures } from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("the view API Contract", () => {
  const story = tellStory();
  const page = () => story().page;
  const pane = () => page().locator(".part.sidebar");
  const row = (text: string | RegExp) => pane().locator(".monaco-list-row", { hasText: text }).first();
  const action = (label: string) => pane().locator(`.title-actions a.action-label[aria-label*='${label}']`);

  const icon = () => page().locator(".activitybar .action-item", { hasText: "5" });

  before(async () => page().setViewportSize({ width: 1400, height: 900 }));

  it("lists breaking changes, below the verdict", async () => {
    await page()
      .locator(statusItem)
      .getByText(/\d breaking since v1\.4\.0/)
      .waitFor();
    await icon().click();
    await row("openapi.yaml").getByText("5 breaking since v1.4.0").waitFor();
    await row("POST /orders").waitFor();
    await row("1 compatible").waitFor();
    await takeThemedPictures(page(), "view-operation", story().sample.folder);
  });

  it("lists the compatible changes", async () => {
    await row("1 compatible").locator(".monaco-tl-twistie").click();
    await row("was added").waitFor();
    await takePicture(page(), "view-compatible");
    await row("1 compatible").locator(".monaco-tl-twistie").click();
  });

  it("leads to the location with the keyboard", async () => {
    await row("openapi.yaml").click();
    for (let down = 0; down < 2; down++) await page().keyboard.press("ArrowDown");
    await page().keyboard.press("Enter");
    await page()
      .locator(".part.statusbar")
      .getByText(/\(\d+ selected\)/)
      .waitFor();
  });

  it("is grouped by severity on demand, and stays so", async () => {
    await action("Group Changes by Severity").click();
    await row(/^\s*Breaking/).waitFor();
    await takeThemedPictures(page(), "view-severity", story().sample.folder);
    await page().reload();
    await icon().click();
    await row(/^\s*Breaking/).waitFor();
    await action("Group Changes by Operation").click();
    await row(/^\s*Breaking/).waitFor({ state: "detached" });
  });

  it("is filtered by words", async () => {
    await action("Filter Changes").click();
    await page()
      .locator(".quick-input-widget:visible")
      .getByPlaceholder(/Text of a change/)
      .fill("cooking");
    await row("email").waitFor({ state: "detached" });
    await page().keyboard.press("Enter");
    assert.equal(await pane().locator(".monaco-list-row").count(), 3);
    await takePicture(page(), "view-filter");
    await action("Clear Filter").click();
    await row("email").waitFor();
  });
});
