/**
 * Files of commits. A file is reported as absent only if a tree without it was read, never because an object is
 * missing.
 */
import { join, sep } from "node:path";
import type { BaselineIo } from "../types";
import { endSearch, orNotFound } from "../not-found";
import { openRepository, type Repository } from "./repository";
import { findTreeEntry, readTreeNames, readTreeId } from "./trees";

/** The limit of Linux. */
const MAX_LINKS = 40;
/** Versions that are looked up concurrently: usually the first one has the file. */
const LOOKUPS_AT_ONCE = 64;

export interface FileName {
  readonly commit: string;
  /** Path from the repository's root, with forward slashes. */
  readonly path: string;
  /** Label of the version; default: the commit id. */
  readonly label?: string | undefined;
}

/** A file of a commit; in another repository if it belongs to a submodule. */
export interface StoredFile {
  readonly repository: Repository;
  /** Id of its blob. */
  readonly id: string;
}

/**
 * The file at a path of a commit. Follows symbolic links inside the repository and enters submodules. Undefined if the
 * commit has no such path. Ends the search at a damaged object, a dangling link, a link out of the repository, a folder
 * or submodule instead of the file, and a submodule that is not checked out.
 */
export async function findStoredFile(
  io: BaselineIo,
  repository: Repository,
  file: FileName,
): Promise<StoredFile | undefined> {
  const { commit, path } = file;
  const folders: { readonly name: string; readonly tree: string }[] = [];
  let steps: readonly Step[] = path.split("/").map((name) => ({ name, isTarget: false }));
  let links = 0;
  for (let [step, ...rest] = steps; step !== undefined; [step, ...rest] = steps) {
    steps = rest;
    const { name, isTarget } = step;
    if (name === "" || name === ".") continue;
    if (name === "..") {
      if (folders.pop() === undefined) reportBadLink(file, "leads out of the repository");
      continue;
    }
    const entry = await findTreeEntry(
      repository,
      folders.at(-1)?.tree ?? (await readTreeId(repository, commit)),
      name,
    );
    const isLast = rest.length === 0;
    if (entry?.kind === "file" && isLast) return { repository, id: entry.id };
    if (entry?.kind === "folder" && !isLast) folders.push({ name, tree: entry.id });
    else if (entry?.kind === "submodule" && !isLast) {
      const folder = [...folders, { name }].map((each) => each.name).join("/");
      const inner = await openSubmodule(io, repository, folder, entry.id, versionLabel(file));
      const inside = rest.map((each) => each.name).join("/");
      return findStoredFile(io, inner, { commit: entry.id, path: inside, label: file.label });
    } else if (entry?.kind === "link") {
      if (++links > MAX_LINKS) reportBadLink(file, "leads to itself");
      const target = (await repository.object(entry.id)).content.toString("utf8");
      if (target.startsWith("/")) reportBadLink(file, "leads out of the repository");
      steps = [...target.split("/").map((each) => ({ name: each, isTarget: true })), ...rest];
    } else if (isTarget) reportBadLink(file, "is dangling");
    else if (entry !== undefined && isLast) reportNotAFile(file, entry.kind);
    else return undefined;
  }
  return undefined;
}

/** A segment of a path. `isTarget`: the segment comes from a symbolic link. */
interface Step {
  readonly name: string;
  readonly isTarget: boolean;
}

const NAME_ANOTHER = "Specify the published version: a file, a URL or a git ref.";

function reportBadLink(file: FileName, problem: string): never {
  endSearch(
    "bad-link",
    `\`${file.path}\` at ${versionLabel(file)} depends on a symbolic link that ${problem}.`,
    NAME_ANOTHER,
  );
}

/** A folder at the path of a document shows that something exists there, not that nothing was published. */
function reportNotAFile(file: FileName, kind: string): never {
  endSearch(
    "not-a-file",
    `\`${file.path}\` at ${versionLabel(file)} is a ${kind}, not a file.`,
    NAME_ANOTHER,
  );
}

function versionLabel({ label, commit }: FileName): string {
  return label ?? `commit ${commit.slice(0, 12)}`;
}

/** The content of the file at a path of a commit, or undefined if the commit does not have it. */
export async function readContent(
  io: BaselineIo,
  repository: Repository,
  name: FileName,
): Promise<Buffer | undefined> {
  const file = await findStoredFile(io, repository, name);
  return file && (await file.repository.object(file.id)).content;
}

/** The first of the names that is a file, or undefined. */
export async function firstExisting<T extends FileName>(
  io: BaselineIo,
  repository: Repository,
  names: readonly T[],
): Promise<T | undefined> {
  for (let from = 0; from < names.length; from += LOOKUPS_AT_ONCE) {
    const some = names.slice(from, from + LOOKUPS_AT_ONCE);
    const files = await Promise.all(
      some.map((name) => orNotFound(() => findStoredFile(io, repository, name))),
    );
    for (const [index, file] of files.entries()) {
      if (file === undefined) continue;
      if ("kind" in file) endSearch(file.code, file.message, file.advice);
      return some[index];
    }
  }
  return undefined;
}

/** The names in a folder of a commit; undefined if it has no such folder. */
export async function readFolderNames(
  repository: Repository,
  { commit, path }: FileName,
): Promise<readonly string[] | undefined> {
  let tree = await readTreeId(repository, commit);
  for (const name of path.split("/").filter((each) => each !== "")) {
    const entry = await findTreeEntry(repository, tree, name);
    if (entry?.kind !== "folder") return undefined;
    tree = entry.id;
  }
  return readTreeNames(repository, tree);
}

/** Ends the search if the submodule, or the required commit of it, is not available in this clone. */
async function openSubmodule(
  io: BaselineIo,
  outer: Repository,
  folder: string,
  pinned: string,
  label: string,
): Promise<Repository> {
  const missing = (advice: string): never =>
    endSearch(
      "submodule-missing",
      `\`${folder}\` is a submodule, and its commit at ${label} is not available in this clone.`,
      advice,
    );
  const here = join(outer.root, folder);
  const isHere = await io.exists(join(here, ".git"));
  const inner = isHere ? await orNotFound(() => openRepository(io, join(here, ".gitmodules"))) : undefined;
  // A link instead of the submodule could lead to any other repository.
  if (inner === undefined || "kind" in inner || inner.root !== here + sep)
    return missing(`Run \`git submodule update --init ${folder}\`.`);
  if (!(await inner.has(pinned)))
    missing(`Run \`git -C ${folder} fetch ${inner.isShallow ? "--unshallow" : "--tags"}\`.`);
  return inner;
}
