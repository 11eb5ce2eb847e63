/** Whether a version number says what the changes ask for. Pure. */
import { semanticVersion } from "../baseline/index";
import type { Report } from "./report";

type Bump = Report["requiredBump"];

/**
 * Why a version may not follow another one with changes that ask for `bump`, in a sentence; undefined when it may. Below
 * 1.0.0 the second number counts as the first. What is no semantic version must be a later date, or at least another.
 */
export function misfit(before: string | null, after: string | null, bump: Bump): string | undefined {
  if (after === null || after.trim() === "") return "The document has no `info.version`.";
  if (before === null) return undefined;
  if (after === before) return `\`info.version\` is still ${before}, which is published.`;
  const [from, to] = [semanticVersion(before), semanticVersion(after)];
  if (from && to) {
    if (to.compare(from) <= 0) return `\`info.version\` is ${after}, which is not newer than ${before}.`;
    const wanted = next(from, bump);
    const reached = [to.major, to.minor, to.patch].map((part, index) => part - (wanted[index] ?? 0));
    const first = reached.find((difference) => difference !== 0) ?? 0;
    return first < 0
      ? `\`info.version\` is ${after}, but the changes since ${before} need ${wanted.join(".")}.`
      : undefined;
  }
  const isEarlier = isDate(before) && isDate(after) && digits(after) < digits(before);
  return isEarlier ? `\`info.version\` is ${after}, which is not later than ${before}.` : undefined;
}

/** The least version that says `bump`. */
function next(
  { major, minor, patch, prerelease }: NonNullable<ReturnType<typeof semanticVersion>>,
  bump: Bump,
): [number, number, number] {
  const level =
    bump === "major"
      ? major === 0
        ? "minor"
        : "major"
      : bump === "minor"
        ? major === 0
          ? "patch"
          : "minor"
        : "patch";
  // 2.0.0 follows 2.0.0-rc.1, whatever changed: nobody was promised anything.
  if (prerelease.length > 0) return [major, minor, patch];
  if (level === "major") return [major + 1, 0, 0];
  return level === "minor" ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

function digits(date: string): string {
  return date.replaceAll("-", "");
}

function isDate(version: string): boolean {
  return /^\d{4}-?\d{2}-?\d{2}/.test(version);
}
