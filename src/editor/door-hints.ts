/** Shows doors as hints in the text, with quick fixes that close them. */
import {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  Uri,
} from "vscode";
import type { Range, TextDocument } from "vscode";
import type { DoorFinding } from "../policy/index";
import type { Guarded } from "./checked-documents";
import type { Doors } from "./doors";
import { rangeOf } from "./findings-at";
import { editOf } from "./repair-edits";
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

interface DoorAt {
  readonly door: DoorFinding;
  readonly document: Guarded;
}

export function registerDoorHints(session: Session, { worker }: DocumentSync, doors: Doors): Disposable {
  const collection = languages.createDiagnosticCollection("contract-guard-doors");
  /** The files with hints of each document. */
  const shown = new Map<string, ReadonlySet<string>>();

  function doorsIn(file: string): DoorAt[] {
    return session
      .documents()
      .flatMap((document) => doors.of(document).map((door) => ({ door, document })))
      .filter(({ door }) => Uri.parse(door.at.uri).toString() === file);
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

  /** The fixes are verified when they are requested. */
  async function fixesAt(text: TextDocument, range: Range): Promise<CodeAction[]> {
    const there = doorsIn(text.uri.toString()).filter(({ door }) =>
      rangeOf(door.at.range).contains(range.start),
    );
    const found = await Promise.all(
      there.map(async ({ door, document }) => {
        const { fingerprint } = door;
        const question = { uri: document.uri.toString(), version: document.version, fingerprint };
        const repairs = (await worker.ask("repairs", question)) ?? [];
        return repairs.map((repair) => {
          const action = new CodeAction(repair.title.replaceAll("`", ""), CodeActionKind.QuickFix);
          action.edit = editOf(repair);
          return action;
        });
      }),
    );
    const explain = [...new Set(there.map(({ door }) => door.door))].map((name) => {
      const action = new CodeAction(l10n.t("Explain {0}", name), CodeActionKind.QuickFix);
      action.command = { command: "vscode.open", title: action.title, arguments: [rulePageUri(name)] };
      return action;
    });
    return [...found.flat(), ...explain];
  }

  const fixes = languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      async provideCodeActions(document, range, { only }, token) {
        if (only !== undefined && !only.contains(CodeActionKind.QuickFix)) return [];
        const { version } = document;
        const actions = await fixesAt(document, range);
        return token.isCancellationRequested || document.version !== version ? [] : actions;
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  for (const document of session.documents()) show(document);
  return Disposable.from(collection, fixes, doors.onDidChange(show));
}

function diagnose({ door, document }: DoorAt): Diagnostic {
  const { message, advice, at, level } = door;
  const severity = severities[level === "hint" ? settingsFor(document.uri).doors : "warning"];
  const diagnostic = new Diagnostic(rangeOf(at.range), `${message} ${advice}`, severity);
  diagnostic.source = "Contract Guard";
  diagnostic.code = { value: door.door, target: rulePageUri(door.door) };
  return diagnostic;
}
