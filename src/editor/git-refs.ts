/** Notices new tags, commits and branches, which decide what the published version is. */
import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Disposable, RelativePattern, Uri, workspace } from "vscode";
import type { Guarded } from "./guarded";
import type { Session } from "./session";

/** Git writes many files for one command; they make one check. */
const quietMilliseconds = 200;

/** Watches the repository of each document under guard, once. */
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

/** Where git keeps HEAD and the refs of the repository around a folder: two places in a linked worktree. */
async function gitDirectories(folder: string): Promise<string[]> {
  const dotGit = resolve(folder, ".git");
  const found = await stat(dotGit).catch(() => undefined);
  if (found?.isDirectory()) return [dotGit];
  if (!found) return dirname(folder) === folder ? [] : gitDirectories(dirname(folder));
  const pointer = /^gitdir: (.+)$/m.exec(await readFile(dotGit, "utf8").catch(() => ""))?.[1];
  if (pointer === undefined) return [];
  const directory = resolve(folder, pointer);
  const common = await readFile(resolve(directory, "commondir"), "utf8").catch(() => ".");
  return [...new Set([directory, resolve(directory, common.trim())])];
}
