/** Verifies a ledger against its hashes and against the commits that added its versions. */
import { join } from "node:path";
import type { BaselineIo, LedgerPlace, NotFound } from "../types";
import { contentAt } from "../git/contents";
import { isWithoutGit } from "../git/explain";
import { openRepository, type Repository } from "../git/repository";
import { giveUp, orNotFound } from "../not-found";
import { apisIn, checkedFile, leftovers, recordOf, versionNames } from "./read";
import { isSealed, readRecord, recordName } from "./record";

/** One version of a ledger, compared with its hashes and with git. */
export interface Verified {
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
export async function verifyLedger(io: BaselineIo, root: string): Promise<readonly Verified[]> {
  const history = await orNotFound(() => historyOf(io, root));
  const found = await orNotFound(async () => {
    const apis = await apisIn(io, root);
    const present = await Promise.all(apis.map((api) => verifiedIn(io, { root, api }, history)));
    return [...present.flat(), ...removedFrom(history, present.flat())];
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

async function historyOf(io: BaselineIo, root: string): Promise<History> {
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

async function verifiedIn(
  io: BaselineIo,
  place: LedgerPlace,
  history: History | NotFound,
): Promise<Verified[]> {
  const { api } = place;
  const names = await orNotFound(async () => ({
    versions: await versionNames(io, place),
    left: await leftovers(io, place),
  }));
  if ("kind" in names) return [{ api, version: "", wrong: names }];
  const versions = await Promise.all(
    names.versions.map(async (version): Promise<Verified> => {
      const shown = await orNotFound(() => shownBy(io, place, version, history));
      if (typeof shown === "string") return { api, version, wrong: undefined, history: shown };
      return { api, version, wrong: shown };
    }),
  );
  const left = names.left.map((name) => ({ api, version: name, wrong: leftBy(api, name) }));
  return [...versions, ...left];
}

/** The versions that git has and the folder no longer has. */
function removedFrom(history: History | NotFound, present: readonly Verified[]): Verified[] {
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

function leftBy(api: string, name: string): NotFound {
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
async function shownBy(
  io: BaselineIo,
  place: LedgerPlace,
  version: string,
  history: History | NotFound,
): Promise<string> {
  const record = await recordOf(io, place, version);
  for (const file of record.files) await checkedFile(io, place, version, file);
  if ("kind" in history) {
    if (history.code === "no-commits") return uncommitted;
    if (isWithoutGit(history)) return "verified only by its hashes: there is no git repository";
    return giveUp(history.code, history.message, history.advice);
  }
  const { repository, folder, added } = history;
  const commit = added.get(`${place.api}/${version}`);
  if (commit === undefined) return uncommitted;
  const path = `${folder}${place.api}/${version}/${recordName}`;
  const content = await contentAt(io, repository, { commit, path });
  const then = content && readRecord(content.toString("utf8"));
  if (then === undefined || !isSealed(then) || then.sha256 !== record.sha256)
    giveUp(
      "ledger-rewritten",
      `Version ${version} of ${place.api} in the ledger differs from commit ${commit.slice(0, 12)}, which added it. Its hashes are consistent, so all of its files were rewritten.`,
      `Restore it: \`git checkout ${commit.slice(0, 12)} -- ${folder}${place.api}/${version}\`.`,
    );
  const cut = repository.isShallow ? ", the oldest one of a shallow clone" : "";
  return `same as in commit ${commit.slice(0, 12)}${cut}`;
}
