/** Finds the newest of several published versions. Pure. */
import type { SemVer } from "semver";
import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";

interface Versioned {
  readonly version: string;
  readonly date: string;
}

/** The version as a semantic version; `1.4` counts as 1.4.0, `v2` as 2.0.0. Undefined for a date, or anything else. */
export function semanticVersion(version: string): SemVer | undefined {
  const [, major, minor = "0", patch = "0", rest = ""] =
    /^v?(0|[1-9][0-9]{0,8})(?:\.([0-9]{1,9}))?(?:\.([0-9]{1,9}))?([-+].+)?$/.exec(version) ?? [];
  if (major === undefined || (/^-[0-9]/.test(rest) && !version.includes("."))) return undefined;
  return parse(`${major}.${Number(minor)}.${Number(patch)}${rest}`) ?? undefined;
}

/** Oldest first: by semantic version if all versions have one, otherwise by publication time. */
export function oldestFirst<T extends Versioned>(versions: readonly T[]): T[] {
  const parsed = new Map(versions.map((one) => [one, semanticVersion(one.version)]));
  const isSemantic = [...parsed.values()].every((version) => version !== undefined);
  return versions.toSorted((one, other) => {
    const [a, b] = [parsed.get(one), parsed.get(other)];
    const byVersion = isSemantic && a && b ? compare(a, b) : 0;
    return byVersion || compareText(one.date, other.date) || compareText(one.version, other.version);
  });
}

/** True if the version is a pre-release: `2.0.0-rc.1`. */
export function isPrerelease(version: string): boolean {
  return (semanticVersion(version)?.prerelease.length ?? 0) > 0;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
