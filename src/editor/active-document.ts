/** Finds the guarded document for a file. */
import type { Uri } from "vscode";
import type { Guarded } from "./checked-documents";
import type { Session } from "./session";
import type { CheckState } from "./document-state";

/**
 * The document with the worst verdict of those that share the file; undefined if the file is not part of a guarded
 * document.
 */
export function documentOf(session: Session, file: Uri): Guarded | undefined {
  const readers = session.reading(file);
  const own = readers.find(({ uri }) => uri.toString() === file.toString());
  return own ?? readers.toSorted((one, other) => rank(session.state(one)) - rank(session.state(other)))[0];
}

function rank(state: CheckState | undefined): number {
  const { report, unchecked } = state ?? {};
  if (unchecked === undefined && report?.verdict === "breaking") return 0;
  if (unchecked !== undefined || report === undefined || report.verdict === "unchecked") return 1;
  return report.summary.dangerous > 0 ? 2 : 3;
}
