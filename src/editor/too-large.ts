/**
 * Detects an active document that VS Code hides from extensions because of its size, so that it can be reported as not
 * checked.
 */
import { open } from "node:fs/promises";
import { posix } from "node:path";
import { l10n, TabInputText, window } from "vscode";
import type { Uri } from "vscode";
import { looksLikeOpenApi } from "../service/index";
import type { Unchecked } from "../policy/index";
import { settingsFor } from "./settings";

/** VS Code's limit, in characters. A file has at least as many bytes. */
const maxVsCodeCharacters = 50 * 1024 * 1024;
/** Number of bytes read to detect an OpenAPI document. */
const start = 4_000_000;

export interface TooLarge {
  readonly uri: Uri;
  readonly unchecked: Unchecked;
}

/** Undefined if the text is available, or the file is not an OpenAPI document. */
export async function watchTooLarge(): Promise<TooLarge | undefined> {
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  if (window.activeTextEditor || !(input instanceof TabInputText)) return undefined;
  const { uri } = input;
  const mayBeOurs = uri.scheme === "file" && /\.(?:ya?ml|jsonc?)$/i.test(uri.path);
  if (!mayBeOurs || !settingsFor(uri).enable) return undefined;
  const text = await startOfLarge(uri.fsPath).catch(() => "");
  if (!looksLikeOpenApi(text)) return undefined;
  const message = l10n.t("{0} is larger than 50 MB.", `\`${posix.basename(uri.path)}\``);
  return {
    uri,
    unchecked: { code: "too-large", message, advice: l10n.t("Split the document into several files.") },
  };
}

/** Empty for a smaller file, which VS Code is about to show. */
async function startOfLarge(path: string): Promise<string> {
  const file = await open(path);
  try {
    if ((await file.stat()).size <= maxVsCodeCharacters) return "";
    const { buffer, bytesRead } = await file.read(Buffer.alloc(start), 0, start, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}
