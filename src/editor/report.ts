/**
 * The commands Show Report, which opens the report next to the active document and updates it with each check, and Save
 * As HTML…, which saves the same report as the command line. The page runs no scripts.
 */
import { randomBytes } from "node:crypto";
import { posix } from "node:path";
import { commands, Disposable, env, l10n, Range, Uri, ViewColumn, window, workspace } from "vscode";
import type { WebviewPanel } from "vscode";
import type { Unchecked } from "../policy/index";
import { toStaleHtml } from "../formats/index";
import type { PageQuestion } from "../server/index";
import { isAllowedFile } from "./allowed-files";
import { commandIds } from "./command-ids";
import { folderOf } from "./checked-documents";
import { publishedUri } from "./published-documents";
import { reportStyle } from "./report-style";
import type { Session } from "./session";
import { isCanceled, targetDocument, type Targets } from "./target-document";
import { describeStatus } from "./status-text";
import type { DocumentSync } from "./document-sync";

const viewType = "contractGuard.report";

/** Reason codes of documents that were not checked; there is no report for them. */
const untried: ReadonlySet<string> = new Set(["manual", "edited", "failed"]);

interface Shown {
  readonly panel: WebviewPanel;
  readonly nonce: string;
  /** URI of the reported document. */
  uri: Uri;
  /** The last page for a current text. */
  page: string;
}

export function registerReport(session: Targets, texts: DocumentSync): Disposable {
  let shown: Shown | undefined;
  /** Incremented whenever a requested page is superseded. */
  let revision = 0;

  function open(uri: Uri): void {
    if (shown) {
      shown.uri = uri;
      shown.page = "";
      shown.panel.reveal(undefined, true);
    } else shown = create(uri);
    void update();
  }

  function create(uri: Uri): Shown {
    const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel(viewType, l10n.t("API report"), where, {
      enableCommandUris: [commandIds.revealPlace],
      enableFindWidget: true,
      localResourceRoots: [],
    });
    panel.onDidDispose(() => {
      revision++;
      shown = undefined;
    });
    panel.onDidChangeViewState(() => void update());
    return { panel, nonce: randomBytes(16).toString("hex"), uri, page: "" };
  }

  /** Keeps the page while a check is running; it is updated when the check finishes. */
  async function update(): Promise<void> {
    if (!shown?.panel.visible) return;
    const mine = ++revision;
    const { panel, uri, nonce } = shown;
    const state = session.state({ uri });
    const name = posix.basename(uri.path);
    if (state?.busy) return;
    panel.title = state ? `${name}: ${describeStatus(l10n, state).words}` : name;
    const gone = l10n.t("{0} is closed. These are the findings of the last check.", `\`${name}\``);
    if (!state && shown.page !== "") panel.webview.html = toStaleHtml(shown.page, gone);
    if (!state) return;
    const isStale = state.unchecked !== undefined && state.report?.unchecked === null && shown.page !== "";
    if (state.unchecked && isStale) {
      const { message, advice } = state.unchecked;
      const why = l10n.t(
        "Not checked: {0} The findings below are from the last check.",
        `${message} ${advice}`,
      );
      panel.webview.html = toStaleHtml(shown.page, why);
      return;
    }
    const page = await requestPage(uri, { nonce, style: reportStyle, command: commandIds.revealPlace });
    if (mine !== revision || page === undefined) return;
    shown.page = page;
    // VS Code preserves the scroll position.
    if (panel.webview.html !== page) panel.webview.html = page;
  }

  /** The page for the current text; undefined if an edit superseded the request. */
  async function requestPage(uri: Uri, panel?: PageQuestion["panel"]): Promise<string | undefined> {
    const document = session.documents().find((one) => one.uri.toString() === uri.toString());
    if (!document) return undefined;
    const unchecked = session.state(document)?.unchecked;
    const question = {
      uri: uri.toString(),
      version: document.version,
      directory: folderOf(document),
      ...(unchecked && untried.has(unchecked.code) && { unchecked: asPlainText(unchecked) }),
      ...(panel && { panel }),
    };
    const kept = await texts.worker.ask("page", question);
    if (kept !== undefined || "unchecked" in question) return kept;
    // The worker keeps only the most recent complete reports.
    const open = workspace.textDocuments.find((one) => one === document);
    if (open?.version !== question.version) return undefined;
    await session.check(open);
    return texts.worker.ask("page", question);
  }

  async function save(): Promise<void> {
    const uri = shown?.uri;
    if (!uri) {
      void window.showInformationMessage(l10n.t("Run Show Report first."));
      return;
    }
    const name = posix.basename(uri.path).replace(/\.\w+$/, "");
    const target = await window.showSaveDialog({
      defaultUri: Uri.joinPath(uri, "..", `${name}-report.html`),
      filters: { HTML: ["html"] },
    });
    if (!target) return;
    await session.whenIdle();
    const page = await requestPage(uri);
    if (page === undefined) {
      void window.showInformationMessage(l10n.t("The document was edited in the meantime. Try again."));
      return;
    }
    await workspace.fs.writeFile(target, new TextEncoder().encode(page));
    const confirmation = l10n.t("Saved {0}.", workspace.asRelativePath(target));
    const inBrowser = l10n.t("Open in Browser");
    // A browser cannot open files on a remote machine.
    const isNear = env.remoteName === undefined && target.scheme === "file";
    if ((await window.showInformationMessage(confirmation, ...(isNear ? [inBrowser] : []))) === inBrowser)
      await env.openExternal(target);
  }

  return Disposable.from(
    session.onDidChange((document) => {
      if (document.uri.toString() === shown?.uri.toString()) void update();
    }),
    commands.registerCommand(commandIds.showReport, async (named?: unknown) => {
      const document = await targetDocument(session, named);
      if (document) open(document.uri);
      else if (!isCanceled(session, named))
        void window.showInformationMessage(
          l10n.t("Open an OpenAPI document (YAML or JSON) to show its report."),
        );
    }),
    commands.registerCommand(commandIds.saveReport, save),
    commands.registerCommand(commandIds.revealPlace, async (...at: unknown[]) =>
      reveal(session, at[0], at[1], at[2]),
    ),
    new Disposable(() => void shown?.panel.dispose()),
  );
}

/** The reason without other properties, for structured cloning. */
function asPlainText({ code, message, advice }: Unchecked): Unchecked {
  return { code, message, advice };
}

/** Validates an argument, because commands can be called with any arguments. */
function isPosition(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** Reveals a location in an editor that shows its file, or else next to the report. */
async function reveal(session: Session, name: unknown, line: unknown, character: unknown): Promise<void> {
  if (typeof name !== "string" || !isPosition(line) || !isPosition(character)) return;
  const uri = name.startsWith("file:") ? Uri.parse(name) : publishedUri(name);
  if (!isAllowedFile(session, uri)) return;
  const editors = window.visibleTextEditors;
  const there = editors.find(({ document }) => document.uri.toString() === uri.toString()) ?? editors[0];
  await window.showTextDocument(uri, {
    viewColumn: there?.viewColumn ?? ViewColumn.Beside,
    selection: new Range(line, character, line, character),
  });
}
