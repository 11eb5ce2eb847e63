import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { until } from "../../timeouts";
import { tellStory } from "../story";
import { runCommand, takeThemedPictures } from "../window";

describe("the command Set Up Contract Guard", () => {
  const story = tellStory({ shares: true });
  const page = () => story().page;
  const at = (name: string) => join(story().sample.folder, name);
  const [configFile, hookFile] = ["contract-guard.yaml", ".pre-commit-config.yaml"];
  const read = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), "utf8") : "");
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
    for (const name of ["contract-guard.yaml", "contract.yaml", ".gitlab-ci.yml"])
      await rows(name).first().waitFor();
    await takeThemedPictures(page(), "set-up-preview", story().sample.folder);
    assert.ok(!existsSync(at("contract-guard.yaml")));
  });

  it("writes those that are selected", async () => {
    await rows(".pre-commit-config.yaml").locator(".edit-checkbox").first().click();
    await preview().getByText("Apply").click();
    await until("the files are saved", () => [configFile, hookFile].every((name) => read(name) !== ""));
    const { apis } = parse(read(configFile)) as { apis: object };
    assert.deepEqual(apis, {
      orders: { document: "apis/orders/openapi.yaml" },
      bookshop: { document: "openapi.yaml" },
    });
    assert.ok(!existsSync(at(".gitlab-ci.yml")));
    assert.equal(readFileSync(at("lefthook.yml"), "utf8"), "pre-commit: {}\n");
  });
});
