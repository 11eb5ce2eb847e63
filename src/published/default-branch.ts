/** The default branch of the remote, which is the published version without release tags. */
import type { Repository } from "./git/repository";
import type { GitVersion } from "./git-version";
import { endSearch } from "./not-found";

/** How to complete a shallow clone. */
export const UNSHALLOW = "`git fetch --unshallow --tags` (in CI, a fetch depth of 0)";

/** Ends the search if it is not known. */
export async function defaultBranch(repository: Repository): Promise<GitVersion> {
  const { isShallow } = repository;
  const name = "Specify the published version: a file, a URL or a git ref.";
  if (isShallow) {
    const advice = `Fetch the history and the tags: ${UNSHALLOW}. ${name}`;
    endSearch("shallow-clone", "This is a shallow clone without release tags.", advice);
  }
  const branch = await findRemoteBranch(repository);
  if (branch !== undefined)
    return {
      commit: branch.commit,
      label: `${branch.name}, no release tag found`,
      source: "git-branch",
    };
  const remotes = await listRemotes(repository);
  if (remotes.length > 0)
    endSearch(
      "no-release",
      "There is no release tag, and the default branch of the remote is not known in this clone.",
      `Run \`git fetch --tags\` and \`git remote set-head ${remotes[0] ?? ""} --auto\`. ${name}`,
    );
  const advice = `Tag the release that your clients use, for example \`git tag v1.0.0\`. ${name}`;
  return endSearch(
    "no-release",
    "There is no release tag and no remote, so the published version is not known.",
    advice,
  );
}

interface RemoteBranch {
  /** `main` */
  readonly name: string;
  /** `origin/main` */
  readonly label: string;
  readonly commit: string;
}

/** The default branch of `origin`, or else of another remote; undefined if it is unknown. */
export async function findRemoteBranch(repository: Repository): Promise<RemoteBranch | undefined> {
  const lines = (
    await repository.ask("for-each-ref", "--format=%(refname) %(symref) %(objectname)", "refs/remotes")
  ).split("\n");
  const refs = lines.flatMap((line) => {
    const [, ref = "", target = "", commit = ""] = /^(\S+) (\S*) (\w+)$/.exec(line) ?? [];
    return ref === "" ? [] : [{ ref, target, commit }];
  });
  for (const remote of await listRemotes(repository)) {
    const prefix = `refs/remotes/${remote}/`;
    const head = refs.find(({ ref }) => ref === `${prefix}HEAD`);
    const wanted = [head?.target, `${prefix}main`, `${prefix}master`];
    const branch = wanted
      .map((want) => refs.find(({ ref }) => ref === want))
      .find((found) => found !== undefined);
    if (branch !== undefined) {
      const name = branch.ref.slice(prefix.length);
      return { name, label: `${remote}/${name}`, commit: branch.commit };
    }
  }
  return undefined;
}

/** The names of the remotes, `origin` first. */
async function listRemotes({ ask }: Repository): Promise<readonly string[]> {
  const remotes = (await ask("remote")).split("\n").filter((remote) => remote !== "");
  return remotes.sort((one, other) => Number(other === "origin") - Number(one === "origin"));
}
