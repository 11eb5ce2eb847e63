/** Files that match a pattern. */
import { realpath as realpathOf } from "node:fs";
import { stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { glob } from "tinyglobby";
import { escapingLink, nodeIo } from "../published/index";
import { fixedPrefix } from "../policy/index";
import { visible } from "../formats/index";

/** Folders without documents of the project. */
const ignoredGlobs = ["**/node_modules/**", "**/.git/**", "**/.contract-guard/**"];

/** Maximum number of links listed in a note. */
const MAX_LISTED = 3;

/**
 * Absolute paths. A symbolic link to a folder outside of the repository and of the pattern's folder is not searched;
 * standard error lists it.
 * @param pattern with forward slashes, from `folder`
 * @param ignore patterns of files and folders to skip
 */
export async function findMatchingFiles(
  pattern: string,
  folder = process.cwd(),
  ignore: readonly string[] = [],
): Promise<readonly string[]> {
  const io = nodeIo();
  const skipped: string[] = [];
  const start = globStart(pattern, folder);
  const mayBeSearched = async (path: string, real: string): Promise<boolean> =>
    (await escapingLink(io, folder, path, [folder, start])) === undefined || !(await isFolder(real));
  const realpathWithin = (path: string, done: (error: Error | null, real: string) => void): void =>
    realpathOf(path, (error, real) => {
      if (error !== null) {
        done(error, real);
        return;
      }
      void mayBeSearched(path, real).then((searched) => {
        if (!searched) skipped.push(relative(folder, path));
        done(searched ? null : new Error(path), real);
      });
    });
  const fs = { realpath: Object.assign(realpathWithin, realpathOf) };
  const options = { absolute: true, ignore: [...ignoredGlobs, ...ignore], dot: true, cwd: folder, fs };
  const files = await glob(pattern, options);
  if (skipped.length > 0) process.stderr.write(`${visible(skippedNote(skipped))}\n`);
  return files;
}

/** The absolute path of the folder from which a pattern is searched. */
export function globStart(pattern: string, folder = process.cwd()): string {
  return resolve(folder, pattern.startsWith("/") ? "/" : "", fixedPrefix(pattern));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

function skippedNote(skipped: readonly string[]): string {
  const listed = skipped.toSorted().slice(0, MAX_LISTED).join(", ");
  const more = skipped.length - MAX_LISTED;
  return `note: symbolic links that lead out of the repository were not searched: ${listed}${more > 0 ? ` and ${more} more` : ""}.`;
}
