import { tellStory } from "../story";
import { chooseItem, repeatUntil, takeNarrowPicture, takePicture, takeThemedPictures } from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("the History view", () => {
  const story = tellStory();
  const page = () => story().page;
  const pane = () =>
    page().locator(".part.sidebar .pane", { has: page().locator("[aria-label^='History']") });
  const row = (version: string) => pane().locator(`.monaco-list-row[aria-label^='${version}']`);
  const menu = () => page().locator(".monaco-menu");

  before(async () => page().setViewportSize({ width: 1400, height: 900 }));

  it("lists the versions with date, verdict and author", async () => {
    await page().locator(statusItem).getByText("5 breaking since v1.4.0").waitFor();
    await page()
      .locator(".activitybar .action-item", { has: page().locator("[aria-label*='Contract Guard']") })
      .click();
    await repeatUntil(row("v1.4.0"), async () => pane().locator(".pane-header").click());
    await row("v1.4.0")
      .getByText(/\d{4}-\d\d-\d\d · Compatible with v1\.3\.0 · Bookshop/)
      .waitFor();
    await row("v1.3.0").getByText("First version").waitFor();
    await takeThemedPictures(page(), "history", story().sample.folder);
    await takeNarrowPicture(page(), "history");
  });

  it("opens the published text of a version", async () => {
    await row("v1.3.0").click();
    await page().locator(".view-lines").getByText("version: 1.3.0").first().waitFor();
  });

  it("compares any two versions", async () => {
    await row("v1.4.0").click();
    await page().locator(".view-lines").getByText("version: 1.4.0").first().waitFor();
    await row("v1.3.0").click({ modifiers: ["ControlOrMeta"] });
    await row("v1.3.0").click({ button: "right" });
    await menu().getByText("Compare with Previous or Selected Version").waitFor();
    await takePicture(page(), "history-menu");
    await chooseItem(menu().getByText("Compare with Previous or Selected Version"));
    await page().locator(".tab", { hasText: "openapi.yaml (v1.3.0 ↔ v1.4.0)" }).waitFor();
    await takePicture(page(), "history-compare");
  });

  it("compares the current text with a version", async () => {
    await row("v1.4.0").click();
    await page().locator(".tab", { hasText: "/v1.4.0" }).waitFor();
    await row("v1.3.0").click({ button: "right" });
    await chooseItem(menu().getByText("Compare Current Text with This Version"));
    await page().locator(statusItem).getByText("comparing with v1.3.0").waitFor();
  });
});
