/** What `when` and `enablement` clauses of the manifest may ask of the editor in front. */
import { commands, Disposable, window } from "vscode";
import type { Session } from "./session";

/** Keeps `contractGuard.guarded` true while the document in front is under guard. */
export function registerContextKeys(session: Session): Disposable {
  let isGuarded = false;
  function update(): void {
    const document = window.activeTextEditor?.document;
    const now = document !== undefined && session.state(document) !== undefined;
    if (now === isGuarded) return;
    isGuarded = now;
    void commands.executeCommand("setContext", "contractGuard.guarded", now);
  }
  update();
  return Disposable.from(window.onDidChangeActiveTextEditor(update), session.onDidChange(update));
}
