import { dirname, basename } from "node:path";
import { GitPluginError } from "simple-git";
import type { BaselineIo } from "./baseline";
import { giveUp, stillGiveUp } from "./not-found";

/** The repository that a file belongs to, and git to ask about it. */
export interface Repository {
  /** The path of the file from the repository's root, with forward slashes. */
  readonly path: string;
  /** The file with symbolic links followed. */
  readonly file: string;
  /** Its history is cut off: tags and old versions may exist that cannot be seen. */
  readonly isShallow: boolean;
  /** Standard output of a git command. Ends the search on any failure that git tells of. */
  readonly ask: (...command: string[]) => Promise<string>;
  /** Standard output as bytes of `git cat-file` with this on its standard input. */
  readonly catFile: (options: readonly string[], input: string) => Promise<Buffer>;
}

/** The absolute path of the working tree's root, ending in a separator. */
export function rootOf({ file, path }: Repository): string {
  return file.slice(0, file.length - path.length);
}

const NO_REPOSITORY = "The file is not in a git repository, so there is no release to compare with.";
const NAME_IT = "Name the published version yourself: a file, a URL or a git ref.";

/** Ends the search where there is no repository, no git or no commit. */
export async function openRepository(io: BaselineIo, file: string): Promise<Repository> {
  const real = (await io.realPath(file)) ?? file;
  const directory = dirname(real);
  if ((await io.realPath(directory)) === undefined)
    giveUp("no-such-folder", `The folder of \`${basename(file)}\` does not exist.`, "Save the file first.");

  const run = async <T>(answer: () => Promise<T>): Promise<T> => {
    try {
      return await answer();
    } catch (error) {
      return explain(error, directory);
    }
  };
  const ask = (...command: string[]): Promise<string> => run(() => io.git(directory).raw(command));
  const catFile = (options: readonly string[], input: string): Promise<Buffer> =>
    run(async () => (await io.git(directory, input).binaryCatFile([...options])) as Buffer);

  const [isShallow, isBare, isInWorkTree, ...prefix] = (
    await ask(
      "rev-parse",
      "--is-shallow-repository",
      "--is-bare-repository",
      "--is-inside-work-tree",
      "--show-prefix",
    )
  ).split("\n");
  if (isInWorkTree !== "true" && isBare === "true") bareRepository();
  if (isInWorkTree !== "true") giveUp("no-repository", NO_REPOSITORY, NAME_IT);
  if ((await ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}")) === "")
    giveUp(
      "no-commits",
      "This repository has no commit yet, so nothing is published.",
      `Commit and tag a release. ${NAME_IT}`,
    );
  const path = prefix.join("\n").replace(/\n$/, "") + basename(real);
  // git would take each of its lines for a name.
  if (/[\r\n]/.test(path))
    giveUp(
      "line-break",
      `The path ${JSON.stringify(path)} holds a line break, so git is not asked about it.`,
      `Rename it. ${NAME_IT}`,
    );
  return { path, file: real, isShallow: isShallow === "true", ask, catFile };
}

function bareRepository(): never {
  giveUp(
    "bare-repository",
    "This is a bare repository: it has versions, but no file that is being edited.",
    "Check in a working tree of it: `git worktree add`.",
  );
}

/** Ends the search with what git's complaint means. */
function explain(error: unknown, directory: string): never {
  stillGiveUp(error);
  const told = error instanceof Error ? error.message : String(error);
  // The address of a remote may hold a token.
  const said = told.replace(/(:\/\/)[^/\s'"]*@/g, "$1");
  if (error instanceof GitPluginError && error.plugin === "timeout")
    giveUp(
      "git-timeout",
      "git did not answer in time.",
      "Try again; see whether git waits for something in this repository.",
    );
  if (/spawn \S+ ENOENT/.test(said))
    giveUp("no-git", "git is not installed, or not on the PATH.", `Install git. ${NAME_IT}`);
  if (/promisor remote|lazily fetch|remote-missing|Could not read from remote/.test(said))
    giveUp(
      "partial-clone",
      "This is a partial clone, and git could not fetch the published text from the remote.",
      `Try again when the remote can be reached, or fetch everything then: \`git fetch --refetch --no-filter\`. ${NAME_IT}`,
    );
  if (said.includes("dubious ownership")) {
    const command =
      /git config --global --add safe\.directory .+/.exec(said)?.[0] ??
      `git config --global --add safe.directory ${directory}`;
    giveUp(
      "git-refused",
      "git refuses to read this repository because it belongs to another user.",
      `If you trust it, run \`${command}\`.`,
    );
  }
  const bare = /cannot use bare repository '(.*)' \(safe/.exec(said)?.[1];
  if (bare !== undefined && basename(bare) !== ".git") bareRepository();
  if (bare !== undefined || said.includes("not a git repository"))
    giveUp("no-repository", NO_REPOSITORY, NAME_IT);
  const first =
    said
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.replace(/^(fatal|error): /, "") ?? "it failed without a word";
  giveUp("git-failed", `git could not answer: ${first.replace(/\.$/, "")}.`, NAME_IT);
}
