/** Which files the globs of a configuration fit. */
import { join } from "node:path";
import { isInReach, reachOf, type BaselineIo } from "../published/index";
import { fitsGlob, fixedPart } from "../policy/index";

/** Names that are looked at for one glob: beyond these, nobody knows. */
const MOST = 5000;

/** Milliseconds for which a glob that fits nothing is not tried again. */
const FORGET = 30_000;

const passedOver = new Set(["node_modules", ".git", ".contract-guard"]);

/** What was found, by the folder and the glob; what fits once is taken to fit from then on. */
const known = new WeakMap<BaselineIo, Map<string, { readonly fits: boolean; readonly until: number }>>();

/**
 * Whether a glob fits any file or folder; true as well where there is too much to look at. Never rejects.
 * @param root absolute path of the configuration's folder
 * @param document the path of one below it, with forward slashes, that need not be saved yet
 */
export async function fitsAnything(
  io: BaselineIo,
  root: string,
  glob: string,
  document: string,
): Promise<boolean> {
  if (fitsGlob(glob, document) || glob.startsWith("!")) return true;
  const start = fixedPart(glob);
  const isSearched = await searching(io, root);
  const isThere = (await io.realPath(join(root, start)).catch(() => undefined)) !== undefined;
  if (!isThere || !(await isSearched(start))) return false;
  if (fitsGlob(glob, start)) return true;
  const own = known.get(io) ?? new Map<string, { readonly fits: boolean; readonly until: number }>();
  known.set(io, own);
  const key = JSON.stringify([root, glob]);
  const before = own.get(key);
  if (before !== undefined && Date.now() < before.until) return before.fits;
  const [first] = await fitting(io, root, glob, 1);
  const fits = first !== undefined;
  own.set(key, { fits, until: fits ? Infinity : Date.now() + FORGET });
  return fits;
}

/**
 * The paths below `root` that a glob fits, with forward slashes, at most so many, and the last looked at where there
 * is too much. Never rejects.
 */
export async function fitting(
  io: BaselineIo,
  root: string,
  glob: string,
  most: number,
): Promise<readonly string[]> {
  const found: string[] = [];
  const isSearched = await searching(io, root);
  let looked = 0;
  const rest: { readonly path: string; readonly isFile: boolean }[] = [
    { path: fixedPart(glob), isFile: false },
  ];
  for (let one = rest.shift(); one !== undefined && found.length < most; one = rest.shift()) {
    const { path, isFile } = one;
    if (++looked > MOST) return [...found, path];
    if (path !== "" && fitsGlob(glob, path)) found.push(path);
    if (isFile || !(await isSearched(path))) continue;
    const inside = (await io.entries(join(root, path)).catch(() => undefined)) ?? [];
    for (const { name, kind } of inside)
      if (!passedOver.has(name))
        rest.push({ path: path === "" ? name : `${path}/${name}`, isFile: kind === "file" });
  }
  return found;
}

/** Whether a path below `root` is looked at: a configuration must not find out what lies beyond its reach. */
async function searching(io: BaselineIo, root: string): Promise<(path: string) => Promise<boolean>> {
  const reach = await reachOf(io, join(root, "any"));
  return (path) => isInReach(io, reach, join(root, path)).catch(() => false);
}
