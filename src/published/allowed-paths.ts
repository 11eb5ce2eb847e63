/**
 * How far reading goes: what is read is quoted in reports, and the author of the document may not be allowed to read
 * everything on this machine.
 */
import { basename, dirname, join } from "node:path";
import type { BaselineIo, NotRead } from "./types";
import { giveUp } from "./not-found";
import { isBelow } from "./paths";

type Io = Pick<BaselineIo, "realPath">;

/** The nearest folder above a file that is a repository, absolute; never the root of a disk. */
export async function repositoryAbove(io: Io, file: string): Promise<string | undefined> {
  for (let folder = dirname(file); !isRoot(folder); folder = dirname(folder))
    if ((await io.realPath(join(folder, ".git")).catch(() => undefined)) !== undefined) return folder;
  return undefined;
}

/**
 * The folders, absolute, that files of a document may lie in: its repository, or its own folder and the one above where
 * there is none, and `more`. Never the root of a disk.
 * @param file absolute path of the document
 * @param more folders that the user works in
 */
export async function reachOf(
  io: Io,
  file: string,
  more: readonly string[] = [],
): Promise<readonly string[]> {
  const own = dirname(file);
  const repository = await repositoryAbove(io, file);
  const first = repository === undefined ? [own, dirname(own)] : [repository];
  return [...first, ...more].filter((folder) => !isRoot(folder));
}

function isRoot(folder: string): boolean {
  return dirname(folder) === folder;
}

/** Whether a path, of which not all need exist, lies in one of the folders, also where symbolic links lead. */
export async function isInReach(io: Io, reach: readonly string[], path: string): Promise<boolean> {
  if (!reach.some((folder) => isBelow(folder, path))) return false;
  const homes = await Promise.all(reach.map(async (folder) => (await io.realPath(folder)) ?? folder));
  // Of a path that does not exist, the part that does decides: what lies outside must not be found out by asking.
  for (let at = path; ; at = dirname(at)) {
    const real = await io.realPath(at);
    if (real !== undefined) return homes.some((home) => isBelow(home, real));
    if (reach.includes(at) || isRoot(at)) return true;
  }
}

/** Why a file is not read that lies beyond; the same whether there is one or not. */
export function beyondReach(path: string, [home = ""]: readonly string[]): NotRead {
  return {
    message: `\`${basename(path)}\` lies outside of \`${basename(home)}\`, where references are not followed.`,
    advice:
      "Move the file in there. If you trust the document, work in a folder that holds both: start the command there, or add it to the workspace.",
  };
}

/**
 * Why a file or folder is not read: a symbolic link leads it out of the reach of files in `root`, whether it is there or
 * not. Undefined if it may be read, and for a dangling link. Never rejects.
 * @param root absolute path of a folder above
 * @param more folders, absolute, that links may lead to as well
 */
export async function linkedOut(
  io: Io,
  root: string,
  path: string,
  more: readonly string[] = [],
): Promise<NotRead | undefined> {
  const real = await io.realPath(path).catch(() => path);
  if (real === path) return undefined;
  const reach = await reachOf(io, join(root, basename(path)), more);
  if (await isInReach(io, reach, path).catch(() => false)) return undefined;
  return {
    message: `\`${basename(path)}\` leads out of \`${basename(reach[0] ?? root)}\` through a symbolic link, so it is not read.`,
    advice: "Replace the link with what it leads to.",
  };
}

/**
 * The same for a file that the user names, which may lie anywhere, and outside of any repository be a link to anywhere.
 * @param more folders, absolute, that the user works in
 */
export async function namedLinkedOut(
  io: Io,
  file: string,
  more: readonly string[],
): Promise<NotRead | undefined> {
  if ((await repositoryAbove(io, file)) === undefined) return undefined;
  const out = await linkedOut(io, dirname(file), file, more);
  const advice = "Name the file that it leads to, or start the command in a folder that holds both.";
  return out && { ...out, advice };
}

/** Reads files and folders below `root`. Rejects if a symbolic link leads one out of the reach of files in `root`. */
export function readingBelow(
  io: Pick<BaselineIo, "realPath" | "readFile" | "readDirectory">,
  root: string,
): Pick<BaselineIo, "readFile" | "readDirectory"> {
  const refuse = async (path: string): Promise<void> => {
    const out = await linkedOut(io, root, path);
    if (out !== undefined) giveUp("out-of-reach", out.message, out.advice);
  };
  return {
    async readFile(path) {
      await refuse(path);
      return io.readFile(path);
    },
    async readDirectory(path) {
      await refuse(path);
      return io.readDirectory(path);
    },
  };
}
