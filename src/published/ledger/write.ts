/** Writes to a ledger, under its lock. After a crash at any moment, the ledger is unchanged. */
import { join } from "node:path";
import type { LedgerPlace, WritingIo } from "../types";
import { endSearch } from "../not-found";
import {
  apiFolder,
  readUnfinished,
  lockName,
  readVersionRecord,
  unfinishedPrefix,
  readVersionNames,
} from "./read";
import { recordName, formatRecord, type LedgerRecord } from "./record";

/** Files that are written concurrently. */
const WRITES_AT_ONCE = 32;

/**
 * Adds a version. It is written next to the others under a temporary name and renamed in one step, including its
 * record. Ends the search if there is a version of this name: published versions are immutable.
 * @param texts by the path of the record's files
 * @param known the versions that this one was compared with; if there are others by now, the search ends
 * @returns the absolute path of the version's folder
 */
export async function writeVersion(
  io: WritingIo,
  place: LedgerPlace,
  record: LedgerRecord,
  texts: ReadonlyMap<string, string>,
  known: readonly string[] | undefined,
): Promise<string> {
  const { version } = record;
  const names = await readVersionNames(io, place);
  const fresh = known && names.find((name) => !known.includes(name));
  if (fresh !== undefined)
    endSearch(
      "ledger-moved",
      `Version ${fresh} of ${place.api} was published while this publication was running.`,
      "Publish again to compare the document with that version too.",
    );
  const taken = names.find((name) => name.toLowerCase() === version.toLowerCase());
  if (taken !== undefined)
    endSearch(
      "already-published",
      `Version ${taken} of ${place.api} is already published and cannot be changed.`,
      "Set `info.version` to a new version.",
    );
  const folder = join(apiFolder(place), version);
  const draft = join(apiFolder(place), `${unfinishedPrefix}${version}`);
  for (const left of await readUnfinished(io, place))
    if (left !== lockName) await io.remove(join(apiFolder(place), left));
  try {
    await writeDraft(io, draft, record, texts);
    await io.syncDirectory(apiFolder(place));
    await io.move(draft, folder);
  } catch (error) {
    await io.remove(draft).catch(() => undefined);
    throw error;
  }
  return folder;
}

async function writeDraft(
  io: WritingIo,
  draft: string,
  record: LedgerRecord,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const folders = new Set([draft]);
  for (const { path } of record.files)
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1))
      folders.add(join(draft, path.slice(0, at)));
  for (const each of folders) await io.makeDirectory(each);
  for (let from = 0; from < record.files.length; from += WRITES_AT_ONCE) {
    const some = record.files.slice(from, from + WRITES_AT_ONCE);
    await Promise.all(some.map(({ path }) => io.writeFile(join(draft, path), texts.get(path) ?? "")));
  }
  await io.writeFile(join(draft, recordName), formatRecord(record));
  for (const each of folders) await io.syncDirectory(each);
}

/**
 * Marks a version as no longer used. Ends the search if there is no such version.
 * @param day `2027-03-31`
 */
export async function retireVersion(
  io: WritingIo,
  place: LedgerPlace,
  version: string,
  day: string,
): Promise<LedgerRecord> {
  const names = await readVersionNames(io, place);
  if (!names.includes(version)) {
    const known =
      names.length === 0
        ? "The ledger has no versions of this API."
        : `Versions in the ledger: ${names.join(", ")}.`;
    endSearch("no-such-version", `There is no version ${version} of ${place.api} in the ledger.`, known);
  }
  const record = { ...(await readVersionRecord(io, place, version)), retired: day };
  const folder = join(apiFolder(place), version);
  const draft = join(folder, `${unfinishedPrefix}${recordName}`);
  await io.writeFile(draft, formatRecord(record));
  await io.move(draft, join(folder, recordName));
  return record;
}
