/** Finds the files that a text mentions, without parsing it. Pure. */
import { basename, dirname, resolve } from "node:path";

const ENDING = /\.(?:ya?ml|json)(?![A-Za-z0-9])/gi;
/** Length limit of references. */
const LONGEST = 1000;
/** The characters before a reference. */
const BEFORE = /^[^]*["'\n\r\t#:{}[\],]/;

/**
 * The absolute paths of possible references to YAML and JSON files: every string that ends in such a file name.
 * @param path absolute path of the file with the text
 */
export function findMentionedFiles(text: string, path: string): string[] {
  const folder = dirname(path);
  return [...text.matchAll(ENDING)].map(({ index, 0: ending }) => {
    const end = index + ending.length;
    const written = text
      .slice(Math.max(0, end - LONGEST), end)
      .replace(BEFORE, "")
      .trim();
    return resolve(folder, decodeReference(written));
  });
}

/** The spellings of the file names in references. */
export function referenceSpellings(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => [basename(path), encodeURIComponent(basename(path))]))];
}

function decodeReference(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
