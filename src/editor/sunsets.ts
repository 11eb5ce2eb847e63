/** Finds `x-sunset` dates in lines of text. */
import { lastMoment } from "../engine/index";

const day = 24 * 60 * 60 * 1000;
/** In block style, the value extends to the end of the line; in flow style, to a comma or a closing brace. */
const ownLine = /^\s*(?:- +)?["']?x-sunset["']?\s*:\s*("[^"]*"|'[^']*'|[^\s#"'][^#]*)/;
const inBraces = /[{,]\s*["']?x-sunset["']?\s*:\s*("[^"]*"|'[^']*'|[^\s,}"'][^,}]*)/g;

/** The `x-sunset` dates in a line of YAML or JSON, and the columns where they end. */
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
 * Number of whole days left until a sunset: 0 on the last day, negative after it. Undefined if it is not a valid date.
 * @param now in milliseconds since 1970
 */
export function daysUntil(date: string, now: number): number | undefined {
  const end = lastMoment(date);
  return end === undefined ? undefined : Math.floor((end - now) / day);
}
