import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { closeAll, guard, openUnsaved, published, shownOn } from "./guard";
import { openText } from "./workspace";

describe("commands", () => {
  afterEach(closeAll);

  it("apply to the guarded document while another file is active", async () => {
    const { checks, whenIdle } = await guard();
    const guarded = await openUnsaved(published().replace(", cooking]", "]"));
    await whenIdle();
    const notes = await openText("notes.txt", "Nothing to check.\n");
    const before = checks();
    await vscode.commands.executeCommand("contractGuard.checkCompatibility");
    assert.equal(checks(), before + 1);
    await vscode.commands.executeCommand("contractGuard.showChanges");
    const shown = await until("the diff is shown", () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    assert.equal(shown.modified.toString(), guarded.document.uri.toString());
    await vscode.workspace.fs.delete(notes.document.uri);
  });

  it("offer the closed APIs if no document is open, unless they have an argument", async () => {
    const { whenIdle } = await guard();
    const { document } = await openUnsaved(published());
    await whenIdle();
    await closeAll();
    // VS Code closes a document some time after its editor.
    await until("the document is closed", () => document.isClosed);
    const labels = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)).join();
    await vscode.commands.executeCommand("contractGuard.showReport", null);
    await vscode.commands.executeCommand("contractGuard.backToDefault");
    assert.equal(labels(), "");
    const accept = setInterval(
      () => void vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem"),
      100,
    );
    try {
      await vscode.commands.executeCommand("contractGuard.showReport");
    } finally {
      clearInterval(accept);
    }
    await until("the document and its report are shown", () => /^(.+\.yaml),\1: .+ v1\.4\.0$/.test(labels()));
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
