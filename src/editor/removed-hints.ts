/** Inlay hints with the names of removed elements, at the lines where they were, and quick fixes for the keyboard. */
import {
  CodeActionKind,
  Disposable,
  EventEmitter,
  InlayHint,
  InlayHintLabelPart,
  l10n,
  languages,
  MarkdownString,
  Position,
  Uri,
} from "vscode";
import type { CodeAction, TextDocument } from "vscode";
import { prose } from "../formats/index";
import type { RemovedElement } from "../service/index";
import { commandAction } from "./command-action";
import { commandIds } from "./command-ids";
import type { DocumentSync } from "./document-sync";
import { actionTitles, findingNamed, nameOfFinding } from "./findings-at";
import { oncePerReport } from "./report-questions";
import type { Session } from "./session";
import { onSettingsChange, settingsFor } from "./settings";
import { whenChecked } from "./wait-for-check";

/** Maximum number of elements that are named in a line. */
const mostNamed = 3;

/** A removed element, with the name of its finding as commands accept it. */
interface Removed extends RemovedElement {
  readonly finding: string;
  /** Label of the published version. */
  readonly version: string;
}

export function registerRemovedHints(session: Session, { worker }: DocumentSync): Disposable {
  const changed = new EventEmitter<void>();
  const removedFrom = oncePerReport(session, (about) => worker.ask("removed", about));

  async function removedIn({ uri }: TextDocument): Promise<readonly Removed[]> {
    const file = uri.toString();
    const all = await Promise.all(
      session.reading(uri).map(async (document) => {
        const removed = (await removedFrom(document)) ?? [];
        // A label may contain an explanation after a comma.
        const version = session.state(document)?.report?.base?.label.split(",")[0] ?? "";
        return removed.map((one): Removed => {
          const finding = nameOfFinding({ finding: one, document });
          return { ...one, version, finding };
        });
      }),
    );
    const here = all.flat().filter(({ at }) => Uri.parse(at.uri).toString() === file);
    // Several documents may report the same change of a shared file.
    return [...new Map(here.map((one) => [`${one.at.line} ${one.message}`, one])).values()];
  }

  const provider = languages.registerInlayHintsProvider(["yaml", "json", "jsonc"], {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      if (session.reading(document.uri).length === 0 || !settingsFor(document.uri).removed) return [];
      await whenChecked(session, document.uri, token);
      const { version } = document;
      const removed = await removedIn(document);
      if (document.version !== version) return [];
      const lines = new Set(removed.map(({ at }) => at.line));
      return [...lines]
        .filter((line) => range.start.line <= line && line <= range.end.line && line < document.lineCount)
        .map((line) =>
          hintAt(
            document,
            line,
            removed.filter(({ at }) => at.line === line),
          ),
        );
    },
  });

  /** The actions for the hint of a line, unless the finding is located in the same line. */
  async function actionsAt(document: TextDocument, line: number): Promise<CodeAction[]> {
    const removed = (await removedIn(document)).filter(({ at }) => at.line === line);
    const found = removed.flatMap(({ finding }) => findingNamed(session, finding) ?? []);
    const elsewhere = found.filter(
      ({ finding: { head } }) =>
        Uri.parse(head.uri).toString() !== document.uri.toString() || head.range.start.line !== line,
    );
    const names = elsewhere.map(nameOfFinding);
    if (names.length > mostNamed)
      return [commandAction(l10n.t("Fix one of {0} changes…", names.length), commandIds.fixOne, names)];
    const titles = actionTitles(elsewhere, (message) => l10n.t("Find fixes: {0}…", message));
    return titles.map((title, index) => commandAction(title, commandIds.findFixes, names[index]));
  }

  const fixes = languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      async provideCodeActions(document, range, { only }, token) {
        if (only !== undefined && !only.contains(CodeActionKind.QuickFix)) return [];
        if (session.reading(document.uri).length === 0 || !settingsFor(document.uri).removed) return [];
        await whenChecked(session, document.uri, token);
        const { version } = document;
        const actions = await actionsAt(document, range.start.line);
        return token.isCancellationRequested || document.version !== version ? [] : actions;
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  return Disposable.from(
    changed,
    provider,
    fixes,
    onSettingsChange(() => changed.fire()),
    session.onDidChange((document) => {
      if (session.state(document)?.busy !== true) changed.fire();
    }),
  );
}

function hintAt(document: TextDocument, line: number, removed: readonly Removed[]): InlayHint {
  const named = removed.slice(0, mostNamed);
  const parts = named.flatMap((one, index) => {
    const part = new InlayHintLabelPart(one.name);
    part.tooltip = tooltip(document.languageId, [one]);
    part.command = { title: l10n.t("Restore…"), command: commandIds.findFixes, arguments: [one.finding] };
    return index === 0 ? [part] : [new InlayHintLabelPart(", "), part];
  });
  const rest = removed.slice(mostNamed);
  const more = new InlayHintLabelPart(` ${l10n.t("and {0} more", rest.length)}`);
  more.tooltip = tooltip(document.languageId, rest);
  const start = new InlayHintLabelPart(`${l10n.t("Removed since {0}:", removed[0]?.version ?? "")} `);
  const position = new Position(line, document.lineAt(line).text.trimEnd().length);
  const hint = new InlayHint(position, [start, ...parts, ...(rest.length > 0 ? [more] : [])]);
  hint.paddingLeft = true;
  return hint;
}

function tooltip(languageId: string, removed: readonly Removed[]): MarkdownString {
  const markdown = new MarkdownString();
  markdown.isTrusted = { enabledCommands: [commandIds.findFixes, commandIds.peekPublished] };
  for (const { message, text, finding } of removed) {
    markdown.appendMarkdown(`${prose(message)}\n\n`);
    if (text !== null) markdown.appendCodeblock(text, languageId);
    const argument = encodeURIComponent(JSON.stringify([finding]));
    const links = [
      `[${l10n.t("Restore…")}](command:${commandIds.findFixes}?${argument})`,
      `[${l10n.t("Peek Published Text")}](command:${commandIds.peekPublished}?${argument})`,
    ];
    markdown.appendMarkdown(`${links.join(" · ")}\n\n`);
  }
  return markdown;
}
