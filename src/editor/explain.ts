/** The quick fix that opens the documentation of a finding's rule. */
import { CodeActionKind, l10n, languages } from "vscode";
import type { Disposable } from "vscode";
import { commandAction } from "./command-action";
import { findingsToFix } from "./findings-at";
import { rulePageUri } from "./rule-pages";
import type { Session } from "./session";

/** Maximum number of quick fixes; the hover links every rule. */
const mostRules = 3;

export function registerExplain(session: Session): Disposable {
  return languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      async provideCodeActions(document, range, _, token) {
        const found = await findingsToFix(session, document, range, token);
        const rules = new Set(found.map(({ finding }) => finding.rule));
        return [...rules]
          .slice(0, mostRules)
          .map((rule) => commandAction(l10n.t("Explain {0}", rule), "vscode.open", rulePageUri(rule)));
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
