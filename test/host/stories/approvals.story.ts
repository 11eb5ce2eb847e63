import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../../timeouts";
import { tellStory } from "../story";
import {
  chooseItem,
  repeatUntil,
  repeatUntilGone,
  runCommand,
  takePicture,
  takeThemedPictures,
} from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("the approval of a breaking change", () => {
  const story = tellStory({ shares: true });
  const page = () => story().page;
  const status = (text: RegExp | string) => page().locator(statusItem).getByText(text).waitFor();
  const quickInput = () => page().locator(".quick-input-widget:visible");
  const approvals = () => join(story().sample.folder, ".contract-guard", "approvals");
  const published = () =>
    execFileSync("git", ["-C", story().sample.folder, "show", "v1.4.0:openapi.yaml"], { encoding: "utf8" });

  async function run(command: string): Promise<void> {
    await page().locator(".view-lines").first().click();
    await runCommand(page(), command);
  }

  /** Answers the prompt with this title. */
  async function answer(title: string, text?: string): Promise<void> {
    await quickInput().getByText(title).waitFor();
    const input = quickInput().locator("input.input");
    if (text !== undefined) await input.fill(text);
    await input.press("Enter");
  }

  it("starts with a finding", async () => {
    writeFileSync(story().sample.file, published().replace(", cooking]", "]"));
    await status(/\b1 breaking since v1\.4\.0/);
  });

  it("is created from the lightbulb, with a reason, an owner and an expiry date", async () => {
    const message = page().locator(".marker-widget");
    await run("Go to Next Problem (Error, Warning, Info)");
    await message.waitFor();
    await repeatUntilGone(message, () => page().keyboard.press("Escape"));
    const fix = page()
      .locator(".action-widget")
      .getByText("Approve: Enum value cooking was removed from Genre…");
    // While the document is being checked once more there is none; then a person asks again.
    await repeatUntil(fix, () => page().keyboard.press("Control+."));
    await takeThemedPictures(page(), "approvals-lightbulb", story().sample.folder);
    await chooseItem(fix);
    await answer("Approve (Step 1 of 5): Reason", "agreed");
    await answer("Approve (Step 2 of 5): Explanation", "Told in March");
    // The second step has the button, too.
    await quickInput().getByText("Approve (Step 3 of 5): Owner").waitFor();
    await quickInput().getByLabel("Back").click();
    await answer("Approve (Step 2 of 5): Explanation");
    await answer("Approve (Step 3 of 5): Owner");
    await answer("Approve (Step 4 of 5): Expiry Date");
    await answer("Approve (Step 5 of 5): Ticket (Optional)", "API-7");
    await status("Compatible with v1.4.0");
    const [name = "", ...others] = readdirSync(approvals());
    assert.deepEqual(others, []);
    const text = readFileSync(join(approvals(), name), "utf8");
    assert.match(
      text,
      /\nreason: agreed\nwords: "Told in March"\nowner: "[^"]+"\nexpires: "\d{4}-\d\d-\d\d"\nticket: "API-7"\n$/,
    );
  });

  it("keeps the finding in the list", async () => {
    await run("Go to Next Problem (Error, Warning, Info)");
    await page()
      .getByText(/Approved by .+ until .+: agreed with the customers: Told in March \(API-7\)\./)
      .first()
      .waitFor();
    await takeThemedPictures(page(), "approvals-listed", story().sample.folder);
    await page().keyboard.press("Escape");
  });

  const row = (text: string) => page().locator(".part.sidebar .monaco-list-row", { hasText: text }).first();

  async function openView(): Promise<void> {
    await runCommand(page(), "View: Show Contract Guard");
    await row("openapi.yaml").waitFor();
  }

  const approvalText = (): string => {
    const [name] = readdirSync(approvals());
    return name === undefined ? "" : readFileSync(join(approvals(), name), "utf8");
  };

  /** Puts the cursor at the first problem. */
  async function goToProblem(): Promise<void> {
    await run("Go to Next Problem (Error, Warning, Info)");
    const message = page().locator(".marker-widget");
    await message.waitFor();
    await repeatUntilGone(message, () => page().keyboard.press("Escape"));
  }

  async function chooseFix(title: string): Promise<void> {
    await goToProblem();
    const fix = page().locator(".action-widget").getByText(title);
    await repeatUntil(fix, () => page().keyboard.press("Control+."));
    await takeThemedPictures(page(), "approvals-decided", story().sample.folder);
    await chooseItem(fix);
  }

  it("can be changed from the hover and the view, and the element can still be restored", async () => {
    await goToProblem();
    const menu = page().locator(".action-widget");
    // A check in between makes the first result empty.
    await repeatUntil(menu.getByText("Restore what was published: cooking"), async () => {
      await page().keyboard.press("Escape");
      await page().keyboard.press("Control+.");
    });
    await page().keyboard.press("Escape");
    const links = ["Open approval", "Extend…", "Withdraw"];
    const card = page().locator(".monaco-hover:visible", { hasText: "Approved by" });
    await repeatUntil(card.getByText(links.join(" · ")), async () => {
      await page().keyboard.press("Control+k");
      await page().keyboard.press("Control+i");
    });
    await page().keyboard.press("Escape");
    await openView();
    const items = page().locator(".monaco-menu");
    // VS Code ignores a click soon after a menu was opened.
    await repeatUntil(items.getByText("Open Approval"), () => row("cooking").click({ button: "right" }));
    for (const title of ["Extend Approval…", "Withdraw Approval", "Restore What Was Published"])
      assert.equal(await items.getByText(title).count(), 1, title);
    await takePicture(page(), "approvals-view");
    await page().keyboard.press("Escape");
  });

  it("can be opened, extended or withdrawn", async () => {
    await chooseFix("Extend approval: Enum value cooking was removed from Genre…");
    await answer("Extend Approval: Expiry Date", "2999-12-31");
    await until("the file has the date", () => approvalText().includes('\nexpires: "2999-12-31"\n'));
    await run("Go to Next Problem (Error, Warning, Info)");
    await page()
      .getByText(/Approved by .+ until 2999-12-31/)
      .first()
      .waitFor();
    await page().keyboard.press("Escape");
    await chooseFix("Withdraw approval: Enum value cooking was removed from Genre");
    await status(/\b1 breaking since v1\.4\.0/);
    assert.equal(approvalText(), "");
    await page().locator("[id='status.notifications']").click();
    await page().locator(".notifications-center").getByText("Undo").click();
    await status("Compatible with v1.4.0");
    assert.match(approvalText(), /\nexpires: "2999-12-31"\n/);
    await run("Go to Next Problem (Error, Warning, Info)");
    await page().keyboard.press("Escape");
    await runCommand(page(), "Contract Guard: Open Approval");
    await page()
      .locator(".tab.active")
      .getByText(/^openapi-[0-9a-f]{16}\.yaml/)
      .waitFor();
    await runCommand(page(), "View: Close Editor");
  });

  it("expires with the next published version", async () => {
    const { file, folder } = story().sample;
    writeFileSync(file, readFileSync(file, "utf8").replace("version: 1.4.0", "version: 2.0.0"));
    await run("Contract Guard: Publish Version");
    await page()
      .locator(".quick-input-widget:visible .monaco-list-row", { hasText: "Continue" })
      .first()
      .click();
    await page().locator(".monaco-dialog-box:visible").getByRole("button", { name: "Publish" }).click();
    await status(/\b1 dangerous since 2\.0\.0/);
    const record = join(folder, ".contract-guard", "published", "openapi", "2.0.0", "record.json");
    assert.ok(existsSync(record));
    assert.match(
      readFileSync(record, "utf8"),
      /"reason": "agreed with the customers: Told in March \(API-7\)"/,
    );
    await run("Problems: Focus on Problems View");
    await page()
      .getByText(/applies to version v1\.4\.0, but the published version is 2\.0\.0/)
      .first()
      .waitFor();
    await takeThemedPictures(page(), "approvals-lapsed", folder);
    rmSync(approvals(), { recursive: true });
    await status("Compatible with 2.0.0");
  });

  it("can cover several changes, of which all are selected at first, with one reason", async () => {
    const { file } = story().sample;
    const before = readFileSync(file, "utf8");
    const edited = before
      .replace("[novel, poetry, travel]", "[novel]")
      .replace("required: [isbns]", "required: [isbns, email]");
    writeFileSync(file, edited);
    await status(/\b3 breaking since 2\.0\.0/);
    await openView();
    await row("2 enum values removed").click();
    await row("email").click({ modifiers: ["ControlOrMeta"] });
    const entry = page().locator(".monaco-menu").getByText("Approve This Break…");
    await repeatUntil(quickInput().getByText("Approve (Step 1 of 6): Changes"), async (timeout) => {
      if (!(await entry.isVisible())) await row("email").click({ button: "right" });
      await entry.click({ timeout });
    });
    const changes = quickInput().locator(".monaco-list-row");
    assert.equal(await changes.count(), 3);
    await changes.filter({ hasText: "Enum value poetry was removed from Genre." }).click();
    await takeThemedPictures(page(), "approvals-several", story().sample.folder);
    await answer("Approve (Step 1 of 6): Changes");
    await answer("Approve (Step 2 of 6): Reason", "agreed");
    await answer("Approve (Step 3 of 6): Explanation", "Told in April");
    await answer("Approve (Step 4 of 6): Owner", "team-books");
    await answer("Approve (Step 5 of 6): Expiry Date", "2999-12-31");
    await answer("Approve (Step 6 of 6): Ticket (Optional)", "API-8");
    await status(/\b1 breaking since 2\.0\.0/);
    const written = readdirSync(approvals()).map((name) => readFileSync(join(approvals(), name), "utf8"));
    const decision =
      'reason: agreed\nwords: "Told in April"\nowner: team-books\nexpires: "2999-12-31"\nticket: "API-8"\n';
    assert.deepEqual(
      written.map((text) => text.slice(text.indexOf("reason:"))),
      [decision, decision],
    );
    assert.deepEqual(written.map((text) => /(cooking|travel|poetry|email)/.exec(text)?.[0]).sort(), [
      "email",
      "travel",
    ]);
  });
});
