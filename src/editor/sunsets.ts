/** Sunsets as lines of text name them. */
import { endOf } from "../engine/index";

const day = 24 * 60 * 60 * 1000;
/** A key at the beginning of its line has the rest of it; one in braces ends with a comma or with them. */
const ownLine = /^\s*(?:- +)?["']?x-sunset["']?\s*:\s*("[^"]*"|'[^']*'|[^\s#"'][^#]*)/;
const inBraces = /[{,]\s*["']?x-sunset["']?\s*:\s*("[^"]*"|'[^']*'|[^\s,}"'][^,}]*)/g;

/** The sunsets that a line of YAML or JSON names, and where each ends. */
export function sunsetsIn(line: string): { readonly date: string; readonly end: number }[] {
  const own = ownLine.exec(line);
  const found = own === null ? [...line.matchAll(inBraces)] : [own];
  return found.map(({ 0: all, 1: written = "", index }) => {
    const date = written.replace(/,\s*$/, "").trimEnd();
    const end = index + all.length - written.length + date.length;
    return { date: date.replaceAll(/^["']|["']$/g, ""), end };
  });
}

/**
 * How many whole days are left of what goes with a sunset: 0 on its last day, less after it. Undefined where it is no
 * date.
 * @param now in milliseconds since 1970
 */
export function daysUntil(date: string, now: number): number | undefined {
  const end = endOf(date);
  return end === undefined ? undefined : Math.floor((end - now) / day);
}
