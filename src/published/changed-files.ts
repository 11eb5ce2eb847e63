/** The files of a repository that differ from the merge base with a branch, according to git. */
import { join } from "node:path";
import type { BaselineIo, NotFound } from "./types";
import { findRemoteBranch } from "./default-branch";
import { openRepository, type Repository } from "./git/repository";
import { endSearch, orNotFound } from "./not-found";
import { resolveCommit } from "./named-version";

export interface ChangedFiles {
  /** Absolute path of the root of the working tree, with symbolic links resolved, ending with a separator. */
  readonly root: string;
  /** The branch or commit that the changes are relative to. */
  readonly label: string;
  /** Id of the merge base. */
  readonly commit: string;
  /** Absolute paths: committed, staged, unstaged and untracked changes, including deleted files. */
  readonly paths: ReadonlySet<string>;
  /** True if git reports changes of this path. False for ignored files, and files in submodules. */
  readonly isReported: (path: string) => boolean;
  /** The text of a file at the merge base; undefined if it does not exist there. */
  readonly readBefore: (path: string) => Promise<string | undefined>;
  /** The tags that are reachable from HEAD and not from the merge base. */
  readonly newTags: readonly string[];
}

const DIFF = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules=none"];

/**
 * Never rejects.
 * @param folder absolute path of a folder of the repository
 * @param ref default: the default branch of the remote
 */
export async function findChangedFiles(
  io: BaselineIo,
  folder: string,
  ref: string | undefined,
): Promise<ChangedFiles | NotFound> {
  return orNotFound(async () => {
    const repository = await openRepository(io, join(folder, "any"));
    const { root, ask } = repository;
    const { label, commit } = await findStart(repository, ref);
    const base = (await ask("merge-base", commit, "HEAD")).trim();
    if (base === "") reportNoMergeBase(repository, label);
    if (ref === undefined && base === repository.head)
      endSearch(
        "no-own-commits",
        `HEAD has no commits that are not on ${label}.`,
        "Specify a commit: `--changed=HEAD^` for the last commit, `--changed=HEAD` for uncommitted changes.",
      );
    const names = (output: string): string[] =>
      output.split("\0").flatMap((name) => (name === "" ? [] : [join(root, name)]));
    const untracked = names(await ask("ls-files", "--others", "--exclude-standard", "-z"));
    const tracked = trackedFiles(await ask("ls-files", "-v", "-z"), root);
    const reported = new Set([...tracked, ...untracked]);
    const paths = new Set([...names(await ask(...DIFF, base, "--")), ...untracked]);
    const tags = await ask("tag", "--merged", "HEAD", "--no-merged", base);
    return {
      root,
      label,
      commit: base,
      paths,
      isReported: (path) => reported.has(path),
      readBefore: (path) => readBlob(repository, base, path.slice(root.length)),
      newTags: tags.split("\n").filter((tag) => tag !== ""),
    };
  });
}

async function findStart(
  repository: Repository,
  ref: string | undefined,
): Promise<{ readonly label: string; readonly commit: string }> {
  if (ref === undefined) {
    const branch = await findRemoteBranch(repository);
    return (
      branch ??
      endSearch(
        "no-default-branch",
        "The default branch of the remote is not known in this clone.",
        "Specify a branch or commit, for example `--changed=origin/main`.",
      )
    );
  }
  const commit = await resolveCommit(repository, ref);
  if (commit !== undefined) return { label: ref, commit };
  return endSearch(
    "no-such-ref",
    `There is no git ref \`${ref}\` in this repository.`,
    "Check the name, or fetch it: in CI, use a fetch depth of 0.",
  );
}

function reportNoMergeBase({ isShallow }: Repository, label: string): never {
  endSearch(
    "no-merge-base",
    `HEAD and ${label} have no common ancestor${isShallow ? " in this shallow clone" : ""}.`,
    isShallow ? "Fetch the history: in CI, use a fetch depth of 0." : "Specify another branch or commit.",
  );
}

/** Files whose changes git reports: not those with the flags `assume-unchanged` or `skip-worktree`. */
function trackedFiles(listed: string, root: string): string[] {
  return listed.split("\0").flatMap((line) => (/^[A-RT-Z] /.test(line) ? [join(root, line.slice(2))] : []));
}

async function readBlob(
  { ask, object }: Repository,
  commit: string,
  path: string,
): Promise<string | undefined> {
  const name = `${commit}:${path.replaceAll("\\", "/")}`;
  const id = (await ask("rev-parse", "--verify", "--quiet", "--end-of-options", name)).trim();
  return id === "" ? undefined : (await object(id)).content.toString("utf8");
}
