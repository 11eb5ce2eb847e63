/** The settings, `contractGuard.*`. */
import { workspace } from "vscode";
import type { Uri } from "vscode";

const section = "contractGuard";

export interface Settings {
  readonly enable: boolean;
  readonly run: "onType" | "onSave" | "manual";
  /** How long the keyboard rests before a check, in milliseconds. */
  readonly debounce: number;
  /** A git ref or a file; undefined: the published version is found in the repository. */
  readonly base: string | undefined;
  /** What is said above operations and shared components. */
  readonly codeLens: boolean;
  /** What a part of a document is in the contract, under the pointer. */
  readonly hover: boolean;
  /** How long it is until a sunset. */
  readonly inlayHints: boolean;
}

/** What holds for one document. */
export function settingsFor(uri: Uri): Settings {
  const configuration = workspace.getConfiguration(section, uri);
  const base = configuration.get("base", "").trim();
  return {
    enable: configuration.get("enable", true),
    run: configuration.get<Settings["run"]>("run", "onType"),
    debounce: Math.max(0, configuration.get("debounce", 300)),
    base: base === "" ? undefined : base,
    codeLens: configuration.get("codeLens", true),
    hover: configuration.get("hover", true),
    inlayHints: configuration.get("inlayHints", false),
  };
}

/** Calls `listener` after any of them changed, for any document. */
export function onSettingsChange(listener: () => void) {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener();
  });
}
