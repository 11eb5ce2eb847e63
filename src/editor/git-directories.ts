/** Where git keeps HEAD and the refs of a repository. Knows no VS Code. */
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { readRegularFile } from "../baseline/index";

/** Bytes of a file that holds a path and nothing else. */
const MOST_BYTES = 10_000;

/** The directories of the repository around a folder, absolute: two in a linked worktree, none outside of a repository. */
export async function gitDirectories(folder: string): Promise<string[]> {
  const dotGit = resolve(folder, ".git");
  const found = await stat(dotGit).catch(() => undefined);
  if (found?.isDirectory()) return [dotGit];
  if (!found) return dirname(folder) === folder ? [] : gitDirectories(dirname(folder));
  const pointer = /^gitdir: (.+)$/m.exec((await textOf(dotGit)) ?? "")?.[1];
  if (pointer === undefined) return [];
  const directory = resolve(folder, pointer);
  const common = (await textOf(resolve(directory, "commondir"))) ?? ".";
  return [...new Set([directory, resolve(directory, common.trim())])];
}

/** Whoever made the workspace chose what lies there: a device would never end, and a pipe never begin. */
async function textOf(path: string): Promise<string | undefined> {
  return (await readRegularFile(path, MOST_BYTES).catch(() => undefined))?.toString();
}
