/** Resolution of the documents to check. */
import { existsSync, lstatSync } from "node:fs";
import { dirname, posix, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { isDynamicPattern } from "tinyglobby";
import {
  beyondReach,
  isInReach,
  linkedOut,
  namedLinkedOut,
  nodeIo,
  pathOf,
  reachOf,
  type BaselineIo,
} from "../published/index";
import { configName, documentsNamedIn, type NamedDocuments } from "../service/index";
import type { Location, Unchecked } from "../policy/index";
import { placeText } from "../formats/index";
import { documentsAmong } from "./filter-openapi-files";
import { filesMatching, startOf } from "./matching";
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
    const matched = await documentsAt(each);
    if (matched.length === 0)
      fail(
        `no OpenAPI document matches ${JSON.stringify(each)}. Patterns are relative to the current folder.`,
      );
    add(matched);
  }
  const { documents, misread } = given.length > 0 ? nothingNamed : await documentsOfConfig(fail);
  const reach = await reachOf(nodeIo(), resolve(configName), [process.cwd()]);
  const place = (at: Location): string => placeText(at, pathOf(process.cwd()));
  for (const { glob: pattern, at } of documents) {
    const start = startOf(pattern);
    if (isDynamicPattern(pattern) && !(await isInReach(nodeIo(), reach, start).catch(() => false))) {
      const { message, advice } = beyondReach(start, reach);
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
async function documentsAt(given: string): Promise<readonly Document[]> {
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
  const files = await filesMatching(pattern);
  // `*.yaml` also matches referenced files, so contents decide; a literal file name is taken as it is.
  const isCertain = !isDynamicPattern(posix.basename(pattern));
  const sorted = files.map((file) => resolve(file)).sort();
  const documents = isCertain ? sorted : await documentsAmong(sorted);
  return documents.map((file) => ({ file, isNamed: false }));
}

const nothingNamed: NamedDocuments = { documents: [], misread: undefined };

async function documentsOfConfig(fail: (message: string) => never): Promise<NamedDocuments> {
  const file = resolve(configName);
  // A dangling link is not the same as no configuration.
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return nothingNamed;
  const out = await linkedOut(nodeIo(), dirname(file), file);
  if (out !== undefined) return fail(`${out.message} ${out.advice}`);
  return documentsNamedIn(pathToFileURL(file).href, await readHead(file, fail, "Replace it with a file."));
}

/**
 * The reason why a document is not read: a symbolic link leads out of its repository and the current folder. Outside
 * of a repository, the user may specify a link to anywhere.
 */
export async function documentOutside(
  io: Pick<BaselineIo, "realPath">,
  { file, isNamed, reach }: Document,
): Promise<Unchecked | undefined> {
  if (reach !== undefined && !(await isInReach(io, reach, file).catch(() => false)))
    return { code: "out-of-reach", ...beyondReach(file, reach) };
  const folders = [process.cwd()];
  const out = isNamed
    ? await namedLinkedOut(io, file, folders)
    : await linkedOut(io, dirname(file), file, folders);
  return out && { code: "out-of-reach", ...out };
}
