/** Publishes findings and warnings as diagnostics, in the file where each of them is located. */
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  Disposable,
  l10n,
  languages,
  Location,
  Range,
  Uri,
  workspace,
} from "vscode";
import type { DiagnosticCollection } from "vscode";
import type { Location as ReportLocation, Note } from "../policy/index";
import { publishedScheme } from "../published/index";
import { approvalSentence, groupFindings, toPlainText, type FindingGroup } from "../formats/index";
import type { ConfigProblems } from "../service/index";
import { commandIds } from "./command-ids";
import type { ConfigChecks } from "./config-problems";
import { publishedUri } from "./published-documents";
import { rulePageUri } from "./rule-pages";
import { inPart, type CheckState } from "./document-state";
import type { Session } from "./session";
import { mergeFindings, type MergedFinding, type Reported } from "./merge-findings";

const source = "Contract Guard";

/** Maximum number of diagnostics per file and severity; the rest is counted in one more diagnostic. */
const maxPerFile = 200;

/** Maximum number of links to published elements per diagnostic. */
const mostRelated = 5;

const severities = { breaking: DiagnosticSeverity.Error, dangerous: DiagnosticSeverity.Warning };

/** Diagnostic tags: deprecated elements are struck through, elements without effect are faded. */
const tags: Readonly<Record<string, DiagnosticTag>> = {
  "sunset-missing": DiagnosticTag.Deprecated,
  "sunset-too-near": DiagnosticTag.Deprecated,
  "approval-expired": DiagnosticTag.Unnecessary,
  "approval-stale": DiagnosticTag.Unnecessary,
  "approval-unused": DiagnosticTag.Unnecessary,
  "config-unknown-key": DiagnosticTag.Unnecessary,
  "config-unknown-rule": DiagnosticTag.Unnecessary,
  "config-no-match": DiagnosticTag.Unnecessary,
  "config-not-inherited": DiagnosticTag.Unnecessary,
};

/** The part of a document's state that is shown here, or the problems of a configuration. */
type Result = Pick<CheckState, "report" | "unchecked"> & Partial<Pick<ConfigProblems, "notes">>;

/**
 * Updates the diagnostics of each document when its report changes; a shared file may have diagnostics of several
 * documents.
 */
export function registerDiagnostics(session: Session, configs: ConfigChecks): Disposable {
  const collection = languages.createDiagnosticCollection("contract-guard");
  const results = new Map<string, Result>();
  function update(uri: string, now: Result): void {
    const before = results.get(uri);
    if (now.report === before?.report && now.unchecked === before?.unchecked && now.notes === before?.notes)
      return;
    if (now.report ?? now.unchecked ?? now.notes) results.set(uri, now);
    else results.delete(uri);
    const places = [before, now].flatMap((one) => (one ? placesIn(one) : []));
    for (const file of new Set(places.map((place) => place.uri)))
      show(collection, file, [...results.values()]);
  }
  return Disposable.from(
    collection,
    session.onDidChange((document) => {
      const { report, unchecked } = session.state(document) ?? {};
      update(document.uri.toString(), { report, unchecked });
    }),
    configs.onDidChange((uri) => {
      const { unchecked, notes } = configs.of(uri) ?? {};
      update(uri.toString(), { report: undefined, unchecked, ...(notes && { notes }) });
    }),
  );
}

function placesIn({ report, unchecked, notes = report?.notes ?? [] }: Result): ReportLocation[] {
  const { findings = [] } = report ?? {};
  const reason = unchecked?.at === undefined ? [] : [unchecked.at];
  return [...findings.map(({ head }) => head), ...notes.map(({ at }) => at), ...reason];
}

function show(collection: DiagnosticCollection, file: string, results: readonly Result[]): void {
  const diagnostics = new Map<string, Diagnostic>();
  const uri = Uri.parse(file);
  // Warnings about the published version do not concern authors of the next version.
  if (uri.scheme === publishedScheme) return;
  const reported = results.flatMap(({ report }) =>
    report === undefined
      ? []
      : report.findings.filter(({ head }) => head.uri === file).map((finding) => ({ finding, report })),
  );
  const groups = groupFindings(mergeFindings(reported)).map((group) => diagnose(group, file));
  for (const { report, unchecked, notes = report?.notes ?? [] } of results) {
    const reason = unchecked?.at?.uri === file ? { ...unchecked, at: unchecked.at } : undefined;
    if (reason) {
      const level = inPart.has(reason.code) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
      diagnostics.set(noteKey(reason), warning(reason, level));
    }
    for (const note of notes) {
      const isReason = JSON.stringify(note.at.range) === JSON.stringify(reason?.at.range);
      if (note.at.uri === file && file !== report?.base?.uri && !isReason)
        diagnostics.set(noteKey(note), warning(note));
    }
  }
  collection.set(uri, capped([...groups, ...diagnostics.values()]));
}

/** One line for the Problems panel; the hover shows reasons, advice and affected operations. */
function diagnose({ title, first, findings }: FindingGroup<MergedFinding>, file: string): Diagnostic {
  const { rule, severity, head, approval } = first;
  const reported = findings.flatMap((finding) => finding.reported);
  const documents = [...new Set(reported.map(({ report }) => report.head.uri))];
  const names = documents.map((uri) => workspace.asRelativePath(Uri.parse(uri))).join(", ");
  const parts = [
    title,
    ...(documents.some((uri) => uri !== file) ? [l10n.t("Affects {0}.", names)] : []),
    ...(approval === null ? [] : [approvalSentence(approval)]),
  ];
  const open = severity === "breaking" ? severities.breaking : severities.dangerous;
  const level = approval === null ? open : DiagnosticSeverity.Information;
  const diagnostic = new Diagnostic(toRange(head), toPlainText(parts.join(" ")), level);
  diagnostic.source = source;
  diagnostic.code = { value: rule, target: rulePageUri(rule) };
  diagnostic.tags = diagnosticTags(rule);
  const published = reported.flatMap((one) => publishedLocation(one) ?? []);
  const unique = new Map(published.map((one) => [JSON.stringify(one), one]));
  diagnostic.relatedInformation = [...unique.values()].slice(0, mostRelated);
  return diagnostic;
}

/** Link to the published element; undefined if there was none. */
function publishedLocation({
  finding: { base },
  report,
}: Reported): DiagnosticRelatedInformation | undefined {
  if (base === null) return undefined;
  const origin = base.origin
    ? `, ${l10n.t("defined in {0}:{1}", base.origin.path, base.origin.line + 1)}`
    : "";
  const label = report.base?.label ?? l10n.t("the published version");
  return new DiagnosticRelatedInformation(
    new Location(publishedUri(base.uri), toRange(base)),
    `${l10n.t("published in {0}", label)}${origin}`,
  );
}

/** The same problem of a configuration may be reported for several documents. */
function noteKey({ code, message, at }: Note): string {
  return JSON.stringify([code, message, at.range]);
}

function diagnosticTags(code: string): DiagnosticTag[] {
  const tag = tags[code];
  return tag === undefined ? [] : [tag];
}

function warning(
  { code, message, advice, at }: Note,
  severity: DiagnosticSeverity = DiagnosticSeverity.Information,
): Diagnostic {
  const diagnostic = new Diagnostic(toRange(at), toPlainText(`${message} ${advice}`), severity);
  diagnostic.source = source;
  diagnostic.code = code;
  diagnostic.tags = diagnosticTags(code);
  return diagnostic;
}

function toRange({ range: { start, end } }: ReportLocation): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function capped(diagnostics: Diagnostic[]): Diagnostic[] {
  const worstFirst = diagnostics.toSorted((a, b) => a.severity - b.severity);
  const rest = worstFirst.splice(maxPerFile);
  const [next] = rest;
  if (!next) return diagnostics;
  const note = new Diagnostic(
    next.range,
    l10n.t("{0} more changes are listed in the API Contract view.", rest.length),
    DiagnosticSeverity.Information,
  );
  note.source = source;
  note.code = { value: "more", target: Uri.parse(`command:${commandIds.showView}`) };
  return [...worstFirst, note];
}
