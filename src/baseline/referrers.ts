/** From a file to the documents that reach it, without reading the others: git finds who names it. */
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BaselineIo } from "./baseline";
import { openRepository, rootOf, type Repository } from "./git";
import { orNotFound } from "./not-found";

const MOST_LEVELS = 20;
const MOST_ROOTS = 100;
/** More names would not fit on a command line everywhere. */
const MOST_NAMES = 200;

/**
 * The `file:` URIs of documents in the repository that may lead to a file, directly or by others: every file that names
 * one that names it. Some may only have the name in common. One quick search for each step of the way. Never rejects;
 * empty where there is no repository.
 * @param isRoot whether a text is a document rather than a part of one
 */
export async function documentsReaching(
  io: BaselineIo,
  file: string,
  readFile: (uri: string) => Promise<string | undefined>,
  isRoot: (text: string) => boolean,
): Promise<readonly string[]> {
  const found = await orNotFound(async () => {
    const repository = await openRepository(io, file);
    const folder = rootOf(repository);
    const roots: string[] = [];
    const seen = new Set([repository.path]);
    let level = [repository.path];
    for (let step = 0; level.length > 0 && step < MOST_LEVELS && roots.length < MOST_ROOTS; step++) {
      const next: string[] = [];
      for (const path of (await naming(repository, level)).filter((one) => !seen.has(one))) {
        seen.add(path);
        const uri = pathToFileURL(join(folder, path)).href;
        const text = await readFile(uri);
        if (text !== undefined && isRoot(text)) roots.push(uri);
        else if (text !== undefined) next.push(path);
      }
      level = next;
    }
    return roots.slice(0, MOST_ROOTS);
  });
  return "kind" in found ? [] : found;
}

/** The files in the working tree, tracked or not, that have the name of one of these in them. */
async function naming({ ask }: Repository, paths: readonly string[]): Promise<string[]> {
  const names = [
    ...new Set(paths.flatMap((path) => [basename(path), encodeURIComponent(basename(path))])),
  ].slice(0, MOST_NAMES);
  const patterns = names.flatMap((name) => ["-e", name]);
  const places = ["yaml", "yml", "json"].map((ending) => `:(top)*.${ending}`);
  const options = ["-l", "-z", "--untracked", "--full-name", "--fixed-strings"];
  const output = await ask("grep", ...options, ...patterns, "--", ...places, ":(top,exclude).contract-guard");
  return output.split("\0").filter((path) => path !== "");
}
