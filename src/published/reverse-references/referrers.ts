/** Finds the documents that refer to a file, without reading all files each time. */
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BaselineIo } from "../types";
import { openRepository } from "../git/repository";
import { createPlainFolderIndexes, createRepositoryIndex, type FolderIndex } from "./folder-index";
import { orNotFound } from "../not-found";
import { isInFolder } from "../paths";

const MAX_LEVELS = 20;
const MAX_DOCUMENTS = 100;

/**
 * The `file:` URIs of documents that refer to a file, directly or through other files. Never rejects.
 * @param folders absolute paths of further folders to search, in addition to the repository of the file; without a
 * repository, to the one of these folders that contains the file, or its own folder
 */
export type FindReferringDocuments = (file: string, folders: readonly string[]) => Promise<readonly string[]>;

/**
 * @param readFile returns a text by `file:` URI
 * @param isDocument whether a text is a document rather than a part of one
 */
export function createReferrerSearch(
  io: BaselineIo,
  readFile: (uri: string) => Promise<string | undefined>,
  isDocument: (text: string) => boolean,
): FindReferringDocuments {
  const plainGround = createPlainFolderIndexes(io, isDocument);

  /** The indexes to search, without duplicates. */
  async function folderIndexesFor(file: string, folders: readonly string[]): Promise<FolderIndex[]> {
    const own = folders.find((folder) => isInFolder(folder, file)) ?? dirname(file);
    const found = new Map<string, FolderIndex>();
    const places = [[own, file], ...folders.map((folder) => [folder, join(folder, "any")] as const)] as const;
    for (const [folder, at] of places) {
      if ([...found.keys()].some((root) => isInFolder(root, at))) continue;
      const repository = await orNotFound(() => openRepository(io, at));
      if ("kind" in repository) found.set(folder, await plainGround(folder, [...found.keys()]));
      else found.set(repository.root, createRepositoryIndex(repository, readFile, isDocument));
    }
    return [...found.values()];
  }

  return async (file, folders) => {
    const reached = await orNotFound(async () => {
      const [real = file, ...places] = await Promise.all(
        [file, ...folders].map(async (path) => (await io.realPath(path)) ?? path),
      );
      const grounds = await folderIndexesFor(real, places);
      const documents: string[] = [];
      const seen = new Set([real]);
      let level = [real];
      for (let step = 0; level.length > 0 && step < MAX_LEVELS; step++) {
        const found = (await Promise.all(grounds.map((ground) => ground(level)))).flat();
        const fresh = found.filter(({ path }) => !seen.has(path));
        for (const { path } of fresh) seen.add(path);
        documents.push(...fresh.flatMap((one) => (one.isDocument ? [pathToFileURL(one.path).href] : [])));
        // Documents can be parts of other documents too.
        level = fresh.map(({ path }) => path);
      }
      return documents.slice(0, MAX_DOCUMENTS);
    });
    return "kind" in reached ? [] : reached;
  };
}
