/** The commands Copy as Markdown, for findings, and Copy Report as Markdown. */
import { commands, Disposable, env, l10n, window } from "vscode";
import type { MarkdownQuestion } from "../server/index";
import { folderOf, type Guarded } from "./checked-documents";
import { commandIds } from "./command-ids";
import type { DocumentSync } from "./document-sync";
import { findingsNamed } from "./findings-at";
import { isCanceled, targetDocument, type Targets } from "./target-document";

/** @param findingsIn names of the findings of a row of the view */
export function registerCopyMarkdown(
  session: Targets,
  texts: DocumentSync,
  findingsIn: (row: unknown) => readonly string[],
): Disposable {
  async function copyFindings(names?: unknown, selected?: unknown): Promise<void> {
    const found = findingsNamed(session, findingsIn, names, selected);
    if (found.length === 0) {
      void window.showInformationMessage(l10n.t("Place the cursor on a finding of Contract Guard."));
      return;
    }
    const documents = [...new Set(found.map(({ document }) => document))];
    const parts = await Promise.all(
      documents.map(async (document) => {
        const own = found.filter((one) => one.document === document);
        return markdownOf(texts, document, { fingerprints: own.map(({ finding }) => finding.fingerprint) });
      }),
    );
    await copyText(parts);
  }

  return Disposable.from(
    commands.registerCommand(commandIds.copyMarkdown, copyFindings),
    commands.registerCommand(commandIds.copyReport, async (named?: unknown) => {
      const document = await targetDocument(session, named);
      if (document === undefined) {
        if (isCanceled(session, named)) return;
        void window.showInformationMessage(
          l10n.t("Open an OpenAPI document (YAML or JSON) to copy its report."),
        );
        return;
      }
      await session.whenIdle();
      const kept = await markdownOf(texts, document, {});
      // The worker keeps only the most recent complete reports.
      if (kept === undefined) await session.check(document);
      await copyText([kept ?? (await markdownOf(texts, document, {}))]);
    }),
  );
}

/** Undefined after an edit, or if the worker no longer has the report. */
async function markdownOf(
  { worker }: DocumentSync,
  document: Guarded,
  of: Pick<MarkdownQuestion, "fingerprints">,
): Promise<string | undefined> {
  const about = { uri: document.uri.toString(), version: document.version };
  return worker.ask("markdown", { ...about, directory: folderOf(document), ...of });
}

async function copyText(parts: readonly (string | undefined)[]): Promise<void> {
  const texts = parts.filter((part) => part !== undefined);
  if (texts.length < parts.length || texts.length === 0) {
    void window.showInformationMessage(l10n.t("The document was edited in the meantime. Try again."));
    return;
  }
  await env.clipboard.writeText(texts.join("\n"));
  window.setStatusBarMessage(`$(check) ${l10n.t("Copied as Markdown")}`, 3000);
}
