import assert from "node:assert/strict";
import { until } from "../../timeouts";
import { tellStory } from "../story";
import {
  chooseItem,
  repeatUntil,
  repeatUntilGone,
  takeNarrowPicture,
  takePicture,
  takeThemedPictures,
} from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("the view API Contract", () => {
  const story = tellStory();
  const page = () => story().page;
  const pane = () => page().locator(".part.sidebar");
  const row = (text: string | RegExp) => pane().locator(".monaco-list-row", { hasText: text }).first();
  const header = () => pane().locator(".pane-header[aria-label^='API Contract']");
  /** The actions of a view are visible while the pointer is over it. */
  async function click(label: string): Promise<void> {
    await header().hover();
    await header().locator(`a.action-label[aria-label*='${label}']`).click();
  }

  const item = (title: string) => page().locator(".monaco-menu").getByText(title);
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
    await takeNarrowPicture(page(), "view-operation");
  });

  it("lists the compatible changes", async () => {
    await row("1 compatible").locator(".monaco-tl-twistie").click();
    await row("delivery").waitFor();
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
    await click("Group Changes by Severity");
    await row(/^\s*Breaking/).waitFor();
    await takeThemedPictures(page(), "view-severity", story().sample.folder);
    await page().reload();
    await icon().click();
    await row(/^\s*Breaking/).waitFor();
    await click("Group Changes by Operation");
    await row(/^\s*Breaking/).waitFor({ state: "detached" });
  });

  it("is filtered by words", async () => {
    await click("Filter Changes");
    await page()
      .locator(".quick-input-widget:visible")
      .getByPlaceholder(/Text of a change/)
      .fill("cooking");
    await row("email").waitFor({ state: "detached" });
    await page().keyboard.press("Enter");
    assert.equal(await pane().locator(".monaco-list-row").count(), 3);
    await header().getByText("“cooking”").waitFor();
    await takePicture(page(), "view-filter");
    await click("Clear Filter");
    await row("email").waitFor();
  });

  it("copies a group as Markdown, with each of its findings", async () => {
    await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await row("POST /orders").click({ button: "right" });
    await chooseItem(item("Copy as Markdown"));
    const text = await until("the group is copied", async () => {
      const copied = await page().evaluate<string>("navigator.clipboard.readText()");
      return copied.startsWith("####") && copied;
    });
    assert.deepEqual(text.match(/^#### .+$/gm), [
      "#### Property `email` became required in `NewOrder`.",
      "#### Property `total` was removed from `Order`.",
    ]);
  });

  it("offers what can be done about an API in its context menu", async () => {
    await repeatUntil(item("Publish Version…"), () => row("openapi.yaml").click({ button: "right" }));
    for (const title of ["Compare With…", "Show Report", "Restore Everything That Was Published"])
      assert.equal(await item(title).count(), 1, title);
    await repeatUntilGone(item("Publish Version…"), () => page().keyboard.press("Escape"));
  });

  it("offers what can be done about a finding in its context menu", async () => {
    await row("cooking").click({ button: "right" });
    for (const title of ["Mark as Deprecated Instead", "Approve This Break…", "Explain This Change"])
      await item(title).waitFor();
    await takePicture(page(), "view-menu");
    await chooseItem(item("Restore What Was Published"));
    await row("cooking").waitFor({ state: "detached" });
    await row("openapi.yaml").getByText("4 breaking since v1.4.0").waitFor();
    // VS Code ignores a click soon after a menu was opened.
    await repeatUntil(page().locator(".tab", { hasText: ".md" }), async (timeout) => {
      const explain = item("Explain This Change");
      if (!(await explain.isVisible())) await row(/^\s*isbn/).click({ button: "right" });
      await explain.click({ timeout });
    });
  });
});
