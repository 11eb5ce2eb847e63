/** Reads a ledger: its versions, each verified against its hashes. */
import { join } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import type { BaselineIo, LedgerPlace, Published } from "../types";
import { isOutsideGit } from "../git/explain-failure";
import { askGit } from "../git/repository";
import { endSearch, orNotFound } from "../not-found";
import { restrictToFolder } from "../allowed-paths";
import { versionFilePath, versionFileUri, versionRoot } from "../git-uri";
import { oldestFirst } from "./version-order";
import { isSealed, parseRecord, recordName, sha256, type LedgerRecord, type SnapshotFile } from "./record";

/** Prefix of folders that a running or interrupted publication writes. */
export const unfinishedPrefix = ".unfinished-";
/** Name of the folder that a writer holds as a lock; also the prefix of locks that are being taken or released. */
export const lockName = ".publishing";

const RESTORE =
  "Restore it from version control. If it was never committed, remove the folder and publish the version again.";

const LEDGER = [".contract-guard", "published"] as const;

/** The folder of all APIs of a ledger. */
export function ledgerFolder(root: string): string {
  return join(root, ...LEDGER);
}

export function apiFolder({ root, api }: LedgerPlace): string {
  return join(ledgerFolder(root), api);
}

/** The names of the APIs of a ledger. Ends the search at a hidden folder, or a file instead of a folder. */
export async function readApiNames(io: BaselineIo, root: string): Promise<readonly string[]> {
  return assertNoHiddenFolders(io, root, LEDGER, () => false);
}

/**
 * The names of the versions of an API, unordered. Ends the search at a hidden folder, or a file instead of a folder.
 */
export async function readVersionNames(
  io: BaselineIo,
  { root, api }: LedgerPlace,
): Promise<readonly string[]> {
  return assertNoHiddenFolders(io, root, [...LEDGER, api], isLeftover);
}

/** The names of folders of running or interrupted publications of an API. */
export async function readUnfinished(io: BaselineIo, { root, api }: LedgerPlace): Promise<readonly string[]> {
  return (await readLedgerFolder(io, root, [...LEDGER, api])).filter(isLeftover);
}

function isLeftover(name: string): boolean {
  return name.startsWith(unfinishedPrefix) || name.startsWith(lockName);
}

/**
 * Ends the search at a hidden folder: it may have been part of the ledger, and without it an older version would be the
 * newest.
 */
async function assertNoHiddenFolders(
  io: BaselineIo,
  root: string,
  way: readonly string[],
  isExpected: (name: string) => boolean,
): Promise<readonly string[]> {
  const names = await readLedgerFolder(io, root, way);
  const hidden = names.filter((name) => name.startsWith(".") && !isExpected(name));
  for (const name of hidden)
    if ((await restrictToFolder(io, root).readDirectory(join(root, ...way, name))) !== undefined)
      endSearch(
        "ledger-hidden",
        `\`${[...way, name].join("/")}\` is a hidden folder in the ledger. Versions in hidden folders are not read.`,
        "Restore its former name, or remove it from the ledger.",
      );
  return names.filter((name) => !name.startsWith("."));
}

/**
 * The names in a folder of the ledger; empty if it does not exist. Ends the search if the folder, or one above it, is a
 * file.
 */
async function readLedgerFolder(
  io: BaselineIo,
  root: string,
  way: readonly string[],
): Promise<readonly string[]> {
  const below = restrictToFolder(io, root);
  const names = await below.readDirectory(join(root, ...way));
  if (names !== undefined) return names;
  for (const [index, name] of way.entries()) {
    const path = join(root, ...way.slice(0, index), name);
    if (!(await io.exists(path))) return [];
    if ((await below.readDirectory(path)) === undefined)
      endSearch(
        "ledger-no-folder",
        `\`${way.slice(0, index + 1).join("/")}\` is not a folder, so the published versions cannot be read.`,
        RESTORE,
      );
  }
  return [];
}

/** The versions of an API, oldest first. Ends the search at a damaged record, and if versions are hidden or may be. */
export async function readVersions(io: BaselineIo, place: LedgerPlace): Promise<readonly LedgerRecord[]> {
  const names = await readVersionNames(io, place);
  if (names.length === 0 && place.unknown !== undefined)
    endSearch(place.unknown.code, place.unknown.message, place.unknown.advice);
  if (names.length === 0 && (await isExcludedBySparseCheckout(io, place)))
    endSearch(
      "ledger-left-out",
      `A sparse checkout excludes the versions of ${place.api} in the ledger from this working tree.`,
      "Run `git sparse-checkout add .contract-guard` in the folder that contains the ledger.",
    );
  return oldestFirst(await Promise.all(names.map((name) => readVersionRecord(io, place, name))));
}

/** True if the index has versions of an API that a sparse checkout excludes. False if git fails. */
async function isExcludedBySparseCheckout(io: BaselineIo, { root, api }: LedgerPlace): Promise<boolean> {
  const listed = await orNotFound(() => askGit(io, root, "ls-files", "-t", "-z", "--", ledgerFolder(".")));
  if (typeof listed !== "string") {
    if (isOutsideGit(listed)) return false;
    return endSearch(listed.code, listed.message, listed.advice);
  }
  const folder = apiFolder({ root: ".", api }).replaceAll("\\", "/");
  return listed.split("\0").some((line) => line.startsWith(`S ${folder}/`));
}

/** The record of a version. Ends the search if it was changed after publication. */
export async function readVersionRecord(
  io: BaselineIo,
  place: LedgerPlace,
  name: string,
): Promise<LedgerRecord> {
  const called = `Version ${name} of ${place.api} in the ledger`;
  const text = await restrictToFolder(io, place.root).readFile(join(apiFolder(place), name, recordName));
  if (text === undefined)
    return endSearch(
      "ledger-unfinished",
      `${called} has no ${recordName}: its publication was interrupted.`,
      RESTORE,
    );
  const record = parseRecord(text);
  if (record === undefined)
    return endSearch("ledger-damaged", `${called} has a ${recordName} that cannot be read.`, RESTORE);
  if (!isSealed(record) || record.version !== name || record.api !== place.api)
    return endSearch(
      "ledger-tampered",
      `${called} has a ${recordName} that was changed after it was published.`,
      RESTORE,
    );
  return record;
}

/** The published document of a version, every file verified against its hash. Ends the search at the first mismatch. */
export async function readSnapshot(
  io: BaselineIo,
  place: LedgerPlace,
  record: LedgerRecord,
): Promise<Published> {
  const { version, date, commit, document } = record;
  const root = versionRoot(version, record.sha256);
  const [entry] = record.files;
  const sources = new Map(record.files.map((file) => [file.source, file]));
  const isBundle = record.form === "bundle";
  const map = isBundle ? record.files[1] : undefined;
  const read = (file: SnapshotFile): Promise<string> => readVerifiedFile(io, place, version, file);
  const uri = versionFileUri(root, isBundle ? (entry?.path ?? document) : document);
  return {
    kind: "published",
    uri,
    text: entry === undefined ? "" : await read(entry),
    label: version,
    source: "ledger",
    commit: commit ?? undefined,
    date,
    hash: record.sha256,
    origin: map && createOriginLookup(await read(map)),
    readFile: async (other) => {
      const file = other === uri ? entry : sources.get(versionFilePath(root, other, place.root) ?? other);
      return file && (await read(file).catch(() => undefined));
    },
    why: async (other) => {
      const file = sources.get(versionFilePath(root, other, place.root) ?? other);
      const found = file && (await orNotFound(() => read(file)));
      return typeof found === "string" ? undefined : found;
    },
  };
}

/** Reads the source map of a bundle at first use. */
function createOriginLookup(map: string): Published["origin"] {
  let trace: TraceMap | undefined;
  return ({ line, character }) => {
    trace ??= new TraceMap(map);
    const { source, line: from, column } = originalPositionFor(trace, { line: line + 1, column: character });
    return source === null ? undefined : { path: source, line: from - 1, character: column };
  };
}

/** The text of a file of a snapshot. Ends the search if it differs from the published text. */
export async function readVerifiedFile(
  io: BaselineIo,
  place: LedgerPlace,
  version: string,
  { path, sha256: hash }: SnapshotFile,
): Promise<string> {
  const called = `\`${path}\` of version ${version} of ${place.api} in the ledger`;
  const text = await restrictToFolder(io, place.root).readFile(
    join(apiFolder(place), version, ...path.split("/")),
  );
  if (text === undefined) return endSearch("ledger-unfinished", `${called} is missing.`, RESTORE);
  if (sha256(text) !== hash)
    return endSearch("ledger-tampered", `${called} was changed after it was published.`, RESTORE);
  return text;
}

/** A key of an API's part of a ledger: while it stays the same, so do the versions. Much cheaper than reading them. */
export async function ledgerKey(io: BaselineIo, place: LedgerPlace): Promise<string> {
  const folder = apiFolder(place);
  const names = await orNotFound(() => readVersionNames(io, place));
  if ("kind" in names) return JSON.stringify(names);
  const stamps = await Promise.all(
    names.map(async (name) => {
      const files = (await io.readDirectory(join(folder, name))) ?? [];
      return Promise.all(files.map((file) => io.stamp(join(folder, name, file))));
    }),
  );
  return JSON.stringify([names, stamps]);
}
