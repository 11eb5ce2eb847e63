/** Finds the documents that refer to a file, without reading all files each time. */
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BaselineIo } from "../types";
import { openRepository } from "../git/repository";
import { createPlainGrounds, repositoryGround, type Ground } from "./folder-index";
import { orNotFound } from "../not-found";
import { isBelow } from "../paths";

const MOST_LEVELS = 20;
const MOST_DOCUMENTS = 100;

/**
 * The `file:` URIs of documents that refer to a file, directly or through other files. Never rejects.
 * @param folders absolute paths of further folders to search, in addition to the repository of the file; without a
 * repository, to the one of these folders that contains the file, or its own folder
 */
export type DocumentsReaching = (file: string, folders: readonly string[]) => Promise<readonly string[]>;

/**
 * @param readFile returns a text by `file:` URI
 * @param isDocument whether a text is a document rather than a part of one
 */
export function createReferrers(
  io: BaselineIo,
  readFile: (uri: string) => Promise<string | undefined>,
  isDocument: (text: string) => boolean,
): DocumentsReaching {
  const plainGround = createPlainGrounds(io, isDocument);

  /** The indexes to search, without duplicates. */
  async function groundsOf(file: string, folders: readonly string[]): Promise<Ground[]> {
    const own = folders.find((folder) => isBelow(folder, file)) ?? dirname(file);
    const found = new Map<string, Ground>();
    const places = [[own, file], ...folders.map((folder) => [folder, join(folder, "any")] as const)] as const;
    for (const [folder, at] of places) {
      if ([...found.keys()].some((root) => isBelow(root, at))) continue;
      const repository = await orNotFound(() => openRepository(io, at));
      if ("kind" in repository) found.set(folder, await plainGround(folder, [...found.keys()]));
      else found.set(repository.root, repositoryGround(repository, readFile, isDocument));
    }
    return [...found.values()];
  }

  return async (file, folders) => {
    const reached = await orNotFound(async () => {
      const [real = file, ...places] = await Promise.all(
        [file, ...folders].map(async (path) => (await io.realPath(path)) ?? path),
      );
      const grounds = await groundsOf(real, places);
      const documents: string[] = [];
      const seen = new Set([real]);
      let level = [real];
      for (let step = 0; level.length > 0 && step < MOST_LEVELS; step++) {
        const found = (await Promise.all(grounds.map((ground) => ground(level)))).flat();
        const fresh = found.filter(({ path }) => !seen.has(path));
        for (const { path } of fresh) seen.add(path);
        documents.push(...fresh.flatMap((one) => (one.isDocument ? [pathToFileURL(one.path).href] : [])));
        // Documents can be parts of other documents too.
        level = fresh.map(({ path }) => path);
      }
      return documents.slice(0, MOST_DOCUMENTS);
    });
    return "kind" in reached ? [] : reached;
  };
}
