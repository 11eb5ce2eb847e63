/** The quick fix and the command Approve This Break…: prompts for a reason and records the approval. */
import { CodeAction, CodeActionKind, commands, Disposable, l10n, languages, window, workspace } from "vscode";
import { dayAfter, ownRuleOf, reasonNames, reasons, type Reason } from "../policy/index";
import { commandIds } from "./command-ids";
import { findingNamed, findingsAtCursor, presentFindingsAt, type FindingAt } from "./findings-at";
import type { Session } from "./session";
import type { Texts } from "./document-sync";

/** Default number of days until an approval expires. */
const usualDays = 90;

export function registerApproveBreak(session: Session, { worker }: Texts): Disposable {
  const fixes = languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      provideCodeActions: async (document, range, _, token) =>
        (await presentFindingsAt(session, document, range.start, token)).filter(isOpen).map(({ finding }) => {
          const isBreak = finding.severity === "breaking";
          const title = isBreak ? l10n.t("Approve this break…") : l10n.t("Approve this change…");
          const action = new CodeAction(title, CodeActionKind.QuickFix);
          action.command = {
            command: commandIds.approve,
            title: action.title,
            arguments: [finding.fingerprint],
          };
          return action;
        }),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );

  const command = commands.registerCommand(commandIds.approve, async (fingerprint?: unknown) => {
    const found =
      fingerprint === undefined
        ? findingsAtCursor(session).find(isOpen)
        : [findingNamed(session, fingerprint)].find((one) => one && isOpen(one));
    if (found === undefined) {
      void window.showInformationMessage(
        l10n.t("Place the cursor on a breaking change that is not approved."),
      );
      return;
    }
    const { finding, document } = found;
    const uri = document.uri.toString();
    const decided = await ask(finding.message, await worker.ask("gitUser", { uri }));
    if (decided === undefined) return;
    const question = {
      uri,
      version: document.version,
      decided: { ...decided, fingerprint: finding.fingerprint },
    };
    const done = await worker.ask("approve", question);
    if (done === undefined || "code" in done) {
      const why = done
        ? `${done.message} ${done.advice}`
        : l10n.t("The document was edited in the meantime. Try again.");
      void window.showWarningMessage(l10n.t("The change was not approved. {0}", why));
      return;
    }
    session.recheck();
    void window.showInformationMessage(
      l10n.t("Approved until {0}. Commit {1} to git.", decided.expires, workspace.asRelativePath(done.file)),
    );
  });
  return Disposable.from(fixes, command);
}

function isOpen({ finding: { approval, rule } }: FindingAt): boolean {
  return approval === null && ownRuleOf(rule) === undefined;
}

interface Asked {
  readonly reason: Reason;
  readonly words: string;
  readonly owner: string;
  readonly expires: string;
  readonly ticket: string | null;
}

/** Prompts for five values; undefined if the user cancels. */
async function ask(message: string, user: string | undefined): Promise<Asked | undefined> {
  const picked = await window.showQuickPick(
    reasonNames.map((reason) => ({
      label: capital(reasons[reason].words),
      description: reason,
      detail: reasons[reason].hurts
        ? l10n.t("Still requires a new major version.")
        : l10n.t("Does not require a major version."),
      reason,
    })),
    { title: l10n.t("Approve Break (1/5): Reason"), placeHolder: message },
  );
  if (picked === undefined) return undefined;
  const words = await input(
    l10n.t("Approve Break (2/5): Explanation"),
    l10n.t("No requests since March."),
    "",
  );
  if (words === undefined) return undefined;
  const owner = await input(l10n.t("Approve Break (3/5): Owner"), "team-books", user ?? "");
  if (owner === undefined) return undefined;
  const usual = dayAfter(new Date().toISOString(), usualDays);
  const expires = await input(l10n.t("Approve Break (4/5): Expiry Date"), "2031-12-31", usual, (day) =>
    /^\d{4}-\d{2}-\d{2}$/.test(day) ? undefined : l10n.t("Enter a date in the format YYYY-MM-DD."),
  );
  if (expires === undefined) return undefined;
  const ticket = await window.showInputBox({
    title: l10n.t("Approve Break (5/5): Ticket (Optional)"),
    placeHolder: "API-123",
    ignoreFocusOut: true,
  });
  if (ticket === undefined) return undefined;
  return {
    reason: picked.reason,
    words,
    owner,
    expires,
    ticket: ticket.trim() === "" ? null : ticket.trim(),
  };
}

async function input(
  title: string,
  placeHolder: string,
  value: string,
  wrong: (text: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title,
    placeHolder,
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === "" ? l10n.t("A value is required.") : wrong(text.trim())),
  });
  return answer?.trim();
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
