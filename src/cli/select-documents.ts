/** Resolution of the documents to check. */
import { existsSync, lstatSync } from "node:fs";
import { dirname, posix, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { isDynamicPattern } from "tinyglobby";
import {
  outsideAllowedFolders,
  isAllowedPath,
  escapingLink,
  escapingNamedFile,
  nodeIo,
  displayPath,
  allowedFolders,
  type BaselineIo,
} from "../published/index";
import { configName, readConfiguredDocuments, type ConfiguredDocuments } from "../service/index";
import type { Location, Unchecked } from "../policy/index";
import { formatLocation } from "../formats/index";
import { filterOpenApiFiles } from "./filter-openapi-files";
import { findMatchingFiles, globStart } from "./find-matching-files";
import { findDocument, readHead } from "./read-document";

export interface Document {
  /** Absolute path. */
  readonly file: string;
  /** Specified by its path, not by a pattern. */
  readonly isNamed: boolean;
  /** The folders that must contain it, if a configuration selected it. */
  readonly reach?: readonly string[];
}

/**
 * The documents matched by paths and globs, each once; matches of a glob are sorted by name. Default: the documents
 * listed in `contract-guard.yaml` in this folder, else the document with a conventional name.
 * @param fail reports a usage error and does not return
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
    const matched = await matchDocuments(each);
    if (matched.length === 0)
      fail(
        `no OpenAPI document matches ${JSON.stringify(each)}. Patterns are relative to the current folder.`,
      );
    add(matched);
  }
  const { documents, misread } = given.length > 0 ? noConfiguredDocuments : await documentsOfConfig(fail);
  const reach = await allowedFolders(nodeIo(), resolve(configName), [process.cwd()]);
  const place = (at: Location): string => formatLocation(at, displayPath(process.cwd()));
  for (const { glob: pattern, at } of documents) {
    const start = globStart(pattern);
    if (isDynamicPattern(pattern) && !(await isAllowedPath(nodeIo(), reach, start).catch(() => false))) {
      const { message, advice } = outsideAllowedFolders(start, reach);
      fail(`${place(at)}: ${message} ${advice}`);
    }
    const matched = await documentsMatching(pattern);
    if (matched.length === 0)
      fail(
        `${place(at)}: no OpenAPI document matches ${JSON.stringify(pattern)}. Correct the pattern or remove it.`,
      );
    add(matched.map((document) => ({ ...document, reach })));
  }
  if (found.size === 0 && misread !== undefined)
    fail(`${place(misread.at)}: ${misread.message} ${misread.advice}`);
  return found.size > 0 ? [...found.values()] : [{ file: resolve(findDocument(fail)), isNamed: true }];
}

/** Matches of an argument. An existing file takes precedence over a pattern. */
async function matchDocuments(given: string): Promise<readonly Document[]> {
  const pattern = sep === "\\" ? given.replaceAll("\\", "/") : given;
  if (existsSync(given) || !isDynamicPattern(pattern)) return [{ file: resolve(given), isNamed: true }];
  return documentsMatching(pattern);
}

/** Matches of a pattern with forward slashes, or of a path with its special characters escaped. */
async function documentsMatching(pattern: string): Promise<readonly Document[]> {
  if (!isDynamicPattern(pattern)) {
    const file = resolve(pattern.replace(/\\(.)/g, "$1"));
    return existsSync(file) ? [{ file, isNamed: true }] : [];
  }
  const files = await findMatchingFiles(pattern);
  // `*.yaml` also matches referenced files, so contents decide; a literal file name is taken as it is.
  const isCertain = !isDynamicPattern(posix.basename(pattern));
  const sorted = files.map((file) => resolve(file)).sort();
  const documents = isCertain ? sorted : await filterOpenApiFiles(sorted);
  return documents.map((file) => ({ file, isNamed: false }));
}

const noConfiguredDocuments: ConfiguredDocuments = { documents: [], misread: undefined };

async function documentsOfConfig(fail: (message: string) => never): Promise<ConfiguredDocuments> {
  const file = resolve(configName);
  // A dangling link is not the same as no configuration.
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return noConfiguredDocuments;
  const out = await escapingLink(nodeIo(), dirname(file), file);
  if (out !== undefined) return fail(`${out.message} ${out.advice}`);
  return readConfiguredDocuments(
    pathToFileURL(file).href,
    await readHead(file, fail, "Replace it with a file."),
  );
}

/**
 * The reason why a document is not read: a symbolic link leads out of its repository and the current folder. Outside
 * of a repository, the user may specify a link to anywhere.
 */
export async function explainOutsideDocument(
  io: Pick<BaselineIo, "realPath">,
  { file, isNamed, reach }: Document,
  folders: readonly string[] = [process.cwd()],
): Promise<Unchecked | undefined> {
  if (reach !== undefined && !(await isAllowedPath(io, reach, file).catch(() => false)))
    return { code: "out-of-reach", ...outsideAllowedFolders(file, reach) };
  const out = isNamed
    ? await escapingNamedFile(io, file, folders)
    : await escapingLink(io, dirname(file), file, folders);
  return out && { code: "out-of-reach", ...out };
}
