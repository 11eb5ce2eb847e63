/** The problems of each open `contract-guard.yaml`, also if no document that it configures is open. */
import { posix } from "node:path";
import { Disposable, EventEmitter, workspace } from "vscode";
import type { Event, TextDocument, Uri } from "vscode";
import { configName, type ConfigProblems } from "../service/index";
import type { DocumentSync } from "./document-sync";

export interface ConfigChecks {
  /** Fires with the URI of a file after its problems have changed. */
  readonly onDidChange: Event<Uri>;
  readonly of: (uri: Uri) => ConfigProblems | undefined;
  readonly dispose: () => void;
}

const PAUSE_MILLISECONDS = 300;

export function createConfigChecks({ worker }: DocumentSync): ConfigChecks {
  const changed = new EventEmitter<Uri>();
  const known = new Map<string, ConfigProblems>();
  const timers = new Map<string, NodeJS.Timeout>();

  function keep(uri: Uri, problems: ConfigProblems | undefined): void {
    if (problems !== undefined) known.set(uri.toString(), problems);
    else if (!known.delete(uri.toString())) return;
    changed.fire(uri);
  }

  async function check(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const question = { uri: uri.toString(), text: document.getText() };
    const problems = await worker.ask("config", question).catch(() => undefined);
    if (!document.isClosed && document.version === version) keep(uri, problems);
  }

  function checkSoon(document: TextDocument, pause: number): void {
    const { uri } = document;
    if (uri.scheme !== "file" || posix.basename(uri.path) !== configName) return;
    clearTimeout(timers.get(uri.toString()));
    const start = (): void => void check(document);
    timers.set(uri.toString(), setTimeout(start, pause));
  }

  const subscriptions = Disposable.from(
    changed,
    workspace.onDidOpenTextDocument((document) => checkSoon(document, 0)),
    workspace.onDidChangeTextDocument(({ document }) => checkSoon(document, PAUSE_MILLISECONDS)),
    workspace.onDidCloseTextDocument(({ uri }) => {
      clearTimeout(timers.get(uri.toString()));
      keep(uri, undefined);
    }),
  );
  for (const document of workspace.textDocuments) checkSoon(document, 0);
  return {
    onDidChange: changed.event,
    of: (uri) => known.get(uri.toString()),
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}
