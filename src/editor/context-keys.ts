/** Context keys for `when` and `enablement` clauses of the manifest. */
import { commands, Disposable, window } from "vscode";
import type { Session } from "./session";

/** Duration of the change in milliseconds: the walkthrough reacts only to context keys that change while it is open. */
const momentMilliseconds = 1000;

/**
 * Sets `contractGuard.guarded` while the active document is guarded, and `contractGuard.opened` briefly when it becomes
 * so.
 */
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
