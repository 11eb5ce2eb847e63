/** Regular expressions tried on a text, where that surely comes to an end soon. */

import { hasOneWay } from "./one-way";

/** So many steps of a backtracking matcher take a fraction of a second. */
const most = 10_000_000;

/** Whether a text matches a pattern (JSON Schema 2020-12 §6.3.3: not anchored); undefined if that is not tried. */
export function matches(pattern: string, text: string): boolean | undefined {
  if (pattern.length > 200 || text.length > 200 || !isQuick(pattern, text.length)) return undefined;
  return regExpOf(pattern)?.test(text);
}

/**
 * A pattern as ECMA-262 reads it in Unicode mode (JSON Schema 2020-12 §6.3.3), with what only the older mode takes
 * written for it: `\_` as `_`, `[\w-.]` as `[\w\-.]`, `}` as `\}`. Undefined where it is not valid.
 */
export function regExpOf(pattern: string): RegExp | undefined {
  for (const written of [pattern, pattern.replaceAll(older, inUnicode)]) {
    try {
      return new RegExp(written, "u");
    } catch {
      continue;
    }
  }
  return undefined;
}

const escaped = String.raw`\\[pPu]\{[^}]*\}|\\[^]`;
const older = new RegExp(String.raw`${escaped}|\[(?:\\[^]|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[{}\]]`, "gu");
const olderInClass = new RegExp(String.raw`(\\[dDsSwW])-|${escaped}|-(?=\\[dDsSwW])`, "gu");

function inUnicode(part: string): string {
  if (part.startsWith("["))
    return part.replaceAll(olderInClass, (inner, several?: string) => {
      if (several !== undefined) return `${several}\\-`;
      return inner === "-" || inner === "\\-" ? "\\-" : inUnicode(inner);
    });
  if (part.startsWith("\\")) return /^\\[^\da-zA-Z$()*+./?[\\\]^{|}]$/u.test(part) ? part.slice(1) : part;
  return part.length === 1 ? `\\${part}` : part;
}

interface Open {
  /** Ways through the alternatives before this one. */
  before: number;
  /** Ways through this alternative, but for its last part. */
  ways: number;
  /** Ways through its last part, which a quantifier may repeat. */
  last: number;
}

const token =
  /\\(?:[pPu]\{[^}]*\}|[^])|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[^>]*>)|([*+?]|\{(\d+)(,?)(\d*)\})\??|[^]/g;

/**
 * Whether no text of this length keeps a backtracking matcher busy for long: counted are the ways in which a text can
 * be shared out among the parts of the pattern. What repeats something that has choices of its own is quick only where
 * each character of a text decides which one is taken.
 */
export function isQuick(pattern: string, length: number): boolean {
  return fewWays(pattern, length) || (length * length * pattern.length <= most && hasOneWay(pattern));
}

function fewWays(pattern: string, length: number): boolean {
  const open: Open[] = [{ before: 0, ways: 1, last: 1 }];
  for (const [written, quantifier, least = "", comma, greatest = ""] of pattern.matchAll(token)) {
    const here = open[open.length - 1];
    if (here === undefined) return false;
    if (quantifier !== undefined) {
      const times = comma === "" ? Number(least) : greatest === "" ? Infinity : Number(greatest);
      here.last = repeated(here.last, quantifier, comma === "" ? 1 : length + 1, times);
    } else if (written.startsWith("(")) {
      open.push({ before: 0, ways: 1, last: 1 });
    } else if (written === ")") {
      open.pop();
      const outer = open[open.length - 1];
      if (outer === undefined) return false;
      outer.ways *= outer.last;
      outer.last = here.before + here.ways * here.last;
    } else {
      here.ways *= here.last;
      if (written === "|") {
        here.before += here.ways;
        here.ways = 1;
      }
      here.last = 1;
    }
  }
  const [whole] = open;
  return whole !== undefined && (whole.before + whole.ways * whole.last) * (length + 1) <= most;
}

/** @param lengths in how many lengths it can come */
function repeated(ways: number, quantifier: string, lengths: number, times: number): number {
  if (quantifier === "?") return ways + 1;
  if (ways === 1) return lengths;
  return times <= 1 ? ways + 1 : quantifier.startsWith("{") ? ways ** times : Infinity;
}
