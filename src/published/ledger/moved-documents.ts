/** Finds the API of a document that was renamed or moved since it was published. */
import { join, relative } from "node:path";
import type { BaselineIo, LedgerPlace, NotFound } from "../types";
import { isOutsideGit } from "../git/explain-failure";
import { openRepository, type Repository } from "../git/repository";
import { orNotFound } from "../not-found";
import { findPathAtCommit } from "../renames";
import { readApiNames, apiFolder, readVersionNames, readVersions } from "./read";
import { recordName, type LedgerRecord } from "./record";

/** Problems of versions that have no document: incomplete versions, and files instead of folders. */
const WITHOUT_DOCUMENT = new Set(["ledger-unfinished", "ledger-no-folder"]);

/**
 * The place in the ledger of a document that has no name in a configuration: its path, or, if the ledger has no
 * versions there, the path under which it was first published, according to the newest version or to git. Never
 * rejects.
 * @param place the place that results from its current path
 */
export async function findLedgerPlace(
  io: BaselineIo,
  file: string,
  place: LedgerPlace,
): Promise<LedgerPlace> {
  const found = await orNotFound(async () => {
    if ((await readVersionNames(io, place)).length > 0) return place;
    let unknown: NotFound | undefined;
    for (const api of await readApiNames(io, place.root)) {
      const former = { root: place.root, api };
      const versions = await orNotFound(() => readVersions(io, former));
      if ("kind" in versions) unknown ??= WITHOUT_DOCUMENT.has(versions.code) ? undefined : versions;
      else if (await isVersionOf(io, file, former, versions.at(-1))) return former;
    }
    return unknown === undefined ? place : { ...place, unknown };
  });
  if (!("kind" in found)) return found;
  return isOutsideGit(found) ? place : { ...place, unknown: found };
}

/** True if the newest version of an API is a version of this file. */
async function isVersionOf(
  io: BaselineIo,
  file: string,
  place: LedgerPlace,
  newest: LedgerRecord | undefined,
): Promise<boolean> {
  if (newest === undefined) return false;
  const at = join(place.root, newest.document);
  if (at === file || (await io.realPath(at)) !== undefined) return at === file;
  return wasRenamedTo(io, file, place, newest);
}

/** True if a file is the renamed document of a version. */
async function wasRenamedTo(
  io: BaselineIo,
  file: string,
  place: LedgerPlace,
  record: LedgerRecord,
): Promise<boolean> {
  const repository = await openRepository(io, file);
  const commit = record.commit ?? (await findAddingCommit(repository, place, record));
  if (commit === "") return false;
  const path = await findPathAtCommit(io, repository, { commit });
  if (path === undefined) return false;
  const root = (await io.realPath(place.root)) ?? place.root;
  return relative(root, join(repository.root, path)).replaceAll("\\", "/") === record.document;
}

/** The commit that added a version to the ledger, or undefined if it is not committed. */
async function findAddingCommit(
  { ask }: Repository,
  place: LedgerPlace,
  { version }: LedgerRecord,
): Promise<string> {
  const record = join(apiFolder(place), version, recordName);
  const log = await ask("log", "-1", "--no-show-signature", "--diff-filter=A", "--format=%H", "--", record);
  return log.trim();
}
