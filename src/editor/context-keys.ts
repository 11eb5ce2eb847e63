/** Context keys for the manifest. */
import { commands, Disposable, window } from "vscode";
import type { Network } from "./network";
import type { Session } from "./session";

/** Duration of the change in milliseconds: the walkthrough reacts only to context keys that change while it is open. */
const momentMilliseconds = 1000;

/** Reports that the user took a step of the walkthrough. */
export function tellStep(step: "decided" | "published"): void {
  const key = `contractGuard.${step}`;
  void commands.executeCommand("setContext", key, true);
  setTimeout(() => void commands.executeCommand("setContext", key, false), momentMilliseconds);
}

/**
 * Sets `contractGuard.usesServer` while servers were requested or allowed, and `contractGuard.opened` briefly when the
 * active document becomes guarded.
 */
export function registerContextKeys(session: Session, network: Network): Disposable {
  let isGuarded = false;
  let moment: NodeJS.Timeout | undefined;
  let usesServer = false;
  function updateServer(): void {
    const now = network.allowed().length + network.refused().length > 0;
    if (now === usesServer) return;
    usesServer = now;
    void commands.executeCommand("setContext", "contractGuard.usesServer", now);
  }
  function update(): void {
    updateServer();
    const document = window.activeTextEditor?.document;
    const now = document !== undefined && session.state(document) !== undefined;
    if (now === isGuarded) return;
    isGuarded = now;
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
