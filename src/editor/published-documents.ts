/** The published document as a read-only virtual document. */
import { l10n, Uri } from "vscode";
import type { Disposable } from "vscode";
import { publishedScheme } from "../published/index";
import { publishedPath } from "./published-path";
import { registerReadOnlyFiles } from "./read-only";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";

export function registerPublishedDocuments(session: Session, { worker }: DocumentSync): Disposable {
  const reason = l10n.t("This is the published version. Published versions are read-only.");
  return registerReadOnlyFiles(publishedScheme, reason, async (uri) => {
    // A restored window requests this document before the first check has located it.
    await session.whenIdle();
    return worker.ask("readPublished", { uri: uri.query === "" ? uri.toString() : uri.query });
  });
}

/** URI of a published file in the editor. For a server, it is the response that was compared. */
export function publishedUri(uri: string): Uri {
  const path = /^https?:/i.test(uri) ? publishedPath(uri) : undefined;
  return path === undefined ? Uri.parse(uri) : Uri.from({ scheme: publishedScheme, path, query: uri });
}
