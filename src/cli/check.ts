/** `contract-guard check`. */
import { pathToFileURL } from "node:url";
import { displayPath } from "../published/index";
import { writeBlob } from "./blob/blob";
import { describeRun } from "./blob/blob-run";
import { cacheSettings, createCacheUse, type CacheOptions } from "./cache";
import { compareAll } from "./compare-documents";
import type { ComparedDocument, Comparing } from "./comparer";
import { exitCodeFor, worstExitCode, type FailOn } from "./exit-codes";
import type { Format } from "./format-names";
import { narrowDocuments, type NarrowedDocuments, type Narrowing } from "./narrow-documents";
import { writeOutput } from "./print";
import { printReports, proofLimit } from "./print-reports";
import type { ProcessOptions } from "./process-limits";
import { describeRate, showProgress } from "./progress";
import { findDocuments } from "./select-documents";

export interface CheckOptions extends Narrowing, CacheOptions, ProcessOptions {
  readonly base?: string;
  readonly format: Format;
  readonly failOn: FailOn;
  /** Hosts that `$ref`s of the documents may be loaded from. */
  readonly allowHost?: readonly string[];
  /** Shows the request or response that proves each finding. */
  readonly explain?: true;
  /** False: no proofs are searched, in any format. */
  readonly proof?: boolean;
  /** Adds fixes to the findings, for `json`, `sarif` and `blob`. */
  readonly fixes?: true;
  /** For text: one line per finding that fails the check, nothing else. No progress. */
  readonly quiet?: true;
  /** Lists what the next publish makes permanent. */
  readonly doors?: true;
  /** Prints the configuration of the document instead. */
  readonly printConfig?: true;
}

/** Prints the reports and sets the exit code. `fail` reports a usage error and does not return. */
export async function check(
  given: readonly string[],
  options: CheckOptions,
  fail: (message: string) => never,
): Promise<void> {
  const { base, format, failOn, fixes, doors, allowHost = [], changed, why, proof, explain } = options;
  if (fixes === true && !["json", "sarif", "blob"].includes(format))
    fail("--fixes requires `--format json`, `--format sarif` or `--format blob`.");
  if (proof === false && explain === true) fail("--explain shows proofs. Remove `--no-proof`.");
  if (why === true && changed === undefined) fail("--why requires `--changed`.");
  const found = await findDocuments(given, fail);
  const isBlob = format === "blob";
  const narrowed = await narrowDocuments(found, options, isBlob || options.shard !== undefined);
  const isOneOfMany = found.length > 1;
  const comparing = {
    base,
    allowHost,
    mostProofs: proof === false ? 0 : isBlob ? Infinity : proofLimit({ ...options, format }),
    fixes: fixes === true,
    doors: doors === true || failOn === "doors",
    showsLines: isBlob || format === "text" || format === "html",
    reportCache: cacheSettings(options),
  };
  const compared = compareOwn(narrowed, comparing, options, fail);
  if (isBlob) {
    const run = await describeRun(narrowed.all, comparing, { isOneOfMany, none: narrowed.noneAtAll });
    const { index = 1, count = 1 } = options.shard ?? {};
    process.exitCode = await printBlob({ ...run, shard: { index, count } }, compared, failOn);
  } else await printReports({ compared, isOneOfMany, none: narrowed.none }, { ...options, format }, fail);
}

/** Compares the documents of this shard, and shows progress. */
async function* compareOwn(
  { all, own }: NarrowedDocuments,
  comparing: Comparing,
  options: CheckOptions,
  fail: (message: string) => never,
): AsyncGenerator<ComparedDocument & { readonly index: number }> {
  const isQuiet = options.quiet === true;
  const progress = showProgress(process.stderr, isQuiet);
  const use = createCacheUse(comparing.reportCache, options);
  const path = displayPath(process.cwd());
  const documents = own.flatMap((index) => all[index]?.document ?? []);
  const began = performance.now();
  let done = 0;
  const step = (index: number, words: string): void => {
    const rate = describeRate(done, documents.length, performance.now() - began);
    const counted = documents.length > 1 ? `${index + 1} of ${documents.length}${rate}, ` : "";
    const { file = "" } = documents[index] ?? {};
    progress.step(`${counted}${path(pathToFileURL(file).href)}: ${words}`);
  };
  for await (const compared of compareAll(documents, comparing, { step, fail }, options)) {
    progress.clear();
    use.count(compared.source);
    yield { ...compared, index: own[done++] ?? -1 };
  }
  const used = await use.finish();
  if (used !== undefined && !isQuiet) process.stderr.write(`${used}\n`);
}

/** Returns the exit code. */
async function printBlob(
  header: Parameters<typeof writeBlob>[0],
  compared: AsyncIterable<ComparedDocument & { readonly index: number }>,
  failOn: FailOn,
): Promise<number> {
  const codes = new Set<number>();
  async function* withCodes(): typeof compared {
    for await (const one of compared) {
      if (one.report !== undefined) codes.add(exitCodeFor(one.report, failOn));
      yield one;
    }
  }
  const folder = `${pathToFileURL(process.cwd()).href}/`;
  for await (const line of writeBlob(header, withCodes(), folder)) await writeOutput(line);
  return worstExitCode([...codes]);
}
