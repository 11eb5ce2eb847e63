import { dirname, isAbsolute, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Baseline, BaselineIo, BaselineOptions } from "./types";
import { openRepository, type Repository } from "./git/repository";
import { findInLedger, findLatestInLedger, unpublishedInLedger } from "./ledger/ledger";
import { deletedLedger } from "./ledger/deleted";
import { sha256 } from "./ledger/record";
import { endSearch, orNotFound } from "./not-found";
import { findDefaultVersion } from "./default-version";
import { outsideAllowedFolders, isAllowedPath, escapingNamedFile, allowedFolders } from "./allowed-paths";
import { createReferenceReader } from "./allowed-references";
import { assertDocumentText } from "./checked-text";
import { readFromUrl } from "./url/url";
import { readAtVersion } from "./git-version";

/** The file at a git ref (tag, branch, commit id, `HEAD~2`). Never rejects. */
export async function readAtRef(io: BaselineIo, file: string, ref: string): Promise<Baseline> {
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
    return readAtVersion(io, repository, { commit, label, source: "git-ref" });
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
 * Another file on disk as the published version. Never rejects.
 * @param path absolute
 * @param label the file in messages; default: the path
 * @param more absolute paths of folders that the user works in
 */
export async function readFromFile(
  io: BaselineIo,
  path: string,
  label = path,
  more: readonly string[] = [],
): Promise<Baseline> {
  return orNotFound(async () => {
    const out = await escapingNamedFile(io, path, more);
    if (out !== undefined) endSearch("out-of-reach", out.message, out.advice);
    const reach = await allowedFolders(io, path, more);
    const text = await io.readFile(path);
    if (text === undefined)
      return endSearch(
        "no-such-file",
        `There is no file \`${label}\`.`,
        "Check the path of the published version.",
      );
    const { read, why } = createReferenceReader(io, { root: dirname(path), followLinks: true, reach });
    return {
      kind: "published",
      uri: pathToFileURL(path).href,
      text: assertDocumentText(text, `\`${label}\``),
      label,
      source: "file",
      hash: sha256(text),
      readFile: read,
      why,
    };
  });
}

function filePathOfUrl(url: string): string {
  try {
    const path = fileURLToPath(url);
    if (!path.includes("\0")) return path;
  } catch {
    // Invalid URLs are reported below.
  }
  return endSearch(
    "no-such-file",
    `\`${url}\` is not the URL of a file on this machine.`,
    "Use the form file:///FOLDER/FILE, or a path.",
  );
}

/**
 * Resolves `--base` and the setting: an existing file, a version in the ledger (`ledger:1.4.0` to be unambiguous), a
 * URL, or a git ref. Without `spec`, resolves `readConfiguredVersion`. Never rejects.
 */
export async function resolveBase(
  io: BaselineIo,
  file: string,
  spec?: string,
  options: BaselineOptions = {},
): Promise<Baseline> {
  if (spec === undefined) return readConfiguredVersion(io, file, options);
  if (/^https?:\/\//i.test(spec)) return readFromUrl(io, spec);
  const directory = resolve(options.directory ?? ".");
  if (/^file:\/\//i.test(spec))
    return orNotFound(async () => readFromFile(io, filePathOfUrl(spec), spec, [directory]));
  const version = /^ledger:(.+)$/.exec(spec)?.[1];
  if (version !== undefined)
    return (
      (options.ledger && (await findInLedger(io, options.ledger, version))) ?? missingLedgerVersion(version)
    );
  const path = resolve(directory, spec);
  const asFile = await readFromFile(io, path, spec, [directory]);
  if (asFile.kind !== "unchecked" || asFile.code !== "no-such-file" || isAbsolute(spec)) return asFile;
  const asVersion = options.ledger && (await findInLedger(io, options.ledger, spec));
  if (asVersion !== undefined) return asVersion;
  const asRef = await readAtRef(io, file, spec);
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
 * The published version: the configured one; otherwise the newest one in the ledger, or in git (see `findDefaultVersion`). A
 * configured version that is missing is never replaced by another one.
 */
async function readConfiguredVersion(
  io: BaselineIo,
  file: string,
  options: BaselineOptions,
): Promise<Baseline> {
  const { published: source, ledger } = options;
  switch (source?.kind) {
    case undefined:
      return (await inOwnLedger(io, file, options)) ?? findDefaultVersion(io, file, options);
    case "ledger":
      return (await inOwnLedger(io, file, options)) ?? unpublishedInLedger("the ledger");
    case "tag":
      return findDefaultVersion(io, file, options);
    case "branch":
      return readAtBranch(io, file, source.branch);
    case "url":
      return readFromUrl(io, source.url);
    case "file":
      return readConfiguredFile(io, file, resolve(ledger?.root ?? dirname(file), source.file), source.file);
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

/** A file that a configuration chooses, with the files that it refers to, as far as those of the document may lie. */
async function readConfiguredFile(
  io: BaselineIo,
  file: string,
  path: string,
  label: string,
): Promise<Baseline> {
  return orNotFound(async () => {
    const reach = await allowedFolders(io, file);
    if (!(await isAllowedPath(io, reach, path))) {
      const { message, advice } = outsideAllowedFolders(path, reach);
      endSearch("out-of-reach", message, advice);
    }
    const found = await readFromFile(io, path, label, reach);
    if (found.kind !== "published") return found;
    const { read, why } = createReferenceReader(io, { root: dirname(path), followLinks: true, reach });
    return { ...found, readFile: read, why };
  });
}

/** The file in a branch: in the remote's branch if it exists, because local commits are not published. */
async function readAtBranch(io: BaselineIo, file: string, branch: string): Promise<Baseline> {
  return orNotFound(async () => {
    const repository = await openRepository(io, file);
    const remotes = (await repository.ask("remote")).split("\n").filter((remote) => remote !== "");
    remotes.sort((one, other) => Number(other === "origin") - Number(one === "origin"));
    const names = [...remotes.map((remote) => `refs/remotes/${remote}/${branch}`), `refs/heads/${branch}`];
    const refs = canNameCommit(branch) ? await resolveCommits(repository, names) : new Map<string, string>();
    for (const ref of names) {
      const commit = refs.get(ref);
      const label = ref.replace(/^refs\/(?:remotes|heads)\//, "");
      if (commit !== undefined) return readAtVersion(io, repository, { commit, label, source: "git-branch" });
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
