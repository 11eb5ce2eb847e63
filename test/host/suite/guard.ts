/** Shared functions of the host tests: the API of the extension, its diagnostics, and edits. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import type { ContractGuardApi } from "../../../src/editor/index";
import { extension, openSample, workspaceFolder } from "./workspace";

/** The API of the extension, after activation. */
export async function guard(): Promise<ContractGuardApi> {
  return (await extension().activate()) as ContractGuardApi;
}

/** Runs git in the workspace and returns its output. */
export function git(...args: string[]): string {
  const identity = [
    "-c",
    "user.name=Bookshop",
    "-c",
    "user.email=api@bookshop.example",
    "-c",
    "core.autocrlf=false",
  ];
  return execFileSync("git", ["-C", workspaceFolder().fsPath, ...identity, ...args], { encoding: "utf8" });
}

export const published = () => git("show", "v1.4.0:openapi.yaml");

/** Opens the sample's document with this unsaved text. */
export async function openUnsaved(text: string): Promise<vscode.TextEditor> {
  const editor = await openSample();
  await replaceAll(editor, text);
  return editor;
}

export async function replaceAll(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  assert.ok(await editor.edit((builder) => builder.replace(whole, text)));
}

/** Replaces the only occurrence of `before`. */
export async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<void> {
  const { document } = editor;
  const offset = document.getText().indexOf(before);
  assert.ok(offset >= 0 && !document.getText().includes(before, offset + 1), `one place reads ${before}`);
  const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + before.length));
  assert.ok(await editor.edit((builder) => builder.replace(range, after)));
}

/** Diagnostics of the extension, in document order, after pending checks. */
export async function diagnosticsOf(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  await (await guard()).whenIdle();
  return shownOn(uri);
}

/** Diagnostics of the extension, as currently displayed, except hints about doors. */
export function shownOn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(
      ({ source, severity }) => source === "Contract Guard" && severity !== vscode.DiagnosticSeverity.Hint,
    )
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule of a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === "object" ? String(code.value) : "";
}

/** Each finding as `rule: text under its range`. */
export async function underlined(document: vscode.TextDocument): Promise<string[]> {
  const diagnostics = await diagnosticsOf(document.uri);
  return diagnostics.map((one) => `${ruleOf(one)}: ${document.getText(one.range)}`);
}

/** Closes every editor and discards unsaved edits. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
}

/** Applies or discards the refactor preview, until `done` is settled. */
export async function decidePreview(decision: "apply" | "discard", done: Thenable<unknown>): Promise<void> {
  let isDone = false;
  void done.then(() => (isDone = true));
  await until("the preview is closed", async () => {
    await vscode.commands.executeCommand(`refactorPreview.${decision}`);
    return isDone;
  });
}
