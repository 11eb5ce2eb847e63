/** Decodes UTF-8 strictly. With replacement characters, two different texts could become equal. */
import { isUtf8 } from "node:buffer";
import { basename } from "node:path";
import type { NotRead } from "./types";

/** A file exists and has another encoding. */
export class NotUtf8 extends Error {}

/**
 * The text, or undefined if the bytes are not UTF-8. NUL, which no document may contain, is passed on: it lets readers
 * of the text recognize UTF-16 and binary files.
 */
export function decodeUtf8(bytes: Buffer): string | undefined {
  return isUtf8(bytes) || bytes.includes(0) ? bytes.toString("utf8") : undefined;
}

/**
 * The text of a file.
 * @param name the file in messages
 */
export function decodeFile(bytes: Buffer, name: string): string {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new NotUtf8(invalidUtf8Error(name).message);
  return text;
}

export function invalidUtf8Error(path: string): NotRead {
  return { message: `\`${basename(path)}\` is not valid UTF-8.`, advice: "Convert the file to UTF-8." };
}
