/** The command Accept Door…: prompts for a reason and an owner, and records that a design may become permanent. */
import { commands, l10n, Uri, window, workspace } from "vscode";
import type { Disposable } from "vscode";
import { toPlainText } from "../formats/index";
import type { DoorFinding } from "../policy/index";
import { askForAcceptance } from "./approval-prompts";
import type { Guarded } from "./checked-documents";
import { commandIds } from "./command-ids";
import { tellStep } from "./context-keys";
import type { DocumentSync } from "./document-sync";
import type { Doors } from "./doors";
import { rangeOf } from "./findings-at";
import type { Session } from "./session";

/** A door with the document whose publication makes it permanent. It may be located in another file. */
export interface DoorAt {
  readonly door: DoorFinding;
  readonly document: Guarded;
}

/** All doors that are shown. */
export function doorsOnShow(session: Session, doors: Doors): readonly DoorAt[] {
  return session.documents().flatMap((document) => doors.of(document).map((door) => ({ door, document })));
}

/** Identifies a door in the arguments of a command; also the id of its row in the view. */
export function nameOfDoor({ door, document }: DoorAt): string {
  return `${document.uri.toString()} ${door.fingerprint}`;
}

export function registerAcceptDoor(session: Session, { worker }: DocumentSync, doors: Doors): Disposable {
  function doorsAtCursor(): readonly DoorAt[] {
    const editor = window.activeTextEditor;
    if (editor === undefined) return [];
    return doorsOnShow(session, doors).filter(
      ({ door: { at } }) =>
        Uri.parse(at.uri).toString() === editor.document.uri.toString() &&
        rangeOf(at.range).contains(editor.selection.active),
    );
  }

  /** @returns the path of the file, or the reason for a failure */
  async function accept(
    { door: { fingerprint }, document }: DoorAt,
    decided: { readonly reason: string; readonly owner: string },
  ): Promise<{ readonly file: string } | { readonly reason: string }> {
    const about = { uri: document.uri.toString(), version: document.version };
    const done = await worker.ask("acceptDoor", { ...about, decided: { ...decided, fingerprint } });
    if (done === undefined) return { reason: l10n.t("The document was edited in the meantime. Try again.") };
    return "code" in done ? { reason: toPlainText(`${done.message} ${done.advice}`) } : done;
  }

  /** @param selected the selected rows if the command was run from the view */
  return commands.registerCommand(commandIds.acceptDoor, async (name?: unknown, selected?: unknown) => {
    const names: readonly unknown[] = Array.isArray(selected) ? selected : [name];
    const found =
      name === undefined
        ? doorsAtCursor()
        : doorsOnShow(session, doors).filter((one) => names.includes(nameOfDoor(one)));
    const [first] = found;
    if (first === undefined) {
      void window.showInformationMessage(l10n.t("Place the cursor on a hint about a permanent design."));
      return;
    }
    const user = await worker.ask("defaultOwner", { uri: first.document.uri.toString() });
    const decided = await askForAcceptance(
      found.map(({ door }) => door.message),
      user,
    );
    if (decided === undefined) return;
    const files: string[] = [];
    for (const one of found) {
      const done = await accept(one, decided);
      if ("reason" in done) {
        void window.showWarningMessage(l10n.t("The design was not accepted. {0}", done.reason));
        break;
      }
      files.push(workspace.asRelativePath(done.file));
    }
    if (files.length === 0) return;
    session.recheck();
    tellStep("decided");
    void window.showInformationMessage(
      l10n.t("Accepted by {0}. Commit {1} to git.", decided.owner, files.join(", ")),
    );
  });
}
