/** User data of a VS Code that is started for a test. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * No tips, news or network requests, and no automatic edits of typed text, so that pictures only show the extension.
 */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "editor.autoClosingBrackets": "never",
  // The browser draws without a graphics card: a blinking cursor takes 3 % of a core.
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
  "editor.quickSuggestions": "off",
  "editor.stickyScroll.enabled": false,
  "extensions.ignoreRecommendations": true,
  // The default in a browser: edits that a slow machine leaves unsaved for a second would be saved.
  "files.autoSave": "off",
  "git.openRepositoryInParentFolders": "never",
  "security.workspace.trust.startupPrompt": "never",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.commandCenter": false,
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Writes the settings. The server reads them from `Machine`, the desktop from `User`. */
export function writeUserData(folder: string, settingsIn: "Machine" | "User"): void {
  for (const part of ["Machine", "User"]) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, settingsIn, "settings.json"), JSON.stringify(quietSettings, null, 2));
  // Without this file, VS Code opens a model to write it, which activates every extension for JSON.
  writeFileSync(join(folder, "User", "chatLanguageModels.json"), "[]");
}
