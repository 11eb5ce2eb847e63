/** The quick fix and the command Approve This Break…: prompts for a reason and records the approval. */
import { CodeActionKind, commands, Disposable, l10n, languages, window, workspace } from "vscode";
import type { CodeAction } from "vscode";
import { toPlainText } from "../formats/index";
import { findOwnRule } from "../policy/index";
import { askForDecision, type Asked } from "./approval-prompts";
import { tellStep } from "./context-keys";
import { commandAction } from "./command-action";
import { commandIds } from "./command-ids";
import { actionTitles, findingsNamed, nameOfFinding, findingsToFix } from "./findings-at";
import type { FindingAt } from "./findings-at";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";

/** Maximum number of quick fixes; more findings become one quick fix with a selection. */
const mostActions = 3;

/** @param findingsIn names of the findings of a row of the view */
export function registerApproveBreak(
  session: Session,
  texts: DocumentSync,
  findingsIn: (row: unknown) => readonly string[],
): Disposable {
  const fixes = languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      provideCodeActions: async (document, range, _, token) =>
        actionsFor((await findingsToFix(session, document, range, token)).filter(isNotApproved)),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );

  /** @param selected the selected rows of the view */
  const command = commands.registerCommand(
    commandIds.approve,
    async (names?: unknown, selected?: unknown) => {
      const found = findingsNamed(session, findingsIn, names, selected).filter(isNotApproved);
      const [first] = found;
      if (first === undefined) {
        void window.showInformationMessage(
          l10n.t("Place the cursor on a breaking change that is not approved."),
        );
        return;
      }
      const user = await texts.worker.ask("defaultOwner", { uri: first.document.uri.toString() });
      const answer = await askForDecision(found, user);
      if (answer) await approveAll(session, texts, answer.selected, answer.decided);
    },
  );
  return Disposable.from(fixes, command);
}

function isNotApproved({ finding: { approval, rule } }: FindingAt): boolean {
  return approval === null && findOwnRule(rule) === undefined;
}

function actionsFor(found: readonly FindingAt[]): CodeAction[] {
  const actionOf = (title: string, names: readonly string[]): CodeAction =>
    commandAction(title, commandIds.approve, names);
  if (found.length > mostActions)
    return [actionOf(l10n.t("Approve {0} changes…", found.length), found.map(nameOfFinding))];
  const titles = actionTitles(found, (message) => l10n.t("Approve: {0}…", message));
  return found.map((one, index) => actionOf(titles[index] ?? "", [nameOfFinding(one)]));
}

async function approveAll(
  session: Session,
  { worker }: DocumentSync,
  found: readonly FindingAt[],
  decided: Asked,
): Promise<void> {
  const files: string[] = [];
  let reason: string | undefined;
  for (const { finding, document } of found) {
    const { fingerprint } = finding;
    const question = { uri: document.uri.toString(), version: document.version };
    const done = await worker.ask("approve", { ...question, decided: { ...decided, fingerprint } });
    if (done === undefined) reason = l10n.t("The document was edited in the meantime. Try again.");
    else if ("code" in done) reason = toPlainText(`${done.message} ${done.advice}`);
    else files.push(done.file);
  }
  if (files.length > 0) {
    session.recheck();
    tellStep("decided");
  }
  const [file] = files;
  if (reason !== undefined || file === undefined) {
    void window.showWarningMessage(
      l10n.t("{0} of {1} changes were approved. {2}", files.length, found.length, reason ?? ""),
    );
    return;
  }
  const written = files.length === 1 ? workspace.asRelativePath(file) : l10n.t("{0} files", files.length);
  void window.showInformationMessage(
    l10n.t("Approved until {0}. Commit {1} to git.", decided.expires, written),
  );
}
