/** Owners of files by the text of a CODEOWNERS file, as GitHub documents it. */
import { createGlobTest } from "./glob";

/** GitHub ignores larger files. */
const MAX_CHARACTERS = 3_000_000;

/**
 * The owners of a file: those of the last entry that matches it, which may have none.
 * @param path from the root of the repository, with forward slashes
 */
export function codeOwnersOf(text: string, path: string): readonly string[] {
  if (text.length > MAX_CHARACTERS) return [];
  const lines = text.split(/\r\n|\r|\n/);
  for (const line of lines.reverse()) {
    // A space in a pattern is escaped; a comment begins after a space.
    const words = line
      .replace(/(?:^|\s)#.*$/, "")
      .trim()
      .split(/(?<!\\)\s+/);
    const [pattern = "", ...owners] = words;
    if (pattern === "" || !owners.every(isOwner) || isUnsupported(pattern)) continue;
    if (matchesOwnerPattern(pattern.replaceAll("\\ ", " "), path)) return owners;
  }
  return [];
}

/** `@user`, `@organization/team` or an email address. */
function isOwner(word: string): boolean {
  return /^@[\w.-]+(?:\/[\w.-]+)?$|^[^\s@]+@[^\s@]+$/.test(word);
}

/** Syntax of .gitignore that CODEOWNERS does not have; such a line is skipped. Includes the headings of GitLab. */
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
