import { dirname, isAbsolute, relative } from "node:path";
import type { BaselineIo } from "./types";

/** True if an absolute path is a folder or is located in it. */
export function isInFolder(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}

/** True if symbolic links lead a path in a folder out of that folder. The path need not exist. */
export async function isLinkedOutside(
  io: Pick<BaselineIo, "realPath">,
  folder: string,
  path: string,
): Promise<boolean> {
  const home = (await io.realPath(folder)) ?? folder;
  for (let at = path; at !== folder && at !== dirname(at); at = dirname(at)) {
    const real = await io.realPath(at);
    if (real !== undefined) return !isInFolder(home, real);
  }
  return false;
}
