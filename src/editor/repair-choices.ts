/** Fixes of many findings at one position: one menu entry to restore some of them, and one to fix one of them. */
import { commands, Disposable, l10n, workspace } from "vscode";
import type { CodeAction, QuickPickItem } from "vscode";
import { commandAction } from "./command-action";
import { commandIds } from "./command-ids";
import { findingsNamed, nameOfFinding, type FindingAt } from "./findings-at";
import { pickOne, pickSome } from "./prompt-steps";
import { isOpen, of } from "./repair-edits";
import { restoreBreaks } from "./restore-all";
import { plain } from "./row-text";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";

interface FindingItem extends QuickPickItem {
  readonly one: FindingAt;
}

export function choicesAmong(found: readonly FindingAt[]): CodeAction[] {
  const breaks = found.filter((one) => isOpen(one) && one.finding.severity === "breaking");
  const documents = [...new Set(breaks.map(({ document }) => document))];
  const restores = documents.flatMap((document) => {
    const own = of(document, breaks);
    if (own.length < 2) return [];
    const title = l10n.t("Restore what was published: {0} changes…", own.length);
    const suffix = documents.length > 1 ? ` (${workspace.asRelativePath(document.uri)})` : "";
    return [commandAction(`${title}${suffix}`, commandIds.restoreSome, own.map(nameOfFinding))];
  });
  return [
    ...restores,
    commandAction(
      l10n.t("Fix one of {0} changes…", found.length),
      commandIds.fixOne,
      found.map(nameOfFinding),
    ),
  ];
}

/** @param fix applies a fix of one finding */
export function registerRepairChoices(
  session: Session,
  texts: DocumentSync,
  fix: (found: FindingAt) => Promise<void>,
): Disposable {
  const named = (names: unknown): FindingItem[] =>
    findingsNamed(session, () => [], names).map((one) => ({ label: plain(one.finding.message), one }));
  return Disposable.from(
    commands.registerCommand(commandIds.restoreSome, async (names: unknown) => {
      const items = named(names);
      const [first] = items;
      if (first === undefined) return;
      const answer = await pickSome(items, items, {
        title: l10n.t("Restore What Was Published"),
        placeholder: l10n.t("Changes to undo"),
        hasBack: false,
      });
      if (answer === undefined || answer === "back") return;
      const fingerprints = answer.items.map(({ one }) => one.finding.fingerprint);
      await restoreBreaks(session, texts, first.one.document, fingerprints);
    }),
    commands.registerCommand(commandIds.fixOne, async (names: unknown) => {
      const answer = await pickOne(named(names), undefined, {
        title: l10n.t("Fix a Change"),
        placeholder: l10n.t("Change to fix"),
        hasBack: false,
      });
      if (answer !== undefined && answer !== "back") await fix(answer.one);
    }),
  );
}
