/** The findings at a position of a text, from the current reports. */
import { Range, Uri, window, workspace } from "vscode";
import type { CancellationToken, Position, TextDocument } from "vscode";
import type { ProvedFinding } from "../service/index";
import type { ShownFinding } from "../server/index";
import type { Guarded } from "./checked-documents";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";
import { whenChecked } from "./wait-for-check";

/** A finding with the document whose report contains it. The finding may be located in another file. */
export interface FindingAt {
  readonly finding: ShownFinding;
  readonly document: Guarded;
}

const ranks = { breaking: 0, dangerous: 1, compatible: 2 };

/** Sorts the worst findings first, and the removal of a renamed element before its addition. */
export function byRank(one: Pick<ShownFinding, "severity" | "rule">, other: typeof one): number {
  return ranks[one.severity] - ranks[other.severity] || Number(isAddition(one)) - Number(isAddition(other));
}

function isAddition({ rule }: Pick<ShownFinding, "rule">): boolean {
  return rule.endsWith("-added");
}

/** All findings whose text is checked and current; none for a document whose check is running. */
export function findingsOnShow(session: Session): FindingAt[] {
  return session.documents().flatMap((document) => {
    const state = session.state(document);
    if (state?.report === undefined || state.busy || state.unchecked !== undefined) return [];
    return state.report.findings.map((finding) => ({ finding, document }));
  });
}

function findingsIn(session: Session, { uri }: TextDocument): FindingAt[] {
  return findingsOnShow(session).filter(
    ({ finding: { head } }) => Uri.parse(head.uri).toString() === uri.toString(),
  );
}

/** The findings at a position, worst first. */
export function findingsAt(session: Session, document: TextDocument, position: Position): FindingAt[] {
  return findingsIn(session, document)
    .filter(({ finding: { head } }) => rangeOf(head.range).contains(position))
    .sort((one, other) => byRank(one.finding, other.finding));
}

/** The findings at a position after a running check has finished. Empty after an edit or on cancellation. */
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

/**
 * The findings that fixes are offered for. If there is none at the cursor, VS Code requests the fixes at the end of each
 * diagnostic in its line, and offers all of them: only the nearest finding has fixes then. Requests for a diagnostic
 * itself, as by its hover, are for its range, which is not empty.
 */
export async function findingsToFix(
  session: Session,
  document: TextDocument,
  { start, isEmpty }: Range,
  token: CancellationToken,
): Promise<FindingAt[]> {
  const found = await presentFindingsAt(session, document, start, token);
  const cursor = cursorIn(document);
  if (!isEmpty || cursor?.line !== start.line || cursor.isEqual(start)) return found;
  const distances = findingsIn(session, document).flatMap(({ finding: { head } }) => {
    const range = rangeOf(head.range);
    return range.isSingleLine && range.start.line === cursor.line ? [distanceTo(range, cursor)] : [];
  });
  const nearest = Math.min(...distances);
  return nearest > MAX_DISTANCE
    ? []
    : found.filter(({ finding: { head } }) => distanceTo(rangeOf(head.range), cursor) === nearest);
}

/** A finding at a greater distance in characters is not near the cursor, although it is in the same line. */
const MAX_DISTANCE = 200;

/** The empty selection in the active editor. */
function cursorIn({ uri }: TextDocument): Position | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return undefined;
  return editor.selection.isEmpty ? editor.selection.active : undefined;
}

/** Number of characters between a range and a position in the same line; 0 inside the range. */
function distanceTo({ start, end }: Range, { character }: Position): number {
  return Math.max(start.character - character, character - end.character, 0);
}

/** The findings at the cursor. */
export function findingsAtCursor(session: Session): FindingAt[] {
  const editor = window.activeTextEditor;
  return editor ? findingsAt(session, editor.document, editor.selection.active) : [];
}

/** Identifies a finding in the arguments of a command. */
export function nameOfFinding({
  finding: { fingerprint },
  document,
}: {
  readonly finding: Pick<ShownFinding, "fingerprint">;
  readonly document: Guarded;
}): string {
  return `${document.uri.toString()} ${fingerprint}`;
}

/** Unique titles of actions on findings: the message, and the document if several documents have the same message. */
export function actionTitles(
  found: readonly FindingAt[],
  titleOf: (message: string) => string,
): readonly string[] {
  return found.map(({ finding: { message }, document }) => {
    const isShared = found.filter((one) => one.finding.message === message).length > 1;
    const name = isShared ? ` (${workspace.asRelativePath(document.uri)})` : "";
    return titleOf(`${message.replaceAll("`", "").replace(/\.$/, "")}${name}`);
  });
}

/**
 * The finding that command arguments identify: by its fingerprint or, from the view, by the URI of its document and its
 * fingerprint. Undefined if there is no such finding.
 */
export function findingNamed(session: Session, name: unknown): FindingAt | undefined {
  return findingsOnShow(session).find(
    ({ finding, document }) => name === finding.fingerprint || name === nameOfFinding({ finding, document }),
  );
}

/**
 * The findings that the arguments of a command identify: one or several names of findings, or rows of the view. Default:
 * the findings at the cursor.
 * @param findingsIn names of the findings of a row of the view
 * @param selected the selected rows if the command was run from the view
 */
export function findingsNamed(
  session: Session,
  findingsIn: (row: unknown) => readonly string[],
  names: unknown,
  selected?: unknown,
): readonly FindingAt[] {
  if (names === undefined) return findingsAtCursor(session);
  const wanted: readonly unknown[] = [selected, names].find((each) => Array.isArray(each)) ?? [names];
  const found = wanted.flatMap(
    (name) =>
      findingNamed(session, name) ?? findingsIn(name).flatMap((each) => findingNamed(session, each) ?? []),
  );
  return [...new Map(found.map((one) => [nameOfFinding(one), one])).values()];
}

/** Converts a range of a report to a VS Code range. */
export function rangeOf({ start, end }: ShownFinding["head"]["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The finding with its proof, or with the reason why there is none; undefined after an edit. */
export async function requestProof(
  { worker }: DocumentSync,
  { finding, document }: FindingAt,
): Promise<(ShownFinding & ProvedFinding) | undefined> {
  const uri = document.uri.toString();
  const { fingerprint } = finding;
  const answer = await worker.ask("proof", { uri, version: document.version, fingerprint });
  return answer && { ...finding, proofMissing: undefined, ...answer };
}
