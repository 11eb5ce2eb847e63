/** A file that documents share is edited while they are closed: they are taken under guard, so that it is judged for each. */
import { Disposable, Uri, window, workspace } from "vscode";
import type { TextDocument } from "vscode";
import { isOpenApi } from "./documents";
import type { Session } from "./session";
import { settingsFor } from "./settings";
import type { Texts } from "./texts";

const quietMilliseconds = 500;
/** A file is not looked up again for so long: whole repositories are searched for it. */
const forgetMilliseconds = 60_000;
const languages = new Set(["yaml", "json", "jsonc"]);
/** What parts of an OpenAPI document have and most other files do not. */
const word =
  /(?:^|[\s{,"'])(?:\$ref|properties|allOf|oneOf|anyOf|enum|schema|items|responses|parameters|required)["']?\s*:/;

export function registerSharedFiles(session: Session, { worker }: Texts): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const lookedUp = new Map<string, number>();
  /** The documents that reach each open file which was looked up. */
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

  /** A document that is closed stays under guard while a file that it reaches is open; without any, it does not. */
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

/** Whole documents may be parts of others too; they are looked up once they are edited. */
function mayBeShared(document: TextDocument, isEdited: boolean): boolean {
  const { languageId, uri } = document;
  if (!languages.has(languageId) || uri.scheme !== "file" || !workspace.isTrusted) return false;
  return settingsFor(uri).enable && word.test(document.getText()) && (isEdited || !isOpenApi(document));
}
