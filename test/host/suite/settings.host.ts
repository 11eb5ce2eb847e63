import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { closeAll, guard, openUnsaved, published, replace, shownOn } from "./guard";
import { extension, workspaceFolder } from "./workspace";

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const broken = () => published().replace(", cooking]", "]");

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration("contractGuard")
    .update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** A test of each setting in the manifest. */
const settings: Readonly<Record<string, () => Promise<void>>> = {
  enable: async () => {
    const { status, whenIdle } = await guard();
    const { document } = await openUnsaved(broken());
    await whenIdle();
    assert.equal(shownOn(document.uri).length, 1);
    await set("enable", false);
    await until("everything is gone", () => shownOn(document.uri).length === 0 && status() === undefined);
    await set("enable", true);
    await until("it is back", () => shownOn(document.uri).length === 1);
  },
  run: async () => {
    const { status, whenIdle } = await guard();
    const editor = await openUnsaved(published());
    await set("run", "onSave");
    await whenIdle();
    await replace(editor, ", cooking]", "]");
    await whenIdle();
    assert.deepEqual(shownOn(editor.document.uri), []);
    assert.equal(status()?.text, "$(circle-slash) Not checked");
    await editor.document.save();
    await until("it was checked", () => shownOn(editor.document.uri).length === 1);
    await set("run", "manual");
    const waits = "$(circle-slash) Not checked, findings are stale";
    await until("it waits to be asked", () => status()?.text === waits);
    await vscode.commands.executeCommand("contractGuard.checkCompatibility");
    assert.equal(status()?.text, "$(error) 1 breaking since v1.4.0");
  },
  debounce: async () => {
    const { status, whenIdle } = await guard();
    const editor = await openUnsaved(published());
    await whenIdle();
    await set("debounce", 10_000);
    await whenIdle();
    await replace(editor, ", cooking]", "]");
    const stillWaiting = await Promise.race([whenIdle().then(() => false), pause(1500).then(() => true)]);
    assert.deepEqual([stillWaiting, status()?.busy], [true, true]);
    await set("debounce", 0);
    await whenIdle();
    assert.equal(status()?.text, "$(error) 1 breaking since v1.4.0");
  },
  codeLens: async () => {
    const { document } = await openUnsaved(published().replace(", cooking]", "]"));
    const count = async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
        1000,
      );
      return all.filter(({ command }) => command?.command.startsWith("contractGuard.")).length;
    };
    assert.equal(await count(), 2);
    await set("codeLens", false);
    assert.equal(await count(), 0);
  },
  doors: async () => {
    const { whenIdle } = await guard();
    const array = "{ type: array, items: { type: string, description: one } }";
    const added = `  /labels: { get: { operationId: labels, responses: { "200": { description: ok, content: { application/json: { schema: ${array} } } } } } }\n`;
    const { document } = await openUnsaved(published().replace(/^paths:\n/m, `paths:\n${added}`));
    const hints = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ code }) => typeof code === "object" && code.value === "top-level-array")
        .map(({ severity }) => severity);
    const { Hint, Warning } = vscode.DiagnosticSeverity;
    await whenIdle();
    await until("there is a hint", () => hints().join() === String(Hint));
    await set("doors", "warning");
    await until("there is a warning", () => hints().join() === String(Warning));
    await set("doors", "off");
    await until("there is neither", () => hints().length === 0);
  },
  hover: async () => {
    const { document } = await openUnsaved(published());
    const place = document.positionAt(document.getText().indexOf("/orders"));
    const hovers = async () =>
      vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, place);
    assert.equal((await hovers()).length, 1);
    await set("hover", false);
    assert.equal((await hovers()).length, 0);
  },
  inlayHints: async () => {
    const { whenIdle } = await guard();
    const { document } = await openUnsaved(
      published().replace("giftWrap: {", "giftWrap: { x-sunset: 2020-01-01,"),
    );
    const hints = async () => {
      await whenIdle();
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      return vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        document.uri,
        whole,
      );
    };
    assert.equal((await hints()).length, 0);
    await set("inlayHints", true);
    assert.equal((await hints()).length, 1);
  },
  removed: async () => {
    const { whenIdle } = await guard();
    const { document } = await openUnsaved(broken());
    const hints = async () => {
      await whenIdle();
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      return vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        document.uri,
        whole,
      );
    };
    const [hint] = await hints();
    const parts = typeof hint?.label === "object" ? hint.label : [];
    assert.equal(parts.map(({ value }) => value).join(""), "Removed since v1.4.0: cooking");
    assert.match(document.lineAt(hint?.position.line ?? 0).text, /enum: \[novel, poetry, travel\]$/);
    await set("removed", false);
    assert.deepEqual(await hints(), []);
  },
  diff: async () => {
    const { whenIdle } = await guard();
    await openUnsaved(`# Ours\n${broken()}`);
    await whenIdle();
    const original = async () => {
      await vscode.commands.executeCommand("contractGuard.showChanges");
      const { input } = await until("the diff is there", () => {
        const { activeTab } = vscode.window.tabGroups.activeTabGroup;
        return activeTab?.input instanceof vscode.TabInputTextDiff ? activeTab : undefined;
      });
      await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
      return input instanceof vscode.TabInputTextDiff ? input.original.scheme : "";
    };
    assert.equal(await original(), "contract-laid-out");
    await set("diff", "text");
    assert.equal(await original(), "contract-published");
  },
  base: async () => {
    const { status, whenIdle } = await guard();
    await openUnsaved(published());
    await set("base", "v1.3.0");
    await until("the other version is the published one", () => (status()?.text ?? "").includes("v1.3.0"));
    await set("base", "v9.9.9");
    await until("there is no such version", () => status()?.text === "$(circle-slash) Not checked");
    await whenIdle();
    assert.match(status()?.details.join(" ") ?? "", /v9\.9\.9/);
  },
};

/** Settings whose effect extensions cannot read: `test/host/stories/changes.story.ts` tests them. */
const seenFromOutside = ["gutter"];

describe("the settings", () => {
  const sample = () => vscode.Uri.joinPath(workspaceFolder(), "openapi.yaml").fsPath;
  let onDisk = "";
  before(() => (onDisk = readFileSync(sample(), "utf8")));
  after(() => writeFileSync(sample(), onDisk));
  afterEach(async () => {
    for (const name of Object.keys(settings)) await set(name, undefined);
    await closeAll();
  });

  it("all have a test here", () => {
    const { properties } = (extension().packageJSON as Manifest).contributes.configuration;
    assert.deepEqual(
      Object.keys(properties).sort(),
      [...Object.keys(settings), ...seenFromOutside].map((name) => `contractGuard.${name}`).sort(),
    );
  });

  for (const [name, test] of Object.entries(settings)) it(`${name} has its documented effect`, test);
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
