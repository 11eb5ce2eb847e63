/** Reverse-reference search over a directory tree. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BaselineIo } from "../types";
import type { Repository } from "../git/repository";
import { chunks } from "./chunks";
import { findFilesBelow } from "./files-below";
import { findMentionedFiles, referenceSpellings } from "./mentioned-files";

/** A file that refers to others. */
export interface Referrer {
  /** Absolute. */
  readonly path: string;
  /** True if it is a document rather than a part of one. */
  readonly isDocument: boolean;
}

/** Finds the files that refer to one of the given absolute paths. */
export type FolderIndex = (paths: readonly string[]) => Promise<readonly Referrer[]>;

interface IndexedFile {
  readonly isDocument: boolean;
  readonly mentions: ReadonlySet<string>;
}

/** Limit of names in one command: longer command lines fail on some systems. */
const MAX_NAMES = 200;

/**
 * The working tree of a repository, including untracked files, without ignored ones. Git searches for the names, and
 * only the files that contain one are read.
 */
export function createRepositoryIndex(
  repository: Repository,
  readFile: (uri: string) => Promise<string | undefined>,
  isDocument: (text: string) => boolean,
): FolderIndex {
  const { root } = repository;
  const read = new Map<string, Promise<IndexedFile | undefined>>();
  const places = ["yaml", "yml", "json"].map((ending) => `:(top)*.${ending}`);
  const mode = ["--no-color", "--no-recurse-submodules", "--untracked", "--full-name", "--fixed-strings"];

  async function known(path: string): Promise<IndexedFile | undefined> {
    const text = await readFile(pathToFileURL(path).href);
    return text === undefined ? undefined : indexFile(text, path, isDocument);
  }

  return async (paths) => {
    const names = referenceSpellings(paths).slice(0, MAX_NAMES);
    const patterns = names.flatMap((name) => ["-e", name]);
    const only = ["--", ...places, ":(top,exclude).contract-guard"];
    const output = await repository.ask("grep", "-l", "-z", ...mode, ...patterns, ...only);
    const candidates = output.split("\0").flatMap((path) => (path === "" ? [] : [join(root, path)]));
    const found = await Promise.all(
      candidates.map(async (path) => {
        const answer = read.get(path) ?? known(path);
        read.set(path, answer);
        return referrer(path, await answer, paths);
      }),
    );
    return found.flat();
  };
}

function indexFile(text: string, path: string, isDocument: (text: string) => boolean): IndexedFile {
  return { isDocument: isDocument(text), mentions: new Set(findMentionedFiles(text, path)) };
}

function referrer(path: string, known: IndexedFile | undefined, paths: readonly string[]): Referrer[] {
  const isOne = known !== undefined && paths.some((each) => known.mentions.has(each));
  return isOne ? [{ path, isDocument: known.isDocument }] : [];
}

const MAX_FILES = 100_000;
/** Limit for each file. */
const MAX_CHARACTERS = 4_000_000;

/**
 * Folders outside of any repository, without subfolders that are already searched. Results are cached until a file
 * changes, so only the first search reads every file.
 */
export function createPlainFolderIndexes(
  io: BaselineIo,
  isDocument: (text: string) => boolean,
): (root: string, except: readonly string[]) => Promise<FolderIndex> {
  type StampedFile = IndexedFile & { readonly stamp: string };
  const remembered = new Map<string, ReadonlyMap<string, StampedFile>>();

  async function known(path: string, before: StampedFile | undefined): Promise<StampedFile | undefined> {
    const stamp = await io.stamp(path).catch(() => undefined);
    if (stamp === undefined || before?.stamp === stamp) return before;
    const text = await io.readStart(path, MAX_CHARACTERS).catch(() => undefined);
    return text === undefined ? undefined : { stamp, ...indexFile(text, path, isDocument) };
  }

  return async (root, except) => {
    const before = remembered.get(root);
    const files = new Map<string, StampedFile>();
    const found = await findFilesBelow(io, root, except, { files: MAX_FILES });
    for (const some of chunks(found.files))
      await Promise.all(
        some.map(async (path) => {
          const one = await known(path, before?.get(path));
          if (one !== undefined) files.set(path, one);
        }),
      );
    remembered.set(root, files);
    return async (paths) => [...files].flatMap(([path, one]) => referrer(path, one, paths));
  };
}
