/** Fixes as edits of VS Code, and the findings that they apply to. */
import { CodeActionTriggerKind, Position, Range, Uri, WorkspaceEdit } from "vscode";
import type { Edits } from "../service/index";
import type { Guarded } from "./checked-documents";
import { findingsOnShow, type FindingAt } from "./findings-at";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";

/**
 * Time that the menu waits for the fixes of a finding. After that, it offers to find them, and finds them in the
 * meantime. The lightbulb does not wait: it starts the search when the cursor moves to a finding.
 */
export const mostMilliseconds = { [CodeActionTriggerKind.Invoke]: 100, [CodeActionTriggerKind.Automatic]: 0 };

export function isOpen({ finding }: FindingAt): boolean {
  return finding.approval === null;
}

/** Number of breaking changes of a document that are not approved. */
export function breaksOf(session: Session, document: Guarded): number {
  return of(document, findingsOnShow(session)).filter(
    (one) => isOpen(one) && one.finding.severity === "breaking",
  ).length;
}

/** The findings in the report of a document. */
export function of({ uri }: Guarded, found: readonly FindingAt[]): FindingAt[] {
  return found.filter(({ document }) => document.uri.toString() === uri.toString());
}

/** Cancels searches for fixes. */
export async function stopSearch(
  { worker }: DocumentSync,
  uri: string,
  of: "finding" | "all",
): Promise<void> {
  await worker.ask("stopRepairs", { uri, of });
}

/**
 * Adds a preview to an edit. VS Code shows the preview only if an edit needs confirmation, and does not select such an edit
 * at first. The creation of an existing file has no row in the preview, and no effect.
 * @param existing a file or a folder
 */
export function withPreview(edit: WorkspaceEdit, existing: Uri): WorkspaceEdit {
  edit.createFile(existing, { ignoreIfExists: true }, { label: "", needsConfirmation: true });
  return edit;
}

export function editOf({ edits, files }: Edits): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { uri, range, text } of edits) {
    const { start, end } = range;
    const place = new Range(start.line, start.character, end.line, end.character);
    edit.replace(Uri.parse(uri), place, text);
  }
  for (const { uri, text } of files) {
    edit.createFile(Uri.parse(uri));
    edit.insert(Uri.parse(uri), new Position(0, 0), text);
  }
  return edit;
}
