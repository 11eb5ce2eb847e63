/** Findings in the Problems view and under the text, on whichever file they stand. */
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  languages,
  Location,
  Range,
  Uri,
} from "vscode";
import type { DiagnosticCollection } from "vscode";
import type { Finding, Location as ReportLocation, Report } from "../policy/index";
import { reached } from "../present/index";
import { rulePageUri } from "./rule-pages";
import type { Session } from "./session";

/** Beyond this many in one file the rest is counted, not listed. */
const mostPerFile = 200;

const severities = { breaking: DiagnosticSeverity.Error, dangerous: DiagnosticSeverity.Warning };

/** Keeps the diagnostics of each document's report up to date; several documents may speak of one shared file. */
export function registerDiagnostics(session: Session): Disposable {
  const collection = languages.createDiagnosticCollection("contract-guard");
  const reports = new Map<string, Report>();
  const subscription = session.onDidChange((document) => {
    const uri = document.uri.toString();
    const report = session.state(document)?.report;
    const before = reports.get(uri);
    if (report === before) return;
    if (report) reports.set(uri, report);
    else reports.delete(uri);
    const files = [before, report].flatMap((one) => one?.findings ?? []).map((finding) => finding.head.uri);
    for (const file of new Set(files)) show(collection, file, [...reports.values()]);
  });
  return Disposable.from(subscription, collection);
}

function show(collection: DiagnosticCollection, file: string, reports: readonly Report[]): void {
  const diagnostics = new Map<string, Diagnostic>();
  for (const report of reports) {
    for (const finding of report.findings) {
      if (finding.severity === "compatible" || finding.head.uri !== file) continue;
      const { rule, message } = finding;
      diagnostics.set(JSON.stringify([rule, message, finding.head.range]), diagnose(finding, report));
    }
  }
  collection.set(Uri.parse(file), capped([...diagnostics.values()]));
}

function diagnose(finding: Finding, report: Report): Diagnostic {
  const { rule, severity, head, base, message, why, advice } = finding;
  const who = reached(finding);
  const lines = [message, `${why} ${advice}`, ...(who === "" ? [] : [`Reaches ${who}.`])];
  const level = severity === "breaking" ? severities.breaking : severities.dangerous;
  const diagnostic = new Diagnostic(rangeOf(head), lines.join("\n"), level);
  diagnostic.source = "Contract Guard";
  diagnostic.code = { value: rule, target: rulePageUri(rule) };
  if (base) {
    const where = new Location(Uri.parse(base.uri), rangeOf(base));
    diagnostic.relatedInformation = [
      new DiagnosticRelatedInformation(
        where,
        `published in ${report.base?.label ?? "the published version"}`,
      ),
    ];
  }
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
    `And ${rest.length} more of their kind.`,
    DiagnosticSeverity.Information,
  );
  note.source = "Contract Guard";
  return [...worstFirst, note];
}
