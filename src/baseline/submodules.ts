/** Files of a commit that lie in a submodule: as that commit has the submodule. */
import { join } from "node:path";
import type { BaselineIo } from "./baseline";
import { readBlobs } from "./blobs";
import { openRepository, rootOf, type Repository } from "./git";
import { giveUp } from "./not-found";

/** Gives the content of a file below one of the submodules, or undefined where it is below none. */
export type ReadInSubmodule = (path: string) => Promise<Buffer | undefined>;

/** @param label what a person calls the commit */
export function submodulesAt(
  io: BaselineIo,
  repository: Repository,
  commit: string,
  label: string,
): ReadInSubmodule {
  let folders: Promise<readonly string[]> | undefined;
  const opened = new Map<string, Promise<ReadInSubmodule>>();
  return async (path) => {
    folders ??= foldersAt(repository, commit);
    const folder = (await folders).find((each) => path.startsWith(`${each}/`));
    if (folder === undefined) return undefined;
    const reader = opened.get(folder) ?? open(io, repository, commit, folder, label);
    opened.set(folder, reader);
    return (await reader)(path.slice(folder.length + 1));
  };
}

async function foldersAt(repository: Repository, commit: string): Promise<readonly string[]> {
  const name = ".gitmodules";
  const [file] = await readBlobs(repository, [{ commit, path: name }]);
  if (file === undefined) return [];
  const blob = ["config", "--blob", `${commit}:${name}`, "-z", "--get-regexp", "^submodule[.].*[.]path$"];
  return (await repository.ask(...blob)).split("\0").flatMap((line) => line.split("\n")[1] ?? []);
}

/** Ends the search where the submodule, or the commit of it that is asked for, is not here. */
async function open(
  io: BaselineIo,
  outer: Repository,
  commit: string,
  folder: string,
  label: string,
): Promise<ReadInSubmodule> {
  const entry = await outer.ask("ls-tree", "--full-tree", commit, "--", folder);
  const pinned = /^160000 commit ([0-9a-f]+)\t/.exec(entry)?.[1];
  if (pinned === undefined) return async () => undefined;
  const here = join(rootOf(outer), folder);
  const inner =
    (await io.realPath(join(here, ".git"))) === undefined
      ? undefined
      : await openRepository(io, join(here, ".gitmodules"));
  const known = await inner?.ask(
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${pinned}^{commit}`,
  );
  if (inner === undefined || known === undefined || known === "")
    return giveUp(
      "submodule-missing",
      `\`${folder}\` is a submodule, and what ${label} has of it is not here.`,
      inner === undefined
        ? `Run \`git submodule update --init ${folder}\`.`
        : `Run \`git -C ${folder} fetch ${inner.isShallow ? "--unshallow" : "--tags"}\`.`,
    );
  const deeper = submodulesAt(io, inner, pinned, label);
  return async (path) => {
    const [found] = await readBlobs(inner, [{ commit: pinned, path }]);
    return found ?? (await deeper(path));
  };
}
