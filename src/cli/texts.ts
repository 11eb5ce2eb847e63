/** The files a check reads, kept so that the report can show their lines. */
import { fileURLToPath } from "node:url";
import type { BaselineIo } from "../baseline/index";

type ReadFile = (uri: string) => Promise<string | undefined>;

/** Files on disk, by `file:` URI; undefined for anything else and for what cannot be read. */
export function diskReader(io: BaselineIo): ReadFile {
  return async (uri) => {
    if (!uri.startsWith("file:")) return undefined;
    try {
      return await io.readFile(fileURLToPath(uri));
    } catch {
      return undefined;
    }
  };
}

/** The same reader; what it reads is put into `texts`. */
export function rememberTexts(read: ReadFile, texts: Map<string, string>): ReadFile {
  return async (uri) => {
    const text = await read(uri);
    if (text !== undefined) texts.set(uri, text);
    return text;
  };
}
