/** Commits and trees by id, and the entries of trees, parsed from the object format of git. */
import { reportDamage } from "./explain-failure";
import type { Repository } from "./repository";

export interface TreeEntry {
  readonly kind: "file" | "link" | "folder" | "submodule";
  readonly id: string;
}

const KINDS: Readonly<Record<string, TreeEntry["kind"]>> = {
  "40000": "folder",
  "120000": "link",
  "160000": "submodule",
};

/** The id of the root tree of a commit. Ends the search if the commit cannot be read. */
export async function readTreeId(repository: Repository, commit: string): Promise<string> {
  const { type, content } = await repository.object(commit);
  const id = /^tree ([0-9a-f]+)\n/.exec(content.toString("latin1", 0, 80))?.[1];
  return type === "commit" && id !== undefined ? id : reportDamage(`${commit} is not a commit`);
}

/** The date of a commit, ISO 8601 in UTC; undefined if it has none. */
export async function readCommitDate(repository: Repository, commit: string): Promise<string | undefined> {
  const { content } = await repository.object(commit);
  const seconds = Number(/^committer .* ([0-9]+) [-+][0-9]{4}$/m.exec(content.toString("utf8"))?.[1]);
  return Math.abs(seconds) <= 8.64e12 ? new Date(seconds * 1000).toISOString() : undefined;
}

export async function findTreeEntry(
  repository: Repository,
  tree: string,
  name: string,
): Promise<TreeEntry | undefined> {
  const entries = await readTreeObject(repository, tree);
  const wanted = Buffer.from(name, "utf8");
  for (const { mode, start, end } of parseTreeEntries(entries, idBytes(tree)))
    if (entries.compare(wanted, 0, wanted.length, start, end) === 0)
      return {
        kind: KINDS[mode] ?? "file",
        id: entries.toString("hex", end + 1, end + 1 + idBytes(tree)),
      };
  return undefined;
}

/** The names in a tree. */
export async function readTreeNames(repository: Repository, tree: string): Promise<string[]> {
  const entries = await readTreeObject(repository, tree);
  return [...parseTreeEntries(entries, idBytes(tree))].map(({ start, end }) =>
    entries.toString("utf8", start, end),
  );
}

function idBytes(id: string): number {
  return id.length / 2;
}

/** Parses a sequence of `<mode> SP <name> NUL <id>`. */
function* parseTreeEntries(
  entries: Buffer,
  bytes: number,
): Generator<{ readonly mode: string; readonly start: number; readonly end: number }> {
  for (let at = 0; at < entries.length;) {
    const start = entries.indexOf(0x20, at) + 1;
    const end = entries.indexOf(0, start);
    if (start === 0 || end < 0) return;
    yield { mode: entries.toString("latin1", at, start - 1), start, end };
    at = end + 1 + bytes;
  }
}

async function readTreeObject({ object, trees }: Repository, id: string): Promise<Buffer> {
  const known = trees.get(id);
  if (known !== undefined) return known;
  const { type, content } = await object(id);
  if (type !== "tree") reportDamage(`${id} is not a tree`);
  // Copy the id: the buffer is a view of a larger chunk of git's output, which would stay in memory.
  const entries = Buffer.from(content);
  trees.set(id, entries);
  return entries;
}
