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
  const preview = () => page().locator(".bulk-edit-panel").first();
  const rows = (name: string) => preview().locator(".monaco-list-row", { hasText: name });

  it("offers the configuration with short names of the APIs, and recipes, except files that exist", async () => {
    mkdirSync(at("apis/orders"), { recursive: true });
    writeFileSync(at("apis/orders/openapi.yaml"), readFileSync(story().sample.file));
    writeFileSync(at("lefthook.yml"), "pre-commit: {}\n");
    await page().locator(".view-lines").first().click();
    await runCommand(page(), "Contract Guard: Set Up Contract Guard");
    await preview().getByText(".pre-commit-config.yaml").waitFor();
    assert.equal(await rows("lefthook").count(), 0);
    await rows("contract-guard.yaml").click();
    await page().locator(".view-lines").getByText("orders").first().waitFor();
    await takeThemedPictures(page(), "set-up-preview", story().sample.folder);
    assert.ok(!existsSync(at("contract-guard.yaml")));
  });

  it("writes those that are selected", async () => {
    await rows(".pre-commit-config.yaml").locator(".edit-checkbox").first().click();
    await preview().getByText("Apply").click();
    await until("the configuration exists", () => existsSync(at("contract-guard.yaml")));
    const { apis } = parse(readFileSync(at("contract-guard.yaml"), "utf8")) as { apis: object };
    assert.deepEqual(apis, {
      orders: { document: "apis/orders/openapi.yaml" },
      bookshop: { document: "openapi.yaml" },
    });
    await until("the hook exists", () => existsSync(at(".pre-commit-config.yaml")));
    assert.ok(!existsSync(at(".gitlab-ci.yml")));
    assert.equal(readFileSync(at("lefthook.yml"), "utf8"), "pre-commit: {}\n");
  });
});
