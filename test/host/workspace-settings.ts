/** The settings of a folder that is open in a window, in its `.vscode/settings.json`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type Settings = Readonly<Record<string, unknown>>;

const fileIn = (folder: string) => join(folder, ".vscode", "settings.json");

/** None where there is no file. */
export function readSettings(folder: string): Settings {
  const file = fileIn(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Settings) : {};
}

/** Replaces them all. */
export function writeSettings(folder: string, settings: Settings): void {
  mkdirSync(dirname(fileIn(folder)), { recursive: true });
  writeFileSync(fileIn(folder), JSON.stringify(settings));
}
