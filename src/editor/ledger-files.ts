/** Notices when the ledger changes: a version was published or retired, here or by another program. */
import { Disposable, workspace } from "vscode";
import type { Session } from "./session";

/** A publication writes several files; they make one check. */
const quietMilliseconds = 200;

export function registerLedgerFiles(session: Session): Disposable {
  let timer: NodeJS.Timeout | undefined;
  // What goes with its folder is told of the folder alone.
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
