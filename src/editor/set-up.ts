/**
 * The command Set Up Contract Guard…: writes `contract-guard.yaml` with the APIs of a folder, and optionally a CI recipe
 * and a pre-commit hook. The user selects the files in a preview; existing files are not changed.
 */
import { posix } from "node:path";
import {
  commands,
  FileType,
  l10n,
  Position,
  RelativePattern,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from "vscode";
import type { CancellationToken, Disposable } from "vscode";
import { initialConfig, nameDocuments, type NamedDocument } from "../workspace/index";
import { commandIds } from "./command-ids";
import { isOpenApiFile } from "./documents";
import { withProgressIfLong } from "./progress";
import { withPreview } from "./repair-edits";
import { recipesIn, type Recipe } from "./recipes";

/** Limit of the search for OpenAPI documents. */
const mostFiles = 5_000;

const configFile = "contract-guard.yaml";
const skipped = "**/{node_modules,vendor,dist,.contract-guard,.git}/**";

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
    const files = [configOf(named), ...(await readRecipes(media))];
    await writeFiles(folder, files);
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

function configOf(named: readonly NamedDocument[]): Recipe {
  return { title: named.map(({ name }) => name).join(", "), path: configFile, text: initialConfig(named) };
}

async function pathExists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/**
 * Creates the files that the user selects in the refactor preview, and opens the configuration. At first, only the
 * configuration is selected.
 */
async function writeFiles(folder: Uri, files: readonly Recipe[]): Promise<void> {
  const isThere = await Promise.all(files.map(({ path }) => pathExists(Uri.joinPath(folder, path))));
  const free = files.filter((_, index) => isThere[index] === false);
  if (free.length === 0) {
    const names = files.map(({ path }) => path).join(", ");
    void window.showInformationMessage(l10n.t("All files exist already: {0}.", names));
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { title, path, text } of free) {
    const file = Uri.joinPath(folder, path);
    const metadata = { label: title, description: path, needsConfirmation: path !== configFile };
    edit.createFile(file, {}, metadata);
    edit.insert(file, new Position(0, 0), text, metadata);
  }
  if (!(await workspace.applyEdit(withPreview(edit, folder)))) return;
  const created = new Set(free.map(({ path }) => Uri.joinPath(folder, path).toString()));
  const open = workspace.textDocuments.filter(({ uri }) => created.has(uri.toString()));
  await Promise.all(open.map((document) => document.save()));
  const config = Uri.joinPath(folder, configFile);
  if (created.has(config.toString()) && (await pathExists(config))) await window.showTextDocument(config);
}
