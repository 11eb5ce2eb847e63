/** Which documents are meant. */
import { existsSync, lstatSync } from "node:fs";
import { posix, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { glob, isDynamicPattern } from "tinyglobby";
import { pathOf } from "../baseline/index";
import { configName, documentsNamedIn, type NamedDocuments } from "../check/index";
import type { Location } from "../policy/index";
import { placeText } from "../present/index";
import { documentsAmong } from "./among";
import { findDocument, readHead } from "./head";

export interface Document {
  /** Absolute path. */
  readonly file: string;
  /** The user wrote this very path, rather than a pattern that it matches. */
  readonly isNamed: boolean;
}

/** Folders that hold no documents of one's own. */
const passedOver = ["**/node_modules/**", "**/.git/**", "**/.contract-guard/**"];

/**
 * The documents that these paths and globs mean, each once, those of a glob in order of their names. Without any: the
 * documents that `contract-guard.yaml` in this folder names, else the one that lies here under its customary name.
 * @param fail tells the user of wrong usage and does not return
 */
export async function findDocuments(
  given: readonly string[],
  fail: (message: string) => never,
): Promise<readonly Document[]> {
  const found = new Map<string, Document>();
  const add = (documents: readonly Document[]): void => {
    for (const document of documents) if (!found.has(document.file)) found.set(document.file, document);
  };
  for (const each of given) {
    const matched = await documentsAt(each);
    if (matched.length === 0)
      fail(`no OpenAPI document matches ${JSON.stringify(each)}. Patterns count from this folder.`);
    add(matched);
  }
  const { documents, misread } = given.length > 0 ? nothingNamed : documentsOfConfig(fail);
  const place = (at: Location): string => placeText(at, pathOf(process.cwd()));
  for (const { glob: pattern, at } of documents) {
    const matched = await documentsMatching(pattern);
    if (matched.length === 0)
      fail(`${place(at)}: ${JSON.stringify(pattern)} fits no OpenAPI document. Correct it, or take it out.`);
    add(matched);
  }
  if (found.size === 0 && misread !== undefined)
    fail(`${place(misread.at)}: ${misread.message} ${misread.advice}`);
  return found.size > 0 ? [...found.values()] : [{ file: resolve(findDocument(fail)), isNamed: true }];
}

/** What a user has typed: the path of a file goes before what it would mean as a pattern. */
async function documentsAt(given: string): Promise<readonly Document[]> {
  const pattern = sep === "\\" ? given.replaceAll("\\", "/") : given;
  if (existsSync(given) || !isDynamicPattern(pattern)) return [{ file: resolve(given), isNamed: true }];
  return documentsMatching(pattern);
}

/** A pattern with forward slashes, or a path with what would be a pattern in it escaped. */
async function documentsMatching(pattern: string): Promise<readonly Document[]> {
  if (!isDynamicPattern(pattern)) {
    const file = resolve(pattern.replace(/\\(.)/g, "$1"));
    return existsSync(file) ? [{ file, isNamed: true }] : [];
  }
  const files = await glob(pattern, { absolute: true, ignore: passedOver, dot: true });
  // `*.yaml` finds parts of documents too; who writes `openapi.yaml` means it, whatever has become of it.
  const isCertain = !isDynamicPattern(posix.basename(pattern));
  const sorted = files.map((file) => resolve(file)).sort();
  const documents = isCertain ? sorted : await documentsAmong(sorted);
  return documents.map((file) => ({ file, isNamed: false }));
}

const nothingNamed: NamedDocuments = { documents: [], misread: undefined };

function documentsOfConfig(fail: (message: string) => never): NamedDocuments {
  const file = resolve(configName);
  // A link that leads nowhere is not the same as no configuration.
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return nothingNamed;
  return documentsNamedIn(pathToFileURL(file).href, readHead(file, fail, "Put a file in its place."));
}
