/** From the bytes that a server answers to the text that they are. */
import { giveUp } from "../not-found";

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * The text, in the encoding that its first bytes or else the server tells; UTF-8 where neither does. Ends the search
 * where the bytes are none: half of a text could be compared, and would be wrong.
 */
export function decode(bytes: Uint8Array, contentType: string | null, url: string): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  const told = /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? "")?.[1];
  const encoding = marked ?? told ?? "utf-8";
  const serve = "Serve it as UTF-8, or name another published version: a file or a git ref.";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // An encoding that is not known is a RangeError, bytes that are not of it are a TypeError.
    const message =
      error instanceof RangeError
        ? `${url} is said to be written in ${encoding}, which is not known.`
        : `What ${url} answers is not text in ${encoding.toUpperCase()}.`;
    return giveUp("url-encoding", message, serve);
  }
}
