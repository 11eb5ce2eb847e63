import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { closeAll, diagnosticsOf, guard, openUnsaved, published, replace, ruleOf } from "./guard";
import { workspaceFolder } from "./workspace";

const config = () => join(workspaceFolder().fsPath, "contract-guard.yaml");

/** The quick fixes at a location. */
async function fixesAt(document: vscode.TextDocument, at: vscode.Range): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    at,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ title }) => /^(Approve|Set the version)/.test(title));
}

/** Waits until the rules of the findings are these. */
async function untilRules(
  document: vscode.TextDocument,
  rules: readonly string[],
): Promise<vscode.Diagnostic[]> {
  return until(`the findings are ${rules.join(", ") || "none"}`, async () => {
    const found = await diagnosticsOf(document.uri);
    return found.map(ruleOf).join() === rules.join() && found;
  });
}

describe("quick fixes", () => {
  afterEach(closeAll);
  afterEach(() => rmSync(config(), { force: true }));

  it("approve a breaking change, and are not offered elsewhere", async () => {
    const { document } = await openUnsaved(published().replace(", cooking]", "]"));
    const [one] = await untilRules(document, ["enum-value-removed"]);
    assert.ok(one);
    const [fix, ...others] = await fixesAt(document, one.range);
    assert.deepEqual([fix?.title, others.length], ["Approve: Enum value cooking was removed from Genre…", 0]);
    assert.equal(fix?.command?.command, "contractGuard.approveBreak");
    assert.match(String(fix.command.arguments?.[0]), /^file:.*openapi\.yaml [0-9a-f]{16}$/);
    assert.deepEqual(await fixesAt(document, new vscode.Range(0, 0, 0, 0)), []);
  });

  it("approve each of three breaking changes at one position, or a selection of more", async () => {
    const titlesWithout = async (...values: readonly string[]): Promise<readonly string[]> => {
      const left = ["novel", "poetry", "travel", "cooking"].filter((value) => !values.includes(value));
      const { document } = await openUnsaved(
        published().replace("[novel, poetry, travel, cooking]", `[${left.join(", ")}]`),
      );
      const [one] = await diagnosticsOf(document.uri);
      assert.ok(one);
      return (await fixesAt(document, one.range)).map(({ title }) => title);
    };
    assert.deepEqual(await titlesWithout("poetry", "travel", "cooking"), [
      "Approve: Enum value cooking was removed from Genre…",
      "Approve: Enum value travel was removed from Genre…",
      "Approve: Enum value poetry was removed from Genre…",
    ]);
    const edited = published().replace("[novel, poetry, travel, cooking]", "[drama]");
    const { document } = await openUnsaved(edited);
    const [one] = (await diagnosticsOf(document.uri)).filter((each) => ruleOf(each) === "enum-value-removed");
    assert.ok(one);
    assert.deepEqual(
      (await fixesAt(document, one.range)).map(({ title, command }) => [
        title,
        (command?.arguments?.[0] as unknown[]).length,
      ]),
      [["Approve 4 changes…", 4]],
    );
  });

  it("set the version that the changes require", async () => {
    writeFileSync(config(), "versions: semver\n");
    const editor = await openUnsaved(published().replace(", cooking]", "]"));
    const { document } = editor;
    const [version] = await untilRules(document, ["version-unchanged", "enum-value-removed"]);
    assert.ok(version);
    assert.match(version.message, /^Version 2\.0\.0 is required: 1 breaking change since 1\.4\.0, /);
    assert.equal(document.getText(version.range), "1.4.0");
    const [fix, ...others] = await fixesAt(document, version.range);
    assert.deepEqual([fix?.title, fix?.isPreferred, others.length], ["Set the version to 2.0.0", true, 0]);
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await untilRules(document, ["enum-value-removed"]);
    assert.match(document.getText(), /\n {2}version: 2\.0\.0\n/);
  });

  it("keep the quotes of the version", async () => {
    writeFileSync(config(), "versions: semver\n");
    const editor = await openUnsaved(published().replace(", cooking]", "]"));
    await replace(editor, "version: 1.4.0", "version: '1.4.0'");
    const { document } = editor;
    const [version] = await untilRules(document, ["version-unchanged", "enum-value-removed"]);
    const [fix] = version ? await fixesAt(document, version.range) : [];
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.getText(), /\n {2}version: '2\.0\.0'\n/);
  });

  it("follow edits of the policy, and its problems are shown at their location", async () => {
    const { document } = await openUnsaved(published().replace(", cooking]", "]"));
    await untilRules(document, ["enum-value-removed"]);
    const text = "rules: { enum-value-removed: { request: compatible }, enum-value-gone: breaking }\n";
    writeFileSync(config(), text);
    await untilRules(document, []);
    const uri = vscode.Uri.file(config());
    const [note] = await until("the unknown rule is told", () => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(note?.code, "config-unknown-rule");
    assert.deepEqual(
      [note.range.start.line, note.range.start.character],
      [0, text.indexOf("enum-value-gone")],
    );
    await (await guard()).whenIdle();
  });

  it("are not needed for an invalid value, which is shown at its location without a check", async () => {
    const { document } = await openUnsaved(published().replace(", cooking]", "]"));
    await untilRules(document, ["enum-value-removed"]);
    writeFileSync(config(), "exclude: drafts/**\nversions: strict\n");
    await untilRules(document, []);
    const found = await until("both are told", () => {
      const told = vscode.languages.getDiagnostics(vscode.Uri.file(config()));
      return told.length > 1 ? told : undefined;
    });
    assert.deepEqual(
      found.map(({ code, severity, range: { start } }) => [code, severity, start.line, start.character]),
      [
        ["config", vscode.DiagnosticSeverity.Error, 1, 10],
        ["config-no-match", vscode.DiagnosticSeverity.Information, 0, 9],
      ],
    );
    const { status } = await guard();
    assert.equal(status()?.text, "$(circle-slash) Not checked");
    assert.match(
      status()?.details[0] ?? "",
      /Invalid `contract-guard\.yaml`: `versions` has an invalid value\./,
    );
    assert.ok(!status()?.details.some((words) => words.startsWith("Last check")));
  });
});
