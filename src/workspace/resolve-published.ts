/** Resolves the published versions that a document is compared with. */
import { isServerUri, resolveBase, listSupportedVersions, type RequestText } from "../published/index";
import type { Baseline, BaselineIo, NotFound } from "../published/index";
import type { WorkspaceConfig } from "./workspace-config";

/** The published versions to compare with: the newest one, and other supported ones. */
export interface PublishedVersionsToCompare {
  readonly base: Baseline;
  /** Newest first; empty unless the configuration has `compatibility: all`. */
  readonly older: readonly Baseline[];
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
  { ledger, published, compatibility, wrong }: WorkspaceConfig,
  { spec, directory, serve }: ResolveOptions = {},
): Promise<PublishedVersionsToCompare> {
  // A document that the configuration excludes can still be compared on request.
  if (wrong !== undefined && (wrong.code !== "excluded" || spec === undefined))
    return { base: wrong, older: [] };
  const isAll = compatibility === "all" && spec === undefined;
  if (isAll && published !== undefined && published.kind !== "ledger") return { base: onlyLedger, older: [] };
  if (isAll) {
    const [base, ...older] = (await listSupportedVersions(io, ledger)).toReversed();
    if (base !== undefined) return { base, older };
  }
  const options = { published, ledger, ...(directory !== undefined && { directory }) };
  const base = await resolveBase(io, file, spec, options);
  const isElsewhere = isAll && base.kind !== "unchecked" && base.source !== "ledger";
  return { base: isElsewhere ? onlyLedger : withCurrentRemoteFiles(base, serve), older: [] };
}

/** The same version with parts from servers, in their current state. Not for a ledger, which stores these parts. */
function withCurrentRemoteFiles(base: Baseline, serve: RequestText | undefined): Baseline {
  if (base.kind !== "published" || base.source === "ledger" || serve === undefined) return base;
  return {
    ...base,
    async readFile(uri) {
      const own = await base.readFile(uri);
      if (own !== undefined || !isServerUri(uri)) return own;
      const answer = await serve(uri);
      return "text" in answer ? answer.text : undefined;
    },
    async why(uri) {
      const own = await base.why?.(uri);
      if (own !== undefined || !isServerUri(uri)) return own;
      const answer = await serve(uri);
      return "kind" in answer ? answer : undefined;
    },
  };
}

const onlyLedger: NotFound = {
  kind: "unchecked",
  code: "all-needs-ledger",
  message: "`compatibility: all` in contract-guard.yaml requires the ledger, which records retired versions.",
  advice: "Set `published: ledger` and publish all supported versions, or set `compatibility: latest`.",
};
