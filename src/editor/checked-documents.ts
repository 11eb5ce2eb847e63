/** Guarded documents: open OpenAPI documents, and documents on disk that an open file is part of. */
import { dirname } from "node:path";
import { workspace } from "vscode";
import type { TextDocument, Uri } from "vscode";
import { innerPath, isVirtualUri } from "../server/index";

/** The properties that a check needs; a `TextDocument` while the document is open. */
export type Guarded = Pick<TextDocument, "uri" | "version" | "getText">;

/** Reads a document from disk; undefined if it cannot be read. */
export async function readClosed(uri: Uri, version: number): Promise<Guarded | undefined> {
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return { uri, version, getText: () => text };
  } catch {
    return undefined;
  }
}

/** True if the document at this URI is open. */
export function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

/** Absolute path that relative file names are resolved against, for example in the setting `base`. */
export function folderOf({ uri }: Pick<Guarded, "uri">): string {
  const folder = workspace.getWorkspaceFolder(uri)?.uri;
  return folder === undefined ? dirname(pathOf(uri)) : pathOf(folder);
}

/** Path that identifies a file in the worker, on disk or virtual. */
export function pathOf(uri: Uri): string {
  return isVirtualUri(uri.toString()) ? innerPath(uri.toString()) : uri.fsPath;
}
