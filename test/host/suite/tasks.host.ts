import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { edited } from "../../start/sample";
import { closeAll, guard, published } from "./guard";
import { extension, workspaceFolder } from "./workspace";
import { messageFor } from "../../engine/message";

/** Runs the offered task, and returns the exit code of its process; undefined if there is none. */
async function runOffered(): Promise<number | undefined> {
  const [task, ...others] = await vscode.tasks.fetchTasks({ type: "contractGuard" });
  assert.ok(task && others.length === 0);
  assert.deepEqual([task.name, task.source], ["check", "Contract Guard"]);
  let code: number | undefined;
  let isOver = false;
  const subscription = vscode.Disposable.from(
    vscode.tasks.onDidEndTaskProcess(({ exitCode }) => (code = exitCode)),
    vscode.tasks.onDidEndTask(() => (isOver = true)),
  );
  await vscode.tasks.executeTask(task);
  await until("the task is over", () => isOver);
  subscription.dispose();
  return code;
}

describe("the task", () => {
  const folder = () => workspaceFolder().fsPath;
  const problems = () =>
    vscode.languages
      .getDiagnostics(vscode.Uri.joinPath(workspaceFolder(), "openapi.yaml"))
      .filter(({ source, code }) => source === "Contract Guard" && typeof code === "string");
  const file = () => join(folder(), "openapi.yaml");
  let onDisk = "";
  before(async () => {
    await guard();
    await closeAll();
    // Problems are shown for closed documents, and VS Code closes a document some time after its editor.
    await until("the document is closed", () =>
      vscode.workspace.textDocuments.every(({ uri }) => uri.fsPath !== file()),
    );
    onDisk = readFileSync(file(), "utf8");
    writeFileSync(file(), edited(published()));
  });
  after(() => {
    writeFileSync(file(), onDisk);
    rmSync(join(folder(), "node_modules"), { recursive: true, force: true });
  });

  it("reports that the project has no command line, and has no findings", async () => {
    assert.notEqual(await runOffered(), 0);
    assert.deepEqual(problems(), []);
  });

  it("runs the project's command line, and shows its findings as problems of the closed document", async () => {
    mkdirSync(join(folder(), "node_modules"));
    symlinkSync(
      extension().extensionPath,
      join(folder(), "node_modules", "openapi-contract-guard"),
      "junction",
    );
    // VS Code reads output for 100 ms after a task has ended: on a busy machine not all of it, so the task is repeated.
    const found = await until("the problems are there", async () => {
      assert.equal(await runOffered(), 1);
      for (let look = 0; look < 100 && problems().length < 5; look++) await delay(50);
      return problems().length >= 5 && problems();
    });
    assert.deepEqual(
      found.map(({ code, severity }) => `${typeof code === "string" ? code : ""} ${severity}`).sort(),
      [
        "enum-value-removed 0",
        "operation-removed 0",
        "property-became-required 0",
        "property-removed 0",
        "type-narrowed 0",
      ],
    );
    const [gone] = found.filter(({ code }) => code === "operation-removed");
    assert.deepEqual([gone?.range.start.line, gone?.range.start.character], [30, 2]);
    assert.equal(gone?.message, messageFor("operation-removed", { method: "DELETE", path: "/books/{isbn}" }));
  });
});
