import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { Baseline, BaselineIo, BaselineOptions, LocatedBaseline } from "./types";
import { firstExisting } from "./git/contents";
import { openRepository, type Repository } from "./git/repository";
import { defaultBranch, UNSHALLOW } from "./default-branch";
import { endSearch, orNotFound } from "./not-found";
import { orderReleaseTags, matchTagPattern, parseReleaseTag } from "./release-tags";
import { locateAtVersion, locatePublishedFile, type GitVersion } from "./git-version";
import { readLocated } from "./located";

/**
 * The published version of a file without a configuration: the newest release tag that is reachable from HEAD and
 * contains the file; without one, the remote's default branch. Never rejects.
 * @param file absolute path; the file need not exist
 */
export async function findDefaultVersion(
  io: BaselineIo,
  file: string,
  options: BaselineOptions = {},
): Promise<Baseline> {
  return readLocated(await locateDefaultVersion(io, file, options));
}

/** The same version, whose text is not read. */
export async function locateDefaultVersion(
  io: BaselineIo,
  file: string,
  options: BaselineOptions = {},
): Promise<LocatedBaseline> {
  return orNotFound(async () => {
    const repository = await openRepository(io, file);
    const { published: source } = options;
    const tags = await findTags(io, repository, options);
    const newest = tags[0];
    if (newest === undefined && source?.kind === "tag") return reportMissingTag(repository, source.pattern);
    if (newest === undefined) return locateAtVersion(io, repository, await defaultBranch(repository));
    const answer = await locateAtVersion(io, repository, newest);
    if (answer.kind === "located") return answer;
    const older = await firstExisting(
      io,
      repository,
      tags.map((tag) => ({ ...tag, path: repository.path })),
    );
    return older === undefined ? answer : locatePublishedFile(io, repository, older, older.path);
  });
}

type TagOptions = Pick<BaselineOptions, "published" | "prereleases">;

async function findTags(
  io: BaselineIo,
  repository: Repository,
  { published: source, prereleases = false }: TagOptions,
): Promise<GitVersion[]> {
  return source?.kind === "tag"
    ? taggedLike(repository, source.pattern, source.prereleases)
    : releaseTags(io, repository, prereleases);
}

/** The releases of a file that are reachable from HEAD, newest first, without those of other components. */
export async function listReleases(
  io: BaselineIo,
  repository: Repository,
  options: TagOptions,
): Promise<readonly GitVersion[]> {
  const tags = await findTags(io, repository, options);
  if (options.published?.kind === "tag") return tags;
  const componentOf = ({ label }: GitVersion): string | undefined => parseReleaseTag(label, 0)?.component;
  const [newest] = tags;
  return tags.filter((tag) => newest !== undefined && componentOf(tag) === componentOf(newest));
}

interface Tag {
  readonly name: string;
  readonly commit: string;
  /** Creation time in seconds since 1970. */
  readonly created: number;
  /** True if the tag is reachable from HEAD. */
  readonly isMerged: boolean;
  /** Type of the object that it refers to: `commit`, `tree` or `blob`. */
  readonly type: string;
}

/**
 * Every tag. `--merged` silently omits a tag whose commit is missing, and an older tag would be used instead. Listing
 * all tags fails at such a tag.
 */
async function listTags(repository: Repository): Promise<Tag[]> {
  const fields = [
    "%(objectname)",
    "%(*objectname)",
    "%(objecttype)",
    "%(*objecttype)",
    "%(creatordate:unix)",
  ];
  const format = `--format=${fields.join(" ")} %(refname:lstrip=2)`;
  const lines = (await repository.ask("for-each-ref", format, "refs/tags")).split("\n");
  const merged = ["for-each-ref", "--merged=HEAD", "--format=%(refname:lstrip=2)", "refs/tags"];
  const reachable = new Set((await repository.ask(...merged)).split("\n"));
  return lines.flatMap((line): Tag[] => {
    const [, object = "", peeled = "", own = "", target = "", created = "", name = ""] =
      /^(\w+) (\w*) (\w+) (\w*) (\d*) (.+)$/.exec(line) ?? [];
    if (name === "") return [];
    const [commit, type] = peeled === "" ? [object, own] : [peeled, target];
    return [{ name, commit, type, created: Number(created), isMerged: reachable.has(name) }];
  });
}

/**
 * The tags that are reachable from HEAD, best first. Ends the search if the best one does not refer to a commit, or if the
 * history of a shallow clone leaves open whether a better tag is reachable.
 */
function reachableVersions({ isShallow }: Repository, tags: readonly Tag[]): GitVersion[] {
  const [best] = tags;
  // A worse tag that is not a commit stays in the list: reading it fails if the search gets there.
  const merged = tags.filter(({ isMerged, type }) => isMerged || type === "blob" || type === "tree");
  const [first] = merged;
  if (first?.isMerged === false)
    endSearch(
      "no-commit",
      `Tag \`${first.name}\` refers to a ${first.type}, not to a commit.`,
      "Tag the commit of the release, or name the published version yourself: a file, a URL or a git ref.",
    );
  if (isShallow && best?.isMerged === false && merged.length > 0)
    endSearch(
      "shallow-clone",
      `This is a shallow clone, and its history does not show whether ${best.name} is reachable from this commit.`,
      `Fetch the history and the tags: ${UNSHALLOW}.`,
    );
  return merged.map(({ name, commit }) => ({ commit, label: name, source: "git-tag" }));
}

async function releaseTags(
  io: BaselineIo,
  repository: Repository,
  prereleases: boolean,
): Promise<GitVersion[]> {
  const all = new Map((await listTags(repository)).map((tag) => [tag.name, tag]));
  const tags = [...all.values()].flatMap(({ name, created }) => parseReleaseTag(name, created) ?? []);
  if (tags.length === 0) return [];
  const ordered = orderReleaseTags(tags, await componentNames(io, repository), prereleases);
  return reachableVersions(
    repository,
    ordered.flatMap(({ name }) => all.get(name) ?? []),
  );
}

async function taggedLike(
  repository: Repository,
  pattern: string,
  prereleases: boolean,
): Promise<GitVersion[]> {
  return reachableVersions(repository, matchTagPattern(await listTags(repository), pattern, prereleases));
}

function reportMissingTag({ isShallow }: Repository, pattern: string): never {
  const fetch = isShallow
    ? `This is a shallow clone: run ${UNSHALLOW}.`
    : "Run `git fetch --tags`, or correct the pattern in contract-guard.yaml.";
  endSearch(
    "no-such-tag",
    `No release tag that matches \`${pattern}\` is reachable from this commit.`,
    fetch,
  );
}

/**
 * The component names that release tags of this file may have: the names of the file, its package, and the folders
 * above it.
 */
async function componentNames(io: BaselineIo, { path, file }: Repository): Promise<string[]> {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  const bare = name.replace(/\.[^.]*$/, "");
  return [
    bare,
    bare.replace(/\.[^.]*$/, ""),
    ...(await packageName(io, dirname(file), folders.length)),
    ...folders.reverse(),
  ];
}

/** The name in the nearest package.json inside the repository. */
async function packageName(io: BaselineIo, from: string, levels: number): Promise<string[]> {
  let folder = from;
  for (let level = 0; level <= levels; level++, folder = dirname(folder)) {
    const text = await io.readFile(join(folder, "package.json")).catch(() => undefined);
    const name = text === undefined ? undefined : /"name"\s*:\s*"([^"]+)"/.exec(text)?.[1];
    if (name !== undefined) return [name];
  }
  return [];
}

/**
 * A key of everything in the repository that determines the published version (HEAD, tags, branches), from one short
 * git call. While the key and the path of the file stay the same, so does the result of `findDefaultVersion`. Undefined
 * without a repository.
 */
export async function publishedVersionKey(io: BaselineIo, file: string): Promise<string | undefined> {
  const folder = dirname((await io.realPath(file).catch(() => undefined)) ?? file);
  try {
    return createHash("sha1")
      .update(await io.git(folder).raw(["show-ref", "--head"]))
      .digest("hex");
  } catch {
    return undefined;
  }
}
