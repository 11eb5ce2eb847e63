/** The operations of the other APIs of a configuration: settings for all APIs must match at least one of them. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BaselineIo } from "../published/index";
import { compareDocuments } from "../engine/index";
import { operationsOf, type Config, type SelectedOperation } from "../policy/index";
import { parse } from "../source/index";
import { readFiles } from "./document-files";
import { findMatches } from "./glob-files";

/** Limit of documents to read. */
const MAX_DOCUMENTS = 100;

const operationCache = new WeakMap<
  BaselineIo,
  Map<string, { readonly text: string; readonly all: readonly SelectedOperation[] }>
>();

/**
 * Undefined if the operations of some API are unknown. Never rejects.
 * @param own path of the document whose operations are already known, from `root`, with forward slashes
 */
export async function readOtherOperations(
  io: BaselineIo,
  root: string,
  { apis }: Config,
  own: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<readonly SelectedOperation[] | undefined> {
  const globs = apis.flatMap(({ documents }) => documents.map(({ text }) => text));
  const found = await Promise.all(globs.map((glob) => findMatches(io, root, glob, MAX_DOCUMENTS)));
  const paths = [...new Set(found.flat())].filter((path) => path !== own);
  if (paths.length > MAX_DOCUMENTS) return undefined;
  const all: SelectedOperation[] = [];
  for (const path of paths) {
    const operations = await readOperations(io, pathToFileURL(join(root, path)).href, readFile);
    if (operations === undefined) return undefined;
    all.push(...operations);
  }
  return all;
}

/** Parsed again when the text changes, together with the files that it refers to. */
async function readOperations(
  io: BaselineIo,
  uri: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<readonly SelectedOperation[] | undefined> {
  const text = await readFile(uri).catch(() => undefined);
  if (text === undefined) return undefined;
  const own =
    operationCache.get(io) ??
    new Map<string, { readonly text: string; readonly all: readonly SelectedOperation[] }>();
  operationCache.set(io, own);
  const before = own.get(uri);
  if (before?.text === text) return before.all;
  const parsed = parse(uri, text);
  if (parsed.document.root === undefined) return undefined;
  const { documents } = await readFiles(parsed, readFile, parse);
  try {
    const { apis } = compareDocuments(documents, documents);
    // A referenced part has no operations of its own.
    const all = apis === undefined ? [] : operationsOf(apis.head);
    own.set(uri, { text, all });
    return all;
  } catch {
    // The document is too complex, so its operations are unknown.
    return undefined;
  }
}
