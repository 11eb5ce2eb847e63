/** Matches regular expressions against strings if the match certainly takes little time. */

import { isUnambiguous } from "./unambiguous-patterns";

/** Maximum number of steps of a backtracking matcher; takes a fraction of a second. */
const maxSteps = 10_000_000;

/**
 * True if a string matches a pattern (JSON Schema 2020-12 §6.3.3: not anchored); undefined if matching could be slow.
 */
export function matches(pattern: string, text: string): boolean | undefined {
  if (pattern.length > 200 || text.length > 200 || !isQuick(pattern, text.length)) return undefined;
  return regExpOf(pattern)?.test(text);
}

/**
 * A pattern for ECMA-262 Unicode mode (JSON Schema 2020-12 §6.3.3). Syntax that is valid only without this mode is
 * converted: `\_` to `_`, `\037` to `\x1f`, `[\w-.]` to `[\w\-.]`, `}` to `\}`. So are the ASCII classes of Java, such as
 * `\p{Alnum}`. Undefined if the pattern is not valid.
 */
export function regExpOf(pattern: string): RegExp | undefined {
  return compiled(pattern) ?? compiled(pattern.replaceAll(older, inUnicode));
}

function compiled(written: string): RegExp | undefined {
  try {
    return new RegExp(written, "u");
  } catch {
    return undefined;
  }
}

const escaped = String.raw`\\[pPu]\{[^}]*\}|\\0[0-7]{1,2}|\\[^]`;
const older = new RegExp(String.raw`${escaped}|\[(?:\\[^]|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[{}\]]`, "gu");
const octalInClass = String.raw`\\(?:[0-3][0-7]{0,2}|[4-7][0-7]?)`;
const olderInClass = new RegExp(String.raw`(\\[dDsSwW])-|${octalInClass}|${escaped}|-(?=\\[dDsSwW])`, "gu");

/** The ASCII classes of Java's regular expressions that ECMA-262 lacks, as the content of a class. */
const asciiClasses: Readonly<Record<string, string>> = {
  Lower: "a-z",
  Upper: "A-Z",
  Digit: "0-9",
  Alnum: "a-zA-Z0-9",
  Punct: "!-\\/:-@\\[-`\\{-~",
  Graph: "!-~",
  Print: " -~",
  Blank: " \\t",
  Cntrl: "\\x00-\\x1f\\x7f",
  XDigit: "0-9a-fA-F",
  Space: " \\t-\\r",
};

function inUnicode(part: string): string {
  if (part.startsWith("["))
    return part.replaceAll(olderInClass, (inner, several?: string) => {
      if (several !== undefined) return `${several}\\-`;
      if (/^\\[0-7]/.test(inner)) return octal(inner);
      const named = asciiClass(inner);
      if (named !== undefined) return named.isNegated ? inner : named.content;
      return inner === "-" || inner === "\\-" ? "\\-" : inUnicode(inner);
    });
  if (/^\\0[0-7]/.test(part)) return octal(part);
  const named = asciiClass(part);
  if (named !== undefined) return `[${named.isNegated ? "^" : ""}${named.content}]`;
  if (part.startsWith("\\")) return /^\\[^\da-zA-Z$()*+./?[\\\]^{|}]$/u.test(part) ? part.slice(1) : part;
  return part.length === 1 ? `\\${part}` : part;
}

/** A character by its code. */
function octal(escape: string): string {
  return `\\x${Number.parseInt(escape.slice(1), 8).toString(16).padStart(2, "0")}`;
}

function asciiClass(part: string): { readonly content: string; readonly isNegated: boolean } | undefined {
  const [, kind, name = ""] = /^\\([pP])\{(\w+)\}$/.exec(part) ?? [];
  const content = asciiClasses[name];
  return content === undefined ? undefined : { content, isNegated: kind === "P" };
}

interface Open {
  /** Number of ways to match the preceding alternatives. */
  before: number;
  /** Number of ways to match this alternative without its last part. */
  ways: number;
  /** Number of ways to match its last part, which a quantifier may repeat. */
  last: number;
}

const token =
  /\\(?:[pPu]\{[^}]*\}|[^])|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[^>]*>)|([*+?]|\{(\d+)(,?)(\d*)\})\??|[^]/g;

/**
 * True if no string of this length takes a backtracking matcher long. Counts the ways to distribute a string over the
 * parts of the pattern. A repeated part with choices is fast only if each character determines the choice.
 */
export function isQuick(pattern: string, length: number): boolean {
  return fewWays(pattern, length) || (length * length * pattern.length <= maxSteps && isUnambiguous(pattern));
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
  return whole !== undefined && (whole.before + whole.ways * whole.last) * (length + 1) <= maxSteps;
}

/** @param lengths number of different lengths that it can match */
function repeated(ways: number, quantifier: string, lengths: number, times: number): number {
  if (quantifier === "?") return ways + 1;
  if (ways === 1) return lengths;
  return times <= 1 ? ways + 1 : quantifier.startsWith("{") ? ways ** times : Infinity;
}
