/** Detects OpenAPI documents cheaply, because most YAML and JSON files are something else. */
import { workspace } from "vscode";
import type { TextDocument, TextDocumentChangeEvent, Uri } from "vscode";
import { looksLikeOpenApi } from "../service/index";

/** VS Code language ids of OpenAPI documents. */
export const guardedLanguages = ["yaml", "json", "jsonc"] as const;

const languages: ReadonlySet<string> = new Set(guardedLanguages);

/** Excludes diff editors, output channels and our virtual documents, where findings would be shown twice. */
const schemes = new Set(["file", "untitled", "vscode-remote", "vscode-vfs"]);

/**
 * True if the document looks like an OpenAPI document that the user edits. Searches the whole text, so do not call it
 * for every keystroke.
 */
export function isOpenApi(document: TextDocument): boolean {
  const { languageId, uri } = document;
  return languages.has(languageId) && schemes.has(uri.scheme) && looksLikeOpenApi(document.getText());
}

/** Maximum size of a file that is read to detect its content. */
const mostBytes = 50 * 1024 * 1024;

/** True if a file can be read and looks like an OpenAPI document. */
export async function isOpenApiFile(file: Uri): Promise<boolean> {
  try {
    if ((await workspace.fs.stat(file)).size > mostBytes) return false;
    return looksLikeOpenApi(new TextDecoder().decode(await workspace.fs.readFile(file)));
  } catch {
    return false;
  }
}

/**
 * True if an edit may have turned the document into an OpenAPI document: it added a keyword, or changed a line that
 * contains one.
 */
export function mayBecomeOpenApi({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  const word = /openapi|swagger/;
  const line = (at: number) => (at < document.lineCount ? document.lineAt(at).text : "");
  return contentChanges.some(({ text, range }) => word.test(text) || word.test(line(range.start.line)));
}
