/** Decodes the bytes of a response. */
import { endSearch } from "../not-found";

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * The text, in the encoding of its byte order mark or of the `Content-Type`; default: UTF-8. Ends the search at invalid
 * bytes: a text with replacement characters would be compared incorrectly.
 */
export function decodeBody(bytes: Uint8Array, contentType: string | null, url: string): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  const declaredEncoding = /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? "")?.[1];
  const encoding = marked ?? declaredEncoding ?? "utf-8";
  const serve = "Serve it as UTF-8, or specify another published version: a file or a git ref.";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // TextDecoder throws a RangeError for an unknown encoding, and a TypeError for invalid bytes.
    const message =
      error instanceof RangeError
        ? `The response of ${url} has an unknown encoding: ${encoding}.`
        : `The response of ${url} is not valid ${encoding.toUpperCase()}.`;
    return endSearch("url-encoding", message, serve);
  }
}
