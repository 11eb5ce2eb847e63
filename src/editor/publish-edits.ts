/** The edits of a publication: those that it requires, and the entry in the changelog. */
import { posix } from "node:path";
import { FileType, Position, Uri, workspace } from "vscode";
import type { WorkspaceEdit } from "vscode";
import { insertReleaseNotes, type ReleaseNotes } from "../formats/index";
import type { PreparedPublication } from "../server/index";
import { editOf } from "./repair-edits";

export interface PublishEdits {
  readonly edit: WorkspaceEdit;
  readonly edited: readonly Uri[];
  readonly created: readonly Uri[];
}

/**
 * @param document the published document
 * @param root absolute path of the folder that contains the ledger
 */
export async function publishEdits(
  { edits, notes }: PreparedPublication,
  document: Uri,
  root: string,
  withChangelog: boolean,
): Promise<PublishEdits> {
  const edit = editOf(edits);
  const edited = edits.edits.map(({ uri }) => Uri.parse(uri));
  const created = edits.files.map(({ uri }) => Uri.parse(uri));
  if (withChangelog) {
    const found = await findChangelog(document, Uri.file(root));
    const file = found ?? Uri.joinPath(document, "..", "CHANGELOG.md");
    if (found === undefined) {
      edit.createFile(file);
      edit.insert(file, new Position(0, 0), newChangelog(notes));
    } else await addToChangelog(edit, found, notes);
    (found === undefined ? created : edited).push(file);
  }
  const unique = new Map(edited.map((uri) => [uri.toString(), uri]));
  return { edit, edited: [...unique.values()], created };
}

/** The nearest changelog, from the folder of the document up to the folder of the ledger. */
async function findChangelog(document: Uri, root: Uri): Promise<Uri | undefined> {
  for (let folder = Uri.joinPath(document, ".."); ; folder = Uri.joinPath(folder, "..")) {
    const file = Uri.joinPath(folder, "CHANGELOG.md");
    const isFile = await workspace.fs.stat(file).then(
      ({ type }) => (type & FileType.File) !== 0,
      () => false,
    );
    if (isFile) return file;
    if (posix.relative(root.path, folder.path) === "" || folder.path === "/") return undefined;
  }
}

function newChangelog(notes: ReleaseNotes): string {
  const heading = "# Changelog\n";
  return heading + insertReleaseNotes(heading, notes).text;
}

async function addToChangelog(edit: WorkspaceEdit, file: Uri, notes: ReleaseNotes): Promise<void> {
  const document = await workspace.openTextDocument(file);
  const { offset, text } = insertReleaseNotes(document.getText(), notes);
  edit.insert(file, document.positionAt(offset), text);
}
