/** The API Contract view: each guarded API with its verdict and its findings. */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from "vscode";
import type { Memento, TreeDataProvider } from "vscode";
import { commandIds } from "./command-ids";
import { rangeOf } from "./findings-at";
import type { Session } from "./session";
import type { Doors } from "./doors";
import type { DocumentSync } from "./document-sync";
import { themeIcon } from "./view-icons";
import { accessibleLabel, compatibleNodes } from "./view-findings";
import { buildTree, findingNames, type ClosedApi, type Grouping } from "./view-tree";
import type { ViewNode } from "./view-node";
import type { WorkspaceApis } from "./workspace-apis";
import { doorNodes } from "./view-doors";

const key = "grouping";

/** How often the ages of verdicts are updated. */
const AGE_MILLISECONDS = 60_000;
const SOON_MILLISECONDS = 100;

export interface View {
  /** Names of the findings of a row and below it, as commands accept them. */
  readonly findingsIn: (row: unknown) => readonly string[];
  dispose(): void;
}

/** @param memory stores the selected grouping */
export function registerView(
  session: Session,
  workspaceApis: WorkspaceApis,
  { worker }: DocumentSync,
  memory: Memento,
  doors: Doors,
): View {
  const changed = new EventEmitter<string[] | undefined>();
  let roots: readonly ViewNode[] = [];
  /** Elements are ids, so that VS Code keeps their expansion state when their labels change. */
  let nodes = new Map<string, { readonly node: ViewNode; readonly parent: string | undefined }>();
  let filter = "";
  const grouping = () => memory.get<Grouping>(key, "operation");

  const provider: TreeDataProvider<string> = {
    onDidChangeTreeData: changed.event,
    async getChildren(id) {
      if (id === undefined) return roots.map((node) => node.id);
      const node = nodes.get(id)?.node;
      if (node?.compatibleOf === undefined) return (node?.children ?? []).map((child) => child.id);
      return (await loadCompatible(node.compatibleOf, id)).map((child) => child.id);
    },
    getParent: (id) => nodes.get(id)?.parent,
    getTreeItem: (id) => toTreeItem(id, nodes.get(id)?.node),
  };
  const view = window.createTreeView(commandIds.view, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });

  /** Empty after an edit. */
  async function loadCompatible(uri: string, parent: string): Promise<readonly ViewNode[]> {
    const document = session.documents().find((one) => one.uri.toString() === uri);
    if (document === undefined) return [];
    const changes = await worker.ask("compatible", { uri, version: document.version });
    const loaded = compatibleNodes(l10n, uri, changes ?? []);
    for (const node of loaded) for (const [id, entry] of reportEntries(node, parent)) nodes.set(id, entry);
    return loaded;
  }

  /** Notifies VS Code only about APIs whose nodes changed. */
  function update(): void {
    const before = new Map(roots.map((node) => [node.id, JSON.stringify(node)]));
    const apis = session.documents().flatMap(({ uri }) => {
      const state = session.state({ uri });
      if (!state) return [];
      const { report, unchecked } = state;
      return [{ uri: uri.toString(), name: workspace.asRelativePath(uri), report, unchecked }];
    });
    const now = Date.now();
    const closed = workspaceApis.list().flatMap(({ uri, checkedAt, ...api }): ClosedApi[] => {
      if (session.state({ uri: Uri.parse(uri) })) return [];
      const age = checkedAt === undefined ? undefined : now - checkedAt;
      return [{ uri, name: workspace.asRelativePath(Uri.parse(uri)), age, ...api }];
    });
    const isComplete = workspaceApis.isComplete();
    const tree = buildTree(l10n, { open: apis, closed, isComplete }, { grouping: grouping(), filter });
    roots = tree.map((root) => (filter === "" ? withDoors(root, session, doors) : root));
    nodes = new Map(roots.flatMap((root) => reportEntries(root, undefined)));
    const breaking = [...apis, ...closed].reduce(
      (sum, { report, unchecked }) => sum + (unchecked ? 0 : (report?.summary.breaking ?? 0)),
      0,
    );
    const tooltip = breaking === 1 ? l10n.t("1 breaking change") : l10n.t("{0} breaking changes", breaking);
    if (view.badge?.value !== breaking)
      view.badge = breaking === 0 ? undefined : { value: breaking, tooltip };
    view.description = filter === "" ? "" : `“${filter}”`;
    view.message = filter !== "" && roots.length === 0 ? l10n.t("No changes match “{0}”.", filter) : "";
    const isSameSet = roots.length === before.size && roots.every(({ id }) => before.has(id));
    const others = roots.filter((node) => before.get(node.id) !== JSON.stringify(node));
    if (!isSameSet) changed.fire(undefined);
    else if (others.length > 0) changed.fire(others.map(({ id }) => id));
  }

  async function group(by: Grouping): Promise<void> {
    await memory.update(key, by);
    tellGrouping(by);
    update();
  }

  function setFilter(to: string): void {
    filter = to;
    void commands.executeCommand("setContext", "contractGuard.filtered", to !== "");
    update();
  }

  /** A check changes its document several times, and each update visits every document. */
  let pending: NodeJS.Timeout | undefined;
  function updateSoon(): void {
    pending ??= setTimeout(() => {
      pending = undefined;
      update();
    }, SOON_MILLISECONDS);
  }

  const timer = setInterval(() => view.visible && update(), AGE_MILLISECONDS);
  tellGrouping(grouping());
  update();
  const registered = Disposable.from(
    changed,
    view,
    new Disposable(() => {
      clearInterval(timer);
      clearTimeout(pending);
    }),
    session.onDidChange(updateSoon),
    workspaceApis.onDidChange(updateSoon),
    doors.onDidChange(updateSoon),
    commands.registerCommand(commandIds.groupByOperation, async () => group("operation")),
    commands.registerCommand(commandIds.groupBySeverity, async () => group("severity")),
    commands.registerCommand(commandIds.filter, () => askForFilter(filter, setFilter)),
    commands.registerCommand(commandIds.clearFilter, () => setFilter("")),
  );
  return {
    findingsIn: (row) => findingNames(nodes.get(String(row))?.node),
    dispose: () => void registered.dispose(),
  };
}

/** The node of an API with what its next publish makes permanent. */
function withDoors(root: ViewNode, session: Session, doors: Doors): ViewNode {
  const document = session.documents().find(({ uri }) => uri.toString() === root.id);
  if (document === undefined) return root;
  const report = session.state(document)?.report;
  const nodes = doorNodes(l10n, root.id, report, doors.of(document));
  return nodes.length === 0 ? root : { ...root, children: [...root.children, ...nodes] };
}

function tellGrouping(by: Grouping): void {
  void commands.executeCommand("setContext", "contractGuard.grouping", by);
}

/** Filters while the user types; Escape restores the previous filter. */
function askForFilter(before: string, set: (filter: string) => void): void {
  const input = window.createInputBox();
  input.title = l10n.t("Filter Changes");
  input.placeholder = l10n.t("Text of a change, an operation or a rule");
  input.value = before;
  let isAccepted = false;
  input.onDidChangeValue((value) => set(value.trim()));
  input.onDidAccept(() => {
    isAccepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!isAccepted) set(before);
    input.dispose();
  });
  input.show();
}

function reportEntries(
  node: ViewNode,
  parent: string | undefined,
): [string, { readonly node: ViewNode; readonly parent: string | undefined }][] {
  return [[node.id, { node, parent }], ...node.children.flatMap((child) => reportEntries(child, node.id))];
}

function stateOf({ kind, children, compatibleOf }: ViewNode): TreeItemCollapsibleState {
  if (compatibleOf !== undefined) return TreeItemCollapsibleState.Collapsed;
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return kind === "cause" ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}

function toTreeItem(id: string, node: ViewNode | undefined): TreeItem {
  if (node === undefined) return new TreeItem("");
  const { kind, label, fullLabel = label, description, tooltip, icon, finding, at } = node;
  const item = new TreeItem(label, stateOf(node));
  item.id = id;
  item.description = description;
  // The tooltip of a finding or a door contains its whole message.
  const parts = kind === "finding" || kind === "door" ? [tooltip] : [fullLabel, description, tooltip];
  item.tooltip = parts.filter((part) => part !== "").join("\n");
  item.iconPath = themeIcon(icon);
  item.contextValue = finding ? `finding ${finding.approval === null ? "open" : "approved"}` : kind;
  item.accessibilityInformation = { label: accessibleLabel(node) };
  if (at)
    item.command = {
      command: "vscode.open",
      title: l10n.t("Open"),
      arguments: [Uri.parse(at.uri), { selection: rangeOf(at.range), preview: true }],
    };
  else if (kind === "api" || kind === "closed")
    item.command = {
      command: "vscode.open",
      title: l10n.t("Open"),
      arguments: [Uri.parse(id).with({ fragment: "" })],
    };
  return item;
}
