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
} from "vscode";
import type { DiagnosticCollection } from "vscode";
import type { Location as ReportLocation, Note } from "../policy/index";
import { publishedScheme } from "../published/index";
import { approvalText } from "../formats/index";
import { commandIds } from "./command-ids";
import { publishedUri } from "./published-documents";
import { rulePageUri } from "./rule-pages";
import type { Session } from "./session";
import type { ShownFinding, ShownReport } from "../server/index";

const source = "Contract Guard";

/** Maximum number of diagnostics per file and severity; the rest is counted in one more diagnostic. */
const mostPerFile = 200;

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
};

/**
 * Updates the diagnostics of each document when its report changes; a shared file may have diagnostics of several
 * documents.
 */
export function registerDiagnostics(session: Session): Disposable {
  const collection = languages.createDiagnosticCollection("contract-guard");
  const reports = new Map<string, ShownReport>();
  const subscription = session.onDidChange((document) => {
    const uri = document.uri.toString();
    const report = session.state(document)?.report;
    const before = reports.get(uri);
    if (report === before) return;
    if (report) reports.set(uri, report);
    else reports.delete(uri);
    const places = [before, report].flatMap((one) => (one ? placesIn(one) : []));
    for (const file of new Set(places.map((place) => place.uri)))
      show(collection, file, [...reports.values()]);
  });
  return Disposable.from(subscription, collection);
}

function placesIn({ findings, notes, unchecked }: ShownReport): ReportLocation[] {
  const reason = unchecked?.at === undefined ? [] : [unchecked.at];
  return [...findings.map(({ head }) => head), ...notes.map(({ at }) => at), ...reason];
}

function show(collection: DiagnosticCollection, file: string, reports: readonly ShownReport[]): void {
  const diagnostics = new Map<string, Diagnostic>();
  const uri = Uri.parse(file);
  // Warnings about the published version do not concern authors of the next version.
  if (uri.scheme === publishedScheme) return;
  for (const report of reports) {
    for (const finding of report.findings) {
      if (finding.head.uri !== file) continue;
      const { rule, message } = finding;
      const key = JSON.stringify([rule, message, finding.head.range]);
      diagnostics.set(key, together(diagnostics.get(key), diagnose(finding, report)));
    }
    const { unchecked } = report;
    if (unchecked?.at?.uri === file)
      diagnostics.set(
        JSON.stringify(unchecked),
        doubt({ ...unchecked, at: unchecked.at }, DiagnosticSeverity.Warning),
      );
    for (const note of report.notes) {
      if (note.at.uri === file && file !== report.base?.uri)
        diagnostics.set(JSON.stringify(note), doubt(note));
    }
  }
  collection.set(uri, capped([...diagnostics.values()]));
}

/**
 * Merges findings of several documents at the same location of a shared file into one diagnostic with all published
 * locations.
 */
function together(before: Diagnostic | undefined, diagnostic: Diagnostic): Diagnostic {
  diagnostic.relatedInformation = [
    ...(before?.relatedInformation ?? []),
    ...(diagnostic.relatedInformation ?? []),
  ];
  return diagnostic;
}

function diagnose(finding: ShownFinding, report: ShownReport): Diagnostic {
  const { rule, severity, head, base, message, why, advice, reaches, approval } = finding;
  const lines = [
    message,
    approval === null ? `${why} ${advice}` : why,
    ...(reaches === "" ? [] : [l10n.t("Affects {0}.", reaches)]),
    ...(approval === null ? [] : [sentence(approvalText(approval))]),
  ];
  const open = severity === "breaking" ? severities.breaking : severities.dangerous;
  const level = approval === null ? open : DiagnosticSeverity.Information;
  const diagnostic = new Diagnostic(rangeOf(head), lines.join("\n"), level);
  diagnostic.source = source;
  diagnostic.code = { value: rule, target: rulePageUri(rule) };
  diagnostic.tags = tagsOf(rule);
  if (base) {
    const where = new Location(publishedUri(base.uri), rangeOf(base));
    const written = base.origin
      ? `, ${l10n.t("defined in {0}:{1}", base.origin.path, base.origin.line + 1)}`
      : "";
    diagnostic.relatedInformation = [
      new DiagnosticRelatedInformation(
        where,
        `${l10n.t("published in {0}", report.base?.label ?? l10n.t("the published version"))}${written}`,
      ),
    ];
  }
  return diagnostic;
}

function tagsOf(code: string): DiagnosticTag[] {
  const tag = tags[code];
  return tag === undefined ? [] : [tag];
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

function doubt(
  { code, message, advice, at }: Note,
  severity: DiagnosticSeverity = DiagnosticSeverity.Information,
): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(at), `${message}\n${advice}`, severity);
  diagnostic.source = source;
  diagnostic.code = code;
  diagnostic.tags = tagsOf(code);
  return diagnostic;
}

function rangeOf({ range: { start, end } }: ReportLocation): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function capped(diagnostics: Diagnostic[]): Diagnostic[] {
  const worstFirst = diagnostics.toSorted((a, b) => a.severity - b.severity);
  const rest = worstFirst.splice(mostPerFile);
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
