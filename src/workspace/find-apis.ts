/** Finds the documents of the APIs in workspace folders. */
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { findFilesBelow, type BaselineIo } from "../published/index";
import { looksLikeOpenApi } from "../source/index";
import { readConfiguredDocuments } from "./configured-documents";
import { findMatches } from "./glob-files";
import { configName, isNamedDocument } from "./workspace-config";

export interface FoundApis {
  /** `file:` URIs of the documents, in the order of the folders, nearest first. */
  readonly uris: readonly string[];
  /** False if a limit ended the search. */
  readonly isComplete: boolean;
}

export interface FindLimits {
  /** Files and folders to search in each workspace folder. */
  readonly files: number;
  readonly documents: number;
  /** Total number of characters to read, in files that may be documents. */
  readonly characters: number;
}

const DEFAULT_LIMITS: FindLimits = { files: 5000, documents: 200, characters: 100_000_000 };

/** Characters read of each file. */
const MAX_OF_FILE = 4_000_000;

/**
 * The documents that each `contract-guard.yaml` names, and those that a search finds where none names documents. Never
 * rejects.
 * @param folders absolute paths
 * @param readFile returns a text by `file:` URI
 */
export async function findApis(
  io: BaselineIo,
  folders: readonly string[],
  readFile: (uri: string) => Promise<string | undefined>,
  limits = DEFAULT_LIMITS,
): Promise<FoundApis> {
  const found = new Set<string>();
  let isComplete = true;
  let left = limits.characters;

  async function isDocument(file: string): Promise<boolean> {
    if (left <= 0) isComplete = false;
    const start = left <= 0 ? undefined : await io.readStart(file, MAX_OF_FILE).catch(() => undefined);
    left -= start?.length ?? 0;
    return start !== undefined && looksLikeOpenApi(start);
  }

  for (const folder of folders) {
    const below = await findFilesBelow(io, folder, [], { files: limits.files, folders: limits.files });
    isComplete &&= below.isComplete;
    const configs = below.files.filter((file) => basename(file) === configName);
    const named = await Promise.all(
      configs.map((config) => namedFiles(io, config, readFile, limits.documents)),
    );
    for (const file of new Set([...named.flat(), ...below.files])) {
      if (found.has(file) || basename(file) === configName || !(await isDocument(file))) continue;
      if (!(await isNamedDocument(io, file, readFile))) continue;
      if (found.size === limits.documents) return { uris: toUris(found), isComplete: false };
      found.add(file);
    }
  }
  return { uris: toUris(found), isComplete };
}

function toUris(files: Iterable<string>): string[] {
  return [...files].map((file) => pathToFileURL(file).href);
}

/** The files that a configuration names, also in folders that a search skips. */
async function namedFiles(
  io: BaselineIo,
  config: string,
  readFile: (uri: string) => Promise<string | undefined>,
  most: number,
): Promise<string[]> {
  const uri = pathToFileURL(config).href;
  const root = dirname(config);
  const { documents } = readConfiguredDocuments(uri, (await readFile(uri)) ?? "");
  const matches = await Promise.all(
    documents
      .filter(({ glob }) => !glob.startsWith("!"))
      .map(async ({ glob }) => findMatches(io, root, glob, most)),
  );
  return matches.flat().map((path) => join(root, path));
}
