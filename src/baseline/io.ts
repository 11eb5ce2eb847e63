import { lookup } from "node:dns/promises";
import type { Stats } from "node:fs";
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { mostBytes, type Entry, type WritingIo } from "./baseline";
import { createGit } from "./git/git";
import { utf8Text } from "./utf8";

/** Milliseconds without output after which git is given up. */
const GIT_SILENCE = 20_000;

const NOTHING_THERE = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"]);

/**
 * The real world: the `git` on the PATH, the disk and the network.
 * @param gitSilence milliseconds that git may be silent
 */
export function nodeIo(gitSilence = GIT_SILENCE): WritingIo {
  return {
    git: createGit(gitSilence),
    readFile: (path) => unlessNothingThere(whole(path)),
    exists: async (path) => (await unlessNothingThere(lstat(path))) !== undefined,
    realPath: (path) => unlessNothingThere(realpath(path)),
    readDirectory: async (path) => (await unlessNothingThere(readdir(path)))?.sort(),
    readStart: (path, characters) => unlessNothingThere(start(path, characters)),
    entries: async (path) =>
      (await unlessNothingThere(readdir(path, { withFileTypes: true })))
        ?.map((entry): Entry => ({
          name: entry.name,
          kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other",
        }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
    stamp: async (path) => {
      const found = await unlessNothingThere(stat(path));
      return found && `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
    },
    fetch: (input, init) => fetch(input, init),
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
    syncDirectory: sync,
    async move(from, to) {
      await rename(from, to);
      await sync(dirname(to));
    },
    remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
    self: `${process.pid}@${hostname()}`,
    isGone,
  };
}

/** Of processes on other machines nothing is known. */
function isGone(name: string): boolean {
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

/** What a shell hands over for `|` and `<(…)` is a pipe that somebody writes to. */
const HANDED_OVER = /^\/dev\/stdin$|^\/(?:dev|proc\/self)\/fd\/\d+$/;

/**
 * Why something on disk is not read, as the end of a sentence about it: it might never end or never begin, such as
 * `/dev/zero` or a pipe, to which a link or a reference may lead.
 * @param found of what is at `path`
 */
export function endlessBecause(path: string, found: Stats): string | undefined {
  const isPipe = found.isFIFO() && HANDED_OVER.test(path);
  if (!found.isFile() && !found.isDirectory() && !isPipe) return "is no file, but a device or a pipe";
  return found.size > mostBytes ? `is larger than ${mostBytes / 1_000_000} MB` : undefined;
}

async function refuseEndless(path: string): Promise<void> {
  const because = endlessBecause(path, await stat(path));
  if (because !== undefined) throw new Error(`\`${path}\` ${because}.`);
}

async function whole(path: string): Promise<string> {
  await refuseEndless(path);
  return utf8Text(await readFile(path), path);
}

async function start(path: string, characters: number): Promise<string> {
  await refuseEndless(path);
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, characters));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Windows makes what is put into a folder last by itself, and opens no folders. */
async function sync(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function unlessNothingThere<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && "code" in error && NOTHING_THERE.has(String(error.code))) return undefined;
    throw error;
  }
}
