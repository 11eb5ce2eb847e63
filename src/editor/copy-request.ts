/**
 * The command and the quick fix Copy Failing Request: copies the request that proves a finding as a curl command. The
 * finding is given by its fingerprint or by the cursor.
 */
import { CodeActionKind, commands, Disposable, env, l10n, languages, window } from "vscode";
import { curl } from "../formats/index";
import { commandAction } from "./command-action";
import { commandIds } from "./command-ids";
import {
  actionTitles,
  findingNamed,
  nameOfFinding,
  findingsAtCursor,
  findingsToFix,
  requestProof,
} from "./findings-at";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";

export function registerCopyRequest(session: Session, texts: DocumentSync): Disposable {
  const command = commands.registerCommand(commandIds.copyRequest, async (fingerprint?: unknown) => {
    const found =
      fingerprint === undefined ? findingsAtCursor(session)[0] : findingNamed(session, fingerprint);
    const finding = found && (await requestProof(texts, found));
    if (finding?.proof) {
      await env.clipboard.writeText(curl(finding.proof.exchange.request));
      window.setStatusBarMessage(`$(check) ${l10n.t("Copied request as curl command")}`, 3000);
    } else {
      const why = finding?.proofMissing ?? l10n.t("Place the cursor on a finding of Contract Guard.");
      void window.showInformationMessage(l10n.t("No request to copy. {0}", why));
    }
  });
  const fix = languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      provideCodeActions: async (document, range, _, token) =>
        (await findingsToFix(session, document, range, token))
          .filter(({ finding }) => finding.severity === "breaking")
          .slice(0, 1)
          .map((found) => {
            const [title = ""] = actionTitles([found], (message) =>
              l10n.t("Copy failing request: {0}", message),
            );
            return commandAction(title, commandIds.copyRequest, nameOfFinding(found));
          }),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  return Disposable.from(command, fix);
}
