import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extension, openSample, openText, until } from "./workspace";

describe("activation", () => {
  it("stays asleep on a plain text file", async () => {
    await openText("notes.txt", "openapi: 3.1.0\n");
    assert.equal(extension().isActive, false);
  });

  it("wakes up on an OpenAPI document", async () => {
    const editor = await openSample();
    assert.equal(editor.document.languageId, "yaml");
    await until("the extension is active", () => extension().isActive);
    assert.equal(vscode.workspace.textDocuments.includes(editor.document), true);
  });
});
