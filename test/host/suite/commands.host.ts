import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../../timeouts";
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

  it("compare with another version until the default is selected again", async () => {
    const { status, whenIdle } = await guard();
    await openUnsaved(published());
    await vscode.commands.executeCommand("contractGuard.compareWith", "v1.3.0");
    await whenIdle();
    assert.match(status()?.text ?? "", /since v1\.3\.0|with v1\.3\.0 · comparing with v1\.3\.0$/);
    await vscode.commands.executeCommand("contractGuard.backToDefault");
    await whenIdle();
    assert.equal(status()?.text, "$(pass) Compatible with v1.4.0");
  });

  it("open a sample with breaking changes", async () => {
    await vscode.commands.executeCommand("contractGuard.openSample");
    const document = vscode.window.activeTextEditor?.document;
    assert.match(document?.uri.path ?? "", /\/sample\/openapi\.yaml$/);
    await until("its findings are shown", () => document && shownOn(document.uri).length === 3);
  });
});
