/** A sequence of prompts with a Back button. */
import { Disposable, QuickInputButtons, window } from "vscode";
import type { InputBox, QuickPick, QuickPickItem } from "vscode";

/** The answer to a prompt; `back` returns to the previous prompt, undefined cancels the sequence. */
export type Answer<T> = T | "back" | undefined;

/** @param hasBack false for the first prompt */
export type Prompt = (hasBack: boolean) => Promise<Answer<true>>;

/** True if all prompts were answered. */
export async function runPrompts(prompts: readonly Prompt[]): Promise<boolean> {
  for (let index = 0; index < prompts.length;) {
    const answer = await prompts[index]?.(index > 0);
    if (answer === undefined) return false;
    index += answer === "back" ? -1 : 1;
  }
  return true;
}

interface Options {
  readonly title: string;
  readonly placeholder: string;
  readonly hasBack: boolean;
  /** Text below an input box. */
  readonly hint?: string;
}

/** Prompts for one of several items. */
export async function pickOne<T extends QuickPickItem>(
  items: readonly T[],
  before: T | undefined,
  options: Options,
): Promise<Answer<T>> {
  const input = window.createQuickPick<T>();
  input.items = items;
  input.matchOnDescription = true;
  if (before) input.activeItems = [before];
  return answerOf(input, options, () => input.selectedItems[0]);
}

/** Prompts for some of several items, at least one; all are selected at first. */
export async function pickSome<T extends QuickPickItem>(
  items: readonly T[],
  before: readonly T[],
  options: Options,
): Promise<Answer<{ readonly items: readonly T[] }>> {
  const input = window.createQuickPick<T>();
  input.items = items;
  input.canSelectMany = true;
  input.matchOnDescription = true;
  input.selectedItems = before;
  return answerOf(input, options, () =>
    input.selectedItems.length === 0 ? undefined : { items: input.selectedItems },
  );
}

/** Prompts for a text; trimmed. @param wrong the reason why a text is not valid */
export async function enterText(
  value: string,
  wrong: (text: string) => string | undefined,
  options: Options,
): Promise<Answer<{ readonly text: string }>> {
  const input = window.createInputBox();
  input.value = value;
  if (options.hint !== undefined) input.prompt = options.hint;
  const check = (): string | undefined => wrong(input.value.trim());
  const changed = input.onDidChangeValue(() => (input.validationMessage = check()));
  const read = (): { readonly text: string } | undefined => {
    const why = check();
    input.validationMessage = why;
    return why === undefined ? { text: input.value.trim() } : undefined;
  };
  try {
    return await answerOf(input, options, read);
  } finally {
    changed.dispose();
  }
}

/** @param read returns undefined as long as there is no valid answer */
async function answerOf<T extends object, I extends QuickPickItem>(
  input: InputBox | QuickPick<I>,
  { title, placeholder, hasBack }: Options,
  read: () => T | undefined,
): Promise<Answer<T>> {
  input.title = title;
  input.placeholder = placeholder;
  input.ignoreFocusOut = true;
  input.buttons = hasBack ? [QuickInputButtons.Back] : [];
  const subscriptions: Disposable[] = [];
  const answer = await new Promise<Answer<T>>((resolve) => {
    subscriptions.push(
      input.onDidAccept(() => {
        const value = read();
        if (value !== undefined) resolve(value);
      }),
      input.onDidTriggerButton(() => resolve("back")),
      input.onDidHide(() => resolve(undefined)),
    );
    input.show();
  });
  Disposable.from(...subscriptions, input).dispose();
  return answer;
}
