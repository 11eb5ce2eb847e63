import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, openUnsaved, published } from "./guard";
import { openText, workspaceFolder } from "./workspace";

const before = () => published().replace(", cooking]", "]");

/** All hovers at a location, as Markdown. */
async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((each) => (each instanceof vscode.MarkdownString ? each.value : "")).join("\n");
}

async function finding(editor: vscode.TextEditor): Promise<vscode.Position> {
  const [one] = await diagnosticsOf(editor.document.uri);
  assert.ok(one);
  return one.range.start;
}

describe("proofs", () => {
  afterEach(closeAll);

  it("are shown in the hover of a finding: the explanation, and the failing request", async () => {
    const editor = await openUnsaved(before());
    const text = await hoverAt(editor.document, await finding(editor));
    assert.match(
      text,
      /The published version accepts it, but now the query parameter `genre` must be one of/,
    );
    assert.match(text, /```http\nGET https:\/\/api\.bookshop\.example\/books\?genre=cooking\n```/);
    assert.match(text, /Requests that still send this value will be rejected\./);
    assert.match(text, /Affects GET \/books, request side\./);
    assert.match(text, /\[Copy as Markdown\]\(command:contractGuard\.copyAsMarkdown\?/);
    assert.match(text, /\[Copy as curl\]\(command:contractGuard\.copyFailingRequest\?/);
  });

  it("are shown for the first finding of a location, with a list of the others", async () => {
    const withoutId = published().replace("      operationId: listBooks\n", "");
    const editor = await openUnsaved(withoutId.replace(/ {6}parameters:\n( {8}.*\n)+/, ""));
    const text = await hoverAt(editor.document, await finding(editor));
    assert.match(text, /^\*\*Operation ID `listBooks` was removed\.\*\*\n\nGenerated clients/);
    assert.match(text, /\nAlso here:\n\n- 2 query parameters were removed: `genre`, `limit`\.$/);
    assert.equal(text.match(/Affects/g)?.length, 1);
  });

  it("are shown for the removal first if an element was renamed", async () => {
    const closed = published().replace("Book:\n      type: object", "$&\n      additionalProperties: false");
    const settings = vscode.workspace.getConfiguration("contractGuard");
    await openText("renamed-base.yaml", closed);
    await settings.update("base", "renamed-base.yaml");
    try {
      const editor = await openText("renamed.yaml", closed.replace("subtitle:", "subTitle:"));
      const text = await hoverAt(editor.document, await finding(editor));
      assert.match(
        text,
        /^\*\*Property `subtitle` was removed from `Book`; it may have been renamed to `subTitle`\.\*\*/,
      );
      assert.match(text, /\nAlso here:\n\n- Optional property `subTitle` was added to `Book`\.$/);
    } finally {
      await settings.update("base", undefined);
      await closeAll();
      for (const path of ["renamed-base.yaml", "renamed.yaml"])
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), path));
    }
  });

  it("are not shown elsewhere", async () => {
    const editor = await openUnsaved(before());
    await finding(editor);
    assert.equal(await hoverAt(editor.document, new vscode.Position(0, 0)), "");
  });

  it("are copied from the finding at the cursor as curl", async () => {
    const editor = await openUnsaved(before());
    const place = await finding(editor);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand("contractGuard.copyFailingRequest");
    assert.equal(
      await vscode.env.clipboard.readText(),
      "curl -X GET 'https://api.bookshop.example/books?genre=cooking'",
    );
  });

  it("are copied from the finding at the cursor, and in the report, as Markdown", async () => {
    const editor = await openUnsaved(before());
    const place = await finding(editor);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand("contractGuard.copyAsMarkdown");
    assert.match(
      await vscode.env.clipboard.readText(),
      /^#### Enum value `cooking` was removed from `Genre`\./,
    );
    await vscode.commands.executeCommand("contractGuard.copyReport");
    assert.match(await vscode.env.clipboard.readText(), /^### ❌ 1 breaking change since v1\.4\.0/);
  });
});
