/** The findings under a place of a text, from the reports on show. */
import { Range, Uri, window } from "vscode";
import type { CancellationToken, Position, TextDocument } from "vscode";
import type { ProvedFinding } from "../check/index";
import type { ShownFinding } from "../worker/index";
import type { Guarded } from "./guarded";
import type { Session } from "./session";
import type { Texts } from "./texts";
import { whenChecked } from "./waiting";

/** A finding with the document whose report it is from, which may be another than the file it stands in. */
export interface FindingAt {
  readonly finding: ShownFinding;
  readonly document: Guarded;
}

const ranks = { breaking: 0, dangerous: 1, compatible: 2 };

/** Every finding about a present text; none of one that is being checked. */
export function findingsOnShow(session: Session): FindingAt[] {
  return session.documents().flatMap((document) => {
    const state = session.state(document);
    if (state?.report === undefined || state.busy || state.unchecked !== undefined) return [];
    return state.report.findings.map((finding) => ({ finding, document }));
  });
}

/** Those of them under a place, the worst first. */
export function findingsAt(session: Session, { uri }: TextDocument, position: Position): FindingAt[] {
  const isThere = ({ finding: { head } }: FindingAt): boolean =>
    Uri.parse(head.uri).toString() === uri.toString() && rangeOf(head.range).contains(position);
  return findingsOnShow(session)
    .filter(isThere)
    .sort((one, other) => ranks[one.finding.severity] - ranks[other.finding.severity]);
}

/** The same, once a check that is running has an answer. None where an edit came between, or nobody waits any more. */
export async function presentFindingsAt(
  session: Session,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<FindingAt[]> {
  const { version } = document;
  await whenChecked(session, document.uri, token);
  const isLate = token.isCancellationRequested || document.version !== version;
  return isLate ? [] : findingsAt(session, document, position);
}

/** Those under the cursor. */
export function findingsAtCursor(session: Session): FindingAt[] {
  const editor = window.activeTextEditor;
  return editor ? findingsAt(session, editor.document, editor.selection.active) : [];
}

/**
 * The one that the arguments of a command name, by its fingerprint or, from the view, after the URI of its document;
 * undefined where it is none on show.
 */
export function findingNamed(session: Session, name: unknown): FindingAt | undefined {
  return findingsOnShow(session).find(
    ({ finding: { fingerprint }, document }) =>
      name === fingerprint || name === `${document.uri.toString()} ${fingerprint}`,
  );
}

/** A report's range, as VS Code has it. */
export function rangeOf({ start, end }: ShownFinding["head"]["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The finding with its proof, or with the reason why there is none; undefined where an edit came between. */
export async function proved(
  { worker }: Texts,
  { finding, document }: FindingAt,
): Promise<(ShownFinding & ProvedFinding) | undefined> {
  const uri = document.uri.toString();
  const { fingerprint } = finding;
  const answer = await worker.ask("proof", { uri, version: document.version, fingerprint });
  return answer && { ...finding, proofMissing: undefined, ...answer };
}
