/** Locates the git directories with HEAD and the refs. Independent of VS Code. */
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { readRegularFile } from "../published/index";

/** Maximum size in bytes of a `.git` file, which contains only a path. */
const MAX_BYTES = 10_000;

/** Absolute paths of the git directories for a folder: two in a linked worktree, none outside of a repository. */
export async function gitDirectories(folder: string): Promise<string[]> {
  const dotGit = resolve(folder, ".git");
  const found = await stat(dotGit).catch(() => undefined);
  if (found?.isDirectory()) return [dotGit];
  if (!found) return dirname(folder) === folder ? [] : gitDirectories(dirname(folder));
  const pointer = /^gitdir: (.+)$/m.exec((await readTextFile(dotGit)) ?? "")?.[1];
  if (pointer === undefined) return [];
  const directory = resolve(folder, pointer);
  const common = (await readTextFile(resolve(directory, "commondir"))) ?? ".";
  return [...new Set([directory, resolve(directory, common.trim())])];
}

/** Workspace files are untrusted: reading a device might never end, and reading a pipe might block. */
async function readTextFile(path: string): Promise<string | undefined> {
  return (await readRegularFile(path, MAX_BYTES).catch(() => undefined))?.toString();
}
