import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../../patience";
import { closeAll, guard, openUnsaved, published, shownOn } from "./guard";
import { openText } from "./workspace";

describe("commands", () => {
  afterEach(closeAll);

  it("apply to the guarded document while another file is active", async () => {
    const { checks, whenIdle } = await guard();
    await openUnsaved(published());
    await whenIdle();
    const notes = await openText("notes.txt", "Nothing to check.\n");
    const before = checks();
    await vscode.commands.executeCommand("contractGuard.checkCompatibility");
    assert.equal(checks(), before + 1);
    await vscode.workspace.fs.delete(notes.document.uri);
  });

  it("open a sample with breaking changes", async () => {
    await vscode.commands.executeCommand("contractGuard.openSample");
    const document = vscode.window.activeTextEditor?.document;
    assert.match(document?.uri.path ?? "", /\/sample\/openapi\.yaml$/);
    await until("its findings are shown", () => document && shownOn(document.uri).length === 3);
  });
});
