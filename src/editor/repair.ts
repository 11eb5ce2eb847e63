/**
 * The quick fixes for findings, and the command and the fix-all action that undo all breaking changes of a document.
 * The worker has verified each fix on the current text: it removes the finding and breaks nothing else.
 */
import {
  CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  commands,
  Disposable,
  l10n,
  languages,
  Position,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from "vscode";
import type { CancellationToken, CodeActionContext, TextDocument } from "vscode";
import type { Repair, Edits, WholeRepair } from "../service/index";
import { commandIds } from "./command-ids";
import { findingsOnShow, presentFindingsAt, type FindingAt } from "./findings-at";
import type { Guarded } from "./checked-documents";
import { withProgressIfLong } from "./progress";
import type { Session } from "./session";
import type { Texts } from "./document-sync";
import { whenChecked } from "./wait-for-check";

/** Maximum number of findings at one position that get fixes. */
const mostAtOnce = 3;

/** Maximum number of attempts if checks of the same text run in between. */
const mostTries = 3;

const all = CodeActionKind.SourceFixAll.append("contractGuard");

export function registerRepairs(session: Session, texts: Texts): Disposable {
  const fixes = languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      async provideCodeActions(document, range, context, token) {
        const { only } = context;
        if (only?.intersects(CodeActionKind.Source) === true)
          return fixAll(session, texts, document, context, token);
        if (only !== undefined && !only.contains(CodeActionKind.QuickFix)) return [];
        const there = await presentFindingsAt(session, document, range.start, token);
        const found = there.filter(isOpen).slice(0, mostAtOnce);
        const stop = token.onCancellationRequested(() => {
          for (const { document: of } of found) void stopSearch(texts, of.uri.toString(), "finding");
        });
        const { version } = document;
        const isLate = (): boolean => token.isCancellationRequested || document.version !== version;
        const actions = await Promise.all(
          found.map((one) => fixesOf(session, texts, one, context, isLate, token)),
        );
        stop.dispose();
        if (isLate()) return [];
        const byName = new Map(actions.flat().map((action) => [nameOf(action), action]));
        return [...byName.values(), ...restoreAllAt(session, found)];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, all] },
  );
  const command = commands.registerCommand(commandIds.restoreAll, async (uri?: unknown) => {
    const wanted = typeof uri === "string" ? uri : window.activeTextEditor?.document.uri.toString();
    const document = session.documents().find((one) => one.uri.toString() === wanted);
    if (document === undefined || breaksOf(session, document) === 0)
      void window.showInformationMessage(l10n.t("This document has no breaking changes."));
    else await restoreAll(session, texts, document);
  });
  return Disposable.from(fixes, command);
}

function isOpen({ finding }: FindingAt): boolean {
  return finding.approval === null;
}

function breaksOf(session: Session, document: Guarded): number {
  return of(document, findingsOnShow(session)).filter(
    (one) => isOpen(one) && one.finding.severity === "breaking",
  ).length;
}

function of({ uri }: Guarded, found: readonly FindingAt[]): FindingAt[] {
  return found.filter(({ document }) => document.uri.toString() === uri.toString());
}

async function fixesOf(
  session: Session,
  texts: Texts,
  found: FindingAt,
  { diagnostics }: CodeActionContext,
  isLate: () => boolean,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const repairs = await repairsOf(session, texts, found, isLate, token);
  const { rule, message, severity } = found.finding;
  const usual =
    repairs.find(({ kind }) => kind === "optional") ?? repairs.find(({ kind }) => kind === "restore");
  const isAmbiguous = repairs.some(({ kind }) => kind === "both");
  return repairs.map((repair: Repair) => {
    const action = new CodeAction(repair.title, CodeActionKind.QuickFix);
    action.edit = editOf(repair);
    action.isPreferred = severity === "breaking" && repair === usual && !isAmbiguous;
    action.diagnostics = diagnostics.filter(
      (one) => typeof one.code === "object" && one.code.value === rule && one.message.startsWith(message),
    );
    return action;
  });
}

/**
 * The fixes for a finding. If a check of the same text replaced the report in the meantime, for example after a commit,
 * the request is repeated for the new finding.
 */
async function repairsOf(
  session: Session,
  { worker }: Texts,
  found: FindingAt,
  isLate: () => boolean,
  token: CancellationToken,
): Promise<readonly Repair[]> {
  const { document } = found;
  const { fingerprint } = found.finding;
  const onShow = (): FindingAt | undefined =>
    of(document, findingsOnShow(session)).find((one) => one.finding.fingerprint === fingerprint);
  let now: FindingAt | undefined = found;
  for (let tries = 0; tries < mostTries && now !== undefined && !isLate(); tries++) {
    const question = { uri: document.uri.toString(), version: document.version, fingerprint };
    const repairs = await worker.ask("repairs", question);
    if (repairs !== undefined && onShow()?.finding === now.finding) return repairs;
    await whenChecked(session, document.uri, token);
    now = onShow();
  }
  return [];
}

/** Identifies equal fixes: two documents may report the same finding in a shared file. */
function nameOf({ title, edit }: CodeAction): string {
  return JSON.stringify([title, edit?.entries()]);
}

/** The action Restore Everything, offered if a document has more than one breaking change. */
function restoreAllAt(session: Session, found: readonly FindingAt[]): CodeAction[] {
  const broken = found.filter(({ finding }) => finding.severity === "breaking");
  return [...new Set(broken.map(({ document }) => document))].flatMap((document) => {
    const count = breaksOf(session, document);
    if (count < 2) return [];
    const title = l10n.t("Restore everything that was published ({0} breaking changes)", count);
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = { command: commandIds.restoreAll, title, arguments: [document.uri.toString()] };
    return [action];
  });
}

/**
 * The fix-all action for a document. It is not offered to a generic fix-all on save: a breaking change may be intended,
 * so saving must not undo it unless the action is listed by its full name.
 */
async function fixAll(
  session: Session,
  texts: Texts,
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
  { worker }: Texts,
  document: Guarded,
): Promise<WholeRepair | undefined> {
  const [before] = of(document, findingsOnShow(session));
  const whole = await worker.ask("repairAll", { uri: document.uri.toString(), version: document.version });
  return findingsOnShow(session).some((one) => one.finding === before?.finding) ? whole : undefined;
}

async function restoreAll(session: Session, texts: Texts, document: Guarded): Promise<void> {
  const name = workspace.asRelativePath(document.uri);
  const uri = document.uri.toString();
  const options = { title: l10n.t("Restoring {0}", name), cancellable: true };
  const whole = await withProgressIfLong(options, async (token) => {
    const stop = token.onCancellationRequested(() => void stopSearch(texts, uri, "all"));
    try {
      return await askForAll(session, texts, document);
    } finally {
      stop.dispose();
    }
  });
  if (whole === undefined || !(await workspace.applyEdit(editOf(whole)))) {
    void window.showInformationMessage(l10n.t("Could not restore anything in {0}.", name));
    return;
  }
  const { repaired, left } = whole;
  const done =
    repaired === 1
      ? l10n.t("Undid 1 breaking change in {0}.", name)
      : l10n.t("Undid {0} breaking changes in {1}.", repaired, name);
  const rest = left === 1 ? l10n.t("1 remains.") : l10n.t("{0} remain.", left);
  void window.showInformationMessage(left === 0 ? done : `${done} ${rest}`);
}

async function stopSearch({ worker }: Texts, uri: string, of: "finding" | "all"): Promise<void> {
  await worker.ask("stopRepairs", { uri, of });
}

function editOf({ edits, files }: Edits): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { uri, range, text } of edits) {
    const { start, end } = range;
    edit.replace(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character), text);
  }
  for (const { uri, text } of files) {
    edit.createFile(Uri.parse(uri));
    edit.insert(Uri.parse(uri), new Position(0, 0), text);
  }
  return edit;
}
