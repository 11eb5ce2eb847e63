/** What a ledger says is published. Nothing here rejects. */
import {
  publishedScheme,
  type Baseline,
  type BaselineIo,
  type LedgerPlace,
  type NotFound,
  type WritingIo,
} from "../types";
import { giveUp, orNotFound } from "../not-found";
import { isPrerelease } from "./version-order";
import { whileLocked } from "./lock";
import { apiFolder, recordOf, snapshotOf, versionNames, versionsOf } from "./read";
import { hasBegun, isDay, isRetired, type LedgerRecord } from "./record";
import { retireVersion, writeVersion } from "./write";

/**
 * The newest version of an API that is not retired; pre-releases count only when asked for, or when there is nothing
 * else. Undefined when the ledger knows no version of it, retired or not.
 */
export async function latestInLedger(
  io: BaselineIo,
  place: LedgerPlace,
  prereleases = false,
): Promise<Baseline | undefined> {
  return orNotFound(async () => {
    const records = await versionsOf(io, place);
    if (records.length === 0) return undefined;
    const supported = records.filter((record) => !isRetired(record));
    const released = supported.filter(({ version }) => prereleases || !isPrerelease(version));
    const latest = released.at(-1) ?? supported.at(-1);
    return latest === undefined
      ? nothingPublished("the ledger, where every version is retired")
      : snapshotOf(io, place, latest);
  });
}

/** Every version of an API that is not retired, oldest first; or the first thing that is wrong in the ledger. */
export async function supportedInLedger(io: BaselineIo, place: LedgerPlace): Promise<readonly Baseline[]> {
  const answer = await orNotFound(async () => {
    const records = await versionsOf(io, place);
    return Promise.all(
      records.filter((record) => !isRetired(record)).map((record) => snapshotOf(io, place, record)),
    );
  });
  return "kind" in answer ? [answer] : answer;
}

/** A version by its name, retired or not. Undefined when the ledger has none of that name. */
export async function inLedger(
  io: BaselineIo,
  place: LedgerPlace,
  version: string,
): Promise<Baseline | undefined> {
  return orNotFound(async () => {
    if (!(await versionNames(io, place)).includes(version)) return undefined;
    return snapshotOf(io, place, await recordOf(io, place, version));
  });
}

/** What the ledger knows of an API's versions, oldest first, or what is wrong with a record. */
export async function listLedger(
  io: BaselineIo,
  place: LedgerPlace,
): Promise<readonly LedgerRecord[] | NotFound> {
  return orNotFound(() => versionsOf(io, place));
}

/** Adds a version for good; see `writeVersion`. The folder it is in, or what stands in the way. */
export async function publishVersion(
  io: WritingIo,
  place: LedgerPlace,
  record: LedgerRecord,
  texts: ReadonlyMap<string, string>,
  known?: readonly string[],
): Promise<{ readonly folder: string } | NotFound> {
  const write = async (): Promise<string> => writeVersion(io, place, record, texts, known);
  return orNotFound(
    async () => ({ folder: await whileLocked(io, place, write) }),
    (reason) => notWritten(place, `Version ${record.version} of ${place.api} was not published`, reason),
  );
}

/** What it means that the disk refused. */
function notWritten(place: LedgerPlace, what: string, reason: string): NotFound {
  const folder = apiFolder(place);
  return {
    kind: "unchecked",
    code: "ledger-not-written",
    message: `${what}: ${folder} could not be written to (${reason}).`,
    advice: /\bENOSPC|EDQUOT\b/.test(reason)
      ? "Make room on the disk. The ledger is as it was."
      : "See that the folder can be written to. The ledger is as it was.",
  };
}

/** Retires a version since a day that has come, `2026-03-31`. Its record, or what stands in the way. */
export async function retire(
  io: WritingIo,
  place: LedgerPlace,
  version: string,
  day: string,
): Promise<LedgerRecord | NotFound> {
  return orNotFound(
    async () => {
      if (!isDay(day)) giveUp("no-date", `\`${day}\` is not a day.`, "Write it as 2026-03-31.");
      if (!hasBegun(day))
        giveUp("day-to-come", `${day} is still to come.`, "Retire a version once its last client is gone.");
      // Who locks makes a folder, and an API that is not there shall have none.
      if ((await versionNames(io, place)).length === 0) return retireVersion(io, place, version, day);
      return whileLocked(io, place, async () => retireVersion(io, place, version, day));
    },
    (reason) => notWritten(place, `Version ${version} of ${place.api} was not retired`, reason),
  );
}

/** The ledger holds nothing that anybody may depend on. */
export function nothingPublished(label: string): Baseline {
  return { kind: "unpublished", uri: `${publishedScheme}:/ledger/`, label, source: "ledger" };
}
