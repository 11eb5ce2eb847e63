/**
 * How far the references of a document may lead: what they lead to is quoted in reports, and whoever wrote the document
 * need not be somebody who may read everything on this machine.
 */
import { basename, dirname, join } from "node:path";
import type { BaselineIo, NotRead } from "./baseline";
import { isBelow } from "./paths";

/**
 * The folders, absolute, that files of a document may lie in: its repository, or its own folder and the one above where
 * there is none, and `more`. Never the root of a disk.
 * @param file absolute path of the document
 * @param more folders that the user works in
 */
export async function reachOf(
  io: Pick<BaselineIo, "realPath">,
  file: string,
  more: readonly string[] = [],
): Promise<readonly string[]> {
  const own = dirname(file);
  const isRoot = (folder: string): boolean => dirname(folder) === folder;
  const isRepository = async (folder: string): Promise<boolean> =>
    (await io.realPath(join(folder, ".git")).catch(() => undefined)) !== undefined;
  let repository: string | undefined;
  for (let folder = own; repository === undefined && !isRoot(folder); folder = dirname(folder))
    if (await isRepository(folder)) repository = folder;
  const first = repository === undefined ? [own, dirname(own)] : [repository];
  return [...first, ...more].filter((folder) => !isRoot(folder));
}

/** Whether a path, of which not all need exist, lies in one of the folders, also where symbolic links lead. */
export async function isInReach(
  io: Pick<BaselineIo, "realPath">,
  reach: readonly string[],
  path: string,
): Promise<boolean> {
  if (!reach.some((folder) => isBelow(folder, path))) return false;
  const real = await io.realPath(path);
  if (real === undefined) return true;
  const homes = await Promise.all(reach.map(async (folder) => (await io.realPath(folder)) ?? folder));
  return homes.some((home) => isBelow(home, real));
}

/** Why a file is not read that lies beyond; the same whether there is one or not. */
export function beyondReach(path: string, [home = ""]: readonly string[]): NotRead {
  return {
    message: `\`${basename(path)}\` lies outside of \`${basename(home)}\`, where references are not followed.`,
    advice:
      "Move the file in there. If you trust the document, work in a folder that holds both: start the command there, or add it to the workspace.",
  };
}
