/** Icons of the views. */
import { ThemeColor, ThemeIcon } from "vscode";

const colors: Readonly<Record<string, string>> = {
  error: "problemsErrorIcon.foreground",
  warning: "problemsWarningIcon.foreground",
};

/** @param name of a VS Code icon */
export function themeIcon(name: string): ThemeIcon {
  const color = colors[name];
  return new ThemeIcon(name, color === undefined ? undefined : new ThemeColor(color));
}
