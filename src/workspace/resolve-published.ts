/** Resolves the published versions that a document is compared with. */
import {
  alreadyRead,
  isServerUri,
  listSupportedVersions,
  locateBase,
  readLocated,
  sha256,
  type RequestText,
} from "../published/index";
import type { Baseline, BaselineIo, LocatedBaseline, NotFound } from "../published/index";
import type { WorkspaceConfig } from "./workspace-config";

/** The published versions to compare with: the newest one, and other supported ones. */
export interface PublishedVersionsToCompare {
  readonly base: Baseline;
  /** Newest first; empty unless the configuration has `compatibility: all`. */
  readonly older: readonly Baseline[];
}

/** The same versions, whose texts are not read yet. */
export interface LocatedVersions {
  readonly base: LocatedBaseline;
  readonly older: readonly LocatedBaseline[];
}

export interface ResolveOptions {
  /**
   * A version that the user specified for this check: a file, a version, a URL or a git ref. Takes precedence over the
   * configuration.
   */
  readonly spec?: string | undefined;
  /** Absolute path of the directory that a relative `spec` is resolved against. */
  readonly directory?: string | undefined;
  /** Requests parts of a published version from servers; if undefined, no server is contacted. */
  readonly serve?: RequestText | undefined;
}

/**
 * Never rejects.
 * @param file absolute path of the document
 */
export async function resolvePublished(
  io: BaselineIo,
  file: string,
  config: WorkspaceConfig,
  options: ResolveOptions = {},
): Promise<PublishedVersionsToCompare> {
  return readVersions(await locatePublished(io, file, config, options));
}

/** Never rejects. */
export async function readVersions({ base, older }: LocatedVersions): Promise<PublishedVersionsToCompare> {
  return { base: await readLocated(base), older: await Promise.all(older.map(readLocated)) };
}

/** The versions that `resolvePublished` returns. Texts from git are not read. Never rejects. */
export async function locatePublished(
  io: BaselineIo,
  file: string,
  { ledger, published, compatibility, wrong }: WorkspaceConfig,
  { spec, directory, serve }: ResolveOptions = {},
): Promise<LocatedVersions> {
  // A document that the configuration excludes can still be compared on request.
  if (wrong !== undefined && (wrong.code !== "excluded" || spec === undefined))
    return { base: wrong, older: [] };
  const isAll = compatibility === "all" && spec === undefined;
  if (isAll && published !== undefined && published.kind !== "ledger") return { base: onlyLedger, older: [] };
  if (isAll) {
    const [base, ...older] = (await listSupportedVersions(io, ledger)).toReversed().map(alreadyRead);
    if (base !== undefined) return { base, older };
  }
  const options = { published, ledger, ...(directory !== undefined && { directory }) };
  const base = await locateBase(io, file, spec, options);
  const isElsewhere = isAll && base.kind !== "unchecked" && base.source !== "ledger";
  return { base: isElsewhere ? onlyLedger : withCurrentRemoteFiles(base, serve), older: [] };
}

/** The same version with parts from servers, in their current state. Not for a ledger, which stores these parts. */
function withCurrentRemoteFiles(base: LocatedBaseline, serve: RequestText | undefined): LocatedBaseline {
  if (base.kind !== "located" || base.source === "ledger" || serve === undefined) return base;
  const served = async (uri: string): Promise<string | undefined> => {
    if (!isServerUri(uri)) return undefined;
    const answer = await serve(uri);
    return "text" in answer ? answer.text : undefined;
  };
  const why = async (uri: string): ReturnType<typeof base.why> => {
    const own = await base.why(uri);
    if (own !== undefined || !isServerUri(uri)) return own;
    const answer = await serve(uri);
    return "kind" in answer ? answer : undefined;
  };
  return {
    ...base,
    why,
    async identify(uri) {
      const own = await base.identify(uri);
      const text = own === undefined ? await served(uri) : undefined;
      return text === undefined ? own : sha256(text);
    },
    async read(): Promise<Baseline> {
      const version = await base.read();
      if (version.kind !== "published") return version;
      return { ...version, why, readFile: async (uri) => (await version.readFile(uri)) ?? served(uri) };
    },
  };
}

const onlyLedger: NotFound = {
  kind: "unchecked",
  code: "all-needs-ledger",
  message: "`compatibility: all` in contract-guard.yaml requires the ledger, which records retired versions.",
  advice: "Set `published: ledger` and publish all supported versions, or set `compatibility: latest`.",
};
