/** Check of the version number against the changes. Pure. */
import { semanticVersion } from "../../published/index";
import type { OwnKind } from "../own-rules";
import { lowestNextVersion, readVersion, type Bump } from "./version-number";

/** The reason why a version number does not match the changes. */
export interface VersionMismatch {
  readonly kind: OwnKind & `version-${string}`;
  /** A sentence. */
  readonly message: string;
  /** The lowest valid version, if there is one. */
  readonly wanted?: string;
}

/**
 * The reason why a version may not follow another one with changes that require `bump`; undefined if it may. Below
 * 1.0.0 the minor version counts as the major version. A version that is not semantic must be a later date or differ.
 * @param clock ISO 8601 in UTC: read only for date versions
 */
export function findVersionMismatch(
  before: string | null,
  after: string | null,
  bump: Bump,
  clock: { readonly now: string },
): VersionMismatch | undefined {
  if (after === null || after.trim() === "")
    return {
      kind: "version-missing",
      message: "`info.version` is missing.",
      ...(before !== null && wantedAfter(before, bump, clock)),
    };
  if (before === null) return undefined;
  const least = wantedAfter(before, bump, clock);
  if (after === before)
    return {
      kind: "version-unchanged",
      message: `\`info.version\` is still ${before}, which is already published.`,
      ...least,
    };
  const low = (why: string): VersionMismatch => ({
    kind: "version-too-low",
    message: `\`info.version\` is ${after}, ${why}`,
    ...least,
  });
  const [from, to] = [readVersion(before), readVersion(after)];
  if (from.kind === "semantic" && to.kind === "semantic") {
    if (!isNewer(after, before)) return low(`which is not newer than ${before}.`);
    const { parts, written } = lowestNextVersion(before, from, bump);
    const first = to.parts.map((part, index) => part - (parts[index] ?? 0)).find((gap) => gap !== 0) ?? 0;
    return first < 0 ? low(`but the changes since ${before} require ${written}.`) : undefined;
  }
  const isEarlier = from.kind === "date" && to.kind === "date" && to.digits < from.digits;
  return isEarlier ? low(`which is not later than ${before}.`) : undefined;
}

function wantedAfter(
  before: string,
  bump: Bump,
  clock: { readonly now: string },
): { readonly wanted?: string } {
  const published = readVersion(before);
  if (published.kind === "semantic") return { wanted: lowestNextVersion(before, published, bump).written };
  if (published.kind === "name") return {};
  const { digits, separator, written } = published;
  const [year = "", month = "", day = ""] = clock.now.slice(0, 10).split("-");
  const today = (digits.length === 6 ? [year, month] : [year, month, day]).join(separator);
  return today > written ? { wanted: today } : {};
}

function isNewer(one: string, other: string): boolean {
  const [is, was] = [semanticVersion(one), semanticVersion(other)];
  return is !== undefined && was !== undefined && is.compare(was) > 0;
}
