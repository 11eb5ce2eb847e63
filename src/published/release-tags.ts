/** Recognizes release tags, and orders them as candidates for the published version of a file. Pure. */
import type { SemVer } from "semver";
import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";
import { semanticVersion } from "./ledger/version-order";

export interface ReleaseTag {
  /** `v1.2.3`, `orders/v1.2.3`, `@acme/orders@1.2.3`. */
  readonly name: string;
  readonly version: SemVer;
  /** The part before the version: empty, `orders`, `@acme/orders`. */
  readonly component: string;
  /** Creation time in seconds since 1970. */
  readonly created: number;
}

const RELEASE = /^(?:(.+)[/@])?v?([0-9]+\.[0-9]+\.[0-9]+(?:[-+].*)?)$/;
/** Prefixes of a version that do not name a component. */
const NO_COMPONENT = /^(?:release|releases|version|versions|tags)$/i;

/** The tag as a release, or undefined if its name does not end in a semantic version. */
export function parseReleaseTag(name: string, created: number): ReleaseTag | undefined {
  const [, component = "", text = ""] = RELEASE.exec(name) ?? [];
  const version = parse(text);
  if (version === null) return undefined;
  return { name, version, component: NO_COMPONENT.test(component) ? "" : component, created };
}

/**
 * The tags that may have published a file, best first. Tags named after the file or a folder above it (the nearest
 * first) precede plain ones, so that the release of another API in the repository is not used; each group is ordered by
 * version. Tags of other components come last, by date, because their versions cannot be compared.
 * @param names of the file and of the folders above it, nearest first
 */
export function orderReleaseTags(
  tags: readonly ReleaseTag[],
  names: readonly string[],
  prereleases: boolean,
): ReleaseTag[] {
  const lower = names.map((name) => name.toLowerCase());
  const rank = ({ component }: ReleaseTag): number => {
    if (component === "") return lower.length;
    const own = component.toLowerCase();
    const place = lower.findIndex((name) => own === name || own.endsWith(`/${name}`));
    return place < 0 ? lower.length + 1 : place;
  };
  const ranked = tags
    .filter(({ version }) => prereleases || version.prerelease.length === 0)
    .map((tag) => ({ tag, rank: rank(tag) }));
  const others = new Set(ranked.filter((one) => one.rank > lower.length).map(({ tag }) => tag.component));
  ranked.sort(
    (one, other) =>
      one.rank - other.rank ||
      (one.rank > lower.length && others.size > 1 ? other.tag.created - one.tag.created : 0) ||
      compare(other.tag.version, one.tag.version) ||
      (one.tag.name < other.tag.name ? -1 : 1),
  );
  return ranked.map(({ tag }) => tag);
}

/** The tags that match a pattern in which `*` represents the version, newest version first. */
export function matchTagPattern<T extends { readonly name: string }>(
  tags: readonly T[],
  pattern: string,
  prereleases: boolean,
): T[] {
  const [before = "", after = ""] = pattern.split("*");
  const found = tags.flatMap((tag) => {
    const { name } = tag;
    if (!name.startsWith(before) || !name.endsWith(after) || name.length <= before.length + after.length)
      return [];
    const version = semanticVersion(name.slice(before.length, name.length - after.length));
    if (version === undefined || (!prereleases && version.prerelease.length > 0)) return [];
    return [{ tag, version }];
  });
  found.sort((one, other) => compare(other.version, one.version) || (one.tag.name < other.tag.name ? -1 : 1));
  return found.map(({ tag }) => tag);
}
