import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { closeAll, guard, replaceAll, ruleOf, shownOn } from "../suite/guard";
import { kind } from "./workspace";

function uriOf(path: string): vscode.Uri {
  const [name, ...rest] = path.split("/");
  const root = vscode.workspace.workspaceFolders?.find((folder) => folder.name === name);
  assert.ok(root, `no folder ${name ?? ""}`);
  return vscode.Uri.joinPath(root.uri, ...rest);
}

async function open(path: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand("vscode.open", uriOf(path));
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document.uri.toString(), uriOf(path).toString());
  return editor;
}

describe("a workspace of several folders", () => {
  // VS Code may lose the folders of a workspace while it starts. It reads its file again when it changes.
  before(async () => {
    const { workspaceFile } = vscode.workspace;
    assert.ok(workspaceFile);
    let text = await vscode.workspace.fs.readFile(workspaceFile);
    await until("both folders are open", async () => {
      if (vscode.workspace.workspaceFolders?.length === 2) return true;
      text = Buffer.concat([text, Buffer.from("\n")]);
      await vscode.workspace.fs.writeFile(workspaceFile, text);
      await delay(1_000);
      return false;
    });
  });

  afterEach(closeAll);

  /** Documents, with the expected status and its source. */
  const documents: Readonly<
    Record<string, readonly [text: string, provenance: RegExp | undefined] | undefined>
  > = {
    "orders/openapi.yaml": ["$(pass) Compatible with orders-1.0.0", /orders-1\.0\.0 \(release tag\)/],
    "orders/second/openapi.yaml": ["$(pass) Compatible with v9.0.0", /v9\.0\.0 \(release tag\)/],
    "orders/drafts/openapi.yaml": undefined,
    "billing/api/billing.yaml": [
      "$(pass) Compatible with published/billing.yaml",
      /published\/billing\.yaml \(file\), .*SHA-256/,
    ],
    "billing/inner/openapi.yaml": ["$(circle-outline) Not in the ledger yet", /the ledger \(ledger\)/],
  };
  for (const [path, says] of Object.entries(documents))
    it(`checks ${path} with its nearest configuration: ${says?.[0] ?? "no status"}`, async () => {
      const { status, whenIdle } = await guard();
      await open(path);
      await whenIdle();
      if (says === undefined) await until("nothing is said", () => status() === undefined);
      else {
        await until(says[0], () => status()?.text === says[0]);
        assert.match(status()?.details.join(" ") ?? "", says[1] ?? /./);
      }
    });

  it("checks the documents of every folder that share an edited file, also closed ones, until the file is closed", async () => {
    const { whenIdle } = await guard();
    const editor = await open("orders/shared/kind.yaml");
    const { document } = editor;
    await replaceAll(editor, kind("a"));
    const shown = () => shownOn(document.uri).map((one) => `${ruleOf(one)} ${document.getText(one.range)}`);
    const versions = () =>
      new Set(
        shownOn(document.uri).flatMap((one) => one.relatedInformation?.map(({ message }) => message) ?? []),
      );
    await until("all three have told", () => versions().size === 3);
    assert.deepEqual(
      [...versions()].sort(),
      ["orders-1.0.0", "published/billing.yaml", "v9.0.0"].map((version) => `published in ${version}`),
    );
    assert.ok(shown().every((one) => one === "enum-value-removed enum"));
    // A document that was opened and closed is still checked.
    await open("orders/openapi.yaml");
    await whenIdle();
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await whenIdle();
    await until("its finding is there", () => versions().size === 3);
    await closeAll();
    await until("nothing is left", () => shownOn(document.uri).length === 0);
  });
});
