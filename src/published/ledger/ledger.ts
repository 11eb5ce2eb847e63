/** Reads and changes a ledger. No promise rejects. */
import {
  publishedScheme,
  type Baseline,
  type BaselineIo,
  type LedgerPlace,
  type NotFound,
  type WritingIo,
} from "../types";
import { endSearch, orNotFound } from "../not-found";
import { isPrerelease } from "./version-order";
import { withLedgerLock } from "./lock";
import { apiFolder, readVersionRecord, readSnapshot, readVersionNames, readVersions } from "./read";
import { isPastOrPresentDay, isDay, isRetired, type LedgerRecord } from "./record";
import { retireVersion, writeVersion } from "./write";

/**
 * The newest version of an API that is not retired. Pre-releases count only if requested, or if there is no other
 * version. Undefined if the ledger has no version of the API at all, retired or not.
 */
export async function findLatestInLedger(
  io: BaselineIo,
  place: LedgerPlace,
  prereleases = false,
): Promise<Baseline | undefined> {
  return orNotFound(async () => {
    const records = await readVersions(io, place);
    if (records.length === 0) return undefined;
    const supported = records.filter((record) => !isRetired(record));
    const released = supported.filter(({ version }) => prereleases || !isPrerelease(version));
    const latest = released.at(-1) ?? supported.at(-1);
    return latest === undefined
      ? unpublishedInLedger("the ledger, where every version is retired")
      : readSnapshot(io, place, latest);
  });
}

/** Every version of an API that is not retired, oldest first, or the first problem of the ledger. */
export async function listSupportedVersions(
  io: BaselineIo,
  place: LedgerPlace,
): Promise<readonly Baseline[]> {
  const answer = await orNotFound(async () => {
    const records = await readVersions(io, place);
    return Promise.all(
      records.filter((record) => !isRetired(record)).map((record) => readSnapshot(io, place, record)),
    );
  });
  return "kind" in answer ? [answer] : answer;
}

/** A version by its name, retired or not. Undefined if the ledger has no version of that name. */
export async function findInLedger(
  io: BaselineIo,
  place: LedgerPlace,
  version: string,
): Promise<Baseline | undefined> {
  return orNotFound(async () => {
    if (!(await readVersionNames(io, place)).includes(version)) return undefined;
    return readSnapshot(io, place, await readVersionRecord(io, place, version));
  });
}

/** The records of all versions of an API, oldest first, or the first problem of the ledger. */
export async function listLedgerVersions(
  io: BaselineIo,
  place: LedgerPlace,
): Promise<readonly LedgerRecord[] | NotFound> {
  return orNotFound(() => readVersions(io, place));
}

/** Adds a version permanently; see `writeVersion`. Returns its folder, or the problem. */
export async function publishVersion(
  io: WritingIo,
  place: LedgerPlace,
  record: LedgerRecord,
  texts: ReadonlyMap<string, string>,
  known?: readonly string[],
): Promise<{ readonly folder: string } | NotFound> {
  const write = async (): Promise<string> => writeVersion(io, place, record, texts, known);
  return orNotFound(
    async () => ({ folder: await withLedgerLock(io, place, write) }),
    (reason) => writeFailure(place, `version ${record.version} of ${place.api}`, reason),
  );
}

/** Reports a failure of the disk. */
function writeFailure(place: LedgerPlace, what: string, reason: string): NotFound {
  const folder = apiFolder(place);
  return {
    kind: "unchecked",
    code: "ledger-not-written",
    message: `Cannot write ${what} to ${folder} (${reason}).`,
    advice: /\bENOSPC|EDQUOT\b/.test(reason)
      ? "Free disk space and publish again. The ledger was not changed."
      : "Check the permissions of the folder. The ledger was not changed.",
  };
}

/** Retires a version as of a day in the past, such as `2026-03-31`. Returns its record, or the problem. */
export async function retireInLedger(
  io: WritingIo,
  place: LedgerPlace,
  version: string,
  day: string,
): Promise<LedgerRecord | NotFound> {
  return orNotFound(
    async () => {
      if (!isDay(day))
        endSearch(
          "no-date",
          `\`${day}\` is not a date.`,
          "Write the date as YYYY-MM-DD, for example 2026-03-31.",
        );
      if (!isPastOrPresentDay(day))
        endSearch(
          "day-to-come",
          `${day} is in the future.`,
          "Retire a version after its last client has stopped using it.",
        );
      // Locking creates a folder, which must not happen for an API that does not exist.
      if ((await readVersionNames(io, place)).length === 0) return retireVersion(io, place, version, day);
      return withLedgerLock(io, place, async () => retireVersion(io, place, version, day));
    },
    (reason) => writeFailure(place, `the retirement of version ${version} of ${place.api}`, reason),
  );
}

/** The ledger has no version that clients may depend on. */
export function unpublishedInLedger(label: string): Baseline {
  return { kind: "unpublished", uri: `${publishedScheme}:/ledger/`, label, source: "ledger" };
}
