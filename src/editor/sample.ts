/** The command Open Sample API: copies a sample with breaking changes to the storage of the extension and opens it. */
import { commands, Uri, workspace } from "vscode";
import type { Disposable } from "vscode";
import { commandIds } from "./command-ids";

const document = "openapi.yaml";

/**
 * @param media folder of the sample
 * @param storage folder that the extension may write to; earlier edits of the sample are overwritten
 */
export function registerSample(media: Uri, storage: Uri): Disposable {
  return commands.registerCommand(commandIds.openSample, async () => {
    const [from, to] = [Uri.joinPath(media, "sample"), Uri.joinPath(storage, "sample")];
    for (const [name] of await workspace.fs.readDirectory(from)) {
      const content = await workspace.fs.readFile(Uri.joinPath(from, name));
      // Not `copy`, which deletes the earlier file: that closes its editor.
      await workspace.fs.writeFile(Uri.joinPath(to, name), content);
    }
    await commands.executeCommand("vscode.open", Uri.joinPath(to, document));
  });
}
