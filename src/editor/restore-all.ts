/** The command and the fix-all action that undo all breaking changes of a document. */
import {
  CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  commands,
  Disposable,
  l10n,
  languages,
  window,
  workspace,
} from "vscode";
import type { CancellationToken, CodeActionContext, TextDocument } from "vscode";
import type { WholeRepair } from "../service/index";
import { tellStep } from "./context-keys";
import { commandAction } from "./command-action";
import { commandIds } from "./command-ids";
import type { Guarded } from "./checked-documents";
import { findingsOnShow, type FindingAt } from "./findings-at";
import { withProgressIfLong } from "./progress";
import { breaksOf, editOf, isOpen, of, withPreview, stopSearch } from "./repair-edits";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";
import { isCanceled, targetDocument, type Targets } from "./target-document";
import { whenChecked } from "./wait-for-check";

const all = CodeActionKind.SourceFixAll.append("contractGuard");

export function registerRestoreAll(session: Targets, texts: DocumentSync): Disposable {
  const fixes = languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      provideCodeActions: (document, _, context, token) =>
        context.only?.intersects(CodeActionKind.Source) === true
          ? fixAll(session, texts, document, context, token)
          : [],
    },
    { providedCodeActionKinds: [all] },
  );
  const command = commands.registerCommand(commandIds.restoreAll, async (named?: unknown) => {
    const document = await targetDocument(session, named);
    if (document === undefined && isCanceled(session, named)) return;
    if (document === undefined || breaksOf(session, document) === 0)
      void window.showInformationMessage(l10n.t("This document has no breaking changes."));
    else await restoreBreaks(session, texts, document);
  });
  return Disposable.from(fixes, command);
}

/** The action Restore Everything, offered if a document has more than one breaking change. */
export function restoreAllAt(session: Session, found: readonly FindingAt[]): CodeAction[] {
  const broken = found.filter((one) => isOpen(one) && one.finding.severity === "breaking");
  return [...new Set(broken.map(({ document }) => document))].flatMap((document) => {
    const count = breaksOf(session, document);
    if (count < 2) return [];
    const title = l10n.t("Restore everything that was published ({0} breaking changes)", count);
    return [commandAction(title, commandIds.restoreAll, document.uri.toString())];
  });
}

/**
 * The fix-all action for a document. It is not offered to a generic fix-all on save: a breaking change may be intended,
 * so saving must not undo it unless the action is listed by its full name.
 */
async function fixAll(
  session: Session,
  texts: DocumentSync,
  { uri }: TextDocument,
  { only, triggerKind }: CodeActionContext,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const isNamed = only !== undefined && all.contains(only);
  if (triggerKind === CodeActionTriggerKind.Automatic && !isNamed) return [];
  await whenChecked(session, uri, token);
  const document = session.documents().find((one) => one.uri.toString() === uri.toString());
  if (document === undefined || breaksOf(session, document) === 0) return [];
  const action = new CodeAction(l10n.t("Restore everything that was published"), all);
  if (only !== undefined && (isNamed || CodeActionKind.SourceFixAll.contains(only))) {
    const whole = await askForAll(session, texts, document);
    if (whole === undefined) return [];
    action.edit = editOf(whole);
  } else
    action.command = { command: commandIds.restoreAll, title: action.title, arguments: [uri.toString()] };
  return [action];
}

/** Undefined if nothing can be restored or an edit superseded the request. */
async function askForAll(
  session: Session,
  { worker }: DocumentSync,
  document: Guarded,
  fingerprints?: readonly string[],
): Promise<WholeRepair | undefined> {
  const [before] = of(document, findingsOnShow(session));
  const about = { uri: document.uri.toString(), version: document.version };
  const whole = await worker.ask("repairAll", { ...about, ...(fingerprints && { fingerprints }) });
  return findingsOnShow(session).some((one) => one.finding === before?.finding) ? whole : undefined;
}

/**
 * Undoes breaking changes of a document after a preview.
 * @param fingerprints of the changes; default: all
 */
export async function restoreBreaks(
  session: Session,
  texts: DocumentSync,
  document: Guarded,
  fingerprints?: readonly string[],
): Promise<void> {
  const name = workspace.asRelativePath(document.uri);
  const uri = document.uri.toString();
  const options = { title: l10n.t("Restoring {0}", name), cancellable: true };
  const whole = await withProgressIfLong(options, async (token) => {
    const stop = token.onCancellationRequested(() => void stopSearch(texts, uri, "all"));
    try {
      return await askForAll(session, texts, document, fingerprints);
    } finally {
      stop.dispose();
    }
  });
  if (whole === undefined) {
    void window.showInformationMessage(l10n.t("Could not restore anything in {0}.", name));
    return;
  }
  // False if the user discards the preview.
  if (!(await workspace.applyEdit(withPreview(editOf(whole), document.uri)))) return;
  tellStep("decided");
  const { repaired, left } = whole;
  const done =
    repaired === 1
      ? l10n.t("Undid 1 breaking change in {0}.", name)
      : l10n.t("Undid {0} breaking changes in {1}.", repaired, name);
  const rest = left === 1 ? l10n.t("1 remains.") : l10n.t("{0} remain.", left);
  void window.showInformationMessage(left === 0 ? done : `${done} ${rest}`);
}
