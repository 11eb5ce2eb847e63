import { basename, dirname, join, sep } from "node:path";
import type { BaselineIo, GitObject, OpenRepository } from "../types";
import { endSearch } from "../not-found";
import {
  reportBareRepository,
  reportDamage,
  explainGitFailure,
  SPECIFY_VERSION,
  reportOutsideWorkTree,
  reportPartialClone,
} from "./explain-failure";
import { createTreeCache } from "./tree-cache";

/** The repository of a file, with access to git. */
export interface Repository extends OpenRepository {
  /** Path of the file from the repository's root, with forward slashes. */
  readonly path: string;
  /** Absolute path of the file, with symbolic links resolved. */
  readonly file: string;
  /** Absolute path of the root of the working tree, ending in a separator. */
  readonly root: string;
  /** Standard output of a git command that runs in the root. Ends the search if git fails. */
  readonly ask: (...command: string[]) => Promise<string>;
  /** An object that the repository must have. Ends the search if it is missing or damaged. */
  readonly object: (id: string) => Promise<GitObject>;
  /** True if the repository has an object. */
  readonly has: (id: string) => Promise<boolean>;
}

/** Ends the search if there is no repository, no git or no commit. */
export async function openRepository(io: BaselineIo, file: string): Promise<Repository> {
  // The document itself need not be saved yet, but its folder may be behind a link.
  const folder = await io.realPath(dirname(file));
  if (folder === undefined)
    endSearch(
      "no-such-folder",
      `The folder of \`${basename(file)}\` does not exist.`,
      "Save the file first.",
    );
  const real = (await io.realPath(file)) ?? join(folder, basename(file));
  const directory = dirname(real);
  const known = await findOpenedRepository(io, directory);
  const { root, ...opened } = known ?? (await open(io, directory));
  io.repositories?.set(root, opened);
  const path = real.slice(root.length).replaceAll(sep, "/");
  // Git would read each of its lines as a separate path.
  if (/[\r\n]/.test(path))
    endSearch(
      "line-break",
      `The path ${JSON.stringify(path)} contains a line break, which git cannot look up.`,
      `Rename the file or folder. ${SPECIFY_VERSION}`,
    );
  return { path, file: real, root, ...opened, ...gitCommandsIn(io, root) };
}

type Opened = OpenRepository & { readonly root: string };

/** The repository of a folder, if it was opened for another folder before; undefined if git must be queried. */
async function findOpenedRepository(io: BaselineIo, directory: string): Promise<Opened | undefined> {
  for (let folder = directory; io.repositories !== undefined; folder = dirname(folder)) {
    const root = folder.endsWith(sep) ? folder : folder + sep;
    const opened = io.repositories.get(root);
    if (opened !== undefined) return { ...opened, root };
    // Another repository may begin here, including a bare one.
    const isOther = (await io.exists(root + ".git")) || (await io.exists(root + "HEAD"));
    if (isOther || dirname(folder) === folder) return undefined;
  }
  return undefined;
}

async function open(io: BaselineIo, directory: string): Promise<Opened> {
  const { ask } = gitCommandsIn(io, directory);
  const [isShallow, isBare, isInWorkTree, ...prefix] = (
    await ask(
      "rev-parse",
      "--is-shallow-repository",
      "--is-bare-repository",
      "--is-inside-work-tree",
      "--show-prefix",
    )
  ).split("\n");
  if (isInWorkTree !== "true" && isBare === "true") reportBareRepository();
  // `core.worktree` may point elsewhere: then the repository has versions, and must not be treated as unpublished.
  if (isInWorkTree !== "true") reportOutsideWorkTree();
  const inRoot = prefix.join("\n").replace(/\n$/, "");
  const whole = directory.endsWith(sep) ? directory : directory + sep;
  // Unlike other commands, this one distinguishes a branch without commits from a branch that cannot be read.
  const head = (await ask("log", "-1", "--no-show-signature", "--format=%H")).trim();
  const root = whole.slice(0, whole.length - inRoot.length);
  if (!(await io.exists(`${root}.git`))) reportOutsideWorkTree();
  return { root, head, isShallow: isShallow === "true", trees: createTreeCache() };
}

/** Standard output of a git command in a folder. Ends the search if git fails. */
export async function askGit(io: BaselineIo, directory: string, ...command: string[]): Promise<string> {
  return gitCommandsIn(io, directory).ask(...command);
}

function gitCommandsIn(io: BaselineIo, directory: string): Pick<Repository, "ask" | "object" | "has"> {
  const run = async <T>(answer: () => Promise<T>): Promise<T> => {
    try {
      return await answer();
    } catch (error) {
      return explainGitFailure(io, error, directory);
    }
  };
  const ask = (...command: string[]): Promise<string> => run(() => io.git(directory).raw(command));
  const found = (id: string): Promise<GitObject | undefined> => run(() => io.git(directory).object(id));
  const promisor = "^(extensions[.]partialclone|remote[.].*[.](promisor|partialclonefilter))$";
  return {
    ask,
    has: async (id) => (await found(id)) !== undefined,
    async object(id) {
      const object = await found(id);
      if (object !== undefined) return object;
      if ((await ask("config", "--get-regexp", promisor)) !== "") reportPartialClone();
      return reportDamage(`object ${id} is missing`);
    },
  };
}
