/** The record of a published version: the hashes of its files, and its later history. */
import { createHash } from "node:crypto";

export const recordName = "record.json";

/** One file of a snapshot. */
export interface SnapshotFile {
  /** Path inside the snapshot's folder, with forward slashes. */
  readonly path: string;
  /** Origin: a path from the ledger's root with forward slashes, or an `https:` URL. */
  readonly source: string;
  /** SHA-256 of the text with LF line ends, because git may convert line ends on Windows. */
  readonly sha256: string;
}

/** An approval that expired with a publication. */
export interface UsedApproval {
  readonly fingerprint: string;
  readonly reason: string;
  readonly owner: string;
}

export interface LedgerRecord {
  readonly recordVersion: 1;
  readonly api: string;
  /** The `info.version` of the document. */
  readonly version: string;
  /** Publication time, ISO 8601 in UTC. */
  readonly date: string;
  /** `file`: the document unchanged; `bundle`: its files bundled into one; `files`: its files unchanged. */
  readonly form: "file" | "bundle" | "files";
  /** Source path of the document from the ledger's root. */
  readonly document: string;
  /** The document itself comes first. */
  readonly files: readonly SnapshotFile[];
  /** SHA-256 of all immutable parts of the record, including the hashes of the files. */
  readonly sha256: string;
  /** The commit that contains the published document, or null. */
  readonly commit: string | null;
  readonly approvals: readonly UsedApproval[];
  /** The day since which no client uses this version, `2027-03-31`, or null. */
  readonly retired: string | null;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text.replace(/\r\n?/g, "\n")).digest("hex");
}

/** The record with its own hash. */
export function sealRecord(record: Omit<LedgerRecord, "sha256">): LedgerRecord {
  return { ...record, sha256: hashRecord(record) };
}

/** True if all immutable parts of the record are unchanged. */
export function isSealed(record: LedgerRecord): boolean {
  return record.sha256 === hashRecord(record);
}

function hashRecord({
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

export function formatRecord(record: LedgerRecord): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/** The record, or undefined if the text is not a record. */
export function parseRecord(text: string): LedgerRecord | undefined {
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
      (file) => hasTexts(file, ["path", "source", "sha256"]) && isInsideSnapshot(String(file.path)),
    ) &&
    Array.isArray(value.approvals) &&
    value.approvals.every((one) => hasTexts(one, ["fingerprint", "reason", "owner"]))
  );
}

/** True if the value is a calendar date such as `2027-03-31`. Any other value does not retire a version. */
export function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const moment = Date.parse(value);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
}

/** Milliseconds by which the first time zone is ahead of UTC. */
const AHEAD_OF_UTC = 14 * 3_600_000;

/** True if a day has begun in any time zone. */
export function isPastOrPresentDay(day: string): boolean {
  return Date.parse(day) <= Date.now() + AHEAD_OF_UTC;
}

/** True if the version is retired; not before its retirement day. */
export function isRetired({ retired }: Pick<LedgerRecord, "retired">): boolean {
  return retired !== null && isPastOrPresentDay(retired);
}

/** `retired 2027-03-31`, or an empty string. */
export function retirementText(record: Pick<LedgerRecord, "retired">): string {
  if (record.retired === null) return "";
  return isRetired(record) ? `retired ${record.retired}` : `to be retired ${record.retired}`;
}

function hasTexts(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const entries = new Map(Object.entries(value));
  return keys.every((key) => typeof entries.get(key) === "string");
}

/** Rejects paths that lead out of the snapshot. */
function isInsideSnapshot(path: string): boolean {
  return !/^\/|\\|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(path);
}
