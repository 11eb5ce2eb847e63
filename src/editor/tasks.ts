/**
 * Tasks of type `contractGuard`: run the command line that the project depends on; problem matchers read its findings.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import {
  CustomExecution,
  EventEmitter,
  l10n,
  ProcessExecution,
  Task,
  tasks,
  workspace,
  type Disposable,
  type Pseudoterminal,
  type TaskDefinition,
  type WorkspaceFolder,
} from "vscode";

const type = "contractGuard";
const packageName = "openapi-contract-guard";
const matchers = ["$contract-guard", "$contract-guard-warning", "$contract-guard-info"];

/** Provides no tasks in an untrusted workspace, because the program belongs to the workspace. */
export function registerTasks(): Disposable {
  return tasks.registerTaskProvider(type, {
    provideTasks: () =>
      workspace.isTrusted ? (workspace.workspaceFolders ?? []).map((folder) => taskIn(folder, { type })) : [],
    resolveTask({ definition, scope }) {
      const folder = typeof scope === "object" ? scope : workspace.workspaceFolders?.[0];
      return folder && workspace.isTrusted ? taskIn(folder, definition) : undefined;
    },
  });
}

function taskIn(folder: WorkspaceFolder, definition: TaskDefinition): Task {
  const program = programOf(folder.uri.fsPath);
  const run =
    program === undefined
      ? new CustomExecution(async () => saying(missingProgramMessage(folder)))
      : new ProcessExecution("node", [program, ...argumentsOf(definition)], { cwd: folder.uri.fsPath });
  return new Task(definition, folder, "check", "Contract Guard", run, matchers);
}

/** Command-line arguments of a task definition. Values that are not strings are ignored. */
function argumentsOf(definition: TaskDefinition): string[] {
  const { base, documents } = definition as { readonly base?: unknown; readonly documents?: unknown };
  const named = Array.isArray(documents) ? documents.filter((one) => typeof one === "string") : [];
  return ["check", ...(typeof base === "string" ? ["--base", base] : []), "--", ...named];
}

/** Absolute path of the command line in the dependencies of a folder; undefined if it is not installed. */
function programOf(folder: string): string | undefined {
  try {
    const manifest = createRequire(join(folder, "package.json")).resolve(`${packageName}/package.json`);
    const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as {
      readonly bin: Readonly<Record<string, string>>;
    };
    const script = bin["contract-guard"];
    return script === undefined ? undefined : join(manifest, "..", script);
  } catch {
    return undefined;
  }
}

function missingProgramMessage({ name }: WorkspaceFolder): string {
  return l10n.t(
    "Contract Guard is not installed in {0}. Add the package {1} to its dependencies, then run the task again.",
    name,
    packageName,
  );
}

/** A task that prints an error message and fails. */
function saying(sentence: string): Pseudoterminal {
  const written = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open() {
      written.fire(`${sentence}\r\n`);
      closed.fire(2);
    },
    close() {
      written.dispose();
      closed.dispose();
    },
  };
}
