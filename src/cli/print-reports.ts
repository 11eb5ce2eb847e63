/** Prints the reports of `check` and `merge`, and sets the exit code. */
import { styleText } from "node:util";
import { displayPath } from "../published/index";
import { limitProofs } from "../service/index";
import type { Report } from "../policy/index";
import { jsonParts, toBriefText, toSummary, toText, type Paint } from "../formats/index";
import type { ComparedDocument } from "./comparer";
import { exitCodeFor, failingFindings, worstExitCode, type FailOn } from "./exit-codes";
import { formatReports, type FormatOptions } from "./report-formats";
import { writeOutput } from "./print";
import { maxProofs, type ReportFormat } from "./format-names";

export interface PrintOptions {
  readonly format: ReportFormat;
  readonly failOn: FailOn;
  /** Shows the request or response that proves each finding. */
  readonly explain?: true;
  /** False: no proofs are shown. */
  readonly proof?: boolean;
  /** For text: one line per finding that fails the check, nothing else. */
  readonly quiet?: true;
}

/** The documents that the reports are about. */
export interface PrintedDocuments {
  /** The report of each document that the configuration does not exclude. */
  readonly compared: AsyncIterable<ComparedDocument>;
  /** True if the documents are some of several. */
  readonly isOneOfMany: boolean;
  /** Why there are no documents, in one sentence; undefined if there are some. */
  readonly none: string | undefined;
}

/** The number of proofs that a format shows of one report. */
export function proofLimit({ format, explain, proof, quiet }: Omit<PrintOptions, "failOn">): number {
  if (proof === false) return 0;
  return format === "text" && (explain !== true || quiet === true) ? 0 : maxProofs[format];
}

/** @param fail reports a usage error and does not return */
export async function printReports(
  { compared, isOneOfMany, none }: PrintedDocuments,
  options: PrintOptions,
  fail: (message: string) => never,
): Promise<void> {
  const { format, failOn, quiet } = options;
  const texts = new Map<string, string>();
  const codes = new Set<number>();
  let count = 0;

  /** Limits the proofs, and collects the exit codes and the lines to show. */
  async function* reportsToPrint(): AsyncGenerator<Report> {
    for await (const { report: found, texts: shown } of compared) {
      if (found === undefined) continue;
      count++;
      const report = limitProofs(found, proofLimit(options));
      codes.add(exitCodeFor(report, failOn));
      if (format === "text") texts.clear();
      for (const [uri, text] of shown) texts.set(uri, text);
      yield report;
    }
    if (count === 0 && none === undefined)
      fail("contract-guard.yaml excludes every document that was found. Check `include` and `exclude`.");
    if (none !== undefined && quiet !== true)
      (format === "text" ? process.stdout : process.stderr).write(`${none}\n`);
  }

  const reports = reportsToPrint();
  const sources = (uri: string): string | undefined => texts.get(uri);
  const parts =
    format === "text"
      ? textParts(reports, { options, sources, isOneOfMany })
      : format === "json"
        ? jsonParts(reports)
        : formatParts(reports, format, { sources, failOnDangerous: failOn === "dangerous" });
  for await (const part of parts) await writeOutput(part);
  process.exitCode = worstExitCode([...codes]);
}

interface TextContext {
  readonly options: PrintOptions;
  readonly sources: (uri: string) => string | undefined;
  readonly isOneOfMany: boolean;
}

/** Text is printed at once, and its summary needs no findings: memory stays flat over many documents. */
async function* textParts(
  reports: AsyncIterable<Report>,
  { options, sources, isOneOfMany }: TextContext,
): AsyncGenerator<string> {
  const { failOn, explain, quiet } = options;
  const path = displayPath(process.cwd());
  const asText = (report: Report): string =>
    quiet === true
      ? toBriefText(
          { ...report, doors: failOn === "doors" ? report.doors : undefined },
          { paint, path },
          failingFindings[failOn],
        )
      : toText(report, { paint, path, sources, explain: explain === true, isOneOfMany });
  const noted = new Set<string>();
  /** Warnings about a configuration apply to each of its documents; they are printed once. */
  const withNewNotes = (report: Report): Report => {
    const notes = report.notes.filter((note) => !noted.has(JSON.stringify(note)));
    for (const note of notes) noted.add(JSON.stringify(note));
    return { ...report, notes };
  };
  const summarized: Report[] = [];
  for await (const report of reports) {
    summarized.push({ ...report, findings: [], doors: undefined });
    const text = asText(withNewNotes(report));
    yield isOneOfMany && quiet !== true && text !== "" ? `${text}\n` : text;
  }
  if (isOneOfMany && summarized.length > 0 && quiet !== true) yield toSummary(summarized, { path, paint });
}

/** Formats that do not list compatible changes. */
const withoutCompatible = new Set<ReportFormat>(["sarif", "junit", "github", "gitlab"]);

async function* formatParts(
  reports: AsyncIterable<Report>,
  format: Exclude<ReportFormat, "text" | "json">,
  options: FormatOptions,
): AsyncGenerator<string> {
  const kept: Report[] = [];
  for await (const report of reports)
    kept.push(
      withoutCompatible.has(format)
        ? { ...report, findings: report.findings.filter(({ severity }) => severity !== "compatible") }
        : report,
    );
  yield formatReports(format, kept, options);
}

const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout });
