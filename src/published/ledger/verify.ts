/** Verifies a ledger against its hashes and against the commits that added its versions. */
import { join } from "node:path";
import type { BaselineIo, LedgerPlace, NotFound } from "../types";
import { readContent } from "../git/contents";
import { isOutsideGit } from "../git/explain-failure";
import { openRepository, type Repository } from "../git/repository";
import { endSearch, orNotFound } from "../not-found";
import { readApiNames, readVerifiedFile, readUnfinished, readVersionRecord, readVersionNames } from "./read";
import { isSealed, parseRecord, recordName } from "./record";

/** One version of a ledger, compared with its hashes and with git. */
export interface VerifiedVersion {
  readonly api: string;
  readonly version: string;
  /** Undefined: the version is unchanged since its publication. */
  readonly wrong: NotFound | undefined;
  /**
   * The comparison with git, as a part of a sentence: `same as in commit 1a2b3c4d5e6f`. Undefined if the version was
   * changed.
   */
  readonly history?: string;
}

/**
 * The hashes of a record detect a change to a single file or to the record. The commit that added the version detects a
 * change to all of them together. Neither detects a rewritten git history.
 */
export async function verifyLedger(io: BaselineIo, root: string): Promise<readonly VerifiedVersion[]> {
  const history = await orNotFound(() => readHistory(io, root));
  const found = await orNotFound(async () => {
    const apis = await readApiNames(io, root);
    const present = await Promise.all(apis.map((api) => verifyApi(io, { root, api }, history)));
    return [...present.flat(), ...findRemovedVersions(history, present.flat())];
  });
  return "kind" in found ? [{ api: "", version: "", wrong: found }] : found;
}

/** The git history of a ledger. */
interface History {
  readonly repository: Repository;
  /** Path of the ledger's APIs from the repository's root, ending in a slash. */
  readonly folder: string;
  /** The first commit with the record of a version, by `<api>/<version>`. */
  readonly added: ReadonlyMap<string, string>;
}

async function readHistory(io: BaselineIo, root: string): Promise<History> {
  // The folder of any file identifies the repository.
  const any = "contract-guard";
  const repository = await openRepository(io, join(root, any));
  const folder = `${repository.path.slice(0, -any.length)}.contract-guard/published/`;
  const log = await repository.ask(
    ...["log", "-m", "--topo-order", "--reverse", "--no-show-signature", "--no-relative", "--no-renames"],
    ...["--diff-filter=A", "--name-only", "-z", "--format=commit:%H", "--", `:(top,literal)${folder}`],
  );
  const added = new Map<string, string>();
  let commit = "";
  for (const part of log.split("\0").map((each) => each.replace(/^\n/, ""))) {
    commit = /^commit:([0-9a-f]+)$/.exec(part)?.[1] ?? commit;
    if (!part.startsWith(folder) || !part.endsWith(`/${recordName}`)) continue;
    const version = part.slice(folder.length, -recordName.length - 1);
    const isVersion = /^[^./][^/]*\/[^./][^/]*$/.test(version);
    if (isVersion && !added.has(version)) added.set(version, commit);
  }
  return { repository, folder, added };
}

async function verifyApi(
  io: BaselineIo,
  place: LedgerPlace,
  history: History | NotFound,
): Promise<VerifiedVersion[]> {
  const { api } = place;
  const names = await orNotFound(async () => ({
    versions: await readVersionNames(io, place),
    left: await readUnfinished(io, place),
  }));
  if ("kind" in names) return [{ api, version: "", wrong: names }];
  const versions = await Promise.all(
    names.versions.map(async (version): Promise<VerifiedVersion> => {
      const shown = await orNotFound(() => compareWithHistory(io, place, version, history));
      if (typeof shown === "string") return { api, version, wrong: undefined, history: shown };
      return { api, version, wrong: shown };
    }),
  );
  const left = names.left.map((name) => ({ api, version: name, wrong: unfinishedVersionError(api, name) }));
  return [...versions, ...left];
}

/** The versions that git has and the folder no longer has. */
function findRemovedVersions(
  history: History | NotFound,
  present: readonly VerifiedVersion[],
): VerifiedVersion[] {
  if ("kind" in history) return [];
  const names = new Set(present.map(({ api, version }) => `${api}/${version}`));
  return [...history.added].flatMap(([name, commit]) => {
    const [api = "", version = ""] = name.split("/");
    if (names.has(name)) return [];
    const wrong: NotFound = {
      kind: "unchecked",
      code: "ledger-removed",
      message: `Version ${version} of ${api} was removed from the ledger. Commit ${commit.slice(0, 12)} added it.`,
      advice: `Restore it: \`git checkout ${commit.slice(0, 12)} -- ${history.folder}${name}\`. To stop comparing with a version, retire it.`,
    };
    return [{ api, version, wrong }];
  });
}

function unfinishedVersionError(api: string, name: string): NotFound {
  return {
    kind: "unchecked",
    code: "ledger-left-over",
    message: `\`${name}\` of ${api} in the ledger was left by an interrupted publication and is ignored.`,
    advice:
      "Remove it, or publish again, which removes it. If another publication is running, wait until it has finished.",
  };
}

const uncommitted = "not committed yet";

/** The comparison of a version with git. Ends the search if the version was changed after its publication. */
async function compareWithHistory(
  io: BaselineIo,
  place: LedgerPlace,
  version: string,
  history: History | NotFound,
): Promise<string> {
  const record = await readVersionRecord(io, place, version);
  for (const file of record.files) await readVerifiedFile(io, place, version, file);
  if ("kind" in history) {
    if (history.code === "no-commits") return uncommitted;
    if (isOutsideGit(history)) return "verified only by its hashes: there is no git repository";
    return endSearch(history.code, history.message, history.advice);
  }
  const { repository, folder, added } = history;
  const commit = added.get(`${place.api}/${version}`);
  if (commit === undefined) return uncommitted;
  const path = `${folder}${place.api}/${version}/${recordName}`;
  const content = await readContent(io, repository, { commit, path });
  const then = content && parseRecord(content.toString("utf8"));
  if (then === undefined || !isSealed(then) || then.sha256 !== record.sha256)
    endSearch(
      "ledger-rewritten",
      `Version ${version} of ${place.api} in the ledger differs from commit ${commit.slice(0, 12)}, which added it. Its hashes are consistent, so all of its files were rewritten.`,
      `Restore it: \`git checkout ${commit.slice(0, 12)} -- ${folder}${place.api}/${version}\`.`,
    );
  const cut = repository.isShallow ? ", the oldest one of a shallow clone" : "";
  return `same as in commit ${commit.slice(0, 12)}${cut}`;
}
