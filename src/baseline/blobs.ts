import type { Repository } from "./git";

/** What `git cat-file --follow-symlinks` answers for links that lead to no file of the commit. */
const NOWHERE = new Set(["dangling", "symlink", "loop", "notdir"]);
/** Most often the first one asked about is there. */
const AT_ONCE = 64;
const LINE_FEED = 0x0a;

export interface BlobName {
  readonly commit: string;
  /** From the repository's root, with forward slashes. */
  readonly path: string;
}

/**
 * The contents of files, in one git process; links inside the repository are followed. Undefined where there is no
 * such file. Whoever reads a document asks for a whole level of references at once, so that a process that lived on
 * would save the start of a handful of others for each published version, and hold the repository's packs open.
 */
export async function readBlobs(
  repository: Repository,
  names: readonly BlobName[],
): Promise<(Buffer | undefined)[]> {
  if (names.length === 0) return [];
  const output = await repository.catFile(["--batch", "--follow-symlinks"], inputOf(names));
  return answersIn(output, names.length, true).map((answer) => answer?.content);
}

/** The first one that is a file, or undefined. */
export async function firstExisting<T extends BlobName>(
  repository: Repository,
  names: readonly T[],
): Promise<T | undefined> {
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    const output = await repository.catFile(["--batch-check", "--follow-symlinks"], inputOf(some));
    const answers = answersIn(output, some.length, false);
    const found = some.find((_, index) => answers[index] !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inputOf(names: readonly BlobName[]): string {
  return names.map(({ commit, path }) => `${commit}:${path.replaceAll("\n", "?")}\n`).join("");
}

function answersIn(output: Buffer, count: number, withContent: boolean): ({ content: Buffer } | undefined)[] {
  let at = 0;
  return Array.from({ length: count }, () => {
    const end = output.indexOf(LINE_FEED, at);
    if (end < 0) return undefined;
    const header = output.toString("utf8", at, end);
    at = end + 1;
    const [first = "", type] = header.split(" ");
    const size = Number(/ ([0-9]+)$/.exec(header)?.[1]);
    if (header.endsWith(" missing") || Number.isNaN(size)) return undefined;
    const isNowhere = NOWHERE.has(first);
    const content = output.subarray(at, at + size);
    if (withContent || isNowhere) at += size + 1;
    return type === "blob" && !isNowhere ? { content } : undefined;
  });
}
