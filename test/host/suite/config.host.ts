import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { closeAll, diagnosticsOf, guard, openUnsaved, published, shownOn } from "./guard";
import { openText, workspaceFolder } from "./workspace";

const file = () => vscode.Uri.joinPath(workspaceFolder(), "contract-guard.yaml");

describe("contract-guard.yaml", () => {
  before(guard);
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file());
  });

  it("is completed with the keys and values that are allowed", async () => {
    const { document } = await openText(
      "contract-guard.yaml",
      "versions: semver\n\nrules:\n  path-removed: ",
    );
    const complete = async (line: number, character: number): Promise<string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        new vscode.Position(line, character),
      );
      return items.flatMap(({ label, kind }) => {
        const isOwn =
          kind === vscode.CompletionItemKind.Property || kind === vscode.CompletionItemKind.EnumMember;
        return isOwn && typeof label === "string" ? [label] : [];
      });
    };
    const keys = await complete(1, 0);
    assert.ok(keys.includes("apis") && !keys.includes("versions"), keys.join());
    assert.deepEqual((await complete(3, 16)).slice(0, 3).sort(), ["breaking", "compatible", "dangerous"]);
  });

  it("explains its keys", async () => {
    const { document } = await openText("contract-guard.yaml", "versions: semver\n");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      new vscode.Position(0, 3),
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((each) => (each instanceof vscode.MarkdownString ? each.value : "")),
    );
    assert.match(texts.join(), /Values: `semver`, `off`\./);
  });

  it("is checked, completed and explained while no OpenAPI document is open", async () => {
    const text = "versions: semvr\nexclude: missing/*.yaml\n";
    const { document } = await openText("contract-guard.yaml", text);
    const problems = () =>
      shownOn(document.uri).map(
        ({ code, severity, range }) =>
          `${typeof code === "string" ? code : ""} ${vscode.DiagnosticSeverity[severity]} ${document.getText(range)}`,
      );
    await until("its problems are shown", async () => problems().length > 0);
    assert.deepEqual(problems(), ["config Error semvr", "config-no-match Information missing/*.yaml"]);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 2, 0), "versions: semver\n");
    await vscode.workspace.applyEdit(edit);
    await until("its problems are gone", async () => problems().length === 0);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      new vscode.Position(0, 3),
    );
    assert.ok(hover);
  });

  it("reports each problem once while an OpenAPI document is open", async () => {
    await openUnsaved(published());
    const { document } = await openText("contract-guard.yaml", "versions: semvr\n");
    await until("its problem is shown", async () => shownOn(document.uri).length > 0);
    await (await guard()).whenIdle();
    assert.deepEqual(
      shownOn(document.uri).map(({ code }) => code),
      ["config"],
    );
  });

  it("has quick fixes for misspelled keys, rules and values", async () => {
    await openUnsaved(published());
    const text = "version: semvr\noverides: []\nversions: semvr\nrules: { path-removd: breaking }\n";
    const { document } = await openText("contract-guard.yaml", text);
    await until("its problems are shown", () => shownOn(document.uri).length > 0);
    const diagnostics = await diagnosticsOf(document.uri);
    const fixes = await Promise.all(
      diagnostics.map(async ({ range }) => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          "vscode.executeCodeActionProvider",
          document.uri,
          range,
        );
        const titles = actions.map(({ title }) => title).filter((title) => title.startsWith("Change to"));
        return `${document.getText(range)}: ${titles.join(", ")}`;
      }),
    );
    assert.deepEqual(fixes, [
      "version: ",
      "overides: Change to overrides",
      "semvr: Change to semver, Change to off",
      "path-removd: Change to path-removed",
    ]);
  });
});
