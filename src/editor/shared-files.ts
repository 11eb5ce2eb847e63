/** A file that documents share is edited while they are closed: they are taken under guard, so that it is judged for each. */
import { Disposable, Uri, window, workspace } from "vscode";
import type { TextDocument } from "vscode";
import { isOpenApi } from "./documents";
import type { Session } from "./session";
import { settingsFor } from "./settings";
import type { Texts } from "./texts";

const quietMilliseconds = 500;
/** A file that no document reaches is not looked up again for so long: whole repositories are searched for it. */
const forgetMilliseconds = 60_000;
const languages = new Set(["yaml", "json", "jsonc"]);
/** What parts of an OpenAPI document have and most other files do not. */
const word =
  /(?:^|[\s{,"'])(?:\$ref|properties|allOf|oneOf|anyOf|enum|schema|items|responses|parameters|required)["']?\s*:/;

export function registerSharedFiles(session: Session, { worker }: Texts): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const lookedUp = new Map<string, number>();

  function consider(document: TextDocument | undefined, after = 0): void {
    clearTimeout(timer);
    if (document) timer = setTimeout(() => void takeIn(document), after);
  }

  async function takeIn(document: TextDocument): Promise<void> {
    if (!mayBeShared(document) || session.isRead(document.uri)) return;
    const name = document.uri.toString();
    if (Date.now() < (lookedUp.get(name) ?? 0) + forgetMilliseconds) return;
    lookedUp.set(name, Date.now());
    const found = await worker.ask("reaching", { uri: name }).catch(() => undefined);
    // An open document is under guard, whether it is on show or not.
    for (const uri of found ?? [])
      await workspace.openTextDocument(Uri.parse(uri)).then(undefined, () => undefined);
  }

  consider(window.activeTextEditor?.document);
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => consider(editor?.document)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document === window.activeTextEditor?.document)
        consider(document, quietMilliseconds);
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}

function mayBeShared(document: TextDocument): boolean {
  const { languageId, uri } = document;
  if (!languages.has(languageId) || uri.scheme !== "file" || !workspace.isTrusted) return false;
  return settingsFor(uri).enable && word.test(document.getText()) && !isOpenApi(document);
}
