/**
 * The quick fixes for findings. The worker has verified each fix on the current text: it removes the finding and breaks nothing else.
 */
import { setTimeout as delay } from "node:timers/promises";
import {
  CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  commands,
  Disposable,
  l10n,
  languages,
  Uri,
  window,
  workspace,
} from "vscode";
import type { CancellationToken, CodeActionContext } from "vscode";
import { toPlainText } from "../formats/index";
import type { Repair } from "../service/index";
import { commandAction } from "./command-action";
import { commandIds } from "./command-ids";
import {
  actionTitles,
  findingNamed,
  findingsOnShow,
  nameOfFinding,
  findingsToFix,
  type FindingAt,
} from "./findings-at";
import { targetFinding } from "./finding-commands";
import { withProgressIfLong } from "./progress";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";
import { editOf, mostMilliseconds, of, stopSearch } from "./repair-edits";
import { choicesAmong, registerRepairChoices } from "./repair-choices";
import { restoreAllAt } from "./restore-all";
import { whenChecked } from "./wait-for-check";

type RepairKind = Repair["kind"];

/** Maximum number of findings at one position that get fixes; more get a choice. */
const maxAtOnce = 3;

/** Maximum number of attempts if checks of the same text run in between. */
const maxTries = 3;

export function registerRepairs(session: Session, texts: DocumentSync): Disposable {
  const fixes = languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      resolveCodeAction(action) {
        if (action instanceof RepairAction) action.edit = editOf(action.repair);
        return action;
      },
      async provideCodeActions(document, range, context, token) {
        const { only } = context;
        if (only !== undefined && !only.contains(CodeActionKind.QuickFix)) return [];
        if (context.triggerKind === CodeActionTriggerKind.Invoke) session.flush(document.uri);
        const found = await findingsToFix(session, document, range, token);
        if (found.length > maxAtOnce) return [...choicesAmong(found), ...restoreAllAt(session, found)];
        const stop = token.onCancellationRequested(() => {
          for (const { document: findingsToRepair } of found)
            void stopSearch(texts, findingsToRepair.uri.toString(), "finding");
        });
        const { version } = document;
        const most = mostMilliseconds[context.triggerKind];
        const isLate = (): boolean => token.isCancellationRequested || document.version !== version;
        const searches = found.map((one) => ({
          one,
          search: fixesOf(session, texts, one, context, isLate, token),
        }));
        void Promise.allSettled(searches.map(({ search }) => search)).then(() => void stop.dispose());
        const actions = await Promise.all(
          searches.map(async ({ one, search }) => {
            const isSlow = await Promise.race([search.then(() => false), delay(most, true)]);
            return isSlow ? laterFix(one) : search;
          }),
        );
        if (isLate()) return [];
        const byName = new Map(actions.flat().map((action) => [actionIdentity(action), action]));
        return [...distinct([...byName.values()]), ...restoreAllAt(session, found)];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  const findFixes = commands.registerCommand(commandIds.findFixes, async (name: unknown) => {
    const found = findingNamed(session, name);
    if (found) await applyFoundFix(session, texts, found);
  });
  const choices = registerRepairChoices(session, texts, (found) => applyFoundFix(session, texts, found));
  const byKind = Object.entries(kindsByCommand).map(([command, kinds]) =>
    commands.registerCommand(command, async (name?: unknown) => {
      const found = targetFinding(session, name);
      if (found) await applyFoundFix(session, texts, found, kinds);
    }),
  );
  return Disposable.from(fixes, findFixes, choices, ...byKind);
}

/** The commands that offer only some kinds of fixes. */
const kindsByCommand: Readonly<Record<string, readonly RepairKind[]>> = {
  [commandIds.restoreFinding]: ["restore", "optional", "keep-both"],
  [commandIds.deprecateFinding]: ["deprecate"],
};

/** A fix whose search takes longer than the lightbulb waits. */
function laterFix(found: FindingAt): CodeAction[] {
  const [title = ""] = actionTitles([found], (message) => l10n.t("Find fixes: {0}…", message));
  return [commandAction(title, commandIds.findFixes, nameOfFinding(found))];
}

/**
 * Applies the only fix of a finding, or the one that the user selects.
 * @param kinds default: all
 */
async function applyFoundFix(
  session: Session,
  texts: DocumentSync,
  found: FindingAt,
  kinds?: readonly RepairKind[],
): Promise<void> {
  const title = l10n.t("Finding fixes");
  const repairs = await withProgressIfLong({ title, cancellable: true }, async (token) => {
    const isLate = (): boolean => token.isCancellationRequested;
    return requestRepairs(session, texts, found, isLate, token);
  });
  const offered = repairs.filter(({ kind }) => kinds?.includes(kind) !== false);
  const items = offered.map((repair) => ({ label: repair.title, repair }));
  const chosen =
    items.length > 1
      ? await window.showQuickPick(items, { title: toPlainText(found.finding.message) })
      : items[0];
  if (items.length === 0) void window.showInformationMessage(l10n.t("There is no automatic fix."));
  else if (chosen) await workspace.applyEdit(editOf(chosen.repair));
}

/** Adds the document or a number to titles that occur more than once. */
function distinct(actions: readonly CodeAction[]): readonly CodeAction[] {
  const fileOf = (one: CodeAction): string | undefined =>
    one instanceof RepairAction ? one.files[0] : undefined;
  for (const action of actions) {
    const alike = actions.filter(({ title }) => title === action.title);
    if (alike.length < 2) continue;
    const files = new Set(alike.map(fileOf));
    alike.forEach((one, index) => {
      const file = fileOf(one);
      const isFile = files.size === alike.length && file !== undefined;
      const suffix = isFile ? workspace.asRelativePath(Uri.parse(file)) : `${index + 1}`;
      one.title = `${one.title} (${suffix})`;
    });
  }
  return actions;
}

/** A fix whose edit is created when the user selects or previews it. */
class RepairAction extends CodeAction {
  constructor(readonly repair: Repair) {
    super(repair.title, CodeActionKind.QuickFix);
  }

  get files(): readonly string[] {
    return [...this.repair.edits, ...this.repair.files].map(({ uri }) => uri);
  }
}

async function fixesOf(
  session: Session,
  texts: DocumentSync,
  found: FindingAt,
  { diagnostics }: CodeActionContext,
  isLate: () => boolean,
  token: CancellationToken,
): Promise<RepairAction[]> {
  const repairs = await requestRepairs(session, texts, found, isLate, token);
  const { rule, message, severity, approval } = found.finding;
  const usual =
    repairs.find(({ kind }) => kind === "optional") ?? repairs.find(({ kind }) => kind === "restore");
  const isAmbiguous = repairs.some(({ kind }) => kind === "keep-both");
  return repairs.map((repair: Repair) => {
    const action = new RepairAction(repair);
    action.isPreferred = severity === "breaking" && approval === null && repair === usual && !isAmbiguous;
    action.diagnostics = diagnostics.filter(
      (one) =>
        typeof one.code === "object" &&
        one.code.value === rule &&
        one.message.startsWith(toPlainText(message)),
    );
    return action;
  });
}

/**
 * The fixes for a finding. If a check of the same text replaced the report in the meantime, for example after a commit,
 * the request is repeated for the new finding.
 */
async function requestRepairs(
  session: Session,
  { worker }: DocumentSync,
  found: FindingAt,
  isLate: () => boolean,
  token: CancellationToken,
): Promise<readonly Repair[]> {
  const { document } = found;
  const { fingerprint } = found.finding;
  const onShow = (): FindingAt | undefined =>
    of(document, findingsOnShow(session)).find((one) => one.finding.fingerprint === fingerprint);
  let now: FindingAt | undefined = found;
  for (let tries = 0; tries < maxTries && now !== undefined && !isLate(); tries++) {
    const question = { uri: document.uri.toString(), version: document.version, fingerprint };
    const repairs = await worker.ask("repairs", question);
    if (repairs !== undefined && onShow()?.finding === now.finding) return repairs;
    await whenChecked(session, document.uri, token);
    now = onShow();
  }
  return [];
}

/** Identifies equal fixes: two documents may report the same finding in a shared file. */
function actionIdentity(action: CodeAction): string {
  const { edits = [], files = [] } = action instanceof RepairAction ? action.repair : {};
  return JSON.stringify([action.title, action.command?.arguments, edits, files]);
}
