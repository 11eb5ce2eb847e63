/** Comparison of one document with its published version, for the commands. */
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { findRepositoryRoot, readDocument, type Baseline, type BaselineIo } from "../published/index";
import {
  findWorkspaceConfig,
  locatePublished,
  readVersions,
  reportWithFixes,
  reportWithProofs,
  uncheckedReport,
  withDoors,
  type CachedReport,
  type CacheScope,
  type Checker,
  type CheckRequest,
  type LocatedRequest,
  type ReportCache,
  type ReportEntry,
} from "../service/index";
import { policyAt, type Report } from "../policy/index";
import { keepShownLines } from "../formats/index";
import { explainOutsideDocument, type Document } from "./select-documents";
import { decodeHead, readHeadBytes } from "./read-document";
import { readReferences } from "./references";
import { createTextCache } from "./text-cache";

/** How the texts of a document and of its published version are found. */
export interface LocateOptions {
  readonly io: BaselineIo;
  /** The published version specified by the user. */
  readonly base: string | undefined;
  /** Hosts that `$ref`s of the document may be loaded from. */
  readonly allowHost: readonly string[];
  /** Folders that the user works in, absolute; files in them may be read. Default: the current folder. */
  readonly folders?: readonly string[];
  /** Every text that is read is put here by its URI, so that its lines can be shown. */
  readonly texts: Map<string, string>;
  /** Absolute path of the folder that a relative `base` is resolved against. Default: the current folder. */
  readonly directory?: string;
  readonly step: (words: string) => void;
  /** Reports a usage error and does not return. */
  readonly fail: (message: string) => never;
}

/** What a report contains. */
export interface ReportOptions {
  /** Proofs that are shown of one report at most; none is sought beyond. */
  readonly mostProofs: number;
  /** Adds fixes to the findings. */
  readonly fixes?: boolean;
  /** Adds what the next publish makes permanent. */
  readonly doors?: boolean;
  /** The report shows lines of the documents. */
  readonly showsLines?: boolean;
}

interface HashOption {
  /** Adds the hash of the published version, to which approvals refer. Not with a cache. */
  readonly publishedHash?: boolean;
}

export interface CompareOptions extends LocateOptions, ReportOptions, HashOption {
  /** Reports of earlier checks. */
  readonly cache?: ReportCache | undefined;
  readonly checker: Checker;
  /** Ends the comparison. */
  readonly signal?: AbortSignal;
  /** Is called with the number of characters of a text that is not put into `texts`; throws if there are too many. */
  readonly count?: (characters: number) => void;
}

/** A report, the lines that it shows, and its source if there is a cache. */
export type Compared = ReportEntry &
  Partial<Pick<CachedReport, "source">> & { readonly publishedHash?: string | undefined };

/** Undefined for a document that a pattern found and the configuration leaves out. */
export async function compareDocument(
  document: Document,
  options: CompareOptions,
): Promise<Compared | undefined> {
  const located = await locateComparison(document, options);
  if (located === undefined) return undefined;
  if ("verdict" in located) return withShownLines(located, options);
  const { cache, io } = options;
  const compute = (request: CheckRequest): Promise<Compared> => compare(request, options);
  if (cache === undefined) return compute(await located.read());
  return cache.report(located, await cacheScope(io, document, options), compute);
}

/** The report of an earlier comparison, without reading the documents; undefined without one. */
export async function recallDocument(
  document: Document,
  cache: ReportCache,
  options: LocateOptions & ReportOptions,
): Promise<ReportEntry | undefined> {
  const located = await locateComparison(document, options);
  if (located === undefined || "verdict" in located) return undefined;
  return cache.find(located, await cacheScope(options.io, document, options));
}

async function cacheScope(
  io: BaselineIo,
  { file }: Document,
  { mostProofs, fixes = false, doors = false, showsLines = false }: ReportOptions,
): Promise<CacheScope> {
  const root = (await findRepositoryRoot(io, file)) ?? dirname(file);
  const options = { mostProofs: String(mostProofs), fixes, doors, showsLines };
  return { options, folder: `${pathToFileURL(root).href}/` };
}

async function compare(request: CheckRequest, options: CompareOptions): Promise<Compared> {
  const { checker, mostProofs, fixes, doors, signal, step } = options;
  step("comparing");
  const checked = await checker.check(request, signal);
  if (mostProofs > 0) step("looking for proofs");
  const proved = mostProofs > 0 ? await reportWithProofs(checker, checked, mostProofs) : checked;
  const judged = doors === true ? withDoors(proved, await checker.doors(checked), request.policy) : proved;
  if (fixes === true) step("looking for fixes");
  const report = fixes === true ? await reportWithFixes(checker, checked, judged) : judged;
  const publishedHash = options.publishedHash === true ? checker.publishedHash(checked) : undefined;
  return { ...withShownLines({ ...report }, options), publishedHash };
}

function withShownLines(
  report: Report,
  { showsLines, texts }: Pick<CompareOptions, "showsLines" | "texts">,
): ReportEntry {
  return { report, texts: showsLines === true ? keepShownLines(report, (uri) => texts.get(uri)) : new Map() };
}

/**
 * The texts to compare, or the report if the document is not read; undefined as for `compareDocument`.
 * @param given the text to use instead of the file's
 */
export async function prepareComparison(
  document: Document,
  options: LocateOptions,
  given?: string,
): Promise<CheckRequest | Report | undefined> {
  const located = await locateComparison(document, options, given);
  return located === undefined || "verdict" in located ? located : located.read();
}

/** The same as `prepareComparison`, without reading the published version. */
async function locateComparison(
  document: Document,
  options: LocateOptions,
  given?: string,
): Promise<LocatedRequest | Report | undefined> {
  const { io, base: spec, allowHost, texts, folders = [process.cwd()], directory, step, fail } = options;
  const { file, isNamed } = document;
  const uri = pathToFileURL(file).href;
  const outside = await explainOutsideDocument(io, document, folders);
  if (outside !== undefined)
    return uncheckedReport(null, { uri, label: "working tree", apiVersion: null }, outside);
  const bytes = given === undefined ? await readHeadBytes(file, fail) : Buffer.from(given);
  step("looking for the published version");
  const governed = await findWorkspaceConfig(io, file, async (other) => readDocument(io, other));
  if (!isNamed && spec === undefined && governed.wrong?.code === "excluded") return undefined;
  const references = await readReferences(io, file, governed, allowHost, folders);
  const { serve } = references;
  const versions = await locatePublished(io, file, governed, { spec, directory, serve });
  const shared = {
    notes: governed.notes,
    policy: policyAt(governed.policy, new Date().toISOString()),
    readFile: createTextCache(references.read, texts),
    whyMissing: references.why,
  };
  return {
    ...shared,
    ...versions,
    head: { uri, content: createHash("sha256").update(bytes).digest("hex") },
    async read() {
      const text = given ?? decodeHead(bytes, file, fail);
      texts.set(uri, text);
      const { base, older } = await readVersions(versions);
      return {
        ...shared,
        base: withCollectedTexts(base, texts),
        older: older.map((one) => withCollectedTexts(one, texts)),
        head: { uri, text },
      };
    },
  };
}

/** The same version; its files are put into `texts` as they are read. */
function withCollectedTexts(base: Baseline, texts: Map<string, string>): Baseline {
  if (base.kind !== "published") return base;
  texts.set(base.uri, base.text);
  return { ...base, readFile: createTextCache(base.readFile, texts) };
}
