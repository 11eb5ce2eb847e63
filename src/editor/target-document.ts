/** The document that a command applies to. */
import { l10n, Uri, window, workspace } from "vscode";
import type { TextDocument } from "vscode";
import { documentOf } from "./active-document";
import { isAllowedFile } from "./allowed-files";
import type { Session } from "./session";

/**
 * The document with the given URI, or else the guarded one in the active editor or that the active file is part of, or
 * else the only guarded document, or else the one that the user selects. Undefined if there is none or the user cancels.
 */
export async function targetDocument(session: Session, named?: unknown): Promise<TextDocument | undefined> {
  const listed = typeof named === "string" ? await openListed(session, named) : undefined;
  if (listed) return listed;
  const all = session.documents();
  const active = window.activeTextEditor?.document.uri;
  const found =
    all.find(({ uri }) => uri.toString() === named) ?? (active && documentOf(session, active)) ?? undefined;
  const [only, another] = all;
  if (found) return workspace.openTextDocument(found.uri);
  if (only === undefined) return undefined;
  if (another === undefined) return workspace.openTextDocument(only.uri);
  const items = all.map(({ uri }) => ({ label: workspace.asRelativePath(uri), uri }));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t("Select an API") });
  return chosen && workspace.openTextDocument(chosen.uri);
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
