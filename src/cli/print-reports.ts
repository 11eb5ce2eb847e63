/** Prints the reports of `check` and `merge`, and sets the exit code. */
import { styleText } from "node:util";
import { displayPath } from "../published/index";
import { limitProofs } from "../service/index";
import type { Report } from "../policy/index";
import { toBriefText, toSummary, toText, type Paint } from "../formats/index";
import type { ComparedDocument } from "./comparer";
import { exitCodeFor, failingFindings, worstExitCode, type FailOn } from "./exit-codes";
import { formatReports } from "./report-formats";
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
  const { format, failOn, explain, quiet } = options;
  const texts = new Map<string, string>();
  const path = displayPath(process.cwd());
  const isText = format === "text";
  const asText = (report: Report): string =>
    quiet === true
      ? toBriefText(
          { ...report, doors: failOn === "doors" ? report.doors : undefined },
          { paint, path },
          failingFindings[failOn],
        )
      : toText(report, {
          paint,
          path,
          sources: (uri) => texts.get(uri),
          explain: explain === true,
          isOneOfMany,
        });

  const reports: Report[] = [];
  const noted = new Set<string>();
  /** Warnings about a configuration apply to each of its documents; they are printed once. */
  const withNewNotes = (report: Report): Report => {
    const notes = report.notes.filter((note) => !noted.has(JSON.stringify(note)));
    for (const note of notes) noted.add(JSON.stringify(note));
    return { ...report, notes };
  };
  for await (const { report: found, texts: shown } of compared) {
    if (found === undefined) continue;
    const report = limitProofs(found, proofLimit(options));
    // Text is printed at once, and its summary needs no findings: memory stays flat over many documents.
    reports.push(isText ? { ...report, findings: [] } : report);
    if (isText) texts.clear();
    for (const [uri, text] of shown) texts.set(uri, text);
    if (!isText) continue;
    const text = asText(withNewNotes(report));
    print(isOneOfMany && quiet !== true && text !== "" ? `${text}\n` : text);
  }
  if (reports.length === 0 && none === undefined)
    fail("contract-guard.yaml excludes every document that was found. Check `include` and `exclude`.");
  process.exitCode = worstExitCode(reports.map((report) => exitCodeFor(report, failOn)));
  if (none !== undefined && quiet !== true) (isText ? process.stdout : process.stderr).write(`${none}\n`);
  if (format !== "text")
    print(
      formatReports(format, reports, {
        sources: (uri) => texts.get(uri),
        failOnDangerous: failOn === "dangerous",
      }),
    );
  else if (isOneOfMany && none === undefined && quiet !== true) print(toSummary(reports, { path, paint }));
}

const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout });

function print(text: string): void {
  process.stdout.write(text);
}
