/** Ledgers that HEAD contains and the working tree does not: another source must not silently take their place. */
import { dirname, join, relative, sep } from "node:path";
import type { BaselineIo, LedgerPlace, NotFound } from "../types";
import { readFolderNames } from "../git/contents";
import { isOutsideGit } from "../git/explain-failure";
import { openRepository } from "../git/repository";
import { endSearch, orNotFound } from "../not-found";
import { apiFolder, ledgerFolder } from "./read";

/**
 * The reason why a document is not compared, if HEAD has versions of it in a ledger that the working tree lacks.
 * Never rejects.
 * @param place of a ledger that has no version in the working tree
 */
export async function deletedLedger(
  io: BaselineIo,
  file: string,
  place: LedgerPlace,
): Promise<NotFound | undefined> {
  const found = await orNotFound(async () => {
    const repository = await openRepository(io, file);
    const inHead = async (folder: string): Promise<boolean> => {
      const path = relative(repository.root, folder);
      if (path.startsWith("..")) return false;
      const names = await readFolderNames(repository, {
        commit: repository.head,
        path: path.replaceAll(sep, "/"),
      });
      return names !== undefined && names.length > 0;
    };
    const report = (folder: string): never => {
      const path = relative(repository.root, folder).replaceAll(sep, "/");
      endSearch(
        "ledger-deleted",
        `\`${path}\` is deleted in the working tree, but HEAD has it.`,
        `Restore it: \`git checkout HEAD -- ${path}\`. To do without the ledger, commit its deletion.`,
      );
    };
    // The root may be a link; the repository's is not.
    const root = (await io.realPath(place.root)) ?? place.root;
    const own = apiFolder({ ...place, root });
    if (await inHead(own)) report(own);
    // Without its folder, a ledger nearer to the document is not seen.
    for (let folder = dirname(repository.file); folder.length > root.length; folder = dirname(folder)) {
      const nearer = ledgerFolder(folder);
      if (!(await io.exists(join(folder, ".contract-guard"))) && (await inHead(nearer))) report(nearer);
    }
    return undefined;
  });
  return found === undefined || isOutsideGit(found) || found.code === "no-commits" ? undefined : found;
}
