/**
 * When a shared file is edited, guards the closed documents that reference it, so that it is checked for each of them.
 */
import { Disposable, Uri, window, workspace } from "vscode";
import type { TextDocument } from "vscode";
import { isOpenApi } from "./documents";
import type { Session } from "./session";
import { settingsFor } from "./settings";
import type { DocumentSync } from "./document-sync";

const quietMilliseconds = 500;
/**
 * Minimum interval between two searches for the same file, in milliseconds, because a search reads whole repositories.
 */
const forgetMilliseconds = 60_000;
const languages = new Set(["yaml", "json", "jsonc"]);
/** Keys that occur in parts of OpenAPI documents and rarely in other files. */
const jsonOrYamlName =
  /(?:^|[\s{,"'])(?:\$ref|properties|allOf|oneOf|anyOf|enum|schema|items|responses|parameters|required)["']?\s*:/;

export function registerSharedFiles(session: Session, { worker }: DocumentSync): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const lookedUp = new Map<string, number>();
  /** The documents that reference each open file, if it was searched for. */
  const reached = new Map<string, ReadonlySet<string>>();

  function consider(document: TextDocument | undefined, isEdited: boolean): void {
    clearTimeout(timer);
    const after = isEdited ? quietMilliseconds : 0;
    if (document) timer = setTimeout(() => void takeIn(document, isEdited), after);
  }

  async function takeIn(document: TextDocument, isEdited: boolean): Promise<void> {
    if (!mayBeShared(document, isEdited)) return;
    const name = document.uri.toString();
    if (Date.now() < (lookedUp.get(name) ?? 0) + forgetMilliseconds) return;
    lookedUp.set(name, Date.now());
    const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
    const question = { uri: name, folders: folders.map(({ uri }) => uri.fsPath) };
    const found = await worker.ask("reaching", question).catch(() => undefined);
    if (found === undefined || document.isClosed) return;
    const uris = found.map((uri) => Uri.parse(uri));
    reached.set(name, new Set(uris.map(String)));
    await Promise.all(uris.map((uri) => session.guard(uri)));
  }

  /** A closed document is guarded as long as a file that it references is open. */
  function closed({ uri }: TextDocument): void {
    const name = uri.toString();
    const before = reached.get(name) ?? new Set();
    reached.delete(name);
    lookedUp.delete(name);
    const isReached = (root: string): boolean => [...reached.values()].some((roots) => roots.has(root));
    for (const root of before) if (!isReached(root)) session.release(Uri.parse(root));
    if (isReached(name)) void session.guard(uri);
  }

  consider(window.activeTextEditor?.document, false);
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => consider(editor?.document, false)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document === window.activeTextEditor?.document)
        consider(document, true);
    }),
    workspace.onDidCloseTextDocument(closed),
    new Disposable(() => clearTimeout(timer)),
  );
}

/** Complete documents may be part of others too; they are searched for only when they are edited. */
function mayBeShared(document: TextDocument, isEdited: boolean): boolean {
  const { languageId, uri } = document;
  if (!languages.has(languageId) || uri.scheme !== "file" || !workspace.isTrusted) return false;
  return (
    settingsFor(uri).enable && jsonOrYamlName.test(document.getText()) && (isEdited || !isOpenApi(document))
  );
}
