/** Comparison of one document with its published version, for the commands. */
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { findRepositoryRoot, readDocument, type Baseline, type BaselineIo } from "../published/index";
import {
  resolvePublished,
  findWorkspaceConfig,
  reportWithFixes,
  reportWithProofs,
  uncheckedReport,
  withDoors,
  type CachedReport,
  type Checker,
  type CheckRequest,
  type ReportCache,
} from "../service/index";
import { policyAt, type Report } from "../policy/index";
import { explainOutsideDocument, type Document } from "./select-documents";
import { readHead } from "./read-document";
import { readReferences } from "./references";
import { createTextCache } from "./text-cache";

export interface CompareOptions {
  /** Reports of earlier checks. */
  readonly cache?: ReportCache | undefined;
  /** Is called with the source of a report, if there is a cache. */
  readonly onCached?: (source: CachedReport["source"]) => void;
  readonly io: BaselineIo;
  readonly checker: Checker;
  /** The published version specified by the user. */
  readonly base: string | undefined;
  /** Hosts that `$ref`s of the document may be loaded from. */
  readonly allowHost: readonly string[];
  /** Proofs that are shown of one report at most; none is sought beyond. */
  readonly mostProofs: number;
  /** Adds fixes to the findings. */
  readonly fixes?: boolean;
  /** Folders that the user works in, absolute; files in them may be read. Default: the current folder. */
  readonly folders?: readonly string[];
  /** Adds what the next publish makes permanent. */
  readonly doors?: boolean;
  /** Every text that is read is put here by its URI, so that its lines can be shown. */
  readonly texts: Map<string, string>;
  /** Ends the comparison. */
  readonly signal?: AbortSignal;
  /** Absolute path of the folder that a relative `base` is resolved against. Default: the current folder. */
  readonly directory?: string;
  readonly step: (words: string) => void;
  /** Reports a usage error and does not return. */
  readonly fail: (message: string) => never;
}

/** The report; undefined for a document that a pattern found and the configuration leaves out. */
export async function compareDocument(
  document: Document,
  options: CompareOptions,
): Promise<Report | undefined> {
  const { cache, io, mostProofs, fixes, doors, onCached } = options;
  const prepared = await prepareComparison(document, options);
  if (prepared === undefined || "verdict" in prepared) return prepared;
  if (cache === undefined) return compare(prepared, options);
  const root = (await findRepositoryRoot(io, document.file)) ?? dirname(document.file);
  const { report, source } = await cache.report(
    prepared,
    { mostProofs: String(mostProofs), fixes: fixes === true, doors: doors === true },
    `${pathToFileURL(root).href}/`,
    (request) => compare(request, options),
  );
  onCached?.(source);
  return report;
}

async function compare(
  prepared: CheckRequest,
  { checker, mostProofs, fixes, doors, signal, step }: CompareOptions,
): Promise<Report> {
  const checked = await checker.check(prepared, signal);
  if (mostProofs > 0) step("looking for proofs");
  const proved = mostProofs > 0 ? await reportWithProofs(checker, checked, mostProofs) : checked;
  const report = doors === true ? withDoors(proved, await checker.doors(checked), prepared.policy) : proved;
  if (fixes !== true) return report;
  step("looking for fixes");
  return reportWithFixes(checker, checked, report);
}

/**
 * The texts to compare, or the report if the document is not read; undefined as for `compareDocument`.
 * @param given the text to use instead of the file's
 */
export async function prepareComparison(
  document: Document,
  { io, base: spec, allowHost, texts, folders = [process.cwd()], directory, step, fail }: CompareOptions,
  given?: string,
): Promise<CheckRequest | Report | undefined> {
  const { file, isNamed } = document;
  const uri = pathToFileURL(file).href;
  const outside = await explainOutsideDocument(io, document, folders);
  if (outside !== undefined)
    return uncheckedReport(null, { uri, label: "working tree", apiVersion: null }, outside);
  const text = given ?? (await readHead(file, fail));
  texts.set(uri, text);
  step("looking for the published version");
  const governed = await findWorkspaceConfig(io, file, async (other) => readDocument(io, other));
  if (!isNamed && spec === undefined && governed.wrong?.code === "excluded") return undefined;
  const references = await readReferences(io, file, governed, allowHost, folders);
  const { base, older } = await resolvePublished(io, file, governed, {
    spec,
    directory,
    serve: references.serve,
  });
  step("comparing");
  return {
    base: withCollectedTexts(base, texts),
    older: older.map((one) => withCollectedTexts(one, texts)),
    notes: governed.notes,
    policy: policyAt(governed.policy, new Date().toISOString()),
    head: { uri, text },
    readFile: createTextCache(references.read, texts),
    whyMissing: references.why,
  };
}

/** The same version; its files are put into `texts` as they are read. */
function withCollectedTexts(base: Baseline, texts: Map<string, string>): Baseline {
  if (base.kind !== "published") return base;
  texts.set(base.uri, base.text);
  return { ...base, readFile: createTextCache(base.readFile, texts) };
}
