/** The prompts for an approval: reason, explanation, owner, expiry date and ticket. */
import { l10n } from "vscode";
import { dayAfter, reasonNames, reasons, type Reason } from "../policy/index";
import { enterText, pickOne, runPrompts, type Prompt } from "./prompt-steps";

/** Default number of days until an approval expires. */
const usualDays = 90;

export interface Asked {
  readonly reason: Reason;
  readonly words: string;
  readonly owner: string;
  readonly expires: string;
  readonly ticket: string | null;
}

/**
 * Undefined if the user cancels.
 * @param subject what is approved
 */
export async function askForDecision(subject: string, user: string | undefined): Promise<Asked | undefined> {
  const items = reasonNames.map((reason) => ({
    label: capital(reasons[reason].words),
    description: reason,
    detail: reasons[reason].hurts
      ? l10n.t("Still requires a new major version.")
      : l10n.t("Does not require a major version."),
    reason,
  }));
  const expires = dayAfter(new Date().toISOString(), usualDays);
  const texts = { words: "", owner: user ?? "", expires, ticket: "" };
  let picked = items[0];
  const enter =
    (key: keyof typeof texts, title: string, placeholder: string, wrong = required): Prompt =>
    async (hasBack) => {
      const answer = await enterText(texts[key], wrong, { title, placeholder, hasBack });
      if (answer === undefined || answer === "back") return answer;
      texts[key] = answer.text;
      return true;
    };
  const isDone = await runPrompts([
    async (hasBack) => {
      const title = l10n.t("Approve (Step 1 of 5): Reason");
      const answer = await pickOne(items, picked, { title, placeholder: subject, hasBack });
      if (answer === undefined || answer === "back") return answer;
      picked = answer;
      return true;
    },
    enter("words", l10n.t("Approve (Step 2 of 5): Explanation"), l10n.t("No requests since March.")),
    enter("owner", l10n.t("Approve (Step 3 of 5): Owner"), "team-books"),
    enter("expires", l10n.t("Approve (Step 4 of 5): Expiry Date"), "2031-12-31", dateError),
    enter("ticket", l10n.t("Approve (Step 5 of 5): Ticket (Optional)"), "API-123", () => undefined),
  ]);
  if (!isDone || picked === undefined) return undefined;
  return { ...texts, reason: picked.reason, ticket: texts.ticket === "" ? null : texts.ticket };
}

function required(text: string): string | undefined {
  return text === "" ? l10n.t("A value is required.") : undefined;
}

function dateError(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : l10n.t("Enter a date in the format YYYY-MM-DD.");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
