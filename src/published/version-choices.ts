/** The versions that a document can be compared with, to choose from. */
import type { BaselineIo, LedgerPlace } from "./types";
import { openRepository, type Repository } from "./git/repository";
import { orNotFound } from "./not-found";
import { readVersions } from "./ledger/read";
import { retirementText } from "./ledger/record";

export interface VersionChoice {
  readonly kind: "ledger" | "tag" | "branch" | "commit";
  /** `1.4.0`, `v1.4.0`, `origin/main`, `1a2b3c4d5e6f`. */
  readonly name: string;
  /** Subject of a commit, or state of a version; may be empty. */
  readonly detail: string;
  /** ISO 8601. */
  readonly date: string;
  /** The value for `resolveBase`. */
  readonly spec: string;
}

const MAX_OF_A_KIND = 500;
const MAX_COMMITS = 100;
const FIELDS = /^([^\0]*)\0([^\0]*)\0([^\0]*)\0([^\0]*)$/;

/**
 * Newest first within each kind: the ledger's versions, tags, branches, and the commits that changed the file. Never
 * rejects.
 */
export async function listVersionChoices(
  io: BaselineIo,
  file: string,
  ledger: LedgerPlace,
): Promise<readonly VersionChoice[]> {
  const records = await orNotFound(() => readVersions(io, ledger));
  const kept = "kind" in records ? [] : records.toReversed();
  const repository = await orNotFound(() => openRepository(io, file));
  const inGit = "kind" in repository ? [] : await orNotFound(() => offeredByGit(repository));
  return [
    ...kept.map(({ version, date, retired }): VersionChoice => ({
      kind: "ledger",
      name: version,
      detail: retirementText({ retired }),
      date,
      spec: `ledger:${version}`,
    })),
    ...("kind" in inGit ? [] : inGit),
  ];
}

async function offeredByGit(repository: Repository): Promise<VersionChoice[]> {
  const refs = (...options: string[]): Promise<string> =>
    repository.ask(
      "for-each-ref",
      `--count=${MAX_OF_A_KIND}`,
      "--format=%(refname:short)%00%(subject)%00%(creatordate:iso-strict)%00%(refname)",
      ...options,
    );
  const tags = parseRows(await refs("--sort=-version:refname", "refs/tags"));
  const branches = parseRows(await refs("--sort=-committerdate", "refs/heads", "refs/remotes"));
  const log = ["log", "--no-show-signature", `--max-count=${MAX_COMMITS}`, "--format=%h%x00%s%x00%cI%x00%H"];
  const commits = parseRows(await repository.ask(...log, "--", `:(top,literal)${repository.path}`));
  return [
    ...tags.map((row): VersionChoice => ({ kind: "tag", ...row })),
    ...branches
      .filter(({ spec }) => !spec.endsWith("/HEAD"))
      .map((row): VersionChoice => ({ kind: "branch", ...row })),
    ...commits.map((row): VersionChoice => ({ kind: "commit", ...row })),
  ];
}

function parseRows(output: string): Omit<VersionChoice, "kind">[] {
  return output.split("\n").flatMap((line) => {
    const [, name = "", detail = "", date = "", spec = ""] = FIELDS.exec(line) ?? [];
    return spec === "" ? [] : [{ name, detail, date, spec }];
  });
}
