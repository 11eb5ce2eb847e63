/** `contract-guard merge`: one report of all shards of a run. */
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { pathToFileURL } from "node:url";
import { version } from "../../package.json";
import { visible } from "../formats/index";
import { readBlob, readEntry, type Blob, type BlobHeader } from "./blob/blob";
import type { ComparedDocument } from "./comparer";
import { exitCodes } from "./exit-codes";
import { printReports, type PrintOptions } from "./print-reports";

/** Prints the report of the whole run. A run that is not complete is not checked: nothing is printed. */
export async function mergeBlobs(
  files: readonly string[],
  options: PrintOptions,
  fail: (message: string) => never,
): Promise<void> {
  const blobs = files.map((file) => ({ file, blob: readBlob(readText(file, fail)) }));
  const problem = findProblem(blobs, options);
  if (typeof problem === "string") {
    process.stderr.write(`${visible(`not checked: ${problem}`)}\n`);
    process.exitCode = exitCodes.unchecked;
    return;
  }
  const { header, entries } = problem;
  await printReports(
    { compared: comparedIn(entries), isOneOfMany: header.isOneOfMany, none: header.none ?? undefined },
    options,
    fail,
  );
}

function readText(file: string, fail: (message: string) => never): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return fail(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

interface WholeRun {
  readonly header: BlobHeader;
  /** The line of each document, in the order of the report. */
  readonly entries: readonly string[];
}

/** The merged blobs, or why they cannot be merged, with advice. */
function findProblem(
  files: readonly { readonly file: string; readonly blob: Blob | undefined }[],
  { failOn, format }: PrintOptions,
): WholeRun | string {
  const blobs: Blob[] = [];
  for (const { file, blob } of files) {
    if (blob === undefined)
      return `${file} is not a complete blob. Write it again with \`check --format blob\`.`;
    const { engine } = blob.header;
    if (engine !== version)
      return `${file} was written by Contract Guard ${engine}, and this is ${version}. Use the same version for all shards.`;
    blobs.push(blob);
  }
  const [first] = blobs;
  if (first === undefined) return "No blob was specified.";
  const { header } = first;
  const byShard = new Map<number, string>();
  for (const [index, { header: other }] of blobs.entries()) {
    const file = files[index]?.file ?? "";
    const difference = findDifference(header, other);
    if (difference !== undefined)
      return `${file} and ${files[0]?.file ?? ""} are from different runs: the ${difference} differ. Run all shards with the same options on the same commit.`;
    const before = byShard.get(other.shard.index);
    if (before !== undefined)
      return `${before} and ${file} are both shard ${nameShard(other)}. Specify each shard once.`;
    byShard.set(other.shard.index, file);
  }
  const missing = Array.from({ length: header.shard.count }, (_, index) => index + 1).filter(
    (index) => !byShard.has(index),
  );
  if (missing.length > 0)
    return `Shard ${missing.map((index) => `${index}/${header.shard.count}`).join(", ")} is missing. Specify the blobs of all shards.`;
  if (failOn === "doors" && !header.options.doors)
    return "The blobs contain no doors. Run the shards with `--doors`.";
  if (header.options.fixes && format !== "json" && format !== "sarif")
    return `Fixes are not part of the format ${format}. Run the shards without \`--fixes\`.`;
  const known = new Map(blobs.flatMap(({ entries }) => [...entries]));
  const entries = header.documents.map((_, index) => known.get(index));
  const absent = header.documents.find((_, index) => entries[index] === undefined);
  if (absent !== undefined) return `No blob contains ${absent.name}. Run the shards again.`;
  return { header, entries: entries.filter((entry) => entry !== undefined) };
}

function nameShard({ shard }: BlobHeader): string {
  return `${shard.index}/${shard.count}`;
}

/** The first difference between two shards that should be of one run, as a plural noun. */
function findDifference(one: BlobHeader, other: BlobHeader): string | undefined {
  const parts = {
    options: [one.options, other.options],
    commits: [one.commit, other.commit],
    configurations: [one.configuration, other.configuration],
    documents: [
      [one.documents, one.none, one.isOneOfMany],
      [other.documents, other.none, other.isOneOfMany],
    ],
    "numbers of shards": [one.shard.count, other.shard.count],
  };
  return Object.entries(parts).find(([, [mine, its]]) => !isDeepStrictEqual(mine, its))?.[0];
}

async function* comparedIn(entries: readonly string[]): AsyncGenerator<ComparedDocument> {
  const folder = `${pathToFileURL(process.cwd()).href}/`;
  for (const entry of entries) yield readEntry(entry, folder);
}
