/** The published document, read-only, as related information opens it. */
import type { Disposable } from "vscode";
import { publishedScheme } from "../baseline/index";
import { registerReadOnlyFiles } from "./read-only";
import type { Session } from "./session";
import type { Texts } from "./texts";

export function registerPublishedDocuments(session: Session, { worker }: Texts): Disposable {
  const reason = "This is the published version. Customers hold it as it is.";
  return registerReadOnlyFiles(publishedScheme, reason, async (uri) => {
    // A window that was closed with this document open asks for it before the first check has found it.
    await session.whenIdle();
    return worker.ask("readPublished", { uri: uri.toString() });
  });
}
