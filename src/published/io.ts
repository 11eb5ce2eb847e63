import { lookup } from "node:dns/promises";
import { lstat, mkdir, open, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import type { Entry, WritingIo } from "./types";
import { NotReadable, readFileStart, readRegularFile } from "./disk";
import { createGit } from "./git/git";
import { requestUndecoded } from "./url/request";
import { decodeFile } from "./utf8";

/** Milliseconds without output after which git is killed. */
const GIT_SILENCE = 20_000;

const NOTHING_THERE = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"]);

/**
 * The real environment: the `git` on the PATH, the disk and the network.
 * @param gitSilence milliseconds without output after which git is killed
 */
export function nodeIo(gitSilence = GIT_SILENCE): WritingIo {
  return {
    git: createGit(gitSilence),
    readFile: (path) => undefinedIfMissing(readWholeFile(path)),
    exists: async (path) => (await undefinedIfMissing(lstat(path))) !== undefined,
    realPath: async (path) => (await undefinedIfMissing(realpath(path))) ?? assertNotDangling(path),
    readDirectory: async (path) => (await undefinedIfMissing(readdir(path)))?.sort(),
    readStart: (path, characters) => undefinedIfMissing(readFirstCharacters(path, characters)),
    entries: async (path) =>
      (await undefinedIfMissing(readdir(path, { withFileTypes: true })))
        ?.map((entry): Entry => ({
          name: entry.name,
          kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other",
        }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
    stamp: async (path) => {
      const found = await undefinedIfMissing(stat(path));
      return found && `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
    },
    fetch: requestUndecoded,
    addresses: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
    makeDirectory: async (path) => {
      await mkdir(path, { recursive: true });
    },
    async writeFile(path, text) {
      const file = await open(path, "w");
      try {
        await file.writeFile(text, "utf8");
        await file.sync();
      } finally {
        await file.close();
      }
    },
    syncDirectory: syncFolder,
    async move(from, to) {
      await rename(from, to);
      await syncFolder(dirname(to));
    },
    remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
    self: `${process.pid}@${hostname()}`,
    isGone: hasProcessEnded,
  };
}

/** Processes on other machines cannot be checked and count as running. */
function hasProcessEnded(name: string): boolean {
  const at = name.indexOf("@");
  const id = Number(name.slice(0, at));
  if (name.slice(at + 1) !== hostname() || !Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

/** Rejects for a dangling symbolic link, which differs from a missing file. */
async function assertNotDangling(path: string): Promise<undefined> {
  if ((await undefinedIfMissing(lstat(path))) === undefined) return undefined;
  throw new Error(`\`${path}\` is a dangling symbolic link.`);
}

async function readWholeFile(path: string): Promise<string> {
  return decodeFile(
    await readRegularFile(path).catch((error: unknown) => rethrowWithPath(error, path)),
    path,
  );
}

async function readFirstCharacters(path: string, characters: number): Promise<string> {
  return (
    await readFileStart(path, characters).catch((error: unknown) => rethrowWithPath(error, path))
  ).toString();
}

function rethrowWithPath(error: unknown, path: string): never {
  throw error instanceof NotReadable ? new NotReadable(`\`${path}\` ${error.message}.`) : error;
}

/** Windows persists folder entries without a sync, and cannot open folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function undefinedIfMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && "code" in error && NOTHING_THERE.has(String(error.code))) return undefined;
    throw error;
  }
}
