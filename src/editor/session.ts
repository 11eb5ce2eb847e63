/**
 * Guarded documents and their state. Sends every edit to the worker immediately and requests checks after a delay;
 * results for an outdated text are discarded.
 */
import { Disposable, EventEmitter, Uri, workspace } from "vscode";
import type { Event, LogOutputChannel, TextDocument } from "vscode";
import type { Unchecked } from "../policy/index";
import { failed, outOfMemory } from "./check-failures";
import { OutOfMemory, type CheckAnswer } from "../server/index";
import type { Choices } from "./chosen-versions";
import { isOpenApi, mayBecomeOpenApi } from "./documents";
import { folderOf, isOpen, pathOf, readClosed, type Guarded } from "./checked-documents";
import { onSettingsChange, settingsFor } from "./settings";
import type { DocumentSync } from "./document-sync";
import { trackDocument } from "./document-state";
import type { CheckState, TrackedDocument } from "./document-state";

export interface Session {
  /** Fires after each change of a document's state, and when a document is no longer guarded. */
  readonly onDidChange: Event<Guarded>;
  /** All guarded documents, open or closed. */
  documents(): readonly Guarded[];
  /** The guarded documents at this URI, and those whose last check read this file. */
  reading(uri: Uri): readonly Guarded[];
  /** Undefined if the document is not guarded. */
  state(document: Pick<Guarded, "uri">): CheckState | undefined;
  /** URIs of the other files that the last check of a document read or searched for. */
  files(document: Pick<Guarded, "uri">): readonly string[];
  /** Checks immediately, regardless of the settings. Resolves when there is a result for the current text. */
  check(document: TextDocument): Promise<CheckState | undefined>;
  /** Starts scheduled checks that concern a file immediately, because the user waits for them. */
  flush(uri: Uri): void;
  /** Guards a closed document with its text on disk. */
  guard(uri: Uri): Promise<void>;
  /** Stops guarding a document while it is closed. */
  release(uri: Uri): void;
  /** Reports that a file on disk was changed or deleted. */
  fileChanged(uri: Uri): void;
  /** Checks again although no text changed. @param concerned selects documents; default: all */
  recheck(concerned?: (tracked: TrackedDocument) => boolean): void;
  /** Resolves when no check is running or scheduled. */
  whenIdle(): Promise<void>;
  /** Number of checks requested so far. */
  checks(): number;
  dispose(): void;
}

export function createSession(texts: DocumentSync, choices: Choices, log: LogOutputChannel): Session {
  const guarded = new Map<string, TrackedDocument>();
  const closed = new Set<string>();
  const changed = new EventEmitter<Guarded>();
  /** Documents whose next check was requested by the user. */
  const demanded = new Set<string>();
  let checks = 0;

  async function requestCheck(document: Guarded): Promise<CheckAnswer | Unchecked | undefined> {
    checks++;
    try {
      const base = choices.get(document.uri) ?? settingsFor(document.uri).base;
      const fresh = demanded.delete(document.uri.toString());
      const shared = sharedVersions();
      const answer = await texts.worker.ask("check", {
        uri: document.uri.toString(),
        version: document.version,
        directory: folderOf(document),
        folders: (workspace.workspaceFolders ?? []).map(({ uri }) => pathOf(uri)),
        ...(base !== undefined && { base }),
        fresh,
      });
      return answer && readOutdated(document, answer.files, shared) ? await requestCheck(document) : answer;
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      return error instanceof OutOfMemory ? outOfMemory : failed;
    }
  }

  /** The versions of the shared open documents, by URI. */
  function sharedVersions(): ReadonlyMap<string, number> {
    const shared = workspace.textDocuments.filter((one) => texts.has(one));
    return new Map(shared.map(({ uri, version }) => [uri.toString(), version]));
  }

  /**
   * Shares referenced files that are open. Returns true if the check did not read the current text of one of them: it
   * read the file from disk, or before an edit that was not known to concern the document.
   * @param before the shared versions when the check was requested
   */
  function readOutdated(
    document: Guarded,
    files: readonly string[],
    before: ReadonlyMap<string, number>,
  ): boolean {
    const read = new Set(files.map(normalizeUri));
    const known = guarded.get(document.uri.toString())?.files();
    const open = workspace.textDocuments.filter((one) => read.has(one.uri.toString()));
    for (const one of open) texts.share(one);
    return open.some(({ uri, version, isDirty }) => {
      const then = before.get(uri.toString());
      return then === undefined ? isDirty : then !== version && known?.has(uri.toString()) !== true;
    });
  }

  function startTracking(document: Guarded): void {
    const uri = document.uri.toString();
    const before = guarded.get(uri)?.document;
    if (before === document) return;
    if (before) leave(before);
    const tracked = trackDocument(document, {
      ask: () => requestCheck(document),
      changed: () => changed.fire(document),
      lost: () => leave(document),
    });
    guarded.set(uri, tracked);
    texts.share(document);
    tracked.recheck();
  }

  function leave(document: Pick<Guarded, "uri">): void {
    const uri = document.uri.toString();
    const tracked = guarded.get(uri);
    if (!tracked) return;
    tracked.dispose();
    guarded.delete(uri);
    closed.delete(uri);
    texts.retain((other) => guarded.has(other) || isRead(other));
    changed.fire(tracked.document);
  }

  async function guard(uri: Uri): Promise<void> {
    const name = uri.toString();
    const before = guarded.get(name)?.document;
    if (isOpen(uri) || !settingsFor(uri).enable) return;
    const document = await readClosed(uri, (before?.version ?? 0) + 1);
    if (isOpen(uri) || before !== guarded.get(name)?.document) return;
    if (document === undefined || document.getText() === before?.getText()) {
      if (document === undefined) leave({ uri });
      return;
    }
    startTracking(document);
    closed.add(name);
  }

  /** Handles a deleted or renamed file or folder. The editor may keep such a document open for some time. */
  function gone(uri: Uri): void {
    const isInsideFolder = (name: string) => name === uri.toString() || name.startsWith(`${uri.toString()}/`);
    for (const { document } of [...guarded.values()])
      if (isInsideFolder(document.uri.toString())) leave(document);
  }

  function isRead(uri: string): boolean {
    return [...guarded.values()].some((tracked) => tracked.files().has(uri));
  }

  function consider(document: TextDocument): void {
    if (settingsFor(document.uri).enable && isOpenApi(document)) startTracking(document);
    else leave(document);
    if (isRead(document.uri.toString())) texts.share(document);
  }

  function recheck(concerned: (tracked: TrackedDocument) => boolean = () => true): void {
    for (const tracked of guarded.values()) if (concerned(tracked)) tracked.recheck();
  }

  /** The document itself and the documents that read it. */
  function concernedBy(uri: Uri): TrackedDocument[] {
    const name = uri.toString();
    return [...guarded.values()].filter(
      (one) => one.document.uri.toString() === name || one.files().has(name),
    );
  }

  async function settled(isBusy: () => boolean): Promise<void> {
    while (isBusy()) {
      await new Promise<void>((resolve) => {
        const once = changed.event(() => {
          once.dispose();
          resolve();
        });
      });
    }
  }

  const subscriptions = Disposable.from(
    changed,
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidChangeTextDocument((event) => {
      if (event.contentChanges.length === 0) return;
      texts.edit(event);
      const concerned = concernedBy(event.document.uri);
      concerned.forEach((tracked) => tracked.edited());
      if (concerned.length === 0 && mayBecomeOpenApi(event)) consider(event.document);
    }),
    workspace.onDidSaveTextDocument((document) => {
      const concerned = concernedBy(document.uri);
      concerned.forEach((tracked) => tracked.saved());
      if (concerned.length === 0) consider(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      leave(document);
      texts.drop(document);
    }),
    workspace.onDidDeleteFiles(({ files }) => files.forEach(gone)),
    workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri }) => gone(oldUri))),
    workspace.onDidGrantWorkspaceTrust(() => {
      texts.worker.trust();
      recheck();
    }),
    onSettingsChange(() => {
      workspace.textDocuments.forEach(consider);
      recheck();
    }),
  );
  workspace.textDocuments.forEach(consider);

  return {
    onDidChange: changed.event,
    state: ({ uri }) => guarded.get(uri.toString())?.state(),
    files: ({ uri }) => [...(guarded.get(uri.toString())?.files() ?? [])],
    async check({ uri }) {
      const tracked = guarded.get(uri.toString());
      if (tracked) demanded.add(uri.toString());
      await tracked?.check();
      await settled(() => tracked?.state().busy ?? false);
      return guarded.get(uri.toString())?.state();
    },
    documents: () => [...guarded.values()].map(({ document }) => document),
    flush: (uri) => concernedBy(uri).forEach((tracked) => tracked.flush()),
    reading: (uri) => concernedBy(uri).map(({ document }) => document),
    guard,
    release(uri) {
      if (closed.has(uri.toString())) leave({ uri });
    },
    fileChanged(uri) {
      if (closed.has(uri.toString())) void guard(uri);
      recheck((tracked) => tracked.files().has(uri.toString()));
    },
    recheck,
    whenIdle: () => settled(() => [...guarded.values()].some((tracked) => tracked.state().busy)),
    checks: () => checks,
    dispose() {
      subscriptions.dispose();
      for (const tracked of guarded.values()) tracked.dispose();
    },
  };
}

/** Normalizes a URI: VS Code escapes more characters than the URL standard. */
function normalizeUri(uri: string): string {
  return Uri.parse(uri).toString();
}
