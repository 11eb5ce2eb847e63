/** The quick fix at `info.version`: sets the version that the changes require. */
import { CodeAction, CodeActionKind, l10n, languages, Range, WorkspaceEdit } from "vscode";
import type { Disposable } from "vscode";
import { quoteVersion } from "../service/index";
import { findingsToFix } from "./findings-at";
import type { Session } from "./session";

export function registerSetVersion(session: Session): Disposable {
  return languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      provideCodeActions: async (document, range, _, token) =>
        (await findingsToFix(session, document, range, token)).flatMap(
          ({ finding: { replacement, head } }) => {
            const { start, end } = head.range;
            const place = new Range(start.line, start.character, end.line, end.character);
            if (replacement === undefined || place.isEmpty) return [];
            const action = new CodeAction(
              l10n.t("Set the version to {0}", replacement),
              CodeActionKind.QuickFix,
            );
            action.edit = new WorkspaceEdit();
            action.edit.replace(
              document.uri,
              place,
              quoteVersion(replacement, document.getText(place), document.languageId !== "yaml"),
            );
            action.isPreferred = true;
            return [action];
          },
        ),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
