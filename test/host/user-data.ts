/** What a VS Code that is started for a test finds as its user's own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** No tips, no news, no calls home: what is left on a picture is the product's. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "git.openRepositoryInParentFolders": "never",
  "security.workspace.trust.startupPrompt": "never",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.commandCenter": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Writes them. The server reads settings from `Machine`, the desktop from `User`. */
export function writeUserData(
  folder: string,
  settingsIn: "Machine" | "User",
  settings: Readonly<Record<string, unknown>> = {},
): void {
  for (const part of ["Machine", "User"]) mkdirSync(join(folder, part), { recursive: true });
  const all = { ...quietSettings, ...settings };
  writeFileSync(join(folder, settingsIn, "settings.json"), JSON.stringify(all, null, 2));
  // A VS Code without it opens a model of it to write it, which wakes every extension for JSON.
  writeFileSync(join(folder, "User", "chatLanguageModels.json"), "[]");
}
