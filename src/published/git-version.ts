import { basename } from "node:path";
import { publishedScheme, type BaselineIo, type NotFound, type NotRead } from "./types";
import type { Published, Unpublished } from "./types";
import { readContent, readFolderNames } from "./git/contents";
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
export async function readAtVersion(
  io: BaselineIo,
  repository: Repository,
  version: GitVersion,
): Promise<Published | Unpublished> {
  const path = await findPathAtCommit(io, repository, version);
  const { label, source, commit } = version;
  if (path === undefined)
    return { kind: "unpublished", uri: versionRoot(label, commit), label, source, commit };
  return readPublishedFile(io, repository, version, path);
}

/** The file at this path of this version. */
export async function readPublishedFile(
  io: BaselineIo,
  repository: Repository,
  version: GitVersion,
  path: string,
): Promise<Published> {
  const { commit, label, source } = version;
  const root = versionRoot(label, commit);
  const decodeContent = (content: Buffer, way: string): string => {
    const name = `\`${basename(way)}\` at ${label}`;
    const text =
      decodeUtf8(content) ??
      endSearch("encoding", `${name} is not valid UTF-8.`, "Choose a version in which the file is UTF-8.");
    return assertDocumentText(text, name, `${commit.slice(0, 12)}:${way}`);
  };
  const content = await readContent(io, repository, { commit, path, label });
  if (content === undefined)
    endSearch(
      "not-a-file",
      `\`${basename(path)}\` at ${label} cannot be read.`,
      "Specify the published version: a file, a URL or a git ref.",
    );
  const texts = new Map<string, Promise<string | NotFound | undefined>>();
  /** The text of another file; undefined if it does not exist. */
  const other = async (uri: string): Promise<string | NotFound | undefined> => {
    const way = versionFilePath(root, uri, repository.root);
    if (way === undefined) return undefined;
    const read = async (): Promise<string | undefined> => {
      const found = await readContent(io, repository, { commit, path: way, label });
      return found && decodeContent(found, way);
    };
    const text = texts.get(way) ?? orNotFound(read);
    texts.set(way, text);
    return text;
  };
  return {
    kind: "published",
    uri: versionFileUri(root, path),
    text: decodeContent(content, path),
    label,
    source,
    commit,
    date: await readCommitDate(repository, commit),
    readFile: async (uri) => {
      const found = await other(uri);
      return typeof found === "string" ? found : undefined;
    },
    why: async (uri) => {
      const found = await other(uri);
      if (found !== undefined) return typeof found === "string" ? undefined : found;
      return uri.startsWith(`${publishedScheme}:`)
        ? explainAbsentFile(repository, version, uri, versionFilePath(root, uri, repository.root))
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
