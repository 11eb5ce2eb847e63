/** The published document, read-only, as related information opens it. */
import { l10n, Uri } from "vscode";
import type { Disposable } from "vscode";
import { publishedScheme } from "../baseline/index";
import { pathOfServed } from "./published-path";
import { registerReadOnlyFiles } from "./read-only";
import type { Session } from "./session";
import type { Texts } from "./texts";

export function registerPublishedDocuments(session: Session, { worker }: Texts): Disposable {
  const reason = l10n.t("This is the published version. Published versions are read-only.");
  return registerReadOnlyFiles(publishedScheme, reason, async (uri) => {
    // A window that was closed with this document open asks for it before the first check has found it.
    await session.whenIdle();
    return worker.ask("readPublished", { uri: uri.query === "" ? uri.toString() : uri.query });
  });
}

/** Where the editor opens a published file: what a server has, as it was compared. */
export function publishedUri(uri: string): Uri {
  const path = /^https?:/i.test(uri) ? pathOfServed(uri) : undefined;
  return path === undefined ? Uri.parse(uri) : Uri.from({ scheme: publishedScheme, path, query: uri });
}
