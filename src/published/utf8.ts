/** Bytes as the text that they are. Where letters are guessed, two different ones may come out as the same. */
import { isUtf8 } from "node:buffer";
import { basename } from "node:path";
import type { NotRead } from "./types";

/** A text is there, in another encoding. */
export class NotUtf8 extends Error {}

/**
 * The text, or undefined where the bytes are not UTF-8. What no document may hold, a NUL, is passed on: by it whoever reads
 * the text sees that it is UTF-16 or no text at all.
 */
export function utf8Of(bytes: Buffer): string | undefined {
  return isUtf8(bytes) || bytes.includes(0) ? bytes.toString("utf8") : undefined;
}

/**
 * The text of a file.
 * @param name what to call it in a sentence
 */
export function utf8Text(bytes: Buffer, name: string): string {
  const text = utf8Of(bytes);
  if (text === undefined) throw new NotUtf8(notUtf8(name).message);
  return text;
}

export function notUtf8(path: string): NotRead {
  return { message: `\`${basename(path)}\` is not valid UTF-8.`, advice: "Convert the file to UTF-8." };
}
