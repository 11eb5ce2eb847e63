/** Watches tags, commits and branches, which determine the published version. */
import { dirname } from "node:path";
import { Disposable, RelativePattern, Uri, workspace } from "vscode";
import type { Event } from "vscode";
import { gitDirectories } from "./git-directories";
import type { Session } from "./session";

/** Debounce delay: git writes many files per command. */
const quietMilliseconds = 200;

/**
 * Watches the repository of each document once.
 * @param documents fires for each document
 */
export function registerGitRefs(
  session: Pick<Session, "recheck">,
  documents: Event<{ readonly uri: Uri }>,
): Disposable {
  const watched = new Map<string, Disposable>();
  let timer: NodeJS.Timeout | undefined;

  const refsChanged = () => {
    clearTimeout(timer);
    timer = setTimeout(() => session.recheck(), quietMilliseconds);
  };

  async function watchRepository(uri: Uri): Promise<void> {
    for (const directory of await gitDirectories(dirname(uri.fsPath))) {
      if (watched.has(directory)) continue;
      const watcher = workspace.createFileSystemWatcher(
        new RelativePattern(Uri.file(directory), "{HEAD,packed-refs,FETCH_HEAD,logs/HEAD,refs/**}"),
      );
      watcher.onDidCreate(refsChanged);
      watcher.onDidChange(refsChanged);
      watcher.onDidDelete(refsChanged);
      watched.set(directory, watcher);
    }
  }

  const subscription = documents(({ uri }) => {
    if (uri.scheme === "file") void watchRepository(uri);
  });
  return new Disposable(() => {
    clearTimeout(timer);
    subscription.dispose();
    for (const watcher of watched.values()) watcher.dispose();
  });
}
