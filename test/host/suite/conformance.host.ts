import assert from "node:assert/strict";
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import * as vscode from "vscode";
import type { Report } from "../../../src/policy/index";
import { bytesOf, byCommandLine, byLibrary } from "../../conformance/interfaces";
import { pairs } from "../../conformance/pairs";
import { layOut, type Laid } from "../../conformance/workspace";
import { diagnosticsOf, guard, ruleOf } from "./guard";
import { extension, workspaceFolder } from "./workspace";

/** Number of documents per test. */
const handful = 50;

describe("editor, command line and library", () => {
  const folder = () => join(realpathSync.native(workspaceFolder().fsPath), "conformance");
  let laid: readonly Laid[] = [];
  let library: readonly string[] = [];
  before(async () => {
    laid = await layOut(folder(), pairs);
    library = await byLibrary(laid, dist());
  });
  after(async () => {
    // The editor closes deleted files.
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(vscode.Uri.file(folder()), { recursive: true });
    assert.ok(await vscode.workspace.applyEdit(edit));
  });

  it("give the same reports for at least 200 documents, byte for byte", () => {
    const commandLine = byCommandLine(laid, folder(), dist());
    for (const [index, { title }] of laid.entries()) assert.equal(commandLine[index], library[index], title);
  });

  for (let first = 0; first < pairs.length; first += handful)
    it(`give the same reports for open documents from ${first} on, and show their findings`, async () => {
      const { report } = await guard();
      for (const [at, { title, file }] of laid.slice(first, first + handful).entries()) {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
        const held = await report(document.uri);
        assert.ok(held, title);
        assert.equal(bytesOf(held, dirname(file)), library[first + at], title);
        assert.deepEqual(await shown(document), toBeShown(held), title);
      }
    });
});

function dist(): string {
  return join(extension().extensionPath, "dist");
}

/** The displayed findings of a document: rule, severity and location. */
async function shown(document: vscode.TextDocument): Promise<string[]> {
  const all = await diagnosticsOf(document.uri);
  const findings = all.filter(({ code }) => typeof code === "object");
  return inOrder(
    findings.map((one) => line(ruleOf(one), vscode.DiagnosticSeverity[one.severity], one.range)),
  );
}

/** The findings of a report that are displayed in its document, without duplicates. */
function toBeShown({ findings, head: { uri } }: Report): string[] {
  const open = { breaking: "Error", dangerous: "Warning", compatible: "" };
  const own = findings.filter(({ head, severity }) => head.uri === uri && severity !== "compatible");
  const seen = new Map(
    own.map((one) => [JSON.stringify([one.rule, one.severity, one.approval === null, one.head.range]), one]),
  );
  return inOrder(
    [...seen.values()].map(({ rule, severity, approval, head: { range } }) =>
      line(rule, approval === null ? open[severity] : "Information", range),
    ),
  );
}

function line(
  rule: string,
  severity: string,
  { start, end }: Report["findings"][number]["head"]["range"],
): string {
  return `${rule} ${severity} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

function inOrder(lines: readonly string[]): string[] {
  return lines.toSorted();
}
