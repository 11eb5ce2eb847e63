/**
 * The commands Show Changes Since Published, which opens a diff editor, and Peek Published Text, which shows the
 * published text of the finding at the cursor.
 */
import { posix } from "node:path";
import { commands, Disposable, l10n, Location, Range, Uri, window } from "vscode";
import { changedFiles, type ChangedFile } from "./changed-files";
import { commandIds } from "./command-ids";
import { findingNamed, findingsAtCursor, rangeOf, type FindingAt } from "./findings-at";
import type { Guarded } from "./checked-documents";
import type { LaidOutFiles } from "./published-layout";
import { publishedUri } from "./published-documents";
import type { Session } from "./session";
import { isCanceled, targetDocument, type Targets } from "./target-document";

/**
 * Both commands accept the fingerprint of a finding and default to the finding at the cursor. Show Changes also accepts
 * the URI of a document and then shows all its changes, and defaults to those of the active document.
 */
export function registerShowChanges(session: Targets, laidOut: LaidOutFiles): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.showChanges, async (name?: unknown) => {
      const document = session.documents().find(({ uri }) => uri.toString() === name);
      const found = findingNamed(session, name) ?? findingsAtCursor(session)[0];
      if (document) await showAll(session, laidOut, document);
      else if (found) await showAt(session, laidOut, found);
      else {
        const target = await targetDocument(session, name);
        if (target !== undefined || !isCanceled(session, name)) await showAll(session, laidOut, target);
      }
    }),
    commands.registerCommand(commandIds.peekPublished, async (fingerprint?: unknown) => {
      const given = findingNamed(session, fingerprint);
      const found = given ? [given] : findingsAtCursor(session);
      const [first] = found.filter(({ finding }) => finding.base !== null);
      if (first === undefined) {
        void window.showInformationMessage(
          l10n.t("Place the cursor on a finding about a published element."),
        );
        return;
      }
      const from = Uri.parse(first.finding.head.uri);
      const { start } = rangeOf(first.finding.head.range);
      if (given) await window.showTextDocument(from, { selection: new Range(start, start) });
      const places = found.flatMap(({ finding: { base } }) =>
        base ? [new Location(publishedUri(base.uri), rangeOf(base.range))] : [],
      );
      await commands.executeCommand("editor.action.peekLocations", from, start, places, "peek");
    }),
  );
}

/**
 * Opens the diff of the file that contains the finding, at its location; for a removed element, at the nearest
 * surviving ancestor.
 */
async function showAt(
  session: Session,
  laidOut: LaidOutFiles,
  { finding, document }: FindingAt,
): Promise<void> {
  const edited = Uri.parse(finding.head.uri);
  const others = await changedFiles(session, laidOut, document);
  const pair = others.find((one) => one.edited?.toString() === edited.toString());
  const base = session.state(document)?.report?.base;
  if (base)
    await showFile(
      { published: publishedUri(finding.base?.uri ?? base.uri), edited, ...pair },
      base.label,
      rangeOf(finding.head.range),
    );
}

/** Opens the diff of all changed files. */
async function showAll(
  session: Session,
  laidOut: LaidOutFiles,
  document: Guarded | undefined,
): Promise<void> {
  const base = document && session.state(document)?.report?.base;
  if (!document || !base) {
    void window.showInformationMessage(l10n.t("The active file has no published version to compare with."));
    return;
  }
  const changed = await changedFiles(session, laidOut, document);
  const [first] = changed;
  if (first === undefined) void window.showInformationMessage(l10n.t("No changes since {0}.", base.label));
  else if (changed.length === 1) await showFile(first, base.label, selectionIn(first.edited));
  else {
    const resources = changed.map(({ published, edited }) => [edited ?? published, published, edited]);
    await commands.executeCommand("vscode.changes", diffTitle(document.uri, base.label), resources);
  }
}

async function showFile(
  { published, edited }: ChangedFile,
  version: string,
  selection?: Range,
): Promise<void> {
  if (published && edited)
    await commands.executeCommand("vscode.diff", published, edited, diffTitle(edited, version), {
      selection,
    });
  else await commands.executeCommand("vscode.open", edited ?? published, { selection });
}

function diffTitle({ path }: Uri, version: string): string {
  return l10n.t("{0} ({1} ↔ now)", posix.basename(path), version);
}

function selectionIn(file: Uri | undefined): Range | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.uri.toString() === file?.toString() ? editor?.selection : undefined;
}
