/** What a VS Code that is started for a test finds as its user's own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** No tips, news or calls home, and nothing that edits the typed text: pictures show the product's part only. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "editor.autoClosingBrackets": "never",
  "editor.minimap.enabled": false,
  "editor.quickSuggestions": "off",
  "editor.stickyScroll.enabled": false,
  "extensions.ignoreRecommendations": true,
  // In a browser it is on: what a slow machine leaves unsaved for a second would be on disk.
  "files.autoSave": "off",
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
export function writeUserData(folder: string, settingsIn: "Machine" | "User"): void {
  for (const part of ["Machine", "User"]) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, settingsIn, "settings.json"), JSON.stringify(quietSettings, null, 2));
  // A VS Code without it opens a model of it to write it, which wakes every extension for JSON.
  writeFileSync(join(folder, "User", "chatLanguageModels.json"), "[]");
}
