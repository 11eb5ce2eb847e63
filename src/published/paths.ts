import { dirname, isAbsolute, relative } from "node:path";
import type { BaselineIo } from "./types";

/** Whether an absolute path is a folder or lies in it. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}

/** Whether symbolic links lead a path in a folder, of which not all need exist, out of that. */
export async function isLedOut(
  io: Pick<BaselineIo, "realPath">,
  folder: string,
  path: string,
): Promise<boolean> {
  const home = (await io.realPath(folder)) ?? folder;
  for (let at = path; at !== folder && at !== dirname(at); at = dirname(at)) {
    const real = await io.realPath(at);
    if (real !== undefined) return !isBelow(home, real);
  }
  return false;
}
