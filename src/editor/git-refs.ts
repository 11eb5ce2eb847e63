/** Watches tags, commits and branches, which determine the published version. */
import { dirname } from "node:path";
import { Disposable, RelativePattern, Uri, workspace } from "vscode";
import { gitDirectories } from "./git-directories";
import type { Guarded } from "./checked-documents";
import type { Session } from "./session";

/** Debounce delay: git writes many files per command. */
const quietMilliseconds = 200;

/** Watches the repository of each guarded document once. */
export function registerGitRefs(session: Session): Disposable {
  const watched = new Map<string, Disposable>();
  let timer: NodeJS.Timeout | undefined;

  const refsChanged = () => {
    clearTimeout(timer);
    timer = setTimeout(() => session.recheck(), quietMilliseconds);
  };

  async function watchRepository({ uri }: Guarded): Promise<void> {
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

  const subscription = session.onDidChange((document) => {
    if (document.uri.scheme === "file") void watchRepository(document);
  });
  return new Disposable(() => {
    clearTimeout(timer);
    subscription.dispose();
    for (const watcher of watched.values()) watcher.dispose();
  });
}
