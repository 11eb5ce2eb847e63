/** What `when` and `enablement` clauses of the manifest may ask of the editor in front. */
import { commands, Disposable, window } from "vscode";
import type { Session } from "./session";

/** The walkthrough heeds what becomes true while it is there, and not what was true before. */
const momentMilliseconds = 1000;

/** Keeps `contractGuard.guarded` true while the document in front is under guard, `contractGuard.opened` for a moment. */
export function registerContextKeys(session: Session): Disposable {
  let isGuarded = false;
  let moment: NodeJS.Timeout | undefined;
  function update(): void {
    const document = window.activeTextEditor?.document;
    const now = document !== undefined && session.state(document) !== undefined;
    if (now === isGuarded) return;
    isGuarded = now;
    void commands.executeCommand("setContext", "contractGuard.guarded", now);
    if (!now) return;
    tellOpened(true);
    clearTimeout(moment);
    moment = setTimeout(() => tellOpened(false), momentMilliseconds);
  }
  update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    session.onDidChange(update),
    new Disposable(() => clearTimeout(moment)),
  );
}

function tellOpened(value: boolean): void {
  void commands.executeCommand("setContext", "contractGuard.opened", value);
}
