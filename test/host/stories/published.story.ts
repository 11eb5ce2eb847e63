import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { tellStory } from "../story";
import { repeatUntil, runCommand, takePicture, takeThemedPictures } from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("the published version", () => {
  const story = tellStory();
  const page = () => story().page;
  const status = (text: RegExp | string) => page().locator(statusItem).getByText(text).waitFor();
  const published = () =>
    execFileSync("git", ["-C", story().sample.folder, "show", "v1.4.0:openapi.yaml"], { encoding: "utf8" });
  const quickPick = () => page().locator(".quick-input-widget:visible");
  const modal = () => page().locator(".monaco-dialog-box:visible");

  async function run(command: string): Promise<void> {
    await page().locator(".view-lines").first().click();
    await runCommand(page(), `Contract Guard: ${command}`);
  }

  /** Opens the list and waits until it is complete. */
  async function compareWith(): Promise<void> {
    await run("Compare With");
    await quickPick().locator(".monaco-list-row", { hasText: "v1.3.0" }).first().waitFor();
  }

  async function choose(typed: string, row: string | RegExp = typed): Promise<void> {
    await quickPick().getByPlaceholder(/./).fill(typed);
    await quickPick().locator(".monaco-list-row", { hasText: row }).first().click();
  }

  let server: Server;
  let host = "";
  const answer = { status: 200 };
  const heard: (string | undefined)[] = [];
  before(async () => {
    server = createServer((request, response) => {
      heard.push(request.headers.authorization);
      response
        .writeHead(request.headers.authorization === "Bearer secret" ? 200 : answer.status)
        .end(published());
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it("may be another version, chosen from all there are, until the window closes", async () => {
    const { folder } = story().sample;
    const [old, notes] = ["old.yaml", "notes.yaml"].map((name) => join(folder, name));
    assert.ok(old && notes);
    writeFileSync(old, published());
    writeFileSync(notes, "notes: none\n");
    await status(/\d breaking since v1\.4\.0/);
    await compareWith();
    await takeThemedPictures(page(), "published-compare-with", folder);
    await quickPick().getByPlaceholder(/./).fill(".yaml");
    await quickPick().locator(".monaco-list-row", { hasText: "old.yaml" }).waitFor();
    assert.equal(await quickPick().locator(".monaco-list-row", { hasText: "notes.yaml" }).count(), 0);
    for (const file of [old, notes]) rmSync(file);
    await choose("v1.3.0");
    await status(/\d breaking since v1\.3\.0/);
    await status(/comparing with v1\.3\.0/);
    await takePicture(page(), "published-comparing");
    await page().reload();
    await status(/\d breaking since v1\.4\.0/);
  });

  it("needs no commands for servers while there is none", async () => {
    const row = (title: string) => quickPick().locator(".monaco-list-row", { hasText: title });
    await repeatUntil(row("Contract Guard: Show Report"), async (timeout) => {
      if (!(await quickPick().isVisible())) await page().keyboard.press("F1");
      await quickPick().locator("input.input").fill(">Contract Guard: Show Report", { timeout });
    });
    for (const title of ["Allow Host…", "Set Access Token…"]) {
      await quickPick().locator("input.input").fill(`>Contract Guard: ${title}`);
      await row("Contract Guard: Show Report").waitFor({ state: "detached" });
      assert.equal(await row(title).count(), 0, title);
    }
    await page().keyboard.press("Escape");
  });

  it("can be the text of a server, after the user has allowed the host", async () => {
    const url = `http://${host}/openapi.yaml`;
    await compareWith();
    await choose(url);
    await modal().getByText(`Allow requests to ${host}?`).waitFor();
    assert.deepEqual(heard, []);
    await takePicture(page(), "published-allow");
    await modal().getByRole("button", { name: "Allow" }).click();
    await status(/\d breaking since http:/);
    assert.deepEqual(heard, [undefined]);
    await page().locator(statusItem).hover();
    await page()
      .locator(".monaco-hover:visible")
      .getByText(/selected with Compare With/)
      .waitFor();
    await page().keyboard.press("Escape");
    await page().locator(".view-lines").first().click();
    await page().keyboard.press("F8");
    await page().locator(".marker-widget .filename").first().click();
    const tab = page().locator(".tab.active", { hasText: `/${host}` });
    await tab.waitFor();
    await takePicture(page(), "published-served");
    await tab.locator(".tab-actions .action-label").click();
    await page().keyboard.press("Escape");
  });

  it("needs a token if the server requires one", async () => {
    answer.status = 401;
    await run("Check Compatibility");
    await status("Not checked");
    await run("Set Access Token");
    await choose(host);
    await quickPick().getByText(`Access token for ${host}`).waitFor();
    await quickPick().locator("input[type=password]").fill("secret");
    await page().keyboard.press("Enter");
    await status(/\d breaking since http:/);
    assert.equal(heard.at(-1), "Bearer secret");
    const { folder } = story().sample;
    const settings = join(folder, ".vscode", "settings.json");
    assert.ok(!existsSync(settings) || !readFileSync(settings, "utf8").includes("secret"));
    await compareWith();
    await quickPick()
      .locator(".monaco-list-row", { hasText: `http://${host}/openapi.yaml` })
      .first()
      .waitFor();
    await choose("", "Back to Default");
    await status(/\d breaking since v1\.4\.0/);
  });

  it("cannot be created from a breaking document", async () => {
    await run("Publish Version");
    await modal().getByText("openapi.yaml cannot be published.").waitFor();
    await modal()
      .getByText(/It breaks clients of v1\.4\.0/)
      .waitFor();
    await takeThemedPictures(page(), "published-refused", story().sample.folder);
    await modal().getByRole("button", { name: "Show Findings" }).click();
    await page().locator(".part.sidebar .monaco-list-row", { hasText: "cooking" }).waitFor();
    assert.ok(!existsSync(join(story().sample.folder, ".contract-guard")));
  });

  it("is stored in the ledger after confirmation, and compared with afterwards", async () => {
    const { folder, file } = story().sample;
    writeFileSync(
      file,
      published().replace("version: 1.4.0", "version: 1.5.0").replace(", cooking]", ", cooking, history]"),
    );
    await status(/Compatible|dangerous|breaking since v1\.4\.0/);
    await run("Publish Version");
    await choose("", "Continue");
    await modal().getByText("Publish openapi.yaml as version 1.5.0 of openapi?").waitFor();
    await takeThemedPictures(page(), "published-publish", folder);
    assert.ok(!existsSync(join(folder, ".contract-guard")));
    await modal().getByRole("button", { name: "Publish" }).click();
    await status("Compatible with 1.5.0");
    assert.ok(existsSync(join(folder, ".contract-guard", "published", "openapi", "1.5.0", "record.json")));
    const record = join(folder, ".contract-guard", "published", "openapi", "1.5.0", "openapi.yaml");
    writeFileSync(record, readFileSync(record, "utf8").replace("history", "horror"));
    await run("Check Compatibility");
    await status("Not checked");
    await page().locator(statusItem).hover();
    await page()
      .locator(".monaco-hover:visible")
      .getByText(/was changed after it was published/)
      .waitFor();
    await takePicture(page(), "published-tampered");
  });
});
