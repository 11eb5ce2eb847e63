/**
 * Which paths may be read. File contents are quoted in reports, and the author of a document may not be allowed to read
 * every file of this machine.
 */
import { basename, dirname, join } from "node:path";
import type { BaselineIo, NotRead } from "./types";
import { endSearch } from "./not-found";
import { isInFolder } from "./paths";

type Io = Pick<BaselineIo, "realPath"> & Partial<Pick<BaselineIo, "exists">>;

/** The nearest folder above a file that is a repository, as an absolute path; never the root of a disk. */
export async function findRepositoryRoot(io: Io, file: string): Promise<string | undefined> {
  for (let folder = dirname(file); !isRoot(folder); folder = dirname(folder)) {
    const path = join(folder, ".git");
    const isThere = (await io.exists?.(path).catch(() => true)) ?? true;
    if (isThere && (await io.realPath(path).catch(() => undefined)) !== undefined) return folder;
  }
  return undefined;
}

/**
 * The absolute paths of the folders that files of a document may be located in: its repository (without one, its own
 * folder and the parent folder) and `more`. Never the root of a disk.
 * @param file absolute path of the document
 * @param more folders that the user works in
 */
export async function allowedFolders(
  io: Io,
  file: string,
  more: readonly string[] = [],
): Promise<readonly string[]> {
  const own = dirname(file);
  const repository = await findRepositoryRoot(io, file);
  const first = repository === undefined ? [own, dirname(own)] : [repository];
  return [...first, ...more].filter((folder) => !isRoot(folder));
}

function isRoot(folder: string): boolean {
  return dirname(folder) === folder;
}

/** True if a path is located in one of the folders, also after symbolic links are followed. The path need not exist. */
export async function isAllowedPath(io: Io, reach: readonly string[], path: string): Promise<boolean> {
  if (!reach.some((folder) => isInFolder(folder, path))) return false;
  const homes = await Promise.all(reach.map(async (folder) => (await io.realPath(folder)) ?? folder));
  // Decide by the part of the path that exists: the result must not reveal what exists outside of the folders.
  for (let at = path; ; at = dirname(at)) {
    const real = await io.realPath(at);
    if (real !== undefined) return homes.some((home) => isInFolder(home, real));
    if (reach.includes(at) || isRoot(at)) return true;
  }
}

/** Reports a file outside of the allowed folders. The message does not depend on whether the file exists. */
export function outsideAllowedFolders(path: string, [home = ""]: readonly string[]): NotRead {
  return {
    message: `\`${basename(path)}\` is located outside of \`${basename(home)}\`, and references to files outside of it are not followed.`,
    advice:
      "Move the file into that folder. If you trust the document, work in a folder that contains both: start the command there, or add that folder to the workspace.",
  };
}

/**
 * Reports a file or folder that a symbolic link moves outside of the folders that files in `root` may refer to, whether
 * or not it exists. Undefined if it may be read, and for a dangling link. Never rejects.
 * @param root absolute path of a folder above
 * @param more absolute paths of further folders that links may lead to
 */
export async function escapingLink(
  io: Io,
  root: string,
  path: string,
  more: readonly string[] = [],
): Promise<NotRead | undefined> {
  const real = await io.realPath(path).catch(() => path);
  if (real === path) return undefined;
  const reach = await allowedFolders(io, join(root, basename(path)), more);
  if (await isAllowedPath(io, reach, path).catch(() => false)) return undefined;
  return {
    message: `\`${basename(path)}\` is not read: a symbolic link leads out of \`${basename(reach[0] ?? root)}\`.`,
    advice: "Replace the link with the file or folder that it leads to.",
  };
}

/**
 * Same as `escapingLink` for a file that the user names. It may be located anywhere; outside of any repository, it may
 * also be a link to anywhere.
 * @param more absolute paths of folders that the user works in
 */
export async function escapingNamedFile(
  io: Io,
  file: string,
  more: readonly string[],
): Promise<NotRead | undefined> {
  if ((await findRepositoryRoot(io, file)) === undefined) return undefined;
  const out = await escapingLink(io, dirname(file), file, more);
  const advice = "Name the file that the link leads to, or start the command in a folder that contains both.";
  return out && { ...out, advice };
}

/**
 * Reads files and folders below `root`. Rejects if a symbolic link leads outside of the folders that files in `root`
 * may refer to.
 */
export function restrictToFolder(
  io: Pick<BaselineIo, "realPath" | "readFile" | "readDirectory">,
  root: string,
): Pick<BaselineIo, "readFile" | "readDirectory"> {
  const assertAllowed = async (path: string): Promise<void> => {
    const out = await escapingLink(io, root, path);
    if (out !== undefined) endSearch("out-of-reach", out.message, out.advice);
  };
  return {
    async readFile(path) {
      await assertAllowed(path);
      return io.readFile(path);
    },
    async readDirectory(path) {
      await assertAllowed(path);
      return io.readDirectory(path);
    },
  };
}
