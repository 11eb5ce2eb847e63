/** Which files a text mentions, found without parsing it. Pure. */
import { basename, dirname, resolve } from "node:path";

const ENDING = /\.(?:ya?ml|json)(?![A-Za-z0-9])/gi;
/** References are no longer. */
const LONGEST = 1000;
/** What stands before a reference. */
const BEFORE = /^[^]*["'\n\r\t#:{}[\],]/;

/**
 * The absolute paths of what may be references to YAML and JSON files: whatever ends like the name of one.
 * @param path absolute path of the file that has the text
 */
export function mentionedIn(text: string, path: string): string[] {
  const folder = dirname(path);
  return [...text.matchAll(ENDING)].map(({ index, 0: ending }) => {
    const end = index + ending.length;
    const written = text
      .slice(Math.max(0, end - LONGEST), end)
      .replace(BEFORE, "")
      .trim();
    return resolve(folder, decoded(written));
  });
}

/** The ways in which references write the names of files. */
export function spellingsOf(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => [basename(path), encodeURIComponent(basename(path))]))];
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
