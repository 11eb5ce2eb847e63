import { fileURLToPath } from "node:url";
import type { BaselineIo } from "./types";
import { isLfsPointer } from "./checked-text";

/**
 * A YAML or JSON file on disk by its `file:` URI; a document may not lead to any other kind of file. Undefined where there
 * is none, or none that can be read. Never rejects.
 */
export async function readDocument(io: BaselineIo, uri: string): Promise<string | undefined> {
  if (!/^file:.*\.(?:ya?ml|json)$/i.test(uri)) return undefined;
  try {
    const text = await io.readFile(fileURLToPath(uri));
    return text !== undefined && isLfsPointer(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
