/** Watches the ledger for versions that are published or retired, here or by another program. */
import { Disposable, workspace } from "vscode";
import type { Session } from "./session";

/** Debounce delay: one publication writes several files. */
const quietMilliseconds = 200;

export function registerLedgerFiles(session: Pick<Session, "recheck">): Disposable {
  let timer: NodeJS.Timeout | undefined;
  // Deleting a folder is reported for the folder only, not for its files.
  const watcher = workspace.createFileSystemWatcher("**/{.contract-guard,.contract-guard/**}");
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => session.recheck(), quietMilliseconds);
  };
  return Disposable.from(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
    new Disposable(() => clearTimeout(timer)),
  );
}
