import { basename } from "node:path";
import { publishedScheme, type BaselineIo, type NotFound, type NotRead } from "./types";
import type { Baseline, LocatedVersion, Published, Unpublished } from "./types";
import { findStoredFile, readFolderNames, type StoredFile } from "./git/contents";
import type { Repository } from "./git/repository";
import { readCommitDate } from "./git/trees";
import { findCaseMismatch } from "./case-mismatch";
import { endSearch, orNotFound } from "./not-found";
import { findPathAtCommit } from "./renames";
import { assertDocumentText } from "./checked-text";
import { versionFilePath, versionFileUri, versionRoot } from "./git-uri";
import { decodeUtf8 } from "./utf8";

/** A version in git: its commit and its label. */
export interface GitVersion {
  readonly commit: string;
  readonly label: string;
  readonly source: "git-tag" | "git-branch" | "git-ref";
}

/** The file in this version, followed through renames. */
export async function locateAtVersion(
  io: BaselineIo,
  repository: Repository,
  version: GitVersion,
): Promise<LocatedVersion | Unpublished> {
  const path = await findPathAtCommit(io, repository, version);
  const { label, source, commit } = version;
  if (path === undefined)
    return { kind: "unpublished", uri: versionRoot(label, commit), label, source, commit };
  return locatePublishedFile(io, repository, version, path);
}

/** The file at this path of this version. */
export async function locatePublishedFile(
  io: BaselineIo,
  repository: Repository,
  version: GitVersion,
  path: string,
): Promise<LocatedVersion> {
  const { commit, label, source } = version;
  const stored = await findStoredFile(io, repository, { commit, path, label });
  if (stored === undefined)
    endSearch(
      "not-a-file",
      `\`${basename(path)}\` at ${label} cannot be read.`,
      "Specify the published version: a file, a URL or a git ref.",
    );
  const root = versionRoot(label, commit);
  const files = filesAtVersion(io, repository, version, root);
  const identity = {
    uri: versionFileUri(root, path),
    label,
    source,
    commit,
    date: await readCommitDate(repository, commit),
  };
  return {
    kind: "located",
    ...identity,
    content: stored.id,
    identify: files.identify,
    why: files.why,
    read: () =>
      orNotFound(async (): Promise<Baseline> => ({
        kind: "published",
        ...identity,
        text: await readStoredText(stored, version, path),
        readFile: files.read,
        why: files.why,
      })),
  };
}

async function readStoredText(
  { repository, id }: StoredFile,
  { label, commit }: GitVersion,
  path: string,
): Promise<string> {
  const { content } = await repository.object(id);
  const name = `\`${basename(path)}\` at ${label}`;
  const text =
    decodeUtf8(content) ??
    endSearch("encoding", `${name} is not valid UTF-8.`, "Choose a version in which the file is UTF-8.");
  return assertDocumentText(text, name, `${commit.slice(0, 12)}:${path}`);
}

/** The other files of a version, by URI. */
interface VersionFiles {
  readonly read: Published["readFile"];
  readonly identify: LocatedVersion["identify"];
  readonly why: LocatedVersion["why"];
}

function filesAtVersion(
  io: BaselineIo,
  repository: Repository,
  version: GitVersion,
  root: string,
): VersionFiles {
  const { commit, label } = version;
  const pathOf = (uri: string): string | undefined => versionFilePath(root, uri, repository.root);
  const find = async (path: string): Promise<StoredFile | undefined> =>
    findStoredFile(io, repository, { commit, path, label });
  const texts = new Map<string, Promise<string | NotFound | undefined>>();
  /** The text of another file; undefined if it does not exist. */
  const readOther = async (uri: string): Promise<string | NotFound | undefined> => {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    const text =
      texts.get(path) ??
      orNotFound(async () => {
        const stored = await find(path);
        return stored && readStoredText(stored, version, path);
      });
    texts.set(path, text);
    return text;
  };
  return {
    async read(uri) {
      const text = await readOther(uri);
      return typeof text === "string" ? text : undefined;
    },
    async identify(uri) {
      const path = pathOf(uri);
      const stored = path === undefined ? undefined : await orNotFound(() => find(path));
      return stored !== undefined && "id" in stored ? stored.id : undefined;
    },
    async why(uri) {
      const text = await readOther(uri);
      if (text !== undefined) return typeof text === "string" ? undefined : text;
      return uri.startsWith(`${publishedScheme}:`)
        ? explainAbsentFile(repository, version, uri, pathOf(uri))
        : undefined;
    },
  };
}

/** @param path from the repository's root; undefined if the URI leads out of the repository */
async function explainAbsentFile(
  repository: Repository,
  { commit, label }: GitVersion,
  uri: string,
  path: string | undefined,
): Promise<NotRead | undefined> {
  if (path === undefined)
    return {
      message: `\`${uri.slice(uri.lastIndexOf("/") + 1)}\` is located outside of the repository, so its content at ${label} is not known.`,
      advice: "Move the file into the repository, or publish to a ledger in a folder above both.",
    };
  const found = await orNotFound(() =>
    findCaseMismatch("", path.split("/"), (folder) => readFolderNames(repository, { commit, path: folder })),
  );
  return found && "kind" in found ? undefined : found;
}
