import { basename } from "node:path";
import type { BaselineIo, Published, Unpublished } from "./baseline";
import { readBlobs } from "./blobs";
import type { Repository } from "./git";
import { giveUp } from "./not-found";
import { pathAt } from "./renames";
import { checkedText, isLfsPointer } from "./text";
import { pathIn, uriIn, versionRoot } from "./uri";

/** A version in git: its commit and what a person calls it. */
export interface GitVersion {
  readonly commit: string;
  readonly label: string;
  readonly source: "git-tag" | "git-branch" | "git-ref";
}

/** The file as this version has it, followed through renames. */
export async function atVersion(
  io: BaselineIo,
  repository: Repository,
  version: GitVersion,
): Promise<Published | Unpublished> {
  const path = await pathAt(io, repository, version.commit);
  const { label, source, commit } = version;
  if (path === undefined)
    return { kind: "unpublished", uri: versionRoot(label, commit), label, source, commit };
  return published(repository, version, path);
}

/** The file that is at this path of this version. */
export async function published(
  repository: Repository,
  version: GitVersion,
  path: string,
): Promise<Published> {
  const { commit, label, source } = version;
  const root = versionRoot(label, commit);
  const readPath = batched((paths: readonly string[]) =>
    readBlobs(
      repository,
      paths.map((each) => ({ commit, path: each })),
    ),
  );
  const content = await readPath(path);
  const name = `\`${basename(path)}\` at ${label}`;
  if (content === undefined)
    giveUp(
      "not-a-file",
      `${name} cannot be read.`,
      "Name the published version yourself: a file, a URL or a git ref.",
    );
  const readFile = async (uri: string): Promise<string | undefined> => {
    const other = pathIn(root, uri);
    if (other === undefined) return undefined;
    const found = (await readPath(other).catch(() => undefined))?.toString("utf8");
    return found !== undefined && isLfsPointer(found) ? undefined : found;
  };
  return {
    kind: "published",
    uri: uriIn(root, path),
    text: checkedText(content.toString("utf8"), name),
    label,
    source,
    commit,
    date: (await repository.ask("log", "-1", "--no-show-signature", "--format=%cI", commit)).trim(),
    readFile,
  };
}

/** Answers questions asked at the same time together, and each one once. */
function batched<T>(
  answerAll: (questions: readonly string[]) => Promise<T[]>,
): (question: string) => Promise<T | undefined> {
  const answers = new Map<string, Promise<T | undefined>>();
  let waiting: string[] = [];
  let batch: Promise<T[]> | undefined;
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const index = waiting.push(question) - 1;
    batch ??= new Promise<void>((go) => void setImmediate(go)).then(() => {
      const questions = waiting;
      waiting = [];
      batch = undefined;
      return answerAll(questions);
    });
    const answer = batch.then((all) => all[index]);
    answers.set(question, answer);
    return answer;
  };
}
