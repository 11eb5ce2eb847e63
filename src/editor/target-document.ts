/** The document that a command applies to. */
import { l10n, Uri, window, workspace } from "vscode";
import type { TextDocument } from "vscode";
import { documentOf } from "./active-document";
import { isAllowedFile } from "./allowed-files";
import type { Guarded } from "./checked-documents";
import { pickOne, runPrompts, type Answer } from "./prompt-steps";
import type { Session } from "./session";

/** The document of a command, or several from which the user must select one. */
type Target = { readonly document: TextDocument } | { readonly choices: readonly Guarded[] };

/**
 * The document with the given URI, or else the guarded one in the active editor or that the active file is part of, or
 * else the only guarded document, or else all of them. Undefined if there is none.
 */
async function findTarget(session: Session, named: unknown): Promise<Target | undefined> {
  const listed = typeof named === "string" ? await openListed(session, named) : undefined;
  if (listed) return { document: listed };
  const all = session.documents();
  const active = window.activeTextEditor?.document.uri;
  const found = all.find(({ uri }) => uri.toString() === named) ?? (active && documentOf(session, active));
  const [only, another] = found ? [found] : all;
  if (only === undefined) return undefined;
  return another === undefined ? { document: await workspace.openTextDocument(only.uri) } : { choices: all };
}

/** The document of a command; prompts if it could be one of several. Undefined if there is none or the user cancels. */
export async function targetDocument(session: Session, named?: unknown): Promise<TextDocument | undefined> {
  let found: TextDocument | undefined;
  await withTarget(session, named, async (document) => {
    found = document;
    return true;
  });
  return found;
}

/**
 * Runs `next` with the document of a command. If the user had to select it, `next` can return to the selection.
 * Returns false if there is no document.
 */
export async function withTarget(
  session: Session,
  named: unknown,
  next: (document: TextDocument, hasBack: boolean) => Promise<Answer<true>>,
): Promise<boolean> {
  const target = await findTarget(session, named);
  if (target === undefined) return false;
  if ("document" in target) {
    await next(target.document, false);
    return true;
  }
  const items = target.choices.map(({ uri }) => ({ label: workspace.asRelativePath(uri), uri }));
  let chosen = items[0];
  await runPrompts([
    async (hasBack) => {
      const title = l10n.t("Select an API");
      const answer = await pickOne(items, chosen, { title, placeholder: title, hasBack });
      if (answer === undefined || answer === "back") return answer;
      chosen = answer;
      return true;
    },
    async (hasBack) => chosen && next(await workspace.openTextDocument(chosen.uri), hasBack),
  ]);
  return true;
}

/** Opens and shows the OpenAPI document with a `file:` URI if it is closed, so that it becomes guarded. */
async function openListed(session: Session, named: string): Promise<TextDocument | undefined> {
  if (!named.startsWith("file:") || session.documents().some(({ uri }) => uri.toString() === named))
    return undefined;
  // The view names a closed document with a fragment.
  const uri = Uri.parse(named).with({ fragment: "" });
  if (!isAllowedFile(session, uri)) return undefined;
  const document = await workspace.openTextDocument(uri).then(undefined, () => undefined);
  if (document === undefined || session.state(document) === undefined) return undefined;
  await window.showTextDocument(document, { preview: false });
  await session.whenIdle();
  return document;
}

/** True if a command has no document because the user did not select one of several. */
export function isCanceled(session: Session): boolean {
  return session.documents().length > 0;
}
