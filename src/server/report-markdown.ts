/** The report on a document, or some of its findings, as Markdown. */
import { displayPathWithSlashes } from "../published/index";
import { findingsMarkdown, toMarkdownText } from "../formats/index";
import type { Report } from "../policy/index";
import { findingsWithProofs, reportWithProofs, type Checker } from "../service/index";
import type { MarkdownQuestion } from "./protocol";

/** @param report the last report on the text of the request */
export async function reportMarkdown(
  { directory, fingerprints }: MarkdownQuestion,
  report: Report,
  checker: Checker,
): Promise<string> {
  const path = displayPathWithSlashes(directory);
  return fingerprints === undefined
    ? toMarkdownText([await reportWithProofs(checker, report)], { path })
    : findingsMarkdown(await findingsWithProofs(checker, report, fingerprints), { path });
}
