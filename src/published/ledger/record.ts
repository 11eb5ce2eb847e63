/** The record of a published version: what it holds, by hash, and what became of it. */
import { createHash } from "node:crypto";

export const recordName = "record.json";

/** One file of a snapshot. */
export interface SnapshotFile {
  /** Its path inside the snapshot's folder, with forward slashes. */
  readonly path: string;
  /** Where it came from: a path from the ledger's root with forward slashes, or an `https:` URL. */
  readonly source: string;
  /** SHA-256 of the text with line feeds as line ends, so that what git does to them on Windows is no tampering. */
  readonly sha256: string;
}

/** An approval that a publication used up. */
export interface UsedApproval {
  readonly fingerprint: string;
  readonly reason: string;
  readonly owner: string;
}

export interface LedgerRecord {
  readonly recordVersion: 1;
  readonly api: string;
  /** What `info.version` said. */
  readonly version: string;
  /** When it was published, ISO 8601 in UTC. */
  readonly date: string;
  /** `file`: the document as it was; `bundle`: its files made one; `files`: its files as they were. */
  readonly form: "file" | "bundle" | "files";
  /** The document's source path from the ledger's root. */
  readonly document: string;
  /** The document itself comes first. */
  readonly files: readonly SnapshotFile[];
  /** SHA-256 of everything that never changes in a record: above all of the files' hashes. */
  readonly sha256: string;
  /** The commit that holds the document as it was published, or null. */
  readonly commit: string | null;
  readonly approvals: readonly UsedApproval[];
  /** The day since which nobody uses this version any more, `2027-03-31`, or null. */
  readonly retired: string | null;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text.replace(/\r\n?/g, "\n")).digest("hex");
}

/** The record with its own hash. */
export function sealed(record: Omit<LedgerRecord, "sha256">): LedgerRecord {
  return { ...record, sha256: sealOf(record) };
}

/** Whether nothing that never changes was changed in the record. */
export function isSealed(record: LedgerRecord): boolean {
  return record.sha256 === sealOf(record);
}

function sealOf({
  api,
  version,
  date,
  form,
  document,
  files,
  commit,
  approvals,
}: Omit<LedgerRecord, "sha256">): string {
  const parts = files.map((file) => [file.path, file.source, file.sha256]);
  const used = approvals.map((one) => [one.fingerprint, one.reason, one.owner]);
  return sha256(JSON.stringify([api, version, date, form, document, parts, commit, used]));
}

export function writeRecord(record: LedgerRecord): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/** The record, or undefined when the text is none. */
export function readRecord(text: string): LedgerRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is LedgerRecord {
  return (
    hasTexts(value, ["api", "version", "date", "form", "document", "sha256"]) &&
    value.recordVersion === 1 &&
    ["file", "bundle", "files"].includes(String(value.form)) &&
    (value.commit === null || typeof value.commit === "string") &&
    (value.retired === null || isDay(value.retired)) &&
    Array.isArray(value.files) &&
    value.files.length > 0 &&
    value.files.every(
      (file) => hasTexts(file, ["path", "source", "sha256"]) && isInside(String(file.path)),
    ) &&
    Array.isArray(value.approvals) &&
    value.approvals.every((one) => hasTexts(one, ["fingerprint", "reason", "owner"]))
  );
}

/** Whether it is a day that a calendar has, as `2027-03-31`: what else a version may say does not retire it. */
export function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const moment = Date.parse(value);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
}

/** Milliseconds by which a day begins earlier somewhere than in UTC. */
const AHEAD_OF_UTC = 14 * 3_600_000;

/** Whether a day has begun anywhere. */
export function hasBegun(day: string): boolean {
  return Date.parse(day) <= Date.now() + AHEAD_OF_UTC;
}

/** Whether the version is retired: a day that is still to come does not count yet. */
export function isRetired({ retired }: Pick<LedgerRecord, "retired">): boolean {
  return retired !== null && hasBegun(retired);
}

/** `retired 2027-03-31`, or an empty string. */
export function retirement(record: Pick<LedgerRecord, "retired">): string {
  if (record.retired === null) return "";
  return isRetired(record) ? `retired ${record.retired}` : `to be retired ${record.retired}`;
}

function hasTexts(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const entries = new Map(Object.entries(value));
  return keys.every((key) => typeof entries.get(key) === "string");
}

/** A path that leads out of the snapshot is no record's. */
function isInside(path: string): boolean {
  return !/^\/|\\|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(path);
}
