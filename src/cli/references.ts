/** Reading of referenced files, for the commands. */
import {
  hostNotAllowed,
  allowedFolders,
  createReferenceReader,
  requestUndecoded,
  type BaselineIo,
  type References,
} from "../published/index";
import type { WorkspaceConfig } from "../service/index";

/**
 * Reads the referenced files of a document: those of its repository, and those below the folders that the user works in. A `$ref`
 * is loaded from a server only if its host is in `allowed`: the document may be untrusted.
 */
export async function readReferences(
  io: BaselineIo,
  file: string,
  { ledger, followLinks }: WorkspaceConfig,
  allowed: readonly string[],
  folders: readonly string[] = [process.cwd()],
): Promise<References> {
  const ask = io.fetch ?? requestUndecoded;
  const guardedFetch: typeof fetch = async (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    if (!allowed.includes(host)) throw Object.assign(new Error(host), { code: hostNotAllowed });
    return ask(input, init);
  };
  const reach = await allowedFolders(io, file, folders);
  const bounds = { root: ledger.root, followLinks, reach };
  return createReferenceReader({ ...io, fetch: guardedFetch, approves: () => true }, bounds);
}
