import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { closeAll } from "./guard";
import { extension, openSample, openText } from "./workspace";

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe("activation", () => {
  after(closeAll);

  it("is not activated by a plain text file", async () => {
    await openText("notes.txt", "openapi: 3.1.0\n");
    assert.equal(extension().isActive, false);
  });

  it("is activated by YAML, which may be an OpenAPI document", async () => {
    await openText("notes.yaml", "notes: none\n");
    await until("the extension is active", () => extension().isActive);
  });

  it("has all commands of its manifest before a document is opened", async () => {
    const { contributes } = extension().packageJSON as Manifest;
    const names = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter((name) => !names.has(name)),
      [],
    );
    await vscode.commands.executeCommand("contractGuard.checkCompatibility");
    await vscode.commands.executeCommand("contractGuard.checkCompatibility");
  });

  it("has all commands with an OpenAPI document", async () => {
    const editor = await openSample();
    assert.equal(editor.document.languageId, "yaml");
    assert.equal(vscode.workspace.textDocuments.includes(editor.document), true);
    const names = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension().packageJSON as Manifest;
    for (const { command } of contributes.commands) assert.ok(names.has(command), command);
  });
});
