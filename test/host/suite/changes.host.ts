import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { parse as parseYaml } from "yaml";
import { closeAll, git, guard, openUnsaved, published, replace } from "./guard";
import { openText } from "./workspace";

const run = (command: string) => vscode.commands.executeCommand(`contractGuard.${command}`);

function frontTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.activeTabGroup.activeTab;
}

/** Puts the cursor at the only occurrence of a text. */
function putCursorAt(editor: vscode.TextEditor, text: string): vscode.Position {
  const position = editor.document.positionAt(editor.document.getText().indexOf(text));
  editor.selection = new vscode.Selection(position, position);
  return position;
}

const parts = {
  "several/openapi.yaml": `openapi: 3.1.0
info: { title: Several, version: 1.0.0 }
paths:
  /things:
    get:
      parameters: [{ name: kind, in: query, schema: { $ref: "parts/kind.yaml#/Kind" } }]
      responses: { "200": { description: Done } }
`,
  "several/parts/kind.yaml": "Kind: { type: string, enum: [one, two] }\n",
};

describe("the changes since the published version", () => {
  afterEach(closeAll);

  it("open next to the published text, at the change under the cursor", async () => {
    const { whenIdle } = await guard();
    const editor = await openUnsaved(published().replace(", cooking]", "]"));
    await whenIdle();
    const { line } = putCursorAt(editor, "enum: [novel");
    await run("showChanges");
    const { input, label } = await until("the diff is there", () =>
      frontTab()?.input instanceof vscode.TabInputTextDiff ? frontTab() : undefined,
    );
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.original.scheme, "contract-laid-out");
    assert.match(input.original.path, /^\/v1\.4\.0~\w+\/openapi\.yaml$/);
    assert.equal(input.modified.toString(), editor.document.uri.toString());
    assert.equal(label, "openapi.yaml (v1.4.0 ↔ now)");
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
    await until(
      "the change is selected",
      () => vscode.window.activeTextEditor?.selection.start.line === line,
    );
  });

  it("are those of the specified document, whichever is active", async () => {
    const { whenIdle } = await guard();
    const editor = await openUnsaved(published().replace(", cooking]", "]"));
    await whenIdle();
    const named = editor.document.uri.toString();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: "another" }));
    await vscode.commands.executeCommand("contractGuard.showChanges", named);
    const { input } = await until("the diff is there", () =>
      frontTab()?.input instanceof vscode.TabInputTextDiff ? frontTab() : undefined,
    );
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.modified.toString(), named);
  });

  it("show differences in content only: the published text has the layout of the edited one", async () => {
    const { whenIdle } = await guard();
    const text = published().replace(", cooking]", "]");
    const editor = await openUnsaved(JSON.stringify(parseYaml(text), undefined, 2));
    await whenIdle();
    await run("showChanges");
    const { input } = await until("the diff is there", () =>
      frontTab()?.input instanceof vscode.TabInputTextDiff ? frontTab() : undefined,
    );
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const laidOut = (await vscode.workspace.openTextDocument(input.original)).getText();
    assert.equal(laidOut.replace(/,\s+"cooking"/, ""), editor.document.getText());
  });

  it("do not open if only comments and line ends differ", async () => {
    const { whenIdle } = await guard();
    const editor = await openUnsaved(`# Ours\n${published()}`);
    await editor.edit((builder) => builder.setEndOfLine(vscode.EndOfLine.CRLF));
    await whenIdle();
    await run("showChanges");
    assert.ok(frontTab()?.input instanceof vscode.TabInputText);
    await editor.edit((builder) => builder.setEndOfLine(vscode.EndOfLine.LF));
  });

  it("open together for several files, also from a referenced file", async () => {
    const { status, whenIdle } = await guard();
    try {
      for (const [path, text] of Object.entries(parts)) await openText(path, text);
      git("add", "several");
      git("commit", "--quiet", "--message=Several");
      git("tag", "v1.4.1");
      await closeAll();
      const whole = await openText("several/openapi.yaml", parts["several/openapi.yaml"]);
      await replace(whole, "description: Done", "description: All done");
      const part = await openText("several/parts/kind.yaml", parts["several/parts/kind.yaml"]);
      await replace(part, "[one, two]", "[one]");
      await whenIdle();
      assert.equal(
        status()?.text,
        "$(error) 1 breaking since v1.4.1",
        "the part has the status of the whole",
      );
      assert.equal(status()?.details.at(-1), "The active file is part of this document.");
      await run("showChanges");
      await until("all are there", () => frontTab()?.label.startsWith("openapi.yaml (v1.4.1 ↔ now)"));
      await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
      putCursorAt(await vscode.window.showTextDocument(part.document), "enum");
      await run("showChanges");
      const { input } = await until("the part alone is there", () =>
        frontTab()?.input instanceof vscode.TabInputTextDiff ? frontTab() : undefined,
      );
      assert.ok(input instanceof vscode.TabInputTextDiff);
      assert.match(input.original.path, /\/several\/parts\/kind\.yaml$/);
    } finally {
      git("tag", "--delete", "v1.4.1");
      git("reset", "--quiet", "--mixed", "HEAD~1");
    }
  });
});
