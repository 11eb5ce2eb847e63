/** The open documents of the editor, as the worker stores them. */
import { fileURLToPath, pathToFileURL } from "node:url";
import type { OpenDocument, TextEdit } from "./protocol";

export interface Documents {
  open(document: OpenDocument): void;
  /** Returns false and discards the document if the edits do not result in a text of `size` UTF-16 units. */
  change(uri: string, version: number, edits: readonly TextEdit[], size: number): boolean;
  close(uri: string): void;
  get(uri: string): OpenDocument | undefined;
}

export function createDocuments(): Documents {
  const documents = new Map<string, OpenDocument>();
  return {
    open: (document) => void documents.set(canonical(document.uri), document),
    change(uri, version, edits, size) {
      const key = canonical(uri);
      const before = documents.get(key);
      if (!before) return false;
      const text = edits.reduce(applyEdit, before.text);
      if (text.length === size) documents.set(key, { uri: before.uri, version, text });
      else documents.delete(key);
      return text.length === size;
    },
    close: (uri) => void documents.delete(canonical(uri)),
    get: (uri) => documents.get(canonical(uri)),
  };
}

function applyEdit(text: string, { offset, length, text: inserted }: TextEdit): string {
  return text.slice(0, offset) + inserted + text.slice(offset + length);
}

/** Normalizes a file URI: editors escape other characters than the URL standard. */
function canonical(uri: string): string {
  if (!uri.startsWith("file:")) return uri;
  try {
    return pathToFileURL(fileURLToPath(uri)).href.replace(/^file:\/\/\/[A-Z]:/, (drive) =>
      drive.toLowerCase(),
    );
  } catch {
    return uri;
  }
}
