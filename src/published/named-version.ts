import { dirname, isAbsolute, resolve } from "node:path";
import type { Baseline, BaselineIo, BaselineOptions, LocatedBaseline } from "./types";
import { openRepository, type Repository } from "./git/repository";
import { findInLedger, findLatestInLedger, unpublishedInLedger } from "./ledger/ledger";
import { deletedLedger } from "./ledger/deleted";
import { endSearch, orNotFound } from "./not-found";
import { locateDefaultVersion } from "./default-version";
import { filePathOfUrl, readConfiguredFile, readFromFile } from "./file-version";
import { readFromUrl } from "./url/url";
import { locateAtVersion } from "./git-version";
import { alreadyRead, readLocated } from "./located";

/** The file at a git ref (tag, branch, commit id, `HEAD~2`). Never rejects. */
export async function readAtRef(io: BaselineIo, file: string, ref: string): Promise<Baseline> {
  return readLocated(await locateAtRef(io, file, ref));
}

async function locateAtRef(io: BaselineIo, file: string, ref: string): Promise<LocatedBaseline> {
  return orNotFound(async () => {
    const repository = await openRepository(io, file);
    const commit = await resolveCommit(repository, ref);
    if (commit === undefined) {
      const fetch = repository.isShallow
        ? "This is a shallow clone: run `git fetch --unshallow --tags`."
        : "If it is on the remote, run `git fetch --tags`.";
      endSearch(
        "no-such-ref",
        `There is no git ref \`${ref}\` in this repository.`,
        `Check the name. ${fetch}`,
      );
    }
    const label = ref.replace(/^refs\/(?:tags|heads|remotes)\//, "");
    return locateAtVersion(io, repository, { commit, label, source: "git-ref" });
  });
}

/** True if the string can name a single commit. A leading hyphen would be an option; ranges name several commits. */
function canNameCommit(ref: string): boolean {
  return ref !== "" && !/^-|\.\.|[\0-\x1f\x7f]/.test(ref);
}

/** Undefined if there is no such ref. Ends the search if it does not lead to a commit. */
export async function resolveCommit({ ask }: Repository, ref: string): Promise<string | undefined> {
  if (!canNameCommit(ref)) return undefined;
  const resolve = async (name: string): Promise<string | undefined> => {
    const answer = await ask("rev-parse", "--verify", "--quiet", "--end-of-options", name);
    return /^[0-9a-f]+$/.exec(answer.trim())?.[0];
  };
  const commit = await resolve(`${ref}^{commit}`);
  const object = commit ?? (await resolve(ref));
  if (commit === undefined && object !== undefined)
    endSearch(
      "no-commit",
      `\`${ref}\` leads to object ${object.slice(0, 12)}, which is not a commit or cannot be read.`,
      "Specify a commit, a tag or a branch. If it is one, the repository may be damaged: run `git fsck`.",
    );
  return commit;
}

/**
 * Resolves `--base` and the setting: an existing file, a version in the ledger (`ledger:1.4.0` to be unambiguous), a
 * URL, or a git ref. Without `spec`, resolves `locateConfigured`. Never rejects.
 */
export async function resolveBase(
  io: BaselineIo,
  file: string,
  spec?: string,
  options: BaselineOptions = {},
): Promise<Baseline> {
  return readLocated(await locateBase(io, file, spec, options));
}

/** The version that `resolveBase` returns. A text from git is not read. */
export async function locateBase(
  io: BaselineIo,
  file: string,
  spec?: string,
  options: BaselineOptions = {},
): Promise<LocatedBaseline> {
  if (spec === undefined) return locateConfigured(io, file, options);
  if (/^https?:\/\//i.test(spec)) return alreadyRead(await readFromUrl(io, spec));
  const directory = resolve(options.directory ?? ".");
  if (/^file:\/\//i.test(spec))
    return alreadyRead(
      await orNotFound(async () => readFromFile(io, filePathOfUrl(spec), spec, [directory])),
    );
  const version = /^ledger:(.+)$/.exec(spec)?.[1];
  if (version !== undefined)
    return alreadyRead(
      (options.ledger && (await findInLedger(io, options.ledger, version))) ?? missingLedgerVersion(version),
    );
  const path = resolve(directory, spec);
  const asFile = await readFromFile(io, path, spec, [directory]);
  if (asFile.kind !== "unchecked" || asFile.code !== "no-such-file" || isAbsolute(spec))
    return alreadyRead(asFile);
  const asVersion = options.ledger && (await findInLedger(io, options.ledger, spec));
  if (asVersion !== undefined) return alreadyRead(asVersion);
  const asRef = await locateAtRef(io, file, spec);
  const isNeither =
    asRef.kind === "unchecked" && (asRef.code === "no-such-ref" || asRef.code === "no-repository");
  if (!isNeither || !/[\\/]|\.(?:ya?ml|json)$/i.test(spec)) return asRef;
  return { ...asRef, code: "no-such-base", message: `\`${spec}\` is neither a file nor a git ref.` };
}

function missingLedgerVersion(version: string): Baseline {
  return {
    kind: "unchecked",
    code: "no-such-version",
    message: `The ledger has no version ${version} of this document.`,
    advice: "Run `contract-guard ledger list` to list the versions.",
  };
}

/**
 * The published version: the configured one; otherwise the newest one in the ledger, or in git (see
 * `locateDefaultVersion`). A
 * configured version that is missing is never replaced by another one.
 */
async function locateConfigured(
  io: BaselineIo,
  file: string,
  options: BaselineOptions,
): Promise<LocatedBaseline> {
  const { published: source, ledger } = options;
  const inLedger =
    source === undefined || source.kind === "ledger" ? await inOwnLedger(io, file, options) : undefined;
  if (inLedger !== undefined) return alreadyRead(inLedger);
  switch (source?.kind) {
    case "ledger":
      return alreadyRead(unpublishedInLedger("the ledger"));
    case undefined:
    case "tag":
      return locateDefaultVersion(io, file, options);
    case "branch":
      return locateAtBranch(io, file, source.branch);
    case "url":
      return alreadyRead(await readFromUrl(io, source.url));
    case "file":
      return alreadyRead(
        await readConfiguredFile(io, file, resolve(ledger?.root ?? dirname(file), source.file), source.file),
      );
  }
}

async function inOwnLedger(
  io: BaselineIo,
  file: string,
  { ledger, prereleases }: BaselineOptions,
): Promise<Baseline | undefined> {
  if (ledger === undefined) return undefined;
  return (await findLatestInLedger(io, ledger, prereleases)) ?? deletedLedger(io, file, ledger);
}

/** The file in a branch: in the remote's branch if it exists, because local commits are not published. */
async function locateAtBranch(io: BaselineIo, file: string, branch: string): Promise<LocatedBaseline> {
  return orNotFound(async () => {
    const repository = await openRepository(io, file);
    const remotes = (await repository.ask("remote")).split("\n").filter((remote) => remote !== "");
    remotes.sort((one, other) => Number(other === "origin") - Number(one === "origin"));
    const names = [...remotes.map((remote) => `refs/remotes/${remote}/${branch}`), `refs/heads/${branch}`];
    const refs = canNameCommit(branch) ? await resolveCommits(repository, names) : new Map<string, string>();
    for (const ref of names) {
      const commit = refs.get(ref);
      const label = ref.replace(/^refs\/(?:remotes|heads)\//, "");
      if (commit !== undefined)
        return locateAtVersion(io, repository, { commit, label, source: "git-branch" });
    }
    return endSearch(
      "no-such-branch",
      `There is no branch \`${branch}\` in this repository or on a known remote.`,
      "Run `git fetch`, or correct the name in contract-guard.yaml.",
    );
  });
}

/**
 * The commits of those refs that exist. Ends the search at a damaged ref, which must not be replaced by another one.
 */
async function resolveCommits(
  { ask }: Repository,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const listed = await ask("for-each-ref", "--format=%(objectname) %(refname)", "--", ...names);
  return new Map(
    listed.split("\n").flatMap((line) => {
      const [, commit, name] = /^(\w+) (.+)$/.exec(line) ?? [];
      return commit === undefined || name === undefined ? [] : [[name, commit] as const];
    }),
  );
}
