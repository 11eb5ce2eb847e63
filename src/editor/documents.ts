/** Which documents are ours, found out cheaply: most YAML and JSON is something else. */
import type { TextDocument, TextDocumentChangeEvent } from "vscode";
import { looksLikeOpenApi } from "../check/index";

/** What OpenAPI documents are written in, as VS Code calls it. */
export const guardedLanguages = ["yaml", "json", "jsonc"] as const;

const languages: ReadonlySet<string> = new Set(guardedLanguages);

/** Neither diff sides and output nor what we publish ourselves, where a finding would stand twice. */
const schemes = new Set(["file", "untitled", "vscode-remote", "vscode-vfs"]);

/** Whether the document seems to be an OpenAPI document that a person edits. Looks through the text: not for every keystroke. */
export function isOpenApi(document: TextDocument): boolean {
  const { languageId, uri } = document;
  return languages.has(languageId) && schemes.has(uri.scheme) && looksLikeOpenApi(document.getText());
}

/** Whether an edit may have made it one: it wrote one of the words, or into a line that has it. */
export function mayBecomeOpenApi({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  const word = /openapi|swagger/;
  const line = (at: number) => (at < document.lineCount ? document.lineAt(at).text : "");
  return contentChanges.some(({ text, range }) => word.test(text) || word.test(line(range.start.line)));
}
