/** Filter for OpenAPI documents. */
import { nodeIo } from "../published/index";
import { looksLikeOpenApi } from "../service/index";

/** Characters that are read of each file. */
const maxCharacters = 4_000_000;
/** Characters that are read first: in most documents, the version is one of the first lines. */
const firstCharacters = 8000;
/** Files that are read at the same time. */
const atOnce = 64;

/** The files that contain an OpenAPI document, in the same order. Unreadable files are left out. @param files absolute paths */
export async function filterOpenApiFiles(files: readonly string[]): Promise<readonly string[]> {
  const io = nodeIo();
  const read = async (file: string, characters: number): Promise<string> =>
    (await io.readStart(file, characters).catch(() => undefined)) ?? "";
  const isDocument = async (file: string): Promise<boolean> =>
    isCertain(await read(file, firstCharacters)) || looksLikeOpenApi(await read(file, maxCharacters));
  const found: string[] = [];
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, from + atOnce);
    const are = await Promise.all(some.map(isDocument));
    found.push(...some.filter((_, index) => are[index]));
  }
  return found;
}

/** True if the version is in the first half of the start, so that the text after the start does not matter. */
function isCertain(start: string): boolean {
  return looksLikeOpenApi(start) && looksLikeOpenApi(start.slice(0, start.length / 2));
}
