import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tellStory } from "../story";
import { chooseItem, repeatUntil, runCommand, takePicture, takeThemedPictures } from "../window";

const payments = (currencies: string) => `openapi: 3.1.0
info: { title: Payments, version: 1.0.0 }
paths:
  /payments:
    get:
      parameters:
        - { name: currency, in: query, schema: { enum: [${currencies}] } }
      responses: { "200": { description: The payments } }
`;

/** Four documents, of which one is not configured; the payments were changed since their release. */
function prepare(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync("git", [
      "-C",
      folder,
      "-c",
      "user.name=Bookshop",
      "-c",
      "user.email=api@example.com",
      ...args,
    ]);
  mkdirSync(join(folder, "apis"));
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  write("apis/payments.yaml", payments("EUR, GBP"));
  write("apis/shipping.yaml", payments("EUR"));
  git("add", "apis");
  git("commit", "--quiet", "--message=Publish the payments");
  git("tag", "payments/v1.0.0");
  git("tag", "shipping/v1.0.0");
  write("apis/payments.yaml", payments("EUR"));
  write("example.yaml", payments("EUR"));
  write(
    "contract-guard.yaml",
    `apis:
  bookshop: { document: openapi.yaml, published: { tag: "v*" } }
  payments: { document: apis/payments.yaml, published: { tag: "payments/v*" } }
  shipping: { document: apis/shipping.yaml, published: { tag: "shipping/v*" } }
`,
  );
}

describe("the APIs of a workspace", () => {
  const story = tellStory({ opens: false, prepare: ({ folder }) => prepare(folder) });
  const page = () => story().page;
  const pane = () => page().locator(".part.sidebar");
  const row = (text: string | RegExp) => pane().locator(".monaco-list-row", { hasText: text }).first();
  const icon = () =>
    page().locator(".activitybar .action-item", { has: page().locator("[aria-label*='Contract Guard']") });

  before(async () => page().setViewportSize({ width: 1400, height: 900 }));

  it("are listed and checked although no document is open, because there is a configuration", async () => {
    await icon().click();
    await row("payments.yaml").getByText("1 breaking since payments/v1.0.0").waitFor();
    await row("shipping.yaml").getByText("Compatible with shipping/v1.0.0").waitFor();
    await row("openapi.yaml").getByText("5 breaking since v1.4.0").waitFor();
    await row("example.yaml").waitFor({ state: "detached" });
    await takeThemedPictures(page(), "workspace-closed", story().sample.folder);
  });

  it("open with a click and show their changes, and keep their verdict when they are closed", async () => {
    // A click opens the document and toggles the row, which may be expanded already.
    const isExpanded = async () => (await row("payments.yaml").getAttribute("aria-expanded")) === "true";
    await repeatUntil(row("GBP"), async () => {
      if (!(await isExpanded())) await row("payments.yaml").click();
    });
    await takePicture(page(), "workspace-open");
    await runCommand(page(), "View: Close All Editors");
    await row("GBP").waitFor({ state: "detached" });
    await row("payments.yaml").getByText("1 breaking since payments/v1.0.0").waitFor();
  });

  it("are offered to a command while none is open", async () => {
    await runCommand(page(), "Contract Guard: Show Report");
    const quickPick = page().locator(".quick-input-widget:visible");
    await quickPick.getByText("Select an API").first().waitFor();
    assert.equal(await quickPick.locator(".monaco-list-row").count(), 3);
    await takePicture(page(), "workspace-select");
    await quickPick.locator(".monaco-list-row", { hasText: "openapi.yaml" }).click();
    await page().locator(".tab", { hasText: "openapi.yaml: 5 breaking since v1.4.0" }).waitFor();
    await row("openapi.yaml").getByText("5 breaking since v1.4.0").waitFor();
  });

  it("are checked again when their file changes", async () => {
    writeFileSync(join(story().sample.folder, "apis", "payments.yaml"), payments("EUR, GBP"));
    await row("payments.yaml").getByText("Compatible with payments/v1.0.0").waitFor();
  });

  it("are all checked on demand, with a summary", async () => {
    await runCommand(page(), "Contract Guard: Check All APIs");
    await page().getByText("3 APIs: 1 with breaking changes.").first().waitFor();
    await takePicture(page(), "workspace-check-all");
  });

  it("can be compared, published and reported from their context menu", async () => {
    await row("shipping.yaml").click({ button: "right" });
    const menu = page().locator(".monaco-menu");
    for (const title of ["Compare With…", "Show Report", "Publish Version…"])
      await menu.getByText(title).waitFor();
    await takePicture(page(), "workspace-menu");
    await chooseItem(menu.getByText("Show Report"));
    await page().locator(".tab", { hasText: "shipping.yaml: Compatible" }).waitFor();
  });

  it("are selected before the version to compare with, and Back returns to the selection", async () => {
    for (const name of ["payments.yaml", "openapi.yaml"]) {
      await repeatUntil(page().locator(".tab.active", { hasText: name }), () => row(name).click());
      await runCommand(page(), "View: Keep Editor");
    }
    await runCommand(page(), "Preferences: Open User Settings (JSON)");
    const quickPick = page().locator(".quick-input-widget:visible");
    const item = (text: string) => quickPick.locator(".monaco-list-row", { hasText: text }).first();
    await page().locator(".tab.active", { hasText: "settings.json" }).waitFor();
    await runCommand(page(), "Contract Guard: Compare With…");
    await item("apis/payments.yaml").click();
    await quickPick.getByText("Compare apis/payments.yaml With").waitFor();
    await takePicture(page(), "workspace-compare-back");
    await quickPick.getByLabel("Back").click();
    await quickPick.getByText("Select an API").first().waitFor();
    await item("openapi.yaml").click();
    await quickPick.getByText("Compare openapi.yaml With").waitFor();
    await page().keyboard.press("Escape");
  });
});
