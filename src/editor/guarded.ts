/** Documents under guard: those that are open, and those on disk that an open file is a part of. */
import { dirname } from "node:path";
import { workspace } from "vscode";
import type { TextDocument, Uri } from "vscode";
import { innerPath, isVirtualUri } from "../worker/index";

/** As much of a document as is needed to check it; a `TextDocument` while it is open. */
export type Guarded = Pick<TextDocument, "uri" | "version" | "getText">;

/** The document as it is on disk; undefined where it cannot be read. */
export async function readClosed(uri: Uri, version: number): Promise<Guarded | undefined> {
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return { uri, version, getText: () => text };
  } catch {
    return undefined;
  }
}

/** Whether the editor holds the document at this URI. */
export function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

/** The absolute path that a relative file in the setting `base` starts from, and that files are named from. */
export function folderOf({ uri }: Pick<Guarded, "uri">): string {
  const folder = workspace.getWorkspaceFolder(uri)?.uri;
  return folder === undefined ? dirname(pathOf(uri)) : pathOf(folder);
}

/** The path by which the worker knows what is there, on a disk or not. */
export function pathOf(uri: Uri): string {
  return isVirtualUri(uri.toString()) ? innerPath(uri.toString()) : uri.fsPath;
}
