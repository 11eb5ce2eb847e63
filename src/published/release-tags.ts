/** Which tags look like releases, and in what order they may be a file's published version. Pure. */
import { parse, compare, type SemVer } from "semver";
import { semanticVersion } from "./ledger/version-order";

export interface ReleaseTag {
  /** `v1.2.3`, `orders/v1.2.3`, `@acme/orders@1.2.3`. */
  readonly name: string;
  readonly version: SemVer;
  /** What stands before the version: empty, `orders`, `@acme/orders`. */
  readonly component: string;
  /** When it was made, in seconds since 1970. */
  readonly created: number;
}

const RELEASE = /^(?:(.+)[/@])?v?([0-9]+\.[0-9]+\.[0-9]+(?:[-+].*)?)$/;
/** Words that stand before a version without naming a part of the repository. */
const NO_COMPONENT = /^(?:release|releases|version|versions|tags)$/i;

/** The tag as a release, or undefined if its name ends in no semantic version. */
export function releaseTag(name: string, created: number): ReleaseTag | undefined {
  const [, component = "", text = ""] = RELEASE.exec(name) ?? [];
  const version = parse(text);
  if (version === null) return undefined;
  return { name, version, component: NO_COMPONENT.test(component) ? "" : component, created };
}

/**
 * The tags that may have published a file, the best first. Those named after the file or a folder above it (the
 * nearest counts most) come before plain ones, so that in a repository of many APIs another one's release is not
 * taken; each kind is ordered by version. Tags of other components come last, by date: their versions do not compare.
 * @param names of the file and of the folders above it, nearest first
 */
export function inOrder(
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

/**
 * The tags that are made like a pattern, in which `*` stands for the version, the newest version first. The others
 * are left out, whatever they look like.
 */
export function likePattern<T extends { readonly name: string }>(
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
