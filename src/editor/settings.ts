/** The settings, `contractGuard.*`. */
import { workspace } from "vscode";
import type { Uri } from "vscode";
import { settingsFrom, type Settings } from "./setting-values";

export type { Settings };

const section = "contractGuard";

/** The settings that apply to a document. */
export function settingsFor(uri: Uri): Settings {
  const configuration = workspace.getConfiguration(section, uri);
  return settingsFrom((name) => configuration.get(name));
}

/** Calls `listener` after any setting of any document changed. */
export function onSettingsChange(listener: () => void) {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener();
  });
}
