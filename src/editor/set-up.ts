/**
 * The command Set Up Contract Guard…: writes `contract-guard.yaml` with the APIs of a folder, and optionally a CI recipe
 * and a pre-commit hook. The files are previewed; existing files are not changed.
 */
import { posix } from "node:path";
import { commands, FileType, l10n, RelativePattern, Uri, window, workspace, WorkspaceEdit } from "vscode";
import type { CancellationToken, Disposable, QuickPickItem } from "vscode";
import { looksLikeOpenApi } from "../service/index";
import { initialConfig, nameDocuments, type NamedDocument } from "../workspace/index";
import { commandIds } from "./command-ids";
import { withProgressIfLong } from "./progress";
import { recipesIn, type Recipe } from "./recipes";

/** Limits of the search for OpenAPI documents. */
const mostFiles = 5_000;
const mostBytes = 50 * 1024 * 1024;

const configFile = "contract-guard.yaml";
const skipped = "**/{node_modules,vendor,dist,.contract-guard,.git}/**";

interface FileItem extends QuickPickItem {
  readonly path: string;
  readonly text: string;
}

/** @param media folder that contains the documentation */
export function registerSetUp(media: Uri): Disposable {
  return commands.registerCommand(commandIds.setUp, async () => {
    const folder = await chooseFolder();
    if (folder === undefined) return;
    const title = l10n.t("Searching for OpenAPI documents");
    const paths = await withProgressIfLong({ title, cancellable: true }, async (token) =>
      documentsIn(folder, token),
    );
    if (paths === undefined) return;
    if (paths.length === 0) {
      void window.showInformationMessage(l10n.t("No OpenAPI document was found in this folder."));
      return;
    }
    const named = nameDocuments(posix.basename(folder.path), paths, await ledgerNames(folder));
    const chosen = await chooseFiles(folder, named, await readRecipes(media));
    if (chosen === undefined || chosen.length === 0) return;
    await writeFiles(folder, chosen);
  });
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  const [only] = folders;
  if (only === undefined)
    void window.showInformationMessage(l10n.t("Open a folder to set up Contract Guard."));
  return only?.uri;
}

/** Paths of the OpenAPI documents, relative to the folder, sorted; undefined if the user cancels. */
async function documentsIn(folder: Uri, token: CancellationToken): Promise<readonly string[] | undefined> {
  const pattern = new RelativePattern(folder, "**/*.{yaml,yml,json}");
  const files = await workspace.findFiles(pattern, skipped, mostFiles, token);
  const found: string[] = [];
  for (const file of files) {
    if (token.isCancellationRequested) return undefined;
    if (await isOpenApiFile(file)) found.push(posix.relative(folder.path, file.path));
  }
  return found.sort();
}

async function isOpenApiFile(file: Uri): Promise<boolean> {
  try {
    if ((await workspace.fs.stat(file)).size > mostBytes) return false;
    return looksLikeOpenApi(new TextDecoder().decode(await workspace.fs.readFile(file)));
  } catch {
    return false;
  }
}

/** The names of the APIs in the ledger. */
async function ledgerNames(folder: Uri): Promise<readonly string[]> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.joinPath(folder, ".contract-guard", "published"));
    return entries.flatMap(([name, type]) => (type === FileType.Directory ? [name] : []));
  } catch {
    return [];
  }
}

async function readRecipes(media: Uri): Promise<readonly Recipe[]> {
  const text = await workspace.fs.readFile(Uri.joinPath(media, "docs", "ci.md"));
  return recipesIn(new TextDecoder().decode(text).replaceAll("\r\n", "\n"));
}

/** Lets the user select files; those that exist are listed but cannot be written. Undefined if the user cancels. */
async function chooseFiles(
  folder: Uri,
  named: readonly NamedDocument[],
  recipes: readonly Recipe[],
): Promise<readonly FileItem[] | undefined> {
  const names = named.map(({ name }) => name).join(", ");
  const config = {
    ...{ label: configFile, path: configFile, text: initialConfig(named), picked: true },
    detail: named.length === 1 ? l10n.t("1 API: {0}", names) : l10n.t("{0} APIs: {1}", named.length, names),
  };
  const items: readonly FileItem[] = [
    config,
    ...recipes.map(({ title, path, text }) => ({ label: path, detail: title, path, text })),
  ];
  const isThere = await Promise.all(items.map(({ path }) => pathExists(Uri.joinPath(folder, path))));
  const free = items.filter((_, index) => isThere[index] === false);
  const existing = items.filter((_, index) => isThere[index] === true).map(({ path }) => path);
  if (free.length === 0) {
    void window.showInformationMessage(l10n.t("All files exist already: {0}.", existing.join(", ")));
    return undefined;
  }
  const placeHolder =
    existing.length === 0
      ? l10n.t("Select the files to create. You can review them first.")
      : l10n.t("Select the files to create. Existing files are not changed: {0}.", existing.join(", "));
  const title = l10n.t("Set Up Contract Guard");
  return window.showQuickPick(free, { title, placeHolder, canPickMany: true, ignoreFocusOut: true });
}

async function pathExists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Creates the files that the user confirms in the refactor preview, and opens the configuration. */
async function writeFiles(folder: Uri, files: readonly FileItem[]): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { path, text } of files) {
    const contents = new TextEncoder().encode(text);
    const label = l10n.t("Create {0}", path);
    edit.createFile(Uri.joinPath(folder, path), { contents }, { label, needsConfirmation: true });
  }
  if (!(await workspace.applyEdit(edit))) return;
  const config = Uri.joinPath(folder, configFile);
  if (files.some(({ path }) => path === configFile) && (await pathExists(config)))
    await window.showTextDocument(config);
}
