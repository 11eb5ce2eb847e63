/** Which of many files are documents. */
import { nodeIo } from "../baseline/index";
import { looksLikeOpenApi } from "../check/index";

/** What is looked into of a file, and how many are at the same time. */
const mostCharacters = 4_000_000;
const atOnce = 64;

/** Those that hold an OpenAPI document, in the same order; what cannot be read is none. @param files absolute paths */
export async function documentsAmong(files: readonly string[]): Promise<readonly string[]> {
  const io = nodeIo();
  const isDocument = async (file: string): Promise<boolean> =>
    looksLikeOpenApi((await io.readStart(file, mostCharacters).catch(() => undefined)) ?? "");
  const found: string[] = [];
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, from + atOnce);
    const are = await Promise.all(some.map(isDocument));
    found.push(...some.filter((_, index) => are[index]));
  }
  return found;
}
