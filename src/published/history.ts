/** The published versions of a document: those of the ledger, or its release tags. */
import type { BaselineIo, BaselineOptions, LedgerPlace, NotFound } from "./types";
import { listReleases } from "./default-version";
import { openRepository, type Repository } from "./git/repository";
import { readVersions } from "./ledger/read";
import { retirementText, type LedgerRecord } from "./ledger/record";
import { orNotFound } from "./not-found";

export interface PastVersion {
  /** `1.4.0`, `v1.4.0`. */
  readonly label: string;
  /** ISO 8601. */
  readonly date: string;
  /** The author of the tag or of the published commit; undefined if unknown. */
  readonly author: string | undefined;
  /** State of a version in the ledger; may be empty. */
  readonly detail: string;
  /** The value for `resolveBase`. */
  readonly spec: string;
}

/** Newest first. Reports why there is no history if the published version comes from elsewhere. Never rejects. */
export async function listPastVersions(
  io: BaselineIo,
  file: string,
  options: BaselineOptions,
): Promise<readonly PastVersion[] | NotFound> {
  const { published: source, ledger } = options;
  if (source !== undefined && source.kind !== "ledger" && source.kind !== "tag")
    return noHistory(source.kind);
  const records = ledger === undefined || source?.kind === "tag" ? [] : await ledgerRecords(io, ledger);
  if ("kind" in records) return records;
  if (records.length > 0 || source?.kind === "ledger") return pastRecords(io, file, records);
  return orNotFound(async () => {
    const repository = await openRepository(io, file);
    const releases = await listReleases(io, repository, options);
    const tags = await readTags(repository);
    return releases.map(({ label }): PastVersion => {
      const { date, author } = tags.get(label) ?? { date: "", author: undefined };
      return { label, date, author, detail: "", spec: `refs/tags/${label}` };
    });
  });
}

async function ledgerRecords(
  io: BaselineIo,
  ledger: LedgerPlace,
): Promise<readonly LedgerRecord[] | NotFound> {
  return orNotFound(() => readVersions(io, ledger));
}

async function pastRecords(
  io: BaselineIo,
  file: string,
  records: readonly LedgerRecord[],
): Promise<PastVersion[]> {
  const commits = records.flatMap(({ commit }) => commit ?? []);
  const found = await orNotFound(async () => readAuthors(await openRepository(io, file), commits));
  const authors = "kind" in found ? new Map<string, string>() : found;
  return records.toReversed().map(({ version, date, commit, retired }): PastVersion => ({
    ...{ label: version, date, author: authors.get(commit ?? ""), detail: retirementText({ retired }) },
    spec: `ledger:${version}`,
  }));
}

async function readAuthors(
  { ask }: Repository,
  commits: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = commits.filter((commit) => /^[0-9a-f]{40,64}$/.test(commit));
  if (ids.length === 0) return new Map();
  const log = ["log", "--no-show-signature", "--no-walk=unsorted", "--ignore-missing", "--format=%H%x00%an"];
  const lines = (await ask(...log, ...ids, "--")).split("\n");
  return new Map(lines.map((line) => line.split("\0")).map(([id = "", author = ""]) => [id, author]));
}

async function readTags({
  ask,
}: Repository): Promise<ReadonlyMap<string, Pick<PastVersion, "date" | "author">>> {
  const fields = ["refname:lstrip=2", "creatordate:iso-strict", "taggername", "*authorname", "authorname"];
  const format = fields.map((field) => `%(${field})`).join("%00");
  const lines = (await ask("for-each-ref", `--format=${format}`, "refs/tags")).split("\n");
  return new Map(
    lines.map((line) => {
      const [name = "", date = "", ...authors] = line.split("\0");
      return [name, { date, author: authors.find((author) => author !== "") }];
    }),
  );
}

function noHistory(kind: "branch" | "url" | "file"): NotFound {
  const places = { branch: "a branch", url: "a URL", file: "a file" };
  return {
    kind: "unchecked",
    code: "no-history",
    message: `The published version is read from ${places[kind]}, so earlier versions are not known.`,
    advice: "Publish versions to the ledger, or select release tags in contract-guard.yaml.",
  };
}
