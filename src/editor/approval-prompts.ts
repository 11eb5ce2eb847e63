/** The prompts for approvals: findings, reason, explanation, owner, expiry date and ticket. */
import { l10n, workspace } from "vscode";
import type { QuickPickItem } from "vscode";
import { dayAfter, reasonNames, reasons, type Reason } from "../policy/index";
import type { FindingAt } from "./findings-at";
import { enterText, pickOne, pickSome, runPrompts, type Prompt } from "./prompt-steps";

/** Default number of days until an approval expires. */
const usualDays = 90;

export interface Asked {
  readonly reason: Reason;
  readonly words: string;
  readonly owner: string;
  readonly expires: string;
  readonly ticket: string | null;
}

interface FindingItem extends QuickPickItem {
  readonly one: FindingAt;
}

/**
 * The decision about some of the findings. Undefined if the user cancels.
 * @param found the findings that can be approved, at least one
 */
export async function askForDecision(
  found: readonly FindingAt[],
  user: string | undefined,
): Promise<{ readonly selected: readonly FindingAt[]; readonly decided: Asked } | undefined> {
  const items = reasonNames.map((reason) => ({
    label: capital(reasons[reason].words),
    description: reason,
    detail: reasons[reason].hurts
      ? l10n.t("Still requires a new major version.")
      : l10n.t("Does not require a major version."),
    reason,
  }));
  const texts = { words: "", owner: user ?? "", expires: usualExpiry(), ticket: "" };
  let selected = findingItems(found);
  let picked = items[0];
  const count = found.length < 2 ? 5 : 6;
  const titleOf = (step: number, name: string): string =>
    l10n.t("Approve (Step {0} of {1}): {2}", count - 5 + step, count, name);
  const enter =
    (key: keyof typeof texts, title: string, placeholder: string, wrong = required): Prompt =>
    async (hasBack) => {
      const answer = await enterText(texts[key], wrong, { title, placeholder, hasBack });
      if (answer === undefined || answer === "back") return answer;
      texts[key] = answer.text;
      return true;
    };
  const isDone = await runPrompts([
    ...(found.length < 2
      ? []
      : [selectPrompt(titleOf(0, l10n.t("Changes")), selected, (some) => (selected = some))]),
    async (hasBack) => {
      const title = titleOf(1, l10n.t("Reason"));
      const [only] = selected;
      const placeholder =
        selected.length === 1 ? (only?.label ?? "") : l10n.t("{0} changes", selected.length);
      const answer = await pickOne(items, picked, { title, placeholder, hasBack });
      if (answer === undefined || answer === "back") return answer;
      picked = answer;
      return true;
    },
    enter("words", titleOf(2, l10n.t("Explanation")), l10n.t("No requests since March.")),
    enter("owner", titleOf(3, l10n.t("Owner")), "team-books"),
    enter("expires", titleOf(4, l10n.t("Expiry Date")), "2031-12-31", dateError),
    enter("ticket", titleOf(5, l10n.t("Ticket (Optional)")), "API-123", () => undefined),
  ]);
  if (!isDone || picked === undefined) return undefined;
  const decided = { ...texts, reason: picked.reason, ticket: texts.ticket === "" ? null : texts.ticket };
  return { selected: selected.map(({ one }) => one), decided };
}

/**
 * Prompts for findings if there are several, and for a later expiry date of their approvals. Undefined if the user
 * cancels.
 */
export async function askForExtension(
  found: readonly FindingAt[],
): Promise<{ readonly selected: readonly FindingAt[]; readonly expires: string } | undefined> {
  let selected = findingItems(found);
  let expires = usualExpiry();
  const isDone = await runPrompts([
    ...(found.length < 2
      ? []
      : [selectPrompt(l10n.t("Extend Approvals"), selected, (some) => (selected = some))]),
    async (hasBack) => {
      const options = { title: l10n.t("Extend Approval: Expiry Date"), placeholder: "2031-12-31", hasBack };
      const answer = await enterText(expires, dateError, options);
      if (answer === undefined || answer === "back") return answer;
      expires = answer.text;
      return true;
    },
  ]);
  return isDone ? { selected: selected.map(({ one }) => one), expires } : undefined;
}

/** The reason and the owner of an acceptance. Undefined if the user cancels. @param messages of the doors */
export async function askForAcceptance(
  messages: readonly string[],
  user: string | undefined,
): Promise<{ readonly reason: string; readonly owner: string } | undefined> {
  const texts = { reason: "", owner: user ?? "" };
  const enter =
    (
      key: keyof typeof texts,
      title: string,
      options: { readonly placeholder: string; readonly hint?: string },
    ): Prompt =>
    async (hasBack) => {
      const answer = await enterText(texts[key], required, { title, ...options, hasBack });
      if (answer === undefined || answer === "back") return answer;
      texts[key] = answer.text;
      return true;
    };
  const hint =
    messages.length === 1
      ? (messages[0] ?? "").replaceAll("`", "")
      : l10n.t("The same decision applies to {0} designs.", messages.length);
  const isDone = await runPrompts([
    enter("reason", l10n.t("Accept (Step 1 of 2): Reason"), {
      placeholder: l10n.t("The list has at most 20 items."),
      hint,
    }),
    enter("owner", l10n.t("Accept (Step 2 of 2): Owner"), { placeholder: "team-books" }),
  ]);
  return isDone ? texts : undefined;
}

/** Prompts for findings if there are several. Undefined if the user cancels. */
export async function askForSome(
  title: string,
  found: readonly FindingAt[],
): Promise<readonly FindingAt[] | undefined> {
  if (found.length < 2) return found;
  let selected = findingItems(found);
  const isDone = await runPrompts([selectPrompt(title, selected, (some) => (selected = some))]);
  return isDone ? selected.map(({ one }) => one) : undefined;
}

/** @param select receives the selected items */
function selectPrompt(
  title: string,
  items: readonly FindingItem[],
  select: (some: readonly FindingItem[]) => void,
): Prompt {
  let before = items;
  return async (hasBack) => {
    const placeholder = l10n.t("The same decision applies to all selected changes.");
    const answer = await pickSome(items, before, { title, placeholder, hasBack });
    if (answer === undefined || answer === "back") return answer;
    before = answer.items;
    select(before);
    return true;
  };
}

function findingItems(found: readonly FindingAt[]): readonly FindingItem[] {
  return found.map((one) => ({
    label: one.finding.message.replaceAll("`", ""),
    description: workspace.asRelativePath(one.document.uri),
    one,
  }));
}

function usualExpiry(): string {
  return dayAfter(new Date().toISOString(), usualDays);
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
