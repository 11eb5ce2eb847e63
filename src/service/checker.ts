import type { Published } from "../published/index";
import {
  compareDocuments,
  type Comparer,
  describeDocument,
  readApi,
  type Comparison,
  type Place,
  type Problem,
} from "../engine/index";
import { buildReport, mergeReports, uncheckedReport, unpublishedReport } from "../policy/index";
import type { DoorFinding, Report, Unchecked } from "../policy/index";
import { includesPattern } from "../proof/index";
import { createCancellation, type Cancellation } from "./cancellation";
import type { Checker, CheckRequest } from "./types";
import { applyPolicy, recordComparison, type ComparisonRecord } from "./comparison-record";
import { readFiles, type DocumentFiles } from "../workspace/index";
import { createMemory, type DocumentMemory } from "./memory";
import { comparedDoors, emptyVersion, findJudgedDoors, noPublishedVersion } from "./doors";
import { proveFindings } from "./proofs";
import { createWhatIf, type WhatIf, type Start } from "./repairs/what-if";
import { findDoorRepairs, type DoorsOf } from "./repairs/door-repairs";
import { findRepairOfAll, findRepairs } from "./repairs/repairs";
import { findDoorFixes, findFixes } from "./repairs/report-fixes";
import { remoteReferenceWarnings } from "./remote-ref-warnings";
import { notesOf, sameProblem } from "./report-notes";
import { reportBase, reportHead, headLabel } from "./report-sides";
import { readContract, type Contract } from "./contract/contract";
import type { Version } from "./contract/published-element";
import {
  explainFailure,
  explainMissingFile,
  explainEncoding,
  explainTooLarge,
  explainUnsupported,
  explainUnparsable,
  explainUnreadPart,
  type DescribedDocument,
} from "./unchecked";

/** Limit of rounds that read further files which a comparison requests. */
const MAX_ROUNDS = 5;

/**
 * A checker with an empty cache. One per process is enough; unused entries are evicted.
 * @param news is called every few milliseconds during a cancellable check, to receive messages
 */
export function createChecker(news: () => void = () => undefined): Checker {
  const memory = createMemory();
  /** The inputs of each report, for as long as the report is in use. */
  const sources = new WeakMap<Report, ReportSource>();
  const contracts = new WeakMap<Report, { readonly known: Contract | undefined }>();
  const contractFor = (report: Report): Contract | undefined => {
    const source = sources.get(report);
    const before = contracts.get(report);
    if (source === undefined || (before !== undefined && before.known?.isValid() !== false))
      return before?.known;
    const known = readContract(report, versionsOf(source));
    contracts.set(report, { known });
    return known;
  };
  const attention = (signal: AbortSignal | undefined): Cancellation => createCancellation(signal, news);
  const benchFor = (source: Start, signal: AbortSignal | undefined): WhatIf =>
    createWhatIf(source, memory.of(source.request.head.uri), (request, known) =>
      checkAll(request, known, attention(signal)),
    );
  /** What was never published is compared with an empty document, once for each report. */
  const emptyStarts = new WeakMap<ReportSource, Start>();
  const doorBenchFor = async (source: ReportSource, signal: AbortSignal | undefined): Promise<WhatIf> => {
    if (source.all.length > 0) return benchFor(source, signal);
    const request = { ...source.request, base: emptyVersion(source.request) };
    const start = emptyStarts.get(source) ?? {
      ...(await checkAll(request, memory.of(request.head.uri), attention(signal))),
      request,
    };
    emptyStarts.set(source, start);
    return benchFor(start, signal);
  };
  return {
    async check(request, signal) {
      try {
        const made = await checkAll(request, memory.of(request.head.uri), attention(signal));
        sources.set(made.report, { ...made, request });
        return made.report;
      } catch (error) {
        if (signal?.aborted === true) throw error;
        return uncheckedReport(
          reportBase(request.base, null),
          reportHead(request, null),
          explainFailure(error),
        );
      }
    },
    prove(report, signal, only) {
      const findings = report.findings.filter(
        ({ fingerprint }) => only === undefined || fingerprint === only,
      );
      const comparisons = (sources.get(report)?.all ?? []).map(({ current }) => current());
      return proveFindings(findings, comparisons, attention(signal).pause);
    },
    async repairs(report, fingerprint, signal) {
      const source = sources.get(report);
      if (source === undefined) return [];
      return hasFinding(report, fingerprint)
        ? findRepairs(benchFor(source, signal), fingerprint)
        : findDoorRepairs(await doorBenchFor(source, signal), fingerprint, doorsUnder(source));
    },
    async repairAll(report, signal, selects) {
      const source = sources.get(report);
      return source && findRepairOfAll(benchFor(source, signal), selects);
    },
    async fixes(report, fingerprint, signal) {
      const source = sources.get(report);
      if (source === undefined) return [];
      return hasFinding(report, fingerprint)
        ? findFixes(benchFor(source, signal), fingerprint)
        : findDoorFixes(await doorBenchFor(source, signal), fingerprint, doorsUnder(source));
    },
    async doors(report) {
      const source = sources.get(report);
      return source && doorsOf(source, memory.of(source.request.head.uri));
    },
    marks: (report) => contractFor(report)?.marks,
    uses: (report, uri, pointer, of) => contractFor(report)?.uses(uri, pointer, of) ?? [],
    removed: (report) => contractFor(report)?.removed(),
    elementAt: (report, uri, position) => contractFor(report)?.elementAt(uri, position),
    forget: (head) => memory.forget(head),
    publishedHash: (report) => sources.get(report)?.newest?.hash(),
  };
}

function hasFinding({ findings }: Report, fingerprint: string): boolean {
  return findings.some((finding) => finding.fingerprint === fingerprint);
}

function doorsUnder({ request: { policy } }: ReportSource): DoorsOf {
  return ({ all }) => comparedDoors(all, policy);
}

/** The inputs of a report. */
interface ReportSource extends Start {
  /** The comparison with the newest version, to which approvals refer; undefined if there was none. */
  readonly newest: ComparisonRecord | undefined;
}

function versionsOf({ all, request: { base, older = [] } }: ReportSource): Version[] {
  return [base, ...older].flatMap((version) => {
    if (version.kind !== "published") return [];
    const compared = all.find(({ files }) => files.base.documents.entry.uri === version.uri);
    return compared === undefined ? [] : [{ label: version.label, compared }];
  });
}

/** The doors of a report's document, also if nothing was published yet; undefined if they are unknown. */
async function doorsOf(
  { all, request }: ReportSource,
  { parse }: DocumentMemory,
): Promise<readonly DoorFinding[] | undefined> {
  const { base, head, policy, readFile = noOtherFiles } = request;
  if (all.length > 0) return comparedDoors(all, policy);
  const isNew =
    base.kind === "unpublished" || (base.kind === "unchecked" && noPublishedVersion.has(base.code));
  if (!isNew) return undefined;
  const named = { version: "head", label: headLabel(request), uri: head.uri } as const;
  const entry = await readEntry(
    named,
    head.text,
    parse,
    createCancellation(undefined, () => undefined),
  );
  if ("code" in entry) return undefined;
  const files = await entry.files(readFile);
  return findJudgedDoors([], { api: readApi(files.documents), files }, policy);
}

/** Compares with every version that the document must not break. */
async function checkAll(
  { older = [], notes = [], ...request }: CheckRequest,
  memory: DocumentMemory,
  attention: Cancellation,
): Promise<Omit<ReportSource, "request">> {
  const all: ComparisonRecord[] = [];
  const first = await check(request, memory, attention, (compared) => {
    all.push(compared);
    return compared;
  });
  const [newest] = all;
  const others: Report[] = [];
  for (const base of older)
    others.push(
      await check({ ...request, base }, memory, attention, (compared) => {
        all.push(compared);
        return newest;
      }),
    );
  const merged = await applyPolicy(mergeReports([first, ...others]), request.policy, newest);
  const report = notes.length === 0 ? merged : { ...merged, notes: [...notes, ...merged.notes] };
  return { report, newest, all };
}

/** @param keep stores a comparison, and returns the hash to which approvals refer */
async function check(
  request: CheckRequest,
  { parse, comparer }: DocumentMemory,
  attention: Cancellation,
  keep: (compared: ComparisonRecord) => ComparisonRecord | undefined,
): Promise<Report> {
  const { base, head, policy } = request;
  const headEntry = await readEntry(
    { version: "head", label: headLabel(request), uri: head.uri },
    head.text,
    parse,
    attention,
  );
  if ("code" in headEntry)
    return uncheckedReport(reportBase(base, null), reportHead(request, null), headEntry);
  const headSide = reportHead(request, headEntry.apiVersion);

  if (base.kind === "unchecked") {
    const { code, message, advice, at } = base;
    return uncheckedReport(null, headSide, { code, message, advice, ...(at && { at }) });
  }
  if (base.kind === "unpublished") return unpublishedReport(reportBase(base, null), headSide);
  const baseEntry = await readEntry(
    { version: "base", label: base.label, uri: base.uri },
    base.text,
    parse,
    attention,
  );
  if ("code" in baseEntry) return uncheckedReport(reportBase(base, null), headSide, baseEntry);
  const baseSide = reportBase(base, baseEntry.apiVersion);

  const headFiles = await headEntry.files(request.readFile ?? noOtherFiles);
  const texts = [base.text];
  const baseFiles = await baseEntry.files(async (uri) => {
    const text = await base.readFile(uri);
    if (text !== undefined) texts.push(text);
    return text;
  });
  await attention.pause();
  const comparison = await compare(comparer, baseFiles, headFiles, attention);
  await attention.pause();
  const broken = findBrokenFile(headFiles, headEntry.named) ?? findBrokenFile(baseFiles, baseEntry.named);
  if (broken) return uncheckedReport(baseSide, headSide, broken);
  const locate = { base: withOrigin(baseFiles.locate, base), head: headFiles.locate };
  const sides = {
    base: { ...baseEntry, locate: locate.base, files: baseFiles },
    head: { ...headEntry, locate: locate.head, files: headFiles },
  };
  const again = (): Comparison =>
    compareDocuments(baseFiles.documents, headFiles.documents, { includesPattern });
  const ofHead = new Set(comparison.problems.head.map(sameProblem));
  const isOwn = (problem: Problem): boolean => !ofHead.has(sameProblem(problem));
  const served = {
    head: remoteReferenceWarnings(headFiles.parsed(), undefined, request.oldSince),
    base: remoteReferenceWarnings(baseFiles.parsed(), base, request.oldSince),
  };
  const missing = new Set<string>();
  const bound = keep(recordComparison(comparison, again, texts, sides));
  const hash = policy !== undefined && policy.approvals.length > 0 ? bound?.hash() : undefined;
  return buildReport({
    base: baseSide,
    head: headSide,
    changes: comparison.changes,
    locate,
    policy,
    hash,
    fileOrder: headFiles.order(),
    notes: [
      ...notesOf(headFiles, [...comparison.problems.head, ...served.head], missing),
      ...notesOf(baseFiles, [...comparison.problems.base.filter(isOwn), ...served.base], missing),
    ],
    incomplete:
      (await findMissingFile(headFiles, comparison.problems.head, headEntry.named, request.whyMissing)) ??
      (await findMissingFile(baseFiles, comparison.problems.base, baseEntry.named, base.why)) ??
      findUnread(headFiles, comparison.problems.head, comparison.problems.base, headEntry.named) ??
      findUnread(baseFiles, comparison.problems.base, comparison.problems.head, baseEntry.named),
  });
}

const noOtherFiles = async (): Promise<undefined> => undefined;

/** A document of a supported OpenAPI version. */
interface ReadEntry {
  readonly named: DescribedDocument;
  readonly apiVersion: string | null;
  /** Location of its version, or the beginning of the document. */
  readonly versionPlace: Place;
  readonly files: (readFile: (uri: string) => Promise<string | undefined>) => Promise<DocumentFiles>;
}

async function readEntry(
  named: DescribedDocument,
  text: string,
  parse: DocumentMemory["parse"],
  attention: Cancellation,
): Promise<ReadEntry | Unchecked> {
  const large = explainTooLarge(text, named) ?? explainEncoding(text, named);
  if (large) return large;
  await attention.pause();
  const parsed = parse(named.version, named.uri, named.uri, text);
  const description = describeDocument({ entry: parsed.document, get: () => undefined });
  const why = explainUnsupported(parsed, named, description);
  if (why) return why;
  return {
    named,
    apiVersion: description.apiVersion ?? null,
    versionPlace: description.versionPlace ?? { uri: named.uri, pointer: "", span: { start: 0, end: 0 } },
    files: (readFile) =>
      readFiles(parsed, readFile, (uri, other) => parse(named.version, named.uri, uri, other)),
  };
}

/** Compares; if the comparison requests files that were not read, reads them and compares again. */
async function compare(
  comparer: Comparer,
  base: DocumentFiles,
  head: DocumentFiles,
  attention: Cancellation,
): Promise<Comparison> {
  for (let round = 1; ; round++) {
    const comparison = comparer.compare(base.documents, head.documents, attention.attend);
    const isMore = [await head.readMore(), await base.readMore()].includes(true);
    if (!isMore || round === MAX_ROUNDS) return comparison;
    await attention.pause();
  }
}

function findBrokenFile(files: DocumentFiles, named: DescribedDocument): Unchecked | undefined {
  const [first] = files.broken();
  return first && explainUnparsable(first, { ...named, uri: first.document.uri });
}

async function findMissingFile(
  files: DocumentFiles,
  problems: readonly Problem[],
  named: DescribedDocument,
  whyMissing: CheckRequest["whyMissing"],
): Promise<Unchecked | undefined> {
  for (const problem of problems) {
    const uri = files.missing(problem);
    if (uri !== undefined)
      return explainMissingFile(uri, named, files.locate(problem.place), await whyMissing?.(uri));
  }
  return undefined;
}

/**
 * The first problem that prevented the comparison of a part. Ignores references that cannot be resolved in both
 * versions: published documents contain such references.
 * @param others the problems of the other version
 */
function findUnread(
  files: DocumentFiles,
  problems: readonly Problem[],
  others: readonly Problem[],
  named: DescribedDocument,
): Unchecked | undefined {
  const both = new Set(others.map(sameProblem));
  const isUnchanged = (problem: Problem): boolean =>
    problem.code === "unresolved-reference" && both.has(sameProblem(problem));
  const first = problems.find((problem) => problem.stops === true && !isUnchanged(problem));
  return first && explainUnreadPart(first, named, files.locate(first.place));
}

/** Locates a place, and maps it to its source if the document is a bundle. */
function withOrigin(locate: DocumentFiles["locate"], { uri, origin }: Published): DocumentFiles["locate"] {
  if (origin === undefined) return locate;
  return (place) => {
    const location = locate(place);
    const from = place.uri === uri ? origin(location.range.start) : undefined;
    return from === undefined ? location : { ...location, origin: from };
  };
}
