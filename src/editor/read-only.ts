/** Registers read-only virtual documents. */
import { Disposable, EventEmitter, FileSystemError, FileType, MarkdownString, workspace } from "vscode";
import type { FileChangeEvent, Uri } from "vscode";

/**
 * Serves URIs of a scheme. `read` returns the text, or undefined if the document does not exist; a text never changes.
 * VS Code shows `reason` to users who try to edit.
 */
export function registerReadOnlyFiles(
  scheme: string,
  reason: string,
  read: (uri: Uri) => Promise<string | undefined>,
): Disposable {
  const known = new Map<string, Uint8Array>();

  async function bytes(uri: Uri): Promise<Uint8Array> {
    const name = uri.toString();
    const before = known.get(name);
    if (before) return before;
    const text = await read(uri);
    if (text === undefined) throw FileSystemError.FileNotFound(uri);
    const content = new TextEncoder().encode(text);
    known.set(name, content);
    return content;
  }

  const rejectWrite = (uri?: Uri): never => {
    throw FileSystemError.NoPermissions(uri);
  };
  const changes = new EventEmitter<FileChangeEvent[]>();
  const provider = workspace.registerFileSystemProvider(
    scheme,
    {
      onDidChangeFile: changes.event,
      watch: () => new Disposable(() => undefined),
      stat: async (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: (await bytes(uri)).byteLength }),
      readFile: bytes,
      readDirectory: rejectWrite,
      createDirectory: rejectWrite,
      writeFile: rejectWrite,
      delete: rejectWrite,
      rename: rejectWrite,
    },
    { isReadonly: new MarkdownString(reason), isCaseSensitive: true },
  );
  const closed = workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString()));
  return Disposable.from(changes, provider, closed);
}
