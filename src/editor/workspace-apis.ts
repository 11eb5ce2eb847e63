/**
 * The APIs of the workspace, open or not, with their last verdicts. Lists them when the features are loaded and when
 * files are created or deleted, and checks closed ones in the background.
 */
import { Disposable, EventEmitter, Uri, workspace } from "vscode";
import type { Event, LogOutputChannel } from "vscode";
import { configName } from "../service/index";
import type { Verdict } from "../formats/index";
import type { ShownReport } from "../server/index";
import { createBackgroundChecks, type ListedApi } from "./background-checks";
import { failed } from "./check-failures";
import { folderOf, pathOf } from "./checked-documents";
import type { DocumentSync } from "./document-sync";
import { registerGitRefs } from "./git-refs";
import { registerLedgerFiles } from "./ledger-files";
import type { Session } from "./session";
import { onSettingsChange, settingsFor } from "./settings";

export interface WorkspaceApis {
  readonly onDidChange: Event<{ readonly uri: Uri }>;
  /** Fires when the published versions may have changed: tags, branches or the ledger. */
  readonly onDidPublish: Event<void>;
  list(): readonly ListedApi[];
  /** False if a limit ended the search. */
  isComplete(): boolean;
  /** Searches again and checks every API, regardless of the budget. */
  checkAll(isCanceled: () => boolean): Promise<void>;
  dispose(): void;
}

/** Total length of the documents to check in the background after one event, in UTF-16 units. */
const BUDGET = 20_000_000;

/** Debounce delay: a checkout changes many files. */
const QUIET_MILLISECONDS = 2000;

export function createWorkspaceApis(
  session: Session,
  { worker }: DocumentSync,
  log: LogOutputChannel,
): WorkspaceApis {
  const changed = new EventEmitter<{ readonly uri: Uri }>();
  const isOpen = (uri: string) => session.state({ uri: Uri.parse(uri) }) !== undefined;
  let isComplete = true;
  let timer: NodeJS.Timeout | undefined;

  const checks = createBackgroundChecks({
    async ask(name, budget) {
      const uri = Uri.parse(name);
      const { base } = settingsFor(uri);
      const from = { directory: folderOf({ uri }), folders: folders(), ...(base !== undefined && { base }) };
      try {
        return await worker.ask("checkClosed", { uri: name, budget, ...from });
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        return { kind: "unchecked", unchecked: failed };
      }
    },
    whenIdle: () => session.whenIdle(),
    isOpen,
    isManual: (uri) => settingsFor(Uri.parse(uri)).run === "manual",
    changed: (uri) => changed.fire({ uri: Uri.parse(uri) }),
    now: () => Date.now(),
    budget: BUDGET,
  });

  async function search(): Promise<void> {
    await session.whenIdle();
    const found = await worker.ask("apis", { folders: folders() }).catch(() => undefined);
    if (found === undefined) return;
    ({ isComplete } = found);
    const uris = found.uris.map((uri) => Uri.parse(uri)).filter((uri) => settingsFor(uri).enable);
    checks.replace(uris.map(String));
  }

  async function searchAndCheck(concerned?: (uri: string) => boolean): Promise<void> {
    await search();
    await checks.recheck(concerned);
  }

  function searchSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void searchAndCheck(() => false), QUIET_MILLISECONDS);
  }

  /** Keeps the verdict of a document that was closed until its text on disk is checked. */
  function follow({ uri }: { readonly uri: Uri }): void {
    const name = uri.toString();
    const state = session.state({ uri });
    if (state === undefined && (uri.scheme !== "file" || !settingsFor(uri).enable)) checks.remove(name);
    else if (state === undefined) void checks.recheck((one) => one === name);
    else if (!state.busy && (state.report !== undefined || state.unchecked !== undefined))
      checks.record(name, {
        report: state.report && withoutFindings(state.report),
        unchecked: state.unchecked,
      });
  }

  const recheckFile = (uri: Uri) => void checks.recheck((one) => one === uri.toString());
  const watcher = workspace.createFileSystemWatcher("**/*.{yaml,yml,json}");
  const published = new EventEmitter<void>();
  const recheckAll = {
    recheck() {
      published.fire();
      void checks.recheck();
    },
  };
  const subscriptions = Disposable.from(
    changed,
    published,
    watcher,
    watcher.onDidChange((uri) => {
      if (uri.path.endsWith(`/${configName}`)) searchSoon();
      recheckFile(uri);
    }),
    watcher.onDidCreate(searchSoon),
    watcher.onDidDelete(searchSoon),
    workspace.onDidChangeWorkspaceFolders(searchSoon),
    workspace.onDidGrantWorkspaceTrust(() => void checks.recheck()),
    onSettingsChange(() => void searchAndCheck()),
    session.onDidChange(follow),
    registerLedgerFiles(recheckAll),
    registerGitRefs(recheckAll, changed.event),
    new Disposable(() => clearTimeout(timer)),
  );
  for (const document of session.documents()) follow(document);
  void searchAndCheck();

  return {
    onDidChange: changed.event,
    onDidPublish: published.event,
    list: () => checks.list(),
    isComplete: () => isComplete,
    async checkAll(isCanceled) {
      await search();
      const open = workspace.textDocuments.filter((document) => session.state(document) !== undefined);
      for (const document of open) if (!isCanceled()) await session.check(document);
      await checks.checkAll(isCanceled);
    },
    dispose() {
      checks.dispose();
      subscriptions.dispose();
    },
  };
}

/** The listed APIs that are not guarded. */
export function closedApis(session: Session, apis: WorkspaceApis): readonly Uri[] {
  return apis
    .list()
    .map(({ uri }) => Uri.parse(uri))
    .filter((uri) => session.state({ uri }) === undefined);
}

/** Only the verdict is kept while a document is closed. */
function withoutFindings(report: ShownReport): Verdict {
  const verdict = { ...report, findings: [] };
  return verdict;
}

/** Virtual folders are not searched: each request would contact a server. */
function folders(): string[] {
  return (workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === "file")
    .map(({ uri }) => pathOf(uri));
}
