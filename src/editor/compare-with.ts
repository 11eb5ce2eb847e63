/** The command Compare With…: selects another base version for the active document. */
import {
  commands,
  Disposable,
  l10n,
  QuickInputButtons,
  QuickPickItemKind,
  ThemeIcon,
  window,
  workspace,
} from "vscode";
import type { QuickPickItem, TextDocument } from "vscode";
import type { VersionChoice } from "../published/index";
import type { Choices } from "./chosen-versions";
import { commandIds } from "./command-ids";
import { allowHost } from "./allowed-hosts";
import { isOpenApiFile } from "./documents";
import type { Network } from "./network";
import type { Answer } from "./prompt-steps";
import { targetDocument, withTarget, type Targets } from "./target-document";
import type { DocumentSync } from "./document-sync";

interface Item extends QuickPickItem {
  /** A value for `--base`; undefined: the default. */
  readonly base?: string | undefined;
  /** True if the choice is kept after the window closes. */
  readonly isPinned?: boolean;
}

const icons = { ledger: "archive", tag: "tag", branch: "git-branch", commit: "git-commit" } as const;
const maxFiles = 200;
const pin = { iconPath: new ThemeIcon("pin"), tooltip: l10n.t("Compare, also after a restart") };

export function registerCompareWith(
  session: Targets,
  { worker }: DocumentSync,
  choices: Choices,
  network: Network,
): Disposable {
  const reset = commands.registerCommand(commandIds.backToDefault, async (named?: unknown) => {
    // A version is selected for an open document.
    const document = await targetDocument({ ...session, closedApis: () => [] }, named);
    if (!document) return;
    await choices.set(document.uri, undefined);
    await session.check(document);
  });
  const command = commands.registerCommand(commandIds.compareWith, async (named?: unknown) => {
    const isFound = await withTarget(session, named, async (document, hasBack) => {
      const item =
        typeof named === "string" && named !== document.uri.toString()
          ? { label: named, base: named }
          : await pick(document, worker.ask("offered", { uri: document.uri.toString() }), choices, hasBack);
      if (item === undefined || item === "back") return item;
      if (
        item.base !== undefined &&
        /^https?:/i.test(item.base) &&
        URL.canParse(item.base) &&
        !(await allowHost(network, new URL(item.base).host))
      )
        return undefined;
      await choices.set(document.uri, item.base, item.isPinned);
      await session.check(document);
      return true;
    });
    if (!isFound)
      void window.showInformationMessage(
        l10n.t("Open an OpenAPI document (YAML or JSON) to compare it with another version."),
      );
  });
  return Disposable.from(command, reset);
}

/** Shows a quick pick with all versions, URLs and files. Typed text that matches no item can be selected too. */
async function pick(
  document: TextDocument,
  offered: Promise<readonly VersionChoice[] | undefined>,
  choices: Choices,
  hasBack: boolean,
): Promise<Answer<Item>> {
  const quick = window.createQuickPick<Item>();
  quick.title = l10n.t("Compare {0} With", workspace.asRelativePath(document.uri));
  quick.placeholder = l10n.t("Version, tag, branch, commit, file or URL");
  quick.matchOnDescription = true;
  quick.matchOnDetail = true;
  quick.buttons = hasBack ? [QuickInputButtons.Back] : [];
  quick.busy = true;
  const chosen = choices.get(document.uri);
  const configured: Item = {
    label: `$(home) ${chosen === undefined ? l10n.t("Default") : l10n.t("Back to Default")}`,
    description: chosen === undefined ? l10n.t("current") : l10n.t("instead of {0}", chosen),
    alwaysShow: chosen !== undefined,
  };
  let known: Item[] = [configured];
  const show = () => {
    const typed = quick.value.trim();
    quick.items =
      typed === "" || known.some(({ base }) => base === typed) ? known : [...known, pinnable(asTyped(typed))];
  };
  show();
  quick.onDidChangeValue(show);
  const answer = new Promise<Answer<Item>>((resolve) => {
    quick.onDidAccept(() => resolve(quick.selectedItems[0]));
    quick.onDidTriggerItemButton(({ item: { base, label } }) => resolve({ base, label, isPinned: true }));
    quick.onDidTriggerButton(() => resolve("back"));
    quick.onDidHide(() => resolve(undefined));
  });
  quick.show();
  void Promise.all([offered, filesFor(document)]).then(([versions, files]) => {
    known = [
      configured,
      ...[...itemsOf(versions ?? [], chosen), ...addressItems(choices, chosen), ...files].map(pinnable),
    ];
    quick.busy = false;
    show();
  });
  const item = await answer;
  quick.dispose();
  return item;
}

function pinnable(item: Item): Item {
  return item.base === undefined ? item : { ...item, buttons: [pin] };
}

function asTyped(typed: string): Item {
  const isUrl = /^https?:\/\//i.test(typed);
  return {
    label: `$(${isUrl ? "globe" : "search"}) ${typed}`,
    description: isUrl ? l10n.t("the document at this URL") : l10n.t("git ref, version or file"),
    base: typed,
    alwaysShow: true,
  };
}

function itemsOf(offered: readonly VersionChoice[], chosen: string | undefined): Item[] {
  const kinds = {
    ledger: l10n.t("ledger"),
    tag: l10n.t("tags"),
    branch: l10n.t("branches"),
    commit: l10n.t("commits"),
  };
  return (["ledger", "tag", "branch", "commit"] as const).flatMap((kind) => {
    const own = offered.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const items = own.map(({ name, date, detail, spec }): Item => ({
      label: `$(${icons[kind]}) ${name}`,
      description: [date.slice(0, 10), detail, ...(spec === chosen ? [l10n.t("current")] : [])]
        .filter((part) => part !== "")
        .join(" · "),
      base: spec,
    }));
    return [{ label: kinds[kind], kind: QuickPickItemKind.Separator }, ...items];
  });
}

function addressItems(choices: Choices, chosen: string | undefined): Item[] {
  const items = choices.addresses().map((address): Item => ({
    label: `$(globe) ${address}`,
    description: address === chosen ? l10n.t("current") : "",
    base: address,
  }));
  return items.length === 0 ? [] : [{ label: l10n.t("URLs"), kind: QuickPickItemKind.Separator }, ...items];
}

async function filesFor({ uri }: TextDocument): Promise<Item[]> {
  const found = await workspace.findFiles(
    "**/*.{yaml,yml,json}",
    "**/{node_modules,.contract-guard,.vscode}/**",
    maxFiles,
  );
  const others = found.filter((file) => file.scheme === "file" && file.toString() !== uri.toString());
  const isDocument = await Promise.all(others.map(isOpenApiFile));
  const files = others.filter((_, index) => isDocument[index]);
  if (files.length === 0) return [];
  const items = files.map((file): Item => ({
    label: `$(file) ${workspace.asRelativePath(file)}`,
    base: file.fsPath,
  }));
  return [
    { label: l10n.t("files"), kind: QuickPickItemKind.Separator },
    ...items.sort((a, b) => (a.label < b.label ? -1 : 1)),
  ];
}
