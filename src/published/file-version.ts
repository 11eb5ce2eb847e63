/** Files on disk as published versions. */
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Baseline, BaselineIo } from "./types";
import { outsideAllowedFolders, isAllowedPath, escapingNamedFile, allowedFolders } from "./allowed-paths";
import { createReferenceReader } from "./allowed-references";
import { assertDocumentText } from "./checked-text";
import { sha256 } from "./ledger/record";
import { endSearch, orNotFound } from "./not-found";

/**
 * Another file on disk as the published version. Never rejects.
 * @param path absolute
 * @param label the file in messages; default: the path
 * @param more absolute paths of folders that the user works in
 */
export async function readFromFile(
  io: BaselineIo,
  path: string,
  label = path,
  more: readonly string[] = [],
): Promise<Baseline> {
  return orNotFound(async () => {
    const out = await escapingNamedFile(io, path, more);
    if (out !== undefined) endSearch("out-of-reach", out.message, out.advice);
    const reach = await allowedFolders(io, path, more);
    const text = await io.readFile(path);
    if (text === undefined)
      return endSearch(
        "no-such-file",
        `There is no file \`${label}\`.`,
        "Check the path of the published version.",
      );
    const { read, why } = createReferenceReader(io, { root: dirname(path), followLinks: true, reach });
    return {
      kind: "published",
      uri: pathToFileURL(path).href,
      text: assertDocumentText(text, `\`${label}\``),
      label,
      source: "file",
      hash: sha256(text),
      readFile: read,
      why,
    };
  });
}

/** The path of a `file:` URL. Ends the search if it is not on this machine. */
export function filePathOfUrl(url: string): string {
  try {
    const path = fileURLToPath(url);
    if (!path.includes("\0")) return path;
  } catch {
    // Invalid URLs are reported below.
  }
  return endSearch(
    "no-such-file",
    `\`${url}\` is not the URL of a file on this machine.`,
    "Use the form file:///FOLDER/FILE, or a path.",
  );
}

/** A file that a configuration chooses, with the files that it refers to, as far as those of the document may lie. */
export async function readConfiguredFile(
  io: BaselineIo,
  file: string,
  path: string,
  label: string,
): Promise<Baseline> {
  return orNotFound(async () => {
    const reach = await allowedFolders(io, file);
    if (!(await isAllowedPath(io, reach, path))) {
      const { message, advice } = outsideAllowedFolders(path, reach);
      endSearch("out-of-reach", message, advice);
    }
    const found = await readFromFile(io, path, label, reach);
    if (found.kind !== "published") return found;
    const { read, why } = createReferenceReader(io, { root: dirname(path), followLinks: true, reach });
    return { ...found, readFile: read, why };
  });
}
