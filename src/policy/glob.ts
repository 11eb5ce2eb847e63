/** Glob matching with bounded time. */
import picomatch from "picomatch";

/** Maximum number of steps of the backtracking matcher: a fraction of a second. */
const maxSteps = 30_000_000;

/** Maximum number of independent wildcards in a glob. */
const maxFreeWildcards = 3;

/**
 * @param braces whether `{a,b}` matches either; otherwise braces are literal
 * @returns whether a text matches; false for a text too long to be matched in bounded time
 */
export function createGlobTest(pattern: string, braces: boolean): (text: string) => boolean {
  const fits = picomatch(pattern, { dot: true, nobrace: !braces });
  const free = freeWildcards(pattern);
  return (text) => text.length ** free <= maxSteps && fits(text);
}

/** The path segments before the first wildcard. */
export function globBase(pattern: string): string {
  return picomatch.scan(pattern, { unescape: true }).base;
}

export function isQuickGlob(pattern: string): boolean {
  return freeWildcards(pattern) <= maxFreeWildcards;
}

/**
 * The number of wildcards at which a matcher can backtrack: each `**`, and each wildcard of a path segment except the
 * last. Repetitions of extended globs count more than allowed.
 */
function freeWildcards(pattern: string): number {
  const names = pattern.split("/").map((name) => {
    const wildcards = name.match(/\*+/g)?.length ?? 0;
    return name === "**" ? 1 : Math.max(0, wildcards - 1);
  });
  const repeats = pattern.match(/[*+]\(/g)?.length ?? 0;
  return names.reduce((sum, free) => sum + free, repeats * (maxFreeWildcards + 1));
}
