/** Blobs: the results of one shard of a run, to be merged into one report. */
import { sha256, toAbsoluteEntry, toRelativeEntry, type StoredEntry } from "../../service/index";
import type { ComparedDocument } from "../comparer";

const BLOB_VERSION = 2;

/** What all shards of a run have in common. */
export interface BlobRun {
  /** Version of Contract Guard. */
  readonly engine: string;
  /** Commit id of HEAD; null outside of a repository. */
  readonly commit: string | null;
  /** Options that affect the results. */
  readonly options: {
    readonly base: string | null;
    readonly allowHost: readonly string[];
    readonly fixes: boolean;
    readonly doors: boolean;
    readonly proofs: boolean;
  };
  /** The documents of all shards in the order of the report, with the sizes of their files. */
  readonly documents: readonly { readonly name: string; readonly bytes: number }[];
  /** SHA-256 of the configurations. */
  readonly configuration: string;
  readonly isOneOfMany: boolean;
  /** Why there are no documents, in one sentence. */
  readonly none: string | null;
}

export interface BlobHeader extends BlobRun {
  readonly blobVersion: typeof BLOB_VERSION;
  /** `index` is one-based. */
  readonly shard: { readonly index: number; readonly count: number };
}

interface BlobEntry {
  /** Of `documents`. */
  readonly index: number;
  /** Null if the configuration excludes the document. */
  readonly entry: StoredEntry | null;
}

interface BlobEnd {
  readonly entries: number;
  /** Of all lines before this one. */
  readonly sha256: string;
}

/** A blob as lines, each with a line end. @param folder `file:` URI of the working directory, ending with a slash */
export async function* writeBlob(
  header: Omit<BlobHeader, "blobVersion">,
  compared: AsyncIterable<ComparedDocument & { readonly index: number }>,
  folder: string,
): AsyncGenerator<string> {
  const hashes: string[] = [];
  const line = (value: object): string => {
    const text = JSON.stringify(value);
    hashes.push(sha256(text));
    return `${text}\n`;
  };
  yield line({ blobVersion: BLOB_VERSION, ...header } satisfies BlobHeader);
  for await (const { index, report, texts } of compared)
    yield line({
      index,
      entry: report === undefined ? null : toRelativeEntry({ report, texts }, folder),
    } satisfies BlobEntry);
  yield line({ entries: hashes.length - 1, sha256: sha256(hashes.join("\n")) } satisfies BlobEnd);
}

export interface Blob {
  readonly header: BlobHeader;
  /** The lines of the entries by document. */
  readonly entries: ReadonlyMap<number, string>;
}

/** Undefined if the text is not a complete blob of this version. */
export function readBlob(text: string): Blob | undefined {
  const lines = text.split("\n");
  if (lines.pop() !== "") return undefined;
  const end = parseLine(lines.pop()) as Partial<BlobEnd> | undefined;
  const isWhole = end?.entries === lines.length - 1 && end.sha256 === sha256(lines.map(sha256).join("\n"));
  const header = parseLine(lines.shift()) as BlobHeader | undefined;
  if (!isWhole || header?.blobVersion !== BLOB_VERSION) return undefined;
  return { header, entries: new Map(lines.map((line) => [indexOfEntry(line), line])) };
}

function parseLine(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Entries stay text until they are printed. */
function indexOfEntry(line: string): number {
  return Number(/^\{"index":(\d+),/.exec(line)?.[1]);
}

/** @param folder `file:` URI of the working directory, ending with a slash */
export function readEntry(line: string, folder: string): ComparedDocument {
  const { entry } = JSON.parse(line) as BlobEntry;
  return entry === null ? { report: undefined, texts: new Map() } : toAbsoluteEntry(entry, folder);
}
