import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import {
  closeAll,
  decidePreview,
  diagnosticsOf,
  git,
  guard,
  openUnsaved,
  published,
  replace,
  ruleOf,
} from "./guard";
import { openText, workspaceFolder } from "./workspace";

/** Number of actions that get their edits. */
const mostResolved = 20;

/** The offered repairs at a location, without other fixes. */
async function offeredAt(
  document: vscode.TextDocument,
  at: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
  resolved = mostResolved,
): Promise<vscode.CodeAction[]> {
  const actions = await until("the fixes are found", async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      at,
      kind.value,
      resolved,
    );
    return all.some(({ title }) => title.startsWith("Find fixes")) ? undefined : all;
  });
  return actions.filter(({ title }) => /^(Restore|Deprecate|Make|Keep)/.test(title));
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, "an edit is offered");
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

async function untilRules(
  document: vscode.TextDocument,
  rules: readonly string[],
): Promise<vscode.Diagnostic[]> {
  await until(`${document.uri.path} shows ${rules.join(", ") || "nothing"}`, () => {
    const shown = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === "Contract Guard");
    return shown.map(ruleOf).sort().join() === [...rules].sort().join();
  });
  return diagnosticsOf(document.uri);
}

const titles = (actions: readonly vscode.CodeAction[]) => actions.map(({ title }) => title);

const shops = `  /shops:
    get: # all of them
      responses: { "200": { description: ok } }

`;

describe("repairs", () => {
  const sample = () => vscode.Uri.joinPath(workspaceFolder(), "openapi.yaml").fsPath;
  let onDisk = "";
  before(() => (onDisk = readFileSync(sample(), "utf8")));
  afterEach(closeAll);
  after(() => writeFileSync(sample(), onDisk));

  it("restore a removed element byte for byte, and are undone in one step", async () => {
    const edited = published().replace(", cooking]", "]");
    const { document } = await openUnsaved(edited);
    const [finding] = await untilRules(document, ["enum-value-removed"]);
    assert.ok(finding);
    const offered = await offeredAt(document, finding.range);
    assert.deepEqual(titles(offered), ["Restore what was published: cooking"]);
    assert.equal(offered[0]?.isPreferred, true);
    await apply(offered[0]);
    await untilRules(document, []);
    assert.equal(document.getText(), published());
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), edited);
    await untilRules(document, ["enum-value-removed"]);
  });

  it("make added elements optional, and mark removed ones as deprecated", async () => {
    const { document } = await openUnsaved(
      published()
        .replace("required: [isbns]", "required: [isbns, email]")
        .replace(/ {4}delete:\n(?: {6}.*\n)+/, ""),
    );
    const [gone, required] = await untilRules(document, ["operation-removed", "property-became-required"]);
    assert.ok(gone && required);
    assert.deepEqual(titles(await offeredAt(document, required.range)), [
      "Restore what was published: email is optional",
      "Restore everything that was published (2 breaking changes)",
    ]);
    const offered = await offeredAt(document, gone.range);
    assert.deepEqual(titles(offered), [
      "Restore what was published: DELETE /books/{isbn}",
      "Deprecate DELETE /books/{isbn} instead of removing it",
      "Restore everything that was published (2 breaking changes)",
    ]);
    await apply(offered[1]);
    await untilRules(document, ["property-became-required"]);
    assert.match(
      document.getText(),
      /\n {4}delete:\n {6}operationId: removeBook\n {6}summary: .+\n {6}deprecated: true\n/,
    );
  });

  it("repair everything by the fix-all action of the document, if requested", async () => {
    const edited = published()
      .replace("required: [isbns]", "required: [isbns, email]")
      .replace(", cooking]", "]")
      .replace("        total: { type: number }\n", "")
      .replace("[id, status, total]", "[id, status]");
    const { document } = await openUnsaved(edited);
    await untilRules(document, ["enum-value-removed", "property-became-required", "property-removed"]);
    const kind = vscode.CodeActionKind.SourceFixAll.append("contractGuard");
    const [all, ...others] = await offeredAt(document, new vscode.Range(0, 0, 0, 0), kind);
    assert.deepEqual(others, []);
    assert.equal(all?.kind?.value, "source.fixAll.contractGuard");
    await apply(all);
    await untilRules(document, []);
    assert.equal(document.getText(), published());
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), edited);
  });

  it("are previewed and applied by the command for a whole document", async () => {
    const { document } = await openUnsaved(
      published().replace(", cooking]", "]").replace("minimum: 1,", "minimum: 2,"),
    );
    await untilRules(document, ["enum-value-removed", "range-narrowed"]);
    const edited = document.getText();
    await decidePreview("discard", vscode.commands.executeCommand("contractGuard.restoreAll"));
    assert.equal(document.getText(), edited);
    await decidePreview("apply", vscode.commands.executeCommand("contractGuard.restoreAll"));
    await untilRules(document, []);
    assert.equal(document.getText(), published());
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("are one entry for more than three findings at one position, which restores the selected ones", async () => {
    const edited = published().replace("[novel, poetry, travel, cooking]", "[drama]");
    const { document } = await openUnsaved(edited.replace("minimum: 1,", "minimum: 2,"));
    const all = await untilRules(document, ["enum-value-added", "enum-value-removed", "range-narrowed"]);
    const removed = all.find((one) => ruleOf(one) === "enum-value-removed");
    assert.equal(
      removed?.message,
      "4 enum values were removed from 'Genre': 'cooking', 'travel', 'poetry', 'novel'.",
    );
    const offered = await offeredAt(document, removed.range);
    assert.deepEqual(titles(offered), [
      "Restore what was published: 4 changes…",
      "Restore everything that was published (6 breaking changes)",
    ]);
    const { command, arguments: names = [] } = offered[0]?.command ?? {};
    const restored = vscode.commands.executeCommand(command ?? "", ...(names as unknown[]));
    const accept = setInterval(
      () => void vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem"),
      100,
    );
    await decidePreview("apply", restored).finally(() => clearInterval(accept));
    await untilRules(document, ["enum-value-added", "range-narrowed"]);
    assert.match(document.getText(), /enum: \[.*cooking.*\]/);
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("of a renamed element are offered at its new name, and get their edits when they are selected", async () => {
    const edited = published().replace("giftWrap:", "giftWrapping:");
    const { document } = await openUnsaved(edited);
    const [finding] = await untilRules(document, ["property-removed"]);
    assert.ok(finding);
    assert.equal(document.getText(finding.range), "giftWrapping");
    const offered = await offeredAt(document, finding.range);
    assert.deepEqual(titles(offered), [
      "Keep both names: giftWrap and giftWrapping",
      "Restore what was published: giftWrap",
      "Deprecate giftWrap instead of removing it",
    ]);
    const unresolved = await offeredAt(document, finding.range, vscode.CodeActionKind.QuickFix, 0);
    assert.deepEqual(titles(unresolved), titles(offered));
    assert.deepEqual(
      [...unresolved, ...offered].map(({ edit }) => edit !== undefined),
      [...unresolved.map(() => false), ...offered.map(() => true)],
    );
  });

  it("of everything are canceled by an edit, which is checked", async () => {
    const { status, whenIdle } = await guard();
    const editor = await openUnsaved(
      published().replace(", cooking]", "]").replace("minimum: 1,", "minimum: 2,"),
    );
    const { document } = editor;
    await untilRules(document, ["enum-value-removed", "range-narrowed"]);
    const restored = vscode.commands.executeCommand("contractGuard.restoreAll");
    await replace(editor, "minimum: 2,", "minimum: 1,");
    await decidePreview("discard", restored);
    await whenIdle();
    assert.equal(document.getText(), published().replace(", cooking]", "]"));
    assert.equal(status()?.text, "$(error) 1 breaking since v1.4.0");
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("are found from the line in which a removed element is shown", async () => {
    const edited = published().replace("        total: { type: number }\n", "");
    const { document } = await openUnsaved(edited);
    const [finding] = await untilRules(document, ["property-removed"]);
    assert.ok(finding);
    const titlesAt = async (text: string): Promise<string[]> => {
      const at = document.positionAt(edited.indexOf(text));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new vscode.Range(at, at),
        vscode.CodeActionKind.QuickFix.value,
      );
      return titles(actions);
    };
    assert.deepEqual(await titlesAt("enum: [placed"), ["Find fixes: Property total was removed from Order…"]);
    assert.deepEqual(await titlesAt("deliveryDate:"), []);
  });

  it("are those of the nearest finding if the cursor is between the findings of a line", async () => {
    const edited = published().replace("minimum: 1, maximum: 100", "minimum: 2, maximum: 90");
    const editor = await openUnsaved(edited);
    const { document } = editor;
    const all = await untilRules(document, ["range-narrowed", "range-narrowed"]);
    const cursor = document.positionAt(edited.indexOf("type: integer, minimum"));
    editor.selection = new vscode.Selection(cursor, cursor);
    const offered: string[][] = [];
    // VS Code requests the end of each diagnostic in the line of the cursor.
    for (const { range } of all)
      offered.push(titles(await offeredAt(document, new vscode.Range(range.end, range.end))));
    assert.deepEqual(
      offered.map(([first]) => first),
      ["Restore what was published: minimum: 1", undefined],
    );
    const [, second] = all;
    assert.ok(second);
    const [ofSecond] = titles(await offeredAt(document, second.range));
    assert.equal(ofSecond, "Restore what was published: maximum: 100");
  });

  it("are not applied on save with all fix-all actions enabled", async () => {
    const folder = vscode.workspace.getConfiguration("editor", workspaceFolder());
    await folder.update(
      "codeActionsOnSave",
      { "source.fixAll": "always" },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      const edited = published().replace(", cooking]", "]");
      const { document } = await openUnsaved(edited);
      await untilRules(document, ["enum-value-removed"]);
      await document.save();
      assert.equal(document.getText(), edited);
      const named = { "source.fixAll.contractGuard": "always" };
      await folder.update("codeActionsOnSave", named, vscode.ConfigurationTarget.Workspace);
      await openUnsaved(`${edited}# Edited.\n`);
      await untilRules(document, ["enum-value-removed"]);
      await document.save();
      assert.equal(document.getText(), `${published()}# Edited.\n`);
    } finally {
      await folder.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it("edit the file of the finding, and create a removed file again", async () => {
    const of = (path: string) => vscode.Uri.joinPath(workspaceFolder(), path);
    const api = `openapi: 3.0.3\ninfo: { title: t, version: 1.0.0 }\npaths:\n  /pets:\n    $ref: paths/pets.yaml\n  /shops:\n    $ref: paths/shops.yaml\n`;
    const pets = `get:\n  parameters:\n    - { name: a, in: query, schema: { type: string, maxLength: 9 } }\n  responses: { "200": { description: ok } }\n`;
    const files = {
      "parts/api.yaml": api,
      "parts/paths/pets.yaml": pets,
      "parts/paths/shops.yaml": shops.replace(/^ {4}/gm, "").replace("  /shops:\n", ""),
    };
    for (const [path, text] of Object.entries(files))
      await vscode.workspace.fs.writeFile(of(path), new TextEncoder().encode(text));
    git("add", "parts");
    git("commit", "--quiet", "--message=Add an API in parts");
    writeFileSync(of("contract-guard.yaml").fsPath, "published: { branch: main }\n");
    try {
      rmSync(of("parts/paths/shops.yaml").fsPath);
      const { document: part } = await openText(
        "parts/paths/pets.yaml",
        pets.replace("maxLength: 9", "maxLength: 5"),
      );
      const { document } = await openText(
        "parts/api.yaml",
        api.replace("  /shops:\n    $ref: paths/shops.yaml\n", ""),
      );
      const [gone] = await untilRules(document, ["path-removed"]);
      const [shorter] = await untilRules(part, ["length-narrowed"]);
      assert.ok(gone && shorter);
      const [longer] = await offeredAt(part, shorter.range);
      await apply(longer);
      assert.equal(part.getText(), pets);
      await untilRules(part, []);
      const [back] = await offeredAt(document, gone.range);
      await apply(back);
      await untilRules(document, []);
      assert.equal(document.getText(), api);
      const again = await vscode.workspace.openTextDocument(of("parts/paths/shops.yaml"));
      assert.equal(again.getText(), files["parts/paths/shops.yaml"]);
    } finally {
      await closeAll();
      rmSync(of("contract-guard.yaml").fsPath, { force: true });
      git("reset", "--quiet", "v1.4.0");
      rmSync(of("parts").fsPath, { recursive: true, force: true });
    }
  });

  it("are offered for the current text, not for an earlier one", async () => {
    const editor = await openUnsaved(published().replace(", cooking]", "]"));
    const { document } = editor;
    const [finding] = await untilRules(document, ["enum-value-removed"]);
    assert.ok(finding);
    const asked = offeredAt(document, finding.range).catch(() => []);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), "# One more line.\n"));
    assert.deepEqual(titles(await asked), []);
    await (await guard()).whenIdle();
    const [moved] = await untilRules(document, ["enum-value-removed"]);
    assert.ok(moved);
    await apply((await offeredAt(document, moved.range))[0]);
    assert.equal(document.getText(), `# One more line.\n${published()}`);
  });
});
