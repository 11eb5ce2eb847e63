import { lookup } from "node:dns/promises";
import { lstat, mkdir, open, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { simpleGit } from "simple-git";
import type { Entry, WritingIo } from "./baseline";
import { NotReadable, readFileStart, readRegularFile } from "./disk";
import { requestWhole } from "./url/request";
import { utf8Text } from "./utf8";

/** Milliseconds without a word from git before it is given up. */
const GIT_SILENCE = 20_000;

/** What git may see of its own variables: which configuration to read, but not, say, a hook's `GIT_DIR`. */
const PASSED_ON = [
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CEILING_DIRECTORIES",
];
const WITHHELD = /^(?:git_.*|editor|visual|pager|prefix|ssh_askpass|lc_all|language)$/i;
/** No lock files beside a user's own git, no questions, and messages that can be recognised. */
const SET = { GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };

interface Ended {
  readonly exitCode: number | null;
  readonly stdErr: readonly Buffer[];
}

const NOTHING_THERE = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"]);

/**
 * The real world: the `git` on the PATH, the disk and the network.
 * @param gitSilence milliseconds that git may say nothing
 */
export function nodeIo(gitSilence = GIT_SILENCE): WritingIo {
  return {
    git: (directory, input) =>
      simpleGit({
        baseDir: directory,
        timeout: { block: gitSilence },
        allowEnvironment: [...PASSED_ON, ...Object.keys(SET)],
        // A repository may name programs for git to run; looking at it must not run any. One that was committed as a
        // folder of another brings its configuration along.
        config: ["core.fsmonitor=false", "safe.bareRepository=explicit"],
        errors: (error, result) => error ?? cutShort(result),
        unsafe: { allowUnsafeConfigPaths: true, allowUnsafeFsMonitor: true },
        ...(input !== undefined && { input: () => input }),
      }).env(gitEnvironment()),
    readFile: (path) => unlessNothingThere(whole(path)),
    realPath: async (path) => (await unlessNothingThere(realpath(path))) ?? nothingAt(path),
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
    fetch: requestWhole,
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

/**
 * A git that is killed says nothing, and half an answer must not be taken for a whole one. By 1 it means no. (A process
 * that was ended by a signal has no exit code, whatever the types say.)
 */
function cutShort({ exitCode, stdErr }: Ended): Buffer | undefined {
  const hasEnded = typeof exitCode === "number" && exitCode >= 0;
  if (hasEnded && (exitCode <= 1 || stdErr.length > 0)) return undefined;
  return Buffer.from(hasEnded ? `it ended with code ${exitCode}` : "it was ended before it could answer");
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

/** Rejects at a symbolic link that leads nowhere: something is there. */
async function nothingAt(path: string): Promise<undefined> {
  if ((await unlessNothingThere(lstat(path))) === undefined) return undefined;
  throw new Error(`\`${path}\` is a symbolic link that leads nowhere.`);
}

async function whole(path: string): Promise<string> {
  return utf8Text(await readRegularFile(path).catch((error: unknown) => explained(error, path)), path);
}

async function start(path: string, characters: number): Promise<string> {
  return (await readFileStart(path, characters).catch((error: unknown) => explained(error, path))).toString();
}

function explained(error: unknown, path: string): never {
  throw error instanceof NotReadable ? new NotReadable(`\`${path}\` ${error.message}.`) : error;
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

function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => PASSED_ON.includes(name) || !WITHHELD.test(name),
  );
  return { ...Object.fromEntries(kept), ...SET };
}

async function unlessNothingThere<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && "code" in error && NOTHING_THERE.has(String(error.code))) return undefined;
    throw error;
  }
}
