/** The quick fix that opens the documentation of a finding's rule. */
import { CodeAction, CodeActionKind, l10n, languages } from "vscode";
import type { Disposable } from "vscode";
import { presentFindingsAt } from "./findings-at";
import { rulePageUri } from "./rule-pages";
import type { Session } from "./session";

export function registerExplain(session: Session): Disposable {
  return languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      async provideCodeActions(document, range, _, token) {
        const found = await presentFindingsAt(session, document, range.start, token);
        const rules = found.map(({ finding }) => finding.rule);
        return [...new Set(rules)].map((rule) => {
          const action = new CodeAction(l10n.t("Explain {0}", rule), CodeActionKind.QuickFix);
          action.command = { command: "vscode.open", title: action.title, arguments: [rulePageUri(rule)] };
          return action;
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
