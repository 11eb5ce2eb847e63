/** The command Check All APIs: checks every API of the workspace and shows a summary in a notification. */
import { commands, l10n, window } from "vscode";
import type { Disposable } from "vscode";
import { commandIds } from "./command-ids";
import { withProgressIfLong } from "./progress";
import { summarizeApis } from "./workspace-summary";
import type { WorkspaceApis } from "./workspace-apis";

export function registerCheckAllApis(apis: WorkspaceApis): Disposable {
  return commands.registerCommand(commandIds.checkAll, async () => {
    const title = l10n.t("Checking all APIs of the workspace");
    const isCanceled = await withProgressIfLong({ title, cancellable: true }, async (token) => {
      await apis.checkAll(() => token.isCancellationRequested);
      return token.isCancellationRequested;
    });
    if (isCanceled) return;
    const { text, warns } = summarizeApis(l10n, apis.list(), apis.isComplete());
    const show = l10n.t("Show APIs");
    const answer = warns
      ? await window.showWarningMessage(text, show)
      : await window.showInformationMessage(text, show);
    if (answer === show) await commands.executeCommand(commandIds.showView);
  });
}
