/** Reads files of virtual workspaces for the worker. */
import { FileSystemError, FileType, Uri, workspace } from "vscode";
import { maxFileBytes } from "../published/index";
import type { FileLook, SeenFile } from "../server/index";

/** Never rejects. */
export async function readVirtualFile({ uri, content }: FileLook): Promise<SeenFile> {
  const file = Uri.parse(uri);
  try {
    const { type, size, mtime } = await workspace.fs.stat(file);
    if ((type & FileType.Directory) !== 0) {
      const found = await workspace.fs.readDirectory(file);
      const entries = found.map(([name, kind]) => ({ name, kind: kindOf(kind) }));
      return { kind: "folder", entries: entries.sort((one, other) => (one.name < other.name ? -1 : 1)) };
    }
    if (size > maxFileBytes) return { kind: "failed", message: `\`${uri}\` is too large.` };
    const bytes = content ? await workspace.fs.readFile(file) : undefined;
    return { kind: "file", stamp: `${size} ${mtime}`, bytes };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return { kind: "none" };
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

function kindOf(type: FileType): "file" | "folder" | "other" {
  if (type === FileType.File) return "file";
  return type === FileType.Directory ? "folder" : "other";
}
