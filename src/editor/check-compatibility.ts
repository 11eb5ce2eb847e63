/** The command Check Compatibility: checks the active document and shows the result in a notification. */
import { commands, l10n, window, workspace } from "vscode";
import type { Disposable } from "vscode";
import { headline, toPlainText } from "../formats/index";
import { commandIds } from "./command-ids";
import { isCanceled, targetDocument, type Targets } from "./target-document";
import type { CheckState } from "./document-state";

export function registerCheckCompatibility(session: Targets): Disposable {
  return commands.registerCommand(commandIds.check, async (named?: unknown) => {
    const document = await targetDocument(session, named);
    const state = document && (await session.check(document));
    if (document && state) void showResult(workspace.asRelativePath(document.uri), state);
    else if (!isCanceled(session, named))
      void window.showInformationMessage(
        l10n.t("Open an OpenAPI document (YAML or JSON) to check its compatibility."),
      );
  });
}

async function showResult(name: string, { report, unchecked }: CheckState): Promise<void> {
  if (unchecked || !report) {
    const why = unchecked ? toPlainText(`${unchecked.message} ${unchecked.advice}`) : "";
    await showAnswer(
      window.showWarningMessage,
      l10n.t("{0} was not checked. {1}", name, why),
      l10n.t("Show Output"),
      commandIds.showOutput,
    );
  } else if (report.verdict === "breaking" || report.summary.dangerous > 0) {
    await showAnswer(
      window.showWarningMessage,
      `${name}: ${headline(report)}`,
      l10n.t("Show Problems"),
      commandIds.showProblems,
    );
  } else {
    await window.showInformationMessage(`${name}: ${headline(report)}`);
  }
}

async function showAnswer(
  show: (message: string, action: string) => Thenable<string | undefined>,
  message: string,
  action: string,
  command: string,
): Promise<void> {
  if ((await show(message, action)) === action) await commands.executeCommand(command);
}
