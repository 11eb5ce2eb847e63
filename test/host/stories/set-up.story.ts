import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { until } from "../../timeouts";
import { tellStory } from "../story";
import { runCommand, takeThemedPictures } from "../window";

describe("the command Set Up Contract Guard", () => {
  const story = tellStory();
  const page = () => story().page;
  const at = (name: string) => join(story().sample.folder, name);
  const quickInput = () => page().locator(".quick-input-widget:visible");

  it("offers the configuration with short names of the APIs, and recipes, except files that exist", async () => {
    mkdirSync(at("apis/orders"), { recursive: true });
    writeFileSync(at("apis/orders/openapi.yaml"), readFileSync(story().sample.file));
    writeFileSync(at("lefthook.yml"), "pre-commit: {}\n");
    await page().locator(".view-lines").first().click();
    await runCommand(page(), "Contract Guard: Set Up Contract Guard");
    await quickInput().getByText("2 APIs: orders, bookshop").waitFor();
    await quickInput().getByText(".pre-commit-config.yaml").waitFor();
    assert.equal(await quickInput().locator(".monaco-list-row", { hasText: "lefthook" }).count(), 0);
    await takeThemedPictures(page(), "set-up-files", story().sample.folder);
  });

  it("previews the files, and writes those that are confirmed", async () => {
    await quickInput().getByText(".pre-commit-config.yaml").click();
    await quickInput().getByRole("button", { name: "OK" }).click();
    const preview = page().locator(".refactor-preview");
    await preview.getByText("Create contract-guard.yaml").waitFor();
    await takeThemedPictures(page(), "set-up-preview", story().sample.folder);
    assert.ok(!existsSync(at("contract-guard.yaml")));
    for (const box of await preview.locator("input[type=checkbox], .monaco-checkbox").all()) {
      if ((await box.getAttribute("aria-checked")) === "false") await box.click();
    }
    await preview.getByText("Apply").click();
    await until("the configuration exists", () => existsSync(at("contract-guard.yaml")));
    const { apis } = parse(readFileSync(at("contract-guard.yaml"), "utf8")) as { apis: object };
    assert.deepEqual(apis, {
      orders: { document: "apis/orders/openapi.yaml" },
      bookshop: { document: "openapi.yaml" },
    });
    assert.equal(readFileSync(at("lefthook.yml"), "utf8"), "pre-commit: {}\n");
  });
});
