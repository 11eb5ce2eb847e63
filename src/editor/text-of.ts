/** The text of a file: what the editor holds, else what is there. */
import { workspace } from "vscode";
import type { Uri } from "vscode";

/** Undefined where there is no such file. */
export async function textOf(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  try {
    return open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
