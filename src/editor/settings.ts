/** The settings, `contractGuard.*`. */
import { workspace } from "vscode";
import type { Uri } from "vscode";
import { settingsFrom, type Settings } from "./setting-values";

export type { Settings };

const section = "contractGuard";

/** What holds for one document. */
export function settingsFor(uri: Uri): Settings {
  const configuration = workspace.getConfiguration(section, uri);
  return settingsFrom((name) => configuration.get(name));
}

/** Calls `listener` after any of them changed, for any document. */
export function onSettingsChange(listener: () => void) {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener();
  });
}
