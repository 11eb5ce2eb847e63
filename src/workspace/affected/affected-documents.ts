/** Decides which documents a change of files affects. What cannot be determined counts as affected. */
import { realpath } from "node:fs/promises";
import { relative, resolve } from "node:path";
import {
  findChangedFiles,
  isServerUri,
  type BaselineIo,
  type ChangedFiles,
  type NotFound,
} from "../../published/index";
import { createGoverningSearch } from "./governing-files";
import type { DocumentClosure } from "./reference-closure";

export interface AffectedDocument {
  /** Absolute path, as given. */
  readonly file: string;
  /** Why it is affected, in one sentence. */
  readonly why: string;
}

export interface AffectedDocuments {
  readonly affected: readonly AffectedDocument[];
  /** The branch or commit that the changes are relative to; undefined if they are unknown. */
  readonly since: string | undefined;
  /** Why the changes are unknown, so that every document is affected. */
  readonly unknown: NotFound | undefined;
}

export interface AffectedOptions {
  /** Absolute path of a folder of the repository. */
  readonly folder: string;
  /** Default: the default branch of the remote. */
  readonly ref: string | undefined;
  /** The published version that the user specified, as an absolute path or URL; undefined if it is in git or the ledger. */
  readonly base: string | undefined;
  readonly closureOf: (document: string) => Promise<DocumentClosure>;
}

/** Documents that are read at the same time. */
const READ_AT_ONCE = 16;

/** Never rejects. @param documents absolute paths */
export async function findAffectedDocuments(
  io: BaselineIo,
  documents: readonly string[],
  { folder, ref, base, closureOf }: AffectedOptions,
): Promise<AffectedDocuments> {
  const changes = await findChangedFiles(io, folder, ref);
  if ("kind" in changes) return unknownChanges(documents, changes);
  const show = (path: string): string => relative(folder, path).replaceAll("\\", "/");
  const home = await realpath(folder);
  const changeIn = async (path: string): Promise<string | undefined> =>
    findChange(await closureOf(path), changes, show);
  const governed = await createGoverningSearch(io, changes, { show, changeIn });
  const forAll = await reasonForAll(changes, base, changeIn);
  const explain = async (file: string): Promise<string | undefined> => {
    const path = resolve(home, relative(folder, file));
    const own = changes.paths.has(path) ? "The document was changed." : undefined;
    return forAll ?? own ?? (await changeIn(path)) ?? governed(path);
  };
  const affected: AffectedDocument[] = [];
  for (let from = 0; from < documents.length; from += READ_AT_ONCE) {
    const some = documents.slice(from, from + READ_AT_ONCE);
    const reasons = await Promise.all(some.map(explain));
    for (const [index, file] of some.entries()) {
      const why = reasons[index];
      if (why !== undefined) affected.push({ file, why });
    }
  }
  return { affected, since: changes.label, unknown: undefined };
}

function unknownChanges(documents: readonly string[], unknown: NotFound): AffectedDocuments {
  const why = `The changes are unknown: ${unknown.message}`;
  return { affected: documents.map((file) => ({ file, why })), since: undefined, unknown };
}

async function reasonForAll(
  { newTags: [tag], label }: ChangedFiles,
  base: string | undefined,
  changeIn: (path: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  if (tag !== undefined) return `Tag \`${tag}\` was added after ${label}, and may be the published version.`;
  if (base === undefined) return undefined;
  if (isServerUri(base)) return "The published version is loaded from a server, so its changes are unknown.";
  const change = await changeIn(base);
  return change && `${change} It is part of the published version.`;
}

/** Why the files of a document may have changed, in a sentence about one of them. */
function findChange(
  { files, missing, unclear }: DocumentClosure,
  { paths, isReported }: ChangedFiles,
  show: (path: string) => string,
): string | undefined {
  const changed = [...files, ...missing].find((path) => paths.has(path));
  if (changed !== undefined) return `\`${show(changed)}\` was changed.`;
  const unreported = files.find((path) => !isReported(path));
  if (unreported !== undefined) return `git does not report changes of \`${show(unreported)}\`.`;
  return unclear && `References are unknown: ${unclear}.`;
}
