/** Cache of the published version of each open document, valid until the repository changes. */
import { fileURLToPath } from "node:url";
import { ledgerKey, publishedVersionKey, allowedFolders } from "../published/index";
import type { Baseline, BaselineIo, ReferenceBounds, RequestText } from "../published/index";
import { resolvePublished, findWorkspaceConfig, policyAt } from "../service/index";
import type { PublishedVersionsToCompare, WorkspaceConfig } from "../service/index";
import type { Note, PolicyNow } from "../policy/index";
import type { CheckQuestion } from "./protocol";
import { failureMilliseconds, cacheMilliseconds } from "./remote-files";

/** The base of a document, with warnings about the configuration that selected it. */
export interface FoundVersions extends PublishedVersionsToCompare, ReferenceBounds {
  /** Absolute path of the folder that contains the configuration or the ledger. */
  readonly root: string;
  readonly notes: readonly Note[];
  readonly policy: PolicyNow | undefined;
}

export interface PublishedVersions {
  /** Never rejects. `readFile` reads the configuration by URI. */
  find(
    question: CheckQuestion,
    readFile: (uri: string) => Promise<string | undefined>,
  ): Promise<FoundVersions>;
  /** The text of a published file that an earlier answer referenced, or undefined. */
  read(uri: string): Promise<string | undefined>;
  forget(uri: string): void;
}

interface CachedVersions {
  readonly stamp: string;
  readonly bases: PublishedVersionsToCompare;
  /** When the answer expires, in milliseconds since 1970. */
  readonly until?: number;
}

/** @param serve fetches parts of a published version from servers */
export function createPublishedVersions(io: BaselineIo, serve: RequestText): PublishedVersions {
  const known = new Map<string, CachedVersions>();
  /** Pending requests to servers, shared by later edits. */
  const asked = new Map<
    string,
    { readonly stamp: string; readonly bases: Promise<PublishedVersionsToCompare> }
  >();
  /** Pending git commands, shared by later edits. */
  const keys = new Map<string, Promise<string | undefined>>();

  async function pendingKey(file: string): Promise<string | undefined> {
    const running = keys.get(file);
    if (running !== undefined) return running;
    const key = publishedVersionKey(io, file);
    keys.set(file, key);
    return key.finally(() => keys.delete(file));
  }

  async function bases(
    question: CheckQuestion,
    governed: WorkspaceConfig,
  ): Promise<PublishedVersionsToCompare> {
    const { uri, base, directory, fresh } = question;
    const file = fileURLToPath(uri);
    const { published, compatibility, ledger, wrong } = governed;
    // A file is read at every check, whatever the repository contains.
    const isFile = base === undefined && published?.kind === "file";
    const key = isFile ? undefined : await pendingKey(file);
    const stamp = JSON.stringify([
      key,
      await ledgerKey(io, ledger),
      base,
      directory,
      published,
      compatibility,
      ledger,
      wrong,
    ]);
    const before = known.get(uri);
    const isGood = before?.stamp === stamp && (before.until === undefined || Date.now() < before.until);
    if (isGood && fresh !== true) return before.bases;
    const running = asked.get(uri);
    if (running?.stamp === stamp) return running.bases;
    const found = resolvePublished(io, file, governed, { spec: base, directory, serve });
    asked.set(uri, { stamp, bases: found });
    const bases = await found;
    if (asked.get(uri)?.bases === found) asked.delete(uri);
    const kept = [bases.base, ...bases.older].map((one) => validMilliseconds(one, key));
    if (kept.includes(0)) known.delete(uri);
    else {
      const least = Math.min(...kept);
      known.set(uri, { stamp, bases, ...(least < Infinity && { until: Date.now() + least }) });
    }
    return bases;
  }

  return {
    async find(question, readFile) {
      if (!question.uri.startsWith("file:"))
        return { base: notOnDisk, older: [], notes: [], policy: undefined, ...noBounds };
      const file = fileURLToPath(question.uri);
      const governed = await findWorkspaceConfig(io, file, readFile);
      return {
        ...(await bases(question, governed)),
        notes: governed.notes,
        policy: policyAt(governed.policy, new Date().toISOString()),
        root: governed.ledger.root,
        followLinks: governed.followLinks,
        reach: await allowedFolders(io, file, question.folders),
      };
    },
    async read(uri) {
      for (const baseline of [...known.values()].flatMap(({ bases: { base, older } }) => [base, ...older])) {
        const text = baseline.kind === "published" ? await baseline.readFile(uri) : undefined;
        if (text !== undefined) return text;
      }
      return undefined;
    },
    forget: (uri) => void known.delete(uri),
  };
}

/**
 * How long an answer is valid, in milliseconds. The stamp invalidates versions from git and the ledger. A file may
 * change at any time. A server is not contacted at every keystroke.
 */
function validMilliseconds(baseline: Baseline, key: string | undefined): number {
  if (baseline.kind === "unchecked")
    return baseline.code.startsWith("url-") && baseline.code !== "url-not-allowed" ? failureMilliseconds : 0;
  if (baseline.source === "url") return cacheMilliseconds;
  if (baseline.source === "ledger") return Infinity;
  return key === undefined || baseline.source === "file" ? 0 : Infinity;
}

const noBounds: ReferenceBounds = { root: "", followLinks: false, reach: [] };

const notOnDisk: Baseline = {
  kind: "unchecked",
  code: "not-on-disk",
  message: "This document is not a file on disk, so it has no published version.",
  advice: "Save it in the git repository that contains the released versions.",
};
