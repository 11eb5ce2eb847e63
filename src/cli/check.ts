/** `contract-guard check`. */
import { pathToFileURL } from "node:url";
import { styleText } from "node:util";
import { displayPath } from "../published/index";
import type { Report } from "../policy/index";
import { toBriefText, toSummary, toText, type Paint } from "../formats/index";
import { compareAll } from "./compare-documents";
import { findDocuments } from "./select-documents";
import { exitCodeFor, failingFindings, worstExitCode, type FailOn } from "./exit-codes";
import { formatReports } from "./report-formats";
import { maxProofs, type Format } from "./format-names";
import { showProgress } from "./progress";

export interface CheckOptions {
  readonly base?: string;
  readonly format: Format;
  readonly failOn: FailOn;
  /** Hosts that `$ref`s of the documents may be loaded from. */
  readonly allowHost?: readonly string[];
  /** Shows the request or response that proves each finding. */
  readonly explain?: true;
  /** Adds fixes to the findings, for `json` and `sarif`. */
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
  { base, format, failOn, explain, fixes, quiet, doors, allowHost = [] }: CheckOptions,
  fail: (message: string) => never,
): Promise<void> {
  if (fixes === true && format !== "json" && format !== "sarif")
    fail("--fixes requires `--format json` or `--format sarif`.");
  const documents = await findDocuments(given, fail);
  const progress = showProgress(process.stderr, quiet === true);
  const texts = new Map<string, string>();
  const path = displayPath(process.cwd());
  const isOneOfMany = documents.length > 1;
  const isText = format === "text";
  const isExplained = explain === true && quiet !== true;
  const comparing = {
    base,
    allowHost,
    mostProofs: isText && !isExplained ? 0 : maxProofs[format],
    fixes: fixes === true,
    doors: doors === true || failOn === "doors",
    showsLines: isText || format === "html",
  };
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
  const printStep = (index: number, words: string): void => {
    const counted = isOneOfMany ? `${index + 1} of ${documents.length}, ` : "";
    const { file = "" } = documents[index] ?? {};
    progress.step(`${counted}${path(pathToFileURL(file).href)}: ${words}`);
  };
  for await (const { report, texts: read } of compareAll(documents, comparing, { step: printStep, fail })) {
    progress.clear();
    if (report === undefined) continue;
    // Text is printed at once, and its summary needs no findings: memory stays flat over many documents.
    reports.push(isText ? { ...report, findings: [] } : report);
    if (isText) texts.clear();
    for (const [uri, text] of read) texts.set(uri, text);
    if (!isText) continue;
    const text = asText(withNewNotes(report));
    print(isOneOfMany && quiet !== true && text !== "" ? `${text}\n` : text);
  }
  if (reports.length === 0)
    fail("contract-guard.yaml excludes every document that was found. Check `include` and `exclude`.");
  process.exitCode = worstExitCode(reports.map((report) => exitCodeFor(report, failOn)));
  if (format !== "text")
    print(
      formatReports(format, reports, {
        sources: (uri) => texts.get(uri),
        failOnDangerous: failOn === "dangerous",
      }),
    );
  else if (isOneOfMany && quiet !== true) print(toSummary(reports, { path, paint }));
}

const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout });

function print(text: string): void {
  process.stdout.write(text);
}
