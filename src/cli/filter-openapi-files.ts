/** Filter for OpenAPI documents. */
import { nodeIo } from "../published/index";
import { looksLikeOpenApi } from "../service/index";

/** Characters read of each file, and files read at the same time. */
const maxCharacters = 4_000_000;
const atOnce = 64;

/** The files that contain an OpenAPI document, in the same order. Unreadable files are left out. @param files absolute paths */
export async function filterOpenApiFiles(files: readonly string[]): Promise<readonly string[]> {
  const io = nodeIo();
  const isDocument = async (file: string): Promise<boolean> =>
    looksLikeOpenApi((await io.readStart(file, maxCharacters).catch(() => undefined)) ?? "");
  const found: string[] = [];
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, from + atOnce);
    const are = await Promise.all(some.map(isDocument));
    found.push(...some.filter((_, index) => are[index]));
  }
  return found;
}
