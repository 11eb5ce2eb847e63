/** The owners of a document by the CODEOWNERS file of its repository. */
import { dirname, join, relative } from "node:path";
import { findRepositoryRoot, gitUser, restrictToFolder, type BaselineIo } from "../published/index";
import { codeOwnersOf } from "../policy/index";

/** The first that exists is used, as on GitHub; the last one is GitLab's. */
const places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

/** Empty without a CODEOWNERS file or a matching entry. Never rejects. @param file absolute path */
export async function findCodeOwners(io: BaselineIo, file: string): Promise<readonly string[]> {
  const root = await findRepositoryRoot(io, file);
  if (root === undefined) return [];
  const { readFile } = restrictToFolder(io, root);
  for (const place of places) {
    const text = await readFile(join(root, place)).catch(() => undefined);
    if (text !== undefined) return codeOwnersOf(text, relative(root, file).replaceAll("\\", "/"));
  }
  return [];
}

/** The owner of decisions about a document: its code owners, else the user of git. Never rejects. */
export async function findDefaultOwner(io: BaselineIo, file: string): Promise<string | undefined> {
  const owners = await findCodeOwners(io, file);
  return owners.length > 0 ? owners.join(", ") : gitUser(io, dirname(file));
}
