/** The files that commands and virtual documents may open: their arguments can come from any other extension. */
import { normalize, posix } from "node:path";
import { Uri, workspace } from "vscode";
import { publishedScheme } from "../published/index";
import type { Session } from "./session";

/**
 * True for files of the workspace, guarded documents, files that a current report names, and published versions, which
 * are read only if a check has read them.
 */
export function isAllowedFile(session: Session, uri: Uri): boolean {
  if (uri.scheme === publishedScheme || workspace.getWorkspaceFolder(withoutDots(uri)) !== undefined)
    return true;
  const name = uri.toString();
  return session.documents().some((document) => {
    if (document.uri.toString() === name) return true;
    const report = session.state(document)?.report;
    if (report === undefined) return false;
    const named = [report.base, ...report.findings.flatMap(({ head, base }) => [head, base])];
    return named.some((place) => place !== null && Uri.parse(place.uri).toString() === name);
  });
}

/** VS Code compares paths as they are written, and resolves `..` when it opens a file. */
function withoutDots(uri: Uri): Uri {
  return uri.scheme === "file"
    ? Uri.file(normalize(uri.fsPath))
    : uri.with({ path: posix.normalize(uri.path) });
}
