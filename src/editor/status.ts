/** The verdict on the active document, in the status bar and as language status. */
import {
  Disposable,
  l10n,
  LanguageStatusSeverity,
  languages,
  MarkdownString,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import type { LanguageStatusItem, StatusBarItem, Uri } from "vscode";
import { prose } from "../formats/index";
import type { Choices } from "./chosen-versions";
import { commandIds } from "./command-ids";
import { guardedLanguages } from "./documents";
import { documentOf } from "./active-document";
import type { Session } from "./session";
import { describeStatus } from "./status-text";
import type { Status } from "./status-text";
import { watchTooLarge } from "./too-large";

/** Returns the current content of the item; undefined if it is hidden. */
export interface StatusItem {
  current(): Status | undefined;
  dispose(): void;
}

export function registerStatus(session: Session, choices: Choices): StatusItem {
  const item = window.createStatusBarItem("contractGuard.status", StatusBarAlignment.Right, 100);
  item.name = "Contract Guard";
  let status: Status | undefined;
  /** Registered only while there is a status, because VS Code shows it for every document of the language. */
  let language: LanguageStatusItem | undefined;
  /** Incremented whenever a running search is superseded. */
  let revision = 0;

  function update(): void {
    revision++;
    const file = window.activeTextEditor?.document.uri;
    const document = file && documentOf(session, file);
    const state = document && session.state(document);
    status = state && describeStatus(l10n, state, choices.get(document.uri));
    if (status && document?.uri.toString() !== file?.toString())
      status = { ...status, details: [...status.details, partWords(session, file)] };
    if (document && status) {
      show(item, document.uri, status);
      item.command = commandIds.nextSteps;
      language ??= createLanguageStatus();
      showLanguageStatus(language, status);
    } else {
      item.hide();
      language?.dispose();
      language = undefined;
      void tellTooLarge();
    }
  }

  /** Without a text document, no action is possible. */
  async function tellTooLarge(): Promise<void> {
    const mine = revision;
    const found = await watchTooLarge();
    if (mine !== revision || found === undefined) return;
    status = describeStatus(l10n, { busy: false, report: undefined, unchecked: found.unchecked });
    show(item, found.uri, status);
    item.command = undefined;
  }

  const subscriptions = Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    window.tabGroups.onDidChangeTabs(() => {
      if (!window.activeTextEditor) update();
    }),
    session.onDidChange(update),
  );
  update();
  return {
    current: () => status,
    dispose() {
      subscriptions.dispose();
      language?.dispose();
    },
  };
}

/** The reason why a file that is not a document itself has a status. */
function partWords(session: Session, file: Uri | undefined): string {
  const count = file === undefined ? 1 : session.reading(file).length;
  return count === 1
    ? l10n.t("The active file is part of this document.")
    : l10n.t("The active file is part of {0} documents. This one has the worst verdict.", count);
}

function show(item: StatusBarItem, uri: Uri, { text, label, details, breaking }: Status): void {
  item.text = text;
  item.accessibilityInformation = { label, role: "button" };
  item.backgroundColor = breaking ? new ThemeColor("statusBarItem.warningBackground") : undefined;
  item.tooltip = tooltip(workspace.asRelativePath(uri), details, breaking);
  item.show();
}

function createLanguageStatus(): LanguageStatusItem {
  const item = languages.createLanguageStatusItem("contractGuard.language", [...guardedLanguages]);
  item.name = "Contract Guard";
  item.command = { command: commandIds.nextSteps, title: l10n.t("Next Steps…") };
  return item;
}

function showLanguageStatus(item: LanguageStatusItem, { words, label, detail, busy, warns }: Status): void {
  item.text = words;
  item.detail = detail.replaceAll("`", "");
  item.severity = warns ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  item.busy = busy;
  item.accessibilityInformation = { label };
}

function tooltip(name: string, details: readonly string[], breaking: boolean): MarkdownString {
  const links = [
    ...(breaking ? [`[${l10n.t("Show Problems")}](command:${commandIds.showProblems})`] : []),
    `[${l10n.t("Check Compatibility")}](command:${commandIds.check})`,
    `[${l10n.t("Show Output")}](command:${commandIds.showOutput})`,
  ];
  const paragraphs = [`**Contract Guard** · ${prose(name)}`, ...details.map(prose), links.join(" · ")];
  const markdown = new MarkdownString(paragraphs.join("\n\n"));
  markdown.isTrusted = {
    enabledCommands: [commandIds.showProblems, commandIds.check, commandIds.showOutput],
  };
  return markdown;
}
