/** Shows doors as hints in the text, with quick fixes that close them. */
import { setTimeout as delay } from "node:timers/promises";
import {
  CodeAction,
  CodeActionKind,
  commands,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  Uri,
  window,
  workspace,
} from "vscode";
import type { CodeActionTriggerKind, Range, TextDocument } from "vscode";
import { toPlainText } from "../formats/index";
import type { Repair } from "../service/index";
import { doorsOnShow, nameOfDoor, type DoorAt } from "./accept-door";
import type { Guarded } from "./checked-documents";
import { commandAction } from "./command-action";
import { commandIds } from "./command-ids";
import type { Doors } from "./doors";
import { rangeOf } from "./findings-at";
import { withProgressIfLong } from "./progress";
import { editOf, mostMilliseconds } from "./repair-edits";
import { rulePageUri } from "./rule-pages";
import type { Session } from "./session";
import { settingsFor } from "./settings";
import type { DocumentSync } from "./document-sync";

/** Maximum number of hints per file: a document that was never published may have hundreds. */
const maxPerFile = 100;

const severities = {
  off: DiagnosticSeverity.Hint,
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
} as const;

export function registerDoorHints(session: Session, { worker }: DocumentSync, doors: Doors): Disposable {
  const collection = languages.createDiagnosticCollection("contract-guard-doors");
  /** The files with hints of each document. */
  const shown = new Map<string, ReadonlySet<string>>();

  function doorsIn(file: string): readonly DoorAt[] {
    return doorsOnShow(session, doors).filter(({ door }) => Uri.parse(door.at.uri).toString() === file);
  }

  function show(document: Guarded): void {
    const now = new Set(doors.of(document).map(({ at }) => Uri.parse(at.uri).toString()));
    const before = shown.get(document.uri.toString()) ?? new Set<string>();
    shown.set(document.uri.toString(), now);
    for (const file of new Set([...before, ...now])) {
      const hints = doorsIn(file).map(diagnose);
      collection.set(Uri.parse(file), hints.slice(0, maxPerFile));
    }
  }

  async function requestRepairs({ door: { fingerprint }, document }: DoorAt): Promise<readonly Repair[]> {
    const about = { uri: document.uri.toString(), version: document.version };
    return (await worker.ask("repairs", { ...about, fingerprint })) ?? [];
  }

  /** The verified fixes, or an action that finds them if the search takes longer. */
  async function fixesOf(one: DoorAt, triggerKind: CodeActionTriggerKind): Promise<CodeAction[]> {
    const search = requestRepairs(one);
    const isSlow = await Promise.race([search.then(() => false), delay(mostMilliseconds[triggerKind], true)]);
    if (isSlow)
      return [
        commandAction(l10n.t("Find fixes: {0}…", titleOf(one)), commandIds.findDoorFixes, nameOfDoor(one)),
      ];
    return (await search).map((repair) => {
      const action = new CodeAction(repair.title.replaceAll("`", ""), CodeActionKind.QuickFix);
      action.edit = editOf(repair);
      return action;
    });
  }

  async function actionsAt(
    text: TextDocument,
    range: Range,
    triggerKind: CodeActionTriggerKind,
  ): Promise<CodeAction[]> {
    const there = doorsIn(text.uri.toString()).filter(({ door }) =>
      rangeOf(door.at.range).contains(range.start),
    );
    const found = await Promise.all(there.map(async (one) => fixesOf(one, triggerKind)));
    const explain = [...new Set(there.map(({ door }) => door.door))].map((name) =>
      commandAction(l10n.t("Explain {0}", name), "vscode.open", rulePageUri(name)),
    );
    const accept = there.map((one) =>
      commandAction(l10n.t("Accept: {0}…", titleOf(one)), commandIds.acceptDoor, nameOfDoor(one)),
    );
    return [...found.flat(), ...accept, ...explain];
  }

  /** Applies the only fix of a door, or the one that the user selects. */
  const findFixes = commands.registerCommand(commandIds.findDoorFixes, async (name: unknown) => {
    const one = doorsOnShow(session, doors).find((door) => nameOfDoor(door) === name);
    if (one === undefined) return;
    const options = { title: l10n.t("Finding fixes"), cancellable: false };
    const repairs = await withProgressIfLong(options, async () => requestRepairs(one));
    const items = repairs.map((repair) => ({ label: repair.title.replaceAll("`", ""), repair }));
    const chosen =
      items.length > 1 ? await window.showQuickPick(items, { title: one.door.message }) : items[0];
    if (items.length === 0) void window.showInformationMessage(l10n.t("There is no automatic fix."));
    else if (chosen) await workspace.applyEdit(editOf(chosen.repair));
  });

  const fixes = languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      async provideCodeActions(document, range, { only, triggerKind }, token) {
        if (only !== undefined && !only.contains(CodeActionKind.QuickFix)) return [];
        const { version } = document;
        const actions = await actionsAt(document, range, triggerKind);
        return token.isCancellationRequested || document.version !== version ? [] : actions;
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  for (const document of session.documents()) show(document);
  return Disposable.from(collection, fixes, findFixes, doors.onDidChange(show));
}

/** The message without its explanation. */
function titleOf({ door: { message } }: DoorAt): string {
  return message.replaceAll("`", "").replace(/;.*$|\.$/, "");
}

function diagnose({ door, document }: DoorAt): Diagnostic {
  const { message, advice, at, level } = door;
  const severity = severities[level === "hint" ? settingsFor(document.uri).doors : "warning"];
  const diagnostic = new Diagnostic(rangeOf(at.range), toPlainText(`${message} ${advice}`), severity);
  diagnostic.source = "Contract Guard";
  diagnostic.code = { value: door.door, target: rulePageUri(door.door) };
  return diagnostic;
}
