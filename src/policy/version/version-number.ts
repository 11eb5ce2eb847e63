/** Version numbers: semantic versions, including those below 1.0.0, and dates. Pure. */
import { semanticVersion } from "../../published/index";
import type { Report } from "../report";

export type Bump = Report["requiredBump"];

/** `2026-01-31`, `20260131`, `2026.01.31`, and months. */
const date = /^(?:19|20)\d{2}([-.]?)(?:0[1-9]|1[0-2])(?:\1(?:0[1-9]|[12]\d|3[01]))?(?!\d|\.\d)/;

export type VersionNumber =
  | {
      readonly kind: "semantic";
      readonly parts: readonly [number, number, number];
      readonly isTrial: boolean;
    }
  | { readonly kind: "date"; readonly digits: string; readonly separator: string; readonly written: string }
  | { readonly kind: "name" };

/** Parses a version. `2026.01` is a month, `1.4` is 1.4.0. */
export function readVersion(version: string): VersionNumber {
  const found = date.exec(version);
  if (found !== null) {
    const [written, separator = ""] = found;
    return { kind: "date", digits: written.replaceAll(/\D/g, ""), separator, written };
  }
  const parsed = semanticVersion(version);
  if (parsed === undefined) return { kind: "name" };
  const { major, minor, patch, prerelease } = parsed;
  return { kind: "semantic", parts: [major, minor, patch], isTrial: prerelease.length > 0 };
}

/** The lowest version after a published one that matches the changes, in the same notation. */
export function lowestNextVersion(
  published: string,
  { parts: [major, minor, patch], isTrial }: VersionNumber & { kind: "semantic" },
  bump: Bump,
): { readonly parts: readonly [number, number, number]; readonly written: string } {
  // Below 1.0.0 the minor version counts as the major version; 2.0.0 may follow 2.0.0-rc.1 with any changes.
  const first = major === 0 ? { major: "minor", minor: "patch" } : { major: "major", minor: "minor" };
  const level = bump === "major" || bump === "minor" ? first[bump] : "patch";
  const parts: readonly [number, number, number] = isTrial
    ? [major, minor, patch]
    : level === "major"
      ? [major + 1, 0, 0]
      : level === "minor"
        ? [major, minor + 1, 0]
        : [major, minor, patch + 1];
  return { parts, written: inNotationOf(published, parts) };
}

/** `2.0` after `1.4`, `v2` after `v1`: as many numbers as in the published version, or as needed. */
export function inNotationOf(published: string, parts: readonly number[]): string {
  const [, prefix = "", numbers = ""] = /^(v?)([\d.]*)/.exec(published) ?? [];
  const needed = parts.findLastIndex((part) => part !== 0) + 1;
  return prefix + parts.slice(0, Math.max(numbers.split(".").length, needed)).join(".");
}
