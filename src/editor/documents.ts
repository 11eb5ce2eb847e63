/** Which documents are ours, found out cheaply: most YAML and JSON is something else. */
import { Range } from "vscode";
import type { TextDocument } from "vscode";
import { looksLikeOpenApi } from "../check/index";

const languages = new Set(["yaml", "json", "jsonc"]);

/** Neither diff sides and output nor what we publish ourselves, where a finding would stand twice. */
const schemes = new Set(["file", "untitled", "vscode-remote", "vscode-vfs"]);

/** Enough lines for the comments and the description that may stand before `openapi:`. */
const sniffedLines = 500;

/** Whether the document is YAML or JSON that a person edits. */
export function isCandidate({ languageId, uri }: TextDocument): boolean {
  return languages.has(languageId) && schemes.has(uri.scheme);
}

/** Whether the document is an OpenAPI document; reads the beginning of it. */
export function isOpenApi(document: TextDocument): boolean {
  return isCandidate(document) && looksLikeOpenApi(document.getText(new Range(0, 0, sniffedLines, 0)));
}
