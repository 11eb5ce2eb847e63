/** Commits and trees by id, and the entries of trees, parsed from the object format of git. */
import { reportDamage } from "./explain-failure";
import type { CommitFacts, TreeEntries, TreeEntry } from "../types";
import type { Repository } from "./repository";

const KINDS: Readonly<Record<string, TreeEntry["kind"]>> = {
  "40000": "folder",
  "120000": "link",
  "160000": "submodule",
};

/** The id of the root tree of a commit. Ends the search if the commit cannot be read. */
export async function readTreeId(repository: Repository, commit: string): Promise<string> {
  return (await readCommit(repository, commit)).tree;
}

/** The date of a commit, ISO 8601 in UTC; undefined if it has none. */
export async function readCommitDate(repository: Repository, commit: string): Promise<string | undefined> {
  return (await readCommit(repository, commit)).date;
}

async function readCommit({ object, trees }: Repository, id: string): Promise<CommitFacts> {
  const known = trees.commits.get(id);
  if (known !== undefined) return known;
  const { type, content } = await object(id);
  const tree = /^tree ([0-9a-f]+)\n/.exec(content.toString("latin1", 0, 80))?.[1];
  if (type !== "commit" || tree === undefined) return reportDamage(`${id} is not a commit`);
  const seconds = Number(/^committer .* ([0-9]+) [-+][0-9]{4}$/m.exec(content.toString("utf8"))?.[1]);
  const date = Math.abs(seconds) <= 8.64e12 ? new Date(seconds * 1000).toISOString() : undefined;
  const found = { tree, date };
  trees.commits.set(id, found);
  return found;
}

export async function findTreeEntry(
  repository: Repository,
  tree: string,
  name: string,
): Promise<TreeEntry | undefined> {
  // Names are bytes: two that are not UTF-8 could decode to the same string.
  return (await readTree(repository, tree)).get(Buffer.from(name, "utf8").toString("latin1"));
}

/** The names in a tree. */
export async function readTreeNames(repository: Repository, tree: string): Promise<string[]> {
  const names = [...(await readTree(repository, tree)).keys()];
  return names.map((name) => Buffer.from(name, "latin1").toString("utf8"));
}

async function readTree({ object, trees }: Repository, id: string): Promise<TreeEntries> {
  const known = trees.get(id);
  if (known !== undefined) return known;
  const { type, content } = await object(id);
  if (type !== "tree") reportDamage(`${id} is not a tree`);
  const entries = new Map(parseTreeEntries(content, id.length / 2));
  trees.set(id, entries);
  return entries;
}

/** Parses a sequence of `<mode> SP <name> NUL <id>`. @param bytes of an id */
function* parseTreeEntries(
  entries: Buffer,
  bytes: number,
): Generator<readonly [name: string, entry: TreeEntry]> {
  for (let at = 0; at < entries.length;) {
    const start = entries.indexOf(0x20, at) + 1;
    const end = entries.indexOf(0, start);
    if (start === 0 || end < 0) return;
    const mode = entries.toString("latin1", at, start - 1);
    at = end + 1 + bytes;
    yield [
      entries.toString("latin1", start, end),
      { kind: KINDS[mode] ?? "file", id: entries.toString("hex", end + 1, at) },
    ];
  }
}
