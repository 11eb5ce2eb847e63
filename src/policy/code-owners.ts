/** Owners of files by the text of a CODEOWNERS file, as GitHub and GitLab document it. */
import { createGlobTest } from "./glob";

/** GitHub ignores larger files. */
const MAX_CHARACTERS = 3_000_000;

/** A heading of GitLab: `[Name]`, `^[Optional]`, `[Name][2] @default-owner`. */
const HEADING = /^(\^?)\[([^\]]+)\](?:\[\d+\])?(?:\s+(.*))?$/;

interface Section {
  readonly isOptional: boolean;
  /** The owners of entries without owners. */
  readonly defaults: readonly string[];
  readonly entries: Entry[];
}

interface Entry {
  readonly pattern: string;
  readonly owners: readonly string[];
}

/**
 * The owners of a file: in each section, those of the last entry that matches it, which may have none. Sections whose
 * approval is optional count only if no other section has an owner.
 * @param path from the root of the repository, with forward slashes
 */
export function codeOwnersOf(text: string, path: string): readonly string[] {
  if (text.length > MAX_CHARACTERS) return [];
  const all = parseSections(text).map(({ isOptional, defaults, entries }) => {
    const entry = entries.findLast(({ pattern }) => matchesOwnerPattern(pattern, path));
    const owners = entry === undefined || entry.owners.length > 0 ? entry?.owners : defaults;
    return { isOptional, owners: owners ?? [] };
  });
  const ownersIn = (optional: boolean): readonly string[] => [
    ...new Set(all.flatMap(({ isOptional, owners }) => (isOptional === optional ? owners : []))),
  ];
  const required = ownersIn(false);
  return required.length > 0 ? required : ownersIn(true);
}

/** The entries before the first heading, and each section. Sections with the same name are one section. */
function parseSections(text: string): readonly Section[] {
  let current: Section = { isOptional: false, defaults: [], entries: [] };
  const all = [current];
  const byName = new Map<string, Section>();
  // A space in a pattern is escaped; a comment begins after a space.
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/(?:^|\s)#.*$/, "").trim());
  const isOwner = lines.some((line) => HEADING.test(line)) ? isGitlabOwner : isGithubOwner;
  for (const content of lines) {
    const [, optional, name, owners = ""] = HEADING.exec(content) ?? [];
    if (name !== undefined) {
      const key = name.trim().toLowerCase();
      const defaults = owners.split(/\s+/).filter(isOwner);
      current = byName.get(key) ?? { isOptional: optional === "^", defaults, entries: [] };
      if (!byName.has(key)) all.push(current);
      byName.set(key, current);
      continue;
    }
    const [pattern = "", ...given] = content.split(/(?<!\\)\s+/);
    if (pattern === "" || !given.every(isOwner) || isUnsupported(pattern)) continue;
    current.entries.push({ pattern: pattern.replaceAll("\\ ", " "), owners: given });
  }
  return all;
}

/** `@user`, `@organization/team` or an email address. */
function isGithubOwner(word: string): boolean {
  return /^@[\w.-]+(?:\/[\w.-]+)?$|^[^\s@]+@[^\s@]+$/.test(word);
}

/** Also `@group/subgroup/team` and `@@role`. */
function isGitlabOwner(word: string): boolean {
  return isGithubOwner(word) || /^@{1,2}[\w.-]+(?:\/[\w.-]+)*$/.test(word);
}

/** Syntax of .gitignore that CODEOWNERS does not have; such a line is skipped. */
function isUnsupported(pattern: string): boolean {
  return /^!|^\\#|[[\]]/.test(pattern);
}

function matchesOwnerPattern(pattern: string, path: string): boolean {
  const isAnchored = /\/./.test(pattern);
  const glob = `${isAnchored ? "" : "**/"}${pattern.replace(/^\//, "")}`.replace(/[{}()+@!|^$\\]/g, "\\$&");
  if (glob.endsWith("/")) return createGlobTest(`${glob}**`, false)(path);
  // `docs/*` matches the files in a folder, and not those in folders below it.
  const globs = isAnchored && /(?:^|\/)\*$/.test(glob) ? [glob] : [glob, `${glob}/**`];
  return globs.some((each) => createGlobTest(each, false)(path));
}
