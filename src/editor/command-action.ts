/** Quick fixes that run a command instead of an edit. */
import { CodeAction, CodeActionKind } from "vscode";

export function commandAction(title: string, command: string, argument: unknown): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [argument] };
  return action;
}
