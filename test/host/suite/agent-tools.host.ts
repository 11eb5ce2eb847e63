import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openUnsaved, published } from "./guard";
import { extension } from "./workspace";

interface Result {
  readonly verdict: string;
  readonly summary: { readonly breaking: number };
  readonly findings: readonly { readonly rule: string }[];
  readonly written: boolean;
}

async function call(name: string, input: object): Promise<Result> {
  const { content } = await vscode.lm.invokeTool(`contract-guard_${name}`, {
    input,
    toolInvocationToken: undefined,
  });
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value) as Result;
}

describe("language model tools", () => {
  afterEach(closeAll);

  it("are those of the manifest", async () => {
    await extension().activate();
    const { contributes } = extension().packageJSON as {
      readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] };
    };
    const names = vscode.lm.tools.map(({ name }) => name);
    for (const { name } of contributes.languageModelTools) assert.ok(names.includes(name), name);
  });

  it("check unsaved text", async () => {
    const { document } = await openUnsaved(published().replace(", cooking]", "]"));
    const { verdict, findings } = await call("check", { path: document.uri.fsPath });
    assert.deepEqual([verdict, findings.map(({ rule }) => rule)], ["breaking", ["enum-value-removed"]]);
  });

  it("edit the open document if asked to write", async () => {
    const { document } = await openUnsaved(published().replace(", cooking]", "]"));
    const { verdict, written } = await call("fix", { path: document.uri.fsPath, write: true });
    assert.deepEqual([verdict, written], ["compatible", true]);
    assert.equal(document.getText(), published());
    assert.equal(document.isDirty, true);
  });

  it("reject with the reason", async () => {
    await assert.rejects(call("check", { path: "openapi.yaml" }), /is not absolute/);
  });
});
