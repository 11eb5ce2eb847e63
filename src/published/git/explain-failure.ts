/** Converts failures of git to messages with advice. */
import { basename, dirname, join } from "node:path";
import type { BaselineIo, NotFound } from "../types";
import { endSearch, rethrowIfEnded } from "../not-found";
import { GitFailure } from "./process";

const NO_REPOSITORY = "The file is not in a git repository, so there is no release to compare with.";
export const SPECIFY_VERSION = "Specify the published version: a file, a URL or a git ref.";

const PARTIAL =
  /promisor remote|lazily fetch|lazy fetching disabled|remote-missing|transport '.*' not allowed|Could not read from remote/;
const DAMAGED =
  /missing object|pack(?:file|ed object)|broken|bad (?:object|ref|signature|index|tree|config)|(?:unable|could not|failed) to (?:read|unpack|stream|parse|traverse|map)|could not read|corrupt|inflate|does not point to a valid object|hash mismatch|smaller than|too (?:small|large)|unexpected (?:line|answer)|is empty|answered another/i;

/** True if there is no repository, as opposed to a repository that cannot be read. */
export function isOutsideGit({ code }: NotFound): boolean {
  return [
    "no-git",
    "no-repository",
    "bare-repository",
    "outside-work-tree",
    "restricted",
    "virtual",
  ].includes(code);
}

/** Ends the search. Does not return. */
export async function explainGitFailure(io: BaselineIo, error: unknown, directory: string): Promise<never> {
  rethrowIfEnded(error);
  const text = error instanceof Error ? error.message : String(error);
  // The URL of a remote may contain a token.
  const redacted = text.replace(/(:\/\/)[^/\s'"]*@/g, "$1");
  if (error instanceof GitFailure && error.isSilent)
    endSearch(
      "git-timeout",
      "git did not respond in time.",
      "Try again. If it fails again, check whether a git command hangs in this repository.",
    );
  if (/spawn \S+ ENOENT/.test(redacted))
    endSearch("no-git", "git is not installed, or not on the PATH.", `Install git. ${SPECIFY_VERSION}`);
  if (redacted.includes("does not have any commits yet"))
    endSearch(
      "no-commits",
      "This repository has no commits, so nothing is published.",
      `Commit and tag a release. ${SPECIFY_VERSION}`,
    );
  if (PARTIAL.test(redacted)) reportPartialClone();
  if (redacted.includes("dubious ownership")) {
    const command =
      /git config --global --add safe\.directory .+/.exec(redacted)?.[0] ??
      `git config --global --add safe.directory ${directory}`;
    endSearch(
      "git-refused",
      "git does not read this repository because another user owns it.",
      `If you trust it, run \`${command}\`.`,
    );
  }
  const bare = /cannot use bare repository '(.*)' \(safe/.exec(redacted)?.[1];
  if (bare !== undefined && basename(bare) !== ".git") reportBareRepository();
  const isNone = bare !== undefined || redacted.includes("not a git repository");
  if (isNone && (bare !== undefined || !(await hasGitFolder(io, directory))))
    endSearch("no-repository", NO_REPOSITORY, SPECIFY_VERSION);
  const reason = mostSpecificLine(redacted);
  if (isNone || DAMAGED.test(redacted)) reportDamage(reason);
  return endSearch("git-failed", `git failed: ${reason}.`, SPECIFY_VERSION);
}

export function reportBareRepository(): never {
  endSearch(
    "bare-repository",
    "This is a bare repository, which has versions but no working tree.",
    "Run the check in a working tree of it. Create one with `git worktree add`.",
  );
}

export function reportOutsideWorkTree(): never {
  endSearch(
    "outside-work-tree",
    "The file is not in the working tree of its git repository.",
    `Check the value of \`git config core.worktree\`, or move the file into the working tree. ${SPECIFY_VERSION}`,
  );
}

export function reportPartialClone(): never {
  endSearch(
    "partial-clone",
    "This is a partial clone without the published text, and a check does not fetch missing objects.",
    `Fetch the missing objects first: \`git fetch --refetch --no-filter\` (in CI, clone without a filter). ${SPECIFY_VERSION}`,
  );
}

/** @param reason the damage, as the end of a sentence */
export function reportDamage(reason: string): never {
  endSearch(
    "git-damaged",
    `The git repository is damaged: ${reason}.`,
    "Run `git fsck` to list the missing objects. Restore them with `git fetch --refetch --tags`, or clone the repository again.",
  );
}

/** Git also reports "not a git repository" if `.git` exists and cannot be used. */
async function hasGitFolder(io: BaselineIo, directory: string): Promise<boolean> {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (await io.exists(join(folder, ".git")).catch(() => true)) return true;
    if (dirname(folder) === folder) return false;
  }
}

/** The most specific line: the last line is often only a consequence, and the first one only a warning. */
function mostSpecificLine(told: string): string {
  const lines = told.split("\n").filter((line) => line.trim() !== "");
  const line =
    lines.find((each) => /^(?:fatal|error): /.test(each)) ?? lines[0] ?? "it failed without a message";
  return line.replace(/^(?:fatal|error|warning): /, "").replace(/\.$/, "");
}
