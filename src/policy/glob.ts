/** Globs, which come to an end soon whatever they are. */
import picomatch from "picomatch";

/** So many steps of a backtracking matcher take a fraction of a second. */
const mostSteps = 30_000_000;

/** Of a glob that is tried at all, at most so many wildcards may share out one text in ways of their own. */
const mostFree = 3;

/**
 * @param braces whether `{a,b}` stands for either; if not, for itself
 * @returns whether a text fits; one that is so long that it would take long does not
 */
export function globTest(pattern: string, braces: boolean): (text: string) => boolean {
  const fits = picomatch(pattern, { dot: true, nobrace: !braces });
  const free = freeWildcards(pattern);
  return (text) => text.length ** free <= mostSteps && fits(text);
}

/** The names before the first that has a wildcard. */
export function baseOf(pattern: string): string {
  return picomatch.scan(pattern, { unescape: true }).base;
}

export function isQuickGlob(pattern: string): boolean {
  return freeWildcards(pattern) <= mostFree;
}

/**
 * In how many places the rest of a text may begin: at each `**`, and in each name after each wildcard but the last, which
 * ends where the name does. What an extended glob repeats may begin anywhere.
 */
function freeWildcards(pattern: string): number {
  const names = pattern.split("/").map((name) => {
    const wildcards = name.match(/\*+/g)?.length ?? 0;
    return name === "**" ? 1 : Math.max(0, wildcards - 1);
  });
  const repeats = pattern.match(/[*+]\(/g)?.length ?? 0;
  return names.reduce((sum, free) => sum + free, repeats * (mostFree + 1));
}
