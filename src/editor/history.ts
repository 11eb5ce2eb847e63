/**
 * The History view: the published versions of the active document, newest first, each with its verdict against the
 * previous one. Verdicts are computed one at a time while the view is visible.
 */
import { posix } from "node:path";
import { commands, Disposable, EventEmitter, l10n, TreeItem, window, workspace } from "vscode";
import type { TreeDataProvider, Uri } from "vscode";
import { toPlainText } from "../formats/index";
import type { Unchecked } from "../policy/index";
import type { PastVersion } from "../server/index";
import { documentOf } from "./active-document";
import { failed } from "./check-failures";
import { commandIds } from "./command-ids";
import type { DocumentSync } from "./document-sync";
import { historyRow, inOrder, versionsTitle, type Comparison } from "./history-rows";
import { publishedUri } from "./published-documents";
import type { Session } from "./session";
import { themeIcon } from "./view-icons";
import type { WorkspaceApis } from "./workspace-apis";

/** Verdicts of older versions are computed when they are compared. */
const MAX_AUTOMATIC = 20;

interface Shown {
  readonly uri: Uri;
  readonly versions: readonly PastVersion[];
  readonly comparisons: Map<PastVersion, Comparison>;
}

export function registerHistory(session: Session, apis: WorkspaceApis, { worker }: DocumentSync): Disposable {
  const changed = new EventEmitter<PastVersion | undefined>();
  let shown: Shown | undefined;
  /** Incremented whenever a running request is superseded. */
  let revision = 0;

  const provider: TreeDataProvider<PastVersion> = {
    onDidChangeTreeData: changed.event,
    getChildren: (element) => (element === undefined ? [...(shown?.versions ?? [])] : []),
    getTreeItem: toTreeItem,
  };
  const view = window.createTreeView(commandIds.history, { treeDataProvider: provider, canSelectMany: true });

  function toTreeItem(version: PastVersion): TreeItem {
    const { label, description, tooltip, icon } = historyRow(
      l10n,
      version,
      before(version),
      shown?.comparisons.get(version),
    );
    const item = new TreeItem(label);
    item.id = `${shown?.uri.toString() ?? ""} ${version.spec}`;
    item.description = description;
    item.tooltip = tooltip;
    item.iconPath = themeIcon(icon);
    item.contextValue = before(version) === undefined ? "version first" : "version";
    item.accessibilityInformation = { label: tooltip.replaceAll("\n", ", ").replaceAll(".,", ",") };
    item.command = { command: commandIds.openVersion, title: l10n.t("Open"), arguments: [version] };
    return item;
  }

  /** The version before another one. */
  function before(version: PastVersion): PastVersion | undefined {
    const { versions = [] } = shown ?? {};
    return versions[versions.indexOf(version) + 1];
  }

  async function show(uri: Uri): Promise<void> {
    const mine = ++revision;
    const listed = await worker.ask("history", { uri: uri.toString() }).catch(() => undefined);
    if (mine !== revision || listed === undefined) return;
    const versions = "code" in listed ? [] : listed;
    shown = { uri, versions, comparisons: new Map() };
    view.description = workspace.asRelativePath(uri);
    view.message = "code" in listed ? sentence(listed) : versions.length > 0 ? "" : noVersions();
    changed.fire(undefined);
    await compareAll(mine, shown);
  }

  async function compareAll(mine: number, { uri, versions, comparisons }: Shown): Promise<void> {
    for (const version of versions.slice(0, MAX_AUTOMATIC)) {
      const previous = before(version);
      while (previous !== undefined && !comparisons.has(version)) {
        await session.whenIdle();
        if (mine !== revision || !view.visible) return;
        const question = { uri: uri.toString(), spec: version.spec, previous: previous.spec };
        const comparison = await worker.ask("pastVerdict", question).catch(() => failed);
        if (mine !== revision) return;
        // Otherwise, a check of an open document took precedence.
        if (comparison !== undefined) comparisons.set(version, comparison);
      }
      changed.fire(version);
    }
  }

  /** Follows the active document, and keeps the last one when it is closed. */
  function follow(): void {
    const file = window.activeTextEditor?.document.uri;
    const document = file && documentOf(session, file);
    const isOther = document !== undefined && document.uri.toString() !== shown?.uri.toString();
    if (view.visible && isOther) void show(document.uri);
  }

  function refresh(): void {
    if (shown && view.visible) void show(shown.uri);
    else follow();
  }

  /** The published text in an editor, or undefined after a message. */
  async function uriOf({ spec }: PastVersion): Promise<Uri | undefined> {
    const uri = shown?.uri.toString();
    const found = uri === undefined ? undefined : await worker.ask("pastVersion", { uri, spec });
    if (found === undefined) return undefined;
    if ("uri" in found) return publishedUri(found.uri);
    void window.showWarningMessage(sentence(found));
    return undefined;
  }

  async function open(version: PastVersion): Promise<void> {
    const uri = await uriOf(version);
    if (uri) await commands.executeCommand(commandIds.open, uri, { preview: true });
  }

  async function compare(one: PastVersion, other: PastVersion): Promise<void> {
    if (shown === undefined) return;
    const { uri, versions } = shown;
    const [older, newer] = inOrder(versions, one, other);
    const [left, right] = await Promise.all([uriOf(older), uriOf(newer)]);
    if (!left || !right) return;
    const title = versionsTitle(l10n, posix.basename(uri.path), older.label, newer.label);
    await commands.executeCommand("vscode.diff", left, right, title);
  }

  const find = (value: unknown): PastVersion | undefined => shown?.versions.find((one) => one === value);
  const target = (value: unknown): PastVersion | undefined => find(value) ?? view.selection[0];

  follow();
  return Disposable.from(
    changed,
    view,
    window.onDidChangeActiveTextEditor(follow),
    session.onDidChange(follow),
    apis.onDidPublish(refresh),
    view.onDidChangeVisibility(refresh),
    commands.registerCommand(commandIds.openVersion, async (version: unknown) => {
      const found = find(version);
      if (found) await open(found);
    }),
    commands.registerCommand(commandIds.compareVersions, async (version: unknown, selected: unknown) => {
      const found = target(version);
      const chosen = (Array.isArray(selected) ? selected.map(find) : view.selection).filter(
        (one) => one !== undefined && one !== found,
      );
      const other = chosen[0] ?? (found && before(found));
      if (found && other) await compare(found, other);
      else void window.showInformationMessage(l10n.t("Select two versions in the History view."));
    }),
    commands.registerCommand(commandIds.compareWithVersion, async (version: unknown) => {
      const found = target(version);
      if (found && shown) {
        await window.showTextDocument(shown.uri, { preview: false });
        await commands.executeCommand(commandIds.compareWith, found.spec);
      }
    }),
  );
}

function sentence({ message, advice }: Unchecked): string {
  return toPlainText(`${message} ${advice}`);
}

function noVersions(): string {
  return l10n.t("No version is published yet. Run Publish Version, or tag a release.");
}
