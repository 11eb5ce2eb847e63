import { extname } from "node:path";
import type { BaselineIo } from "./types";
import { readContent, findStoredFile, type FileName } from "./git/contents";
import type { Repository } from "./git/repository";

/** An untracked file is compared with at most this many files that are missing from the working tree. */
const MAX_CANDIDATES = 200;
/** Similarity of a rename, as in git: this part of the larger file is in the other one. */
const MINIMUM_SIMILARITY = 0.5;

interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * The path of a file at an earlier commit: its own path, or the path from which it was renamed in the commits since, in
 * the index or in the working tree. Undefined if the commit does not have the file under any name.
 */
export async function findPathAtCommit(
  io: BaselineIo,
  repository: Repository,
  version: Omit<FileName, "path">,
): Promise<string | undefined> {
  const { path } = repository;
  const { commit, label } = version;
  const isThere = async (former: string): Promise<boolean> =>
    (await findStoredFile(io, repository, { commit, label, path: former })) !== undefined;
  if (await isThere(path)) return path;
  const committed = (await pathInHead(io, repository)) ?? path;
  if (await isThere(committed)) return committed;
  const former = await followRenames(repository, commit, committed);
  if (await isThere(former)) return former;
  const direct = (await renames(repository, "--find-renames", commit, "HEAD")).find(
    ({ to }) => to === committed,
  );
  return direct?.from;
}

/** The path in HEAD of a file that is being renamed, or undefined. */
async function pathInHead(io: BaselineIo, repository: Repository): Promise<string | undefined> {
  const { path } = repository;
  if ((await findStoredFile(io, repository, { commit: repository.head, path })) !== undefined) return path;
  const staged = (await renames(repository, "--cached", "--find-renames", "HEAD")).find(
    ({ to }) => to === path,
  );
  return staged?.from ?? (await findMostSimilarMissingFile(io, repository));
}

/** The file missing from the working tree that is most similar to an untracked file. */
async function findMostSimilarMissingFile(
  io: BaselineIo,
  repository: Repository,
): Promise<string | undefined> {
  const text = await io.readFile(repository.file);
  if (text === undefined) return undefined;
  const gone = (await listMissingPaths(repository))
    .filter((path) => isYaml(path) === isYaml(repository.path))
    .slice(0, MAX_CANDIDATES);
  const contents = await Promise.all(
    gone.map((path) => readContent(io, repository, { commit: repository.head, path })),
  );
  let best: { path: string; likeness: number } | undefined;
  for (const [index, path] of gone.entries()) {
    const likeness = similarity(text, contents[index]?.toString("utf8") ?? "");
    if (likeness >= MINIMUM_SIMILARITY && likeness > (best?.likeness ?? 0)) best = { path, likeness };
  }
  return best?.path;
}

/** Paths of HEAD that are missing from the index or from disk. The commands run no filter of the repository. */
async function listMissingPaths({ ask }: Repository): Promise<string[]> {
  const unstaged = await ask("ls-files", "--deleted", "--full-name", "-z", "--", ":(top)");
  const staged = await ask(
    "diff",
    "--cached",
    "--no-relative",
    "--no-renames",
    "--diff-filter=D",
    "--name-only",
    "-z",
    "HEAD",
  );
  return [...new Set(`${unstaged}\0${staged}`.split("\0"))].filter((path) => path !== "");
}

function isYaml(path: string): boolean {
  return /^\.ya?ml$/i.test(extname(path));
}

/** The part of the longer text's lines that the other text has too, from 0 to 1. */
function similarity(one: string, other: string): number {
  const counts = new Map<string, number>();
  for (const line of linesOf(one)) counts.set(line, (counts.get(line) ?? 0) + 1);
  let shared = 0;
  for (const line of linesOf(other)) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    shared += line.length;
  }
  return shared / Math.max(textSize(one), textSize(other), 1);
}

function linesOf(text: string): string[] {
  return text.split("\n").map((line) => line.trim());
}

function textSize(text: string): number {
  return linesOf(text).reduce((sum, line) => sum + line.length, 0);
}

/** The path before the renames committed since; a copy does not count as a rename. */
async function followRenames(repository: Repository, since: string, path: string): Promise<string> {
  const log = await repository.ask(
    "log",
    "--no-show-signature",
    "--no-relative",
    "--follow",
    "--find-renames",
    "--name-status",
    "--diff-filter=R",
    "--format=",
    "-z",
    `${since}..HEAD`,
    "--",
    `:(top,literal)${path}`,
  );
  let former = path;
  for (const { from, to } of parseRenames(log)) if (to === former) former = from;
  return former;
}

async function renames(repository: Repository, ...between: string[]): Promise<Rename[]> {
  return parseRenames(
    await repository.ask("diff", "--no-relative", "--name-status", "--diff-filter=R", "-z", ...between),
  );
}

/** Parses `R087 NUL from NUL to NUL` from the output of `--name-status -z`. */
function parseRenames(output: string): Rename[] {
  const words = output.split("\0").map((word) => word.trim());
  const found: Rename[] = [];
  for (let index = 0; index < words.length; index++) {
    const [status = "", from, to] = words.slice(index, index + 3);
    if (!/^R[0-9]+$/.test(status) || from === undefined || to === undefined) continue;
    found.push({ from, to });
    index += 2;
  }
  return found;
}
