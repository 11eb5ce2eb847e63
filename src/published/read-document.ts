import { fileURLToPath } from "node:url";
import type { BaselineIo } from "./types";
import { isLfsPointer } from "./checked-text";

/**
 * A YAML or JSON file on disk by its `file:` URI; no other kind of file is read. Undefined if it does not exist or
 * cannot be read. Never rejects.
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
