/** Finds the files that match the globs of a configuration. */
import { join } from "node:path";
import { isAllowedPath, allowedFolders, type BaselineIo } from "../published/index";
import { matchesGlob, fixedPrefix } from "../policy/index";

/** Limit of names to test for one glob; beyond it, the result is unknown. */
const MAX_TESTED_NAMES = 5000;

/** Milliseconds for which a glob without a match is not tried again. */
const RETRY_MILLISECONDS = 30_000;

const skippedFolders = new Set(["node_modules", ".git", ".contract-guard"]);

/** Results by folder and glob. A match is cached without expiry. */
const matchCache = new WeakMap<BaselineIo, Map<string, { readonly fits: boolean; readonly until: number }>>();

/**
 * True if a glob matches any file or folder; also true if there are too many files to test. Never rejects.
 * @param root absolute path of the configuration's folder
 * @param document path of a file below it, with forward slashes, which may not be saved yet
 */
export async function matchesAnyFile(
  io: BaselineIo,
  root: string,
  glob: string,
  document: string,
): Promise<boolean> {
  if (matchesGlob(glob, document) || glob.startsWith("!")) return true;
  const start = fixedPrefix(glob);
  const isSearched = await createPathFilter(io, root);
  const isThere = (await io.realPath(join(root, start)).catch(() => undefined)) !== undefined;
  if (!isThere || !(await isSearched(start))) return false;
  if (matchesGlob(glob, start)) return true;
  const own = matchCache.get(io) ?? new Map<string, { readonly fits: boolean; readonly until: number }>();
  matchCache.set(io, own);
  const key = JSON.stringify([root, glob]);
  const before = own.get(key);
  if (before !== undefined && Date.now() < before.until) return before.fits;
  const [first] = await findMatches(io, root, glob, 1);
  const fits = first !== undefined;
  own.set(key, { fits, until: fits ? Infinity : Date.now() + RETRY_MILLISECONDS });
  return fits;
}

/**
 * The paths below `root` that match a glob, with forward slashes, up to a limit. If there are too many files, the last
 * tested path is included. Never rejects.
 */
export async function findMatches(
  io: BaselineIo,
  root: string,
  glob: string,
  most: number,
): Promise<readonly string[]> {
  const found: string[] = [];
  const isSearched = await createPathFilter(io, root);
  let looked = 0;
  const rest: { readonly path: string; readonly isFile: boolean }[] = [
    { path: fixedPrefix(glob), isFile: false },
  ];
  for (let one = rest.shift(); one !== undefined && found.length < most; one = rest.shift()) {
    const { path, isFile } = one;
    if (++looked > MAX_TESTED_NAMES) return [...found, path];
    if (path !== "" && matchesGlob(glob, path)) found.push(path);
    if (isFile || !(await isSearched(path))) continue;
    const inside = (await io.entries(join(root, path)).catch(() => undefined)) ?? [];
    for (const { name, kind } of inside)
      if (!skippedFolders.has(name))
        rest.push({ path: path === "" ? name : `${path}/${name}`, isFile: kind === "file" });
  }
  return found;
}

/** True if a path below `root` may be searched: a configuration must not reveal files outside of its folders. */
async function createPathFilter(io: BaselineIo, root: string): Promise<(path: string) => Promise<boolean>> {
  const reach = await allowedFolders(io, join(root, "any"));
  return (path) => isAllowedPath(io, reach, join(root, path)).catch(() => false);
}
