/** Findings about `info.version`. */
import { ownFinding } from "../own-finding";
import type { OwnKind } from "../own-rules";
import type { Finding, Location, Report } from "../report";
import type { PolicyNow } from "../policy";
import type { Judge } from "../severity";
import { findVersionMismatch } from "./version-check";
import { inNotationOf, readVersion } from "./version-number";

/** The locations of `info.version` in both documents, and the versions in their URLs. */
export interface VersionLocations {
  readonly base: { readonly at: Location; readonly inAddresses: ReadonlySet<number> };
  readonly head: { readonly at: Location; readonly inAddresses: ReadonlySet<number> };
}

/**
 * At most one finding, at the version of head. Without changes, the version may stay the same.
 * @param policy its date is read only for date versions
 */
export function versionFindings(
  report: Report,
  { base, head }: VersionLocations,
  { own }: Judge,
  policy: PolicyNow,
): Finding[] {
  const [published, edited] = [report.base?.apiVersion ?? null, report.head.apiVersion];
  const versionFinding = (kind: OwnKind, message: string, wanted?: string): Finding[] => [
    ownFinding(kind, own(kind), {
      message,
      ...(wanted !== undefined && { advice: `Set \`info.version\` to ${wanted}.`, replacement: wanted }),
      base: published === null ? null : base.at,
      head: head.at,
      names: [],
    }),
  ];
  const { requiredBump } = report;
  const wrong = findVersionMismatch(published, edited, requiredBump, policy);
  if (wrong !== undefined && (wrong.kind !== "version-unchanged" || requiredBump !== "none")) {
    const { kind, message, wanted } = wrong;
    if (wanted === undefined || published === null) return versionFinding(kind, message);
    return versionFinding(
      kind,
      `Version ${wanted} is required: ${describeChanges(report, published)}, but ${currentVersion(edited)}.`,
      wanted,
    );
  }
  if (published === null || edited === null) return [];
  return urlVersionFindings(published, edited, requiredBump === "major");

  /** Applies only to APIs whose published major version is the highest one in their URLs. */
  function urlVersionFindings(before: string, after: string, isBreaking: boolean): Finding[] {
    const [from, to] = [readVersion(before), readVersion(after)];
    if (from.kind !== "semantic" || to.kind !== "semantic") return [];
    const [was, is] = [Math.max(0, ...base.inAddresses), Math.max(0, ...head.inAddresses)];
    const [major] = to.parts;
    if (was === 0 || was !== from.parts[0] || is === major) return [];
    if (is > major) {
      const wanted = inNotationOf(before, [is, 0, 0]);
      return versionFinding(
        "version-too-low",
        `Version ${wanted} is required: the document adds URLs with \`/v${is}\`.`,
        wanted,
      );
    }
    if (!isBreaking) return [];
    const message = `\`info.version\` is ${after}, but clients still call \`/v${is}\`, which has breaking changes.`;
    return versionFinding("version-path-differs", message);
  }
}

function currentVersion(version: string | null): string {
  return version === null || version.trim() === ""
    ? "`info.version` is missing"
    : `\`info.version\` is ${version}`;
}

/** The changes that require the version: `2 breaking changes since 1.4.0`, or all changes. */
function describeChanges({ summary, requiredBump, versions }: Report, published: string): string {
  const { breaking, dangerous, compatible, approved } = summary;
  if (requiredBump === "none") return `no change since ${published}`;
  const [count, kind] =
    requiredBump === "major" ? [breaking + approved, "breaking "] : [dangerous + compatible + approved, ""];
  // A change may break only an older version.
  const since = requiredBump === "major" && versions !== undefined ? "the supported versions" : published;
  return `${count} ${kind}${count === 1 ? "change" : "changes"} since ${since}`;
}
