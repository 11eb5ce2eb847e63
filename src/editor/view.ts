/** The API Contract view: each guarded API with its verdict and its findings. */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
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
import { doorNodes } from "./view-doors";
import { buildTree, compatibleNodes, type Grouping, type ViewNode } from "./view-tree";

const key = "grouping";

const colors: Readonly<Record<string, string>> = {
  error: "problemsErrorIcon.foreground",
  warning: "problemsWarningIcon.foreground",
};

/** @param memory stores the selected grouping */
export function registerView(
  session: Session,
  { worker }: DocumentSync,
  memory: Memento,
  doors: Doors,
): Disposable {
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
  const view = window.createTreeView(commandIds.view, { treeDataProvider: provider, showCollapseAll: true });

  /** Empty after an edit. */
  async function loadCompatible(uri: string, parent: string): Promise<readonly ViewNode[]> {
    const document = session.documents().find((one) => one.uri.toString() === uri);
    if (document === undefined) return [];
    const changes = await worker.ask("compatible", { uri, version: document.version });
    const loaded = compatibleNodes(uri, changes ?? []);
    for (const node of loaded) nodes.set(node.id, { node, parent });
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
    roots = buildTree(l10n, apis, { grouping: grouping(), filter }).map((root) =>
      filter === "" ? withDoors(root, session, doors) : root,
    );
    nodes = new Map(roots.flatMap((root) => reportEntries(root, undefined)));
    const breaking = apis.reduce(
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

  tellGrouping(grouping());
  update();
  return Disposable.from(
    changed,
    view,
    session.onDidChange(update),
    doors.onDidChange(update),
    commands.registerCommand(commandIds.groupByOperation, async () => group("operation")),
    commands.registerCommand(commandIds.groupBySeverity, async () => group("severity")),
    commands.registerCommand(commandIds.filter, () => askForFilter(filter, setFilter)),
    commands.registerCommand(commandIds.clearFilter, () => setFilter("")),
  );
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
  const { kind, label, description, tooltip, icon, finding, at } = node;
  const item = new TreeItem(label, stateOf(node));
  item.id = id;
  item.description = description;
  item.tooltip = [label, description, tooltip].filter((part) => part !== "").join("\n");
  const color = colors[icon];
  item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
  item.contextValue = finding ? `finding ${finding.approval === null ? "open" : "approved"}` : kind;
  item.accessibilityInformation = {
    label: [label, description, finding ? finding.severity : ""]
      .map((part) => part.replace(/[.\s]+$/, ""))
      .filter((part) => part !== "")
      .join(", "),
  };
  if (at)
    item.command = {
      command: "vscode.open",
      title: l10n.t("Open"),
      arguments: [Uri.parse(at.uri), { selection: rangeOf(at.range), preview: true }],
    };
  else if (kind === "api")
    item.command = { command: "vscode.open", title: l10n.t("Open"), arguments: [Uri.parse(id)] };
  return item;
}
