/** Shared functions of the host tests: the extension, and the document of the sample. */
import * as vscode from "vscode";

/** This extension. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension("contract-guard.openapi-contract-guard");
  if (found === undefined) throw new Error("The extension is not there.");
  return found;
}

/** The open folder: the sample's repository, published as v1.4.0 and edited since. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("No folder is open.");
  return folder.uri;
}

/** Opens the sample's `openapi.yaml` in an editor. */
export async function openSample(): Promise<vscode.TextEditor> {
  return await open(vscode.Uri.joinPath(workspaceFolder(), "openapi.yaml"));
}

/** Writes a file into the workspace and opens it in an editor; `path` is relative, with `/`. */
export async function openText(path: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return await open(uri);
}

/**
 * Opens the document like a user: a document opened through the API stays open for minutes after its editor is closed.
 */
async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand("vscode.open", uri);
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) throw new Error(`${uri.path} is not in front.`);
  return editor;
}
