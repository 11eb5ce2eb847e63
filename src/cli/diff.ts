/** `contract-guard diff`: all changes, as a changelog. */
import { styleText } from "node:util";
import { pathToFileURL } from "node:url";
import { displayPath } from "../published/index";
import { toChangelog, toChangelogMarkdown } from "../formats/index";
import { compareOne } from "./compare-documents";
import { exitCodes } from "./exit-codes";
import { findDocuments } from "./select-documents";
import { showProgress } from "./progress";
import type { ProcessOptions } from "./process-limits";

export interface DiffOptions extends Pick<ProcessOptions, "memory"> {
  readonly base?: string;
  readonly format: "text" | "markdown";
  readonly allowHost?: readonly string[];
  /** No progress. */
  readonly quiet?: true;
}

/** Prints the changelog. The exit code is 3 if the document could not be compared, else 0. */
export async function diff(
  head: string | undefined,
  { base, format, quiet, allowHost = [], ...options }: DiffOptions,
  fail: (message: string) => never,
): Promise<void> {
  const documents = await findDocuments(head === undefined ? [] : [head], fail);
  const [document, ...others] = documents;
  if (document === undefined || others.length > 0)
    return fail(`${documents.length} documents found. Specify one: contract-guard diff FILE.`);
  const progress = showProgress(process.stderr, quiet === true);
  const name = displayPath(process.cwd())(pathToFileURL(document.file).href);
  const compared = await compareOne(
    { ...document, isNamed: true },
    { base, allowHost, mostProofs: 0 },
    { step: (words) => progress.step(`${name}: ${words}`), fail },
    options,
  );
  progress.clear();
  const report = compared?.report;
  if (report === undefined) return;
  const text =
    format === "markdown"
      ? toChangelogMarkdown(report)
      : toChangelog(report, (style, words) => styleText(style, words, { stream: process.stdout }));
  process.stdout.write(text);
  if (report.verdict === "unchecked") process.exitCode = exitCodes.unchecked;
}
