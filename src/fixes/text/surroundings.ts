/** Comments above an element in block style, and blank lines before and after it. */
import type { PublishedContent } from "./content";
import { childrenOf, isFlow, lineStart, linesOf, nextLine } from "./layout";
import { writtenIn } from "./write";

export interface SurroundingLines {
  /** Complete lines above the element that belong only to it, without their indentation. */
  readonly lead: readonly string[];
  /** Blank lines between the element and the next one. */
  readonly blankAfter: number;
}

const noSurroundings: SurroundingLines = { lead: [], blankAfter: 0 };

export function publishedSurroundings(content: PublishedContent): SurroundingLines {
  const { at, file } = content;
  const { text } = file;
  const holder = at.parent?.node;
  const own = writtenIn(content);
  if (holder === undefined || holder.kind === "scalar" || own === undefined || isFlow(text, holder))
    return noSurroundings;
  const children = childrenOf(text, holder) ?? [];
  const before = children[children.findIndex(({ start }) => start === own.start) - 1];
  const start = lineStart(text, own.from);
  const from = before === undefined ? gapBefore(text, start) : lineAfter(text, before.end);
  const gap = gapAfter(text, lineAfter(text, own.end));
  return { lead: linesBetween(text, from, start), blankAfter: blankFirst(gap) };
}

/** Number of blank lines before the first line that is not blank. */
export function blankFirst(lines: readonly string[]): number {
  const filled = lines.findIndex((line) => line !== "");
  return filled < 0 ? lines.length : filled;
}

/** Start offset of the blank lines and comments directly above a line. */
export function gapBefore(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - (text[at - 1] === "\n" && text[at - 2] === "\r" ? 2 : 1));
    if (!isGap(text.slice(above, at))) break;
    at = above;
  }
  return at;
}

/** The blank lines and comments that start at a line, without their indentation. */
export function gapAfter(text: string, from: number): string[] {
  let to = from;
  while (to < text.length) {
    const next = nextLine(text, to);
    if (!isGap(text.slice(to, next))) break;
    to = next;
  }
  return linesBetween(text, from, to);
}

function isGap(line: string): boolean {
  return /^[ \t]*(?:#.*)?[\r\n]*$/.test(line);
}

/** Start offset of the line after the one in which a value ends. A block scalar may end with its line break. */
export function lineAfter(text: string, end: number): number {
  return text[end - 1] === "\n" || text[end - 1] === "\r" ? end : nextLine(text, end);
}

/** Complete lines, without their indentation. */
export function linesBetween(text: string, from: number, to: number): string[] {
  const lines = from < to ? linesOf(text.slice(from, to)) : [];
  return lines.slice(0, -1).map((line) => line.trim());
}
