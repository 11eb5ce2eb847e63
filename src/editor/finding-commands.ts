/** Commands of the context menu of a finding. In the command palette, they apply to the finding at the cursor. */
import { commands, l10n, window } from "vscode";
import type { Disposable } from "vscode";
import { commandIds } from "./command-ids";
import { findingNamed, findingsAtCursor, type FindingAt } from "./findings-at";
import { rulePageUri } from "./rule-pages";
import type { Session } from "./session";

/** The finding with the given name, or else the first one at the cursor. If there is none, shows a message. */
export function targetFinding(session: Session, name: unknown): FindingAt | undefined {
  const found =
    findingNamed(session, name) ?? (name === undefined ? findingsAtCursor(session)[0] : undefined);
  if (found === undefined) void window.showInformationMessage(l10n.t("Place the cursor on a finding."));
  return found;
}

export function registerExplainFinding(session: Session): Disposable {
  return commands.registerCommand(commandIds.explainFinding, async (name?: unknown) => {
    const found = targetFinding(session, name);
    if (found) await commands.executeCommand(commandIds.open, rulePageUri(found.finding.rule));
  });
}
