import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { extension, openSample } from "../suite/workspace";

describe("the packaged extension", () => {
  it("is the installed extension, not the one of this folder", () => {
    const home = extension().extensionPath;
    assert.match(relative(resolve(__dirname, "../../.."), home), /^\.\./, home);
  });

  it("is below 600 KB, of 1,024 bytes as vsce prints them", () => {
    const { size } = statSync(resolve(__dirname, "../../../../dist/contract-guard.vsix"));
    assert.ok(size < 600 * 1024, `${size} bytes`);
  });

  it("wakes up on an OpenAPI document", async () => {
    await openSample();
    await until("the extension is active", () => extension().isActive);
  });

  it("contains the files of its features", async () => {
    const { document } = await openSample();
    const ours = () =>
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "Contract Guard");
    const finding = await until("something is found", () => ours()[0]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
    );
    assert.ok(actions.some(({ title }) => title.startsWith("Approve:")));
  });
});
