/** Watches referenced files for changes on disk, saved here or by another program. */
import { Disposable, workspace } from "vscode";
import type { Uri } from "vscode";
import type { Session } from "./session";

export function registerReferencedFiles(session: Session): Disposable {
  const watcher = workspace.createFileSystemWatcher("**/*.{yaml,yml,json}");
  const changed = (uri: Uri) => session.fileChanged(uri);
  return Disposable.from(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
  );
}
