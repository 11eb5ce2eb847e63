import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { closeAll, diagnosticsOf, guard, openUnsaved, published, replaceAll } from "./guard";
import { openText, workspaceFolder } from "./workspace";

const at = (name: string) => vscode.Uri.joinPath(workspaceFolder(), name);
const names = ["contract-guard.yaml", "policy.yaml"] as const;

async function write(name: (typeof names)[number], text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
}

describe("an extended configuration", () => {
  before(guard);
  afterEach(async () => {
    await closeAll();
    for (const name of names) await vscode.workspace.fs.delete(at(name));
  });

  /** The code and the line of each diagnostic of a file. */
  const shown = async (name: (typeof names)[number]): Promise<string[]> =>
    (await diagnosticsOf(at(name))).map(
      ({ code, range }) => `${typeof code === "string" ? code : ""}:${range.start.line + 1}`,
    );

  it("has diagnostics at its own lines, and locked keys at those of the configuration", async () => {
    await write("policy.yaml", "versions: semver\nlocked: versions\nverions: off\n");
    await openUnsaved(published());
    await openText("contract-guard.yaml", "extends: ./policy.yaml\nversions: off\n");
    assert.deepEqual(await shown("policy.yaml"), ["config-unknown-key:3"]);
    assert.deepEqual(await shown("contract-guard.yaml"), ["config:2"]);
  });

  it("is read again when it changes: on disk, and in the editor", async () => {
    await write("policy.yaml", "rules: { path-removed: breaking }\n");
    await openText("contract-guard.yaml", "extends: ./policy.yaml\n");
    await openUnsaved(published());
    assert.deepEqual(await shown("policy.yaml"), []);
    const becomes = async (expected: string): Promise<boolean> =>
      until(`the diagnostics are ${expected}`, async () => (await shown("policy.yaml")).join() === expected);
    await write("policy.yaml", "\nrules: { path-removed: loud }\n");
    await becomes("config:2");
    const editor = await openText("policy.yaml", "rules: { path-removed: breaking }\n");
    await becomes("");
    await replaceAll(editor, "\n\nrules: { path-removed: loud }\n");
    await becomes("config:3");
  });
});
