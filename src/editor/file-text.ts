/** The text of a file: from the editor if it is open, otherwise from the file system. */
import { workspace } from "vscode";
import type { Uri } from "vscode";

/** Undefined if the file does not exist. */
export async function readEditorText(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  try {
    return open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
