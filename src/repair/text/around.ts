/** What stands around a thing in block style: the comments above it, and the blank lines before and after. */
import type { Published } from "./content";
import { childrenOf, isFlow, lineStart, linesOf, nextLine } from "./layout";
import { writtenIn } from "./write";

export interface Around {
  /** Whole lines above it that belong to nothing else, without their indents. */
  readonly lead: readonly string[];
  /** Blank lines between it and what comes next. */
  readonly blankAfter: number;
}

const nothing: Around = { lead: [], blankAfter: 0 };

export function aroundPublished(content: Published): Around {
  const { at, file } = content;
  const { text } = file;
  const holder = at.parent?.node;
  const own = writtenIn(content);
  if (holder === undefined || holder.kind === "scalar" || own === undefined || isFlow(text, holder))
    return nothing;
  const children = childrenOf(text, holder) ?? [];
  const place = children.findIndex(({ start }) => start === own.start);
  const [before, after] = [children[place - 1], children[place + 1]];
  const start = lineStart(text, own.from);
  const from = before === undefined ? commentsAbove(text, start) : lineAfter(text, before.end);
  const gap =
    after === undefined ? [] : linesBetween(text, lineAfter(text, own.end), lineStart(text, after.from));
  const filled = gap.findIndex((line) => line !== "");
  return { lead: linesBetween(text, from, start), blankAfter: filled < 0 ? gap.length : filled };
}

/** Where the line after the one that a value ends in begins. A block scalar may end with its line break. */
export function lineAfter(text: string, end: number): number {
  return text[end - 1] === "\n" || text[end - 1] === "\r" ? end : nextLine(text, end);
}

/** Where the comments begin that stand right above a line. */
export function commentsAbove(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - (text[at - 1] === "\n" && text[at - 2] === "\r" ? 2 : 1));
    if (!/^[ \t]*#/.test(text.slice(above, at))) break;
    at = above;
  }
  return at;
}

/** Whole lines, without their indents. */
export function linesBetween(text: string, from: number, to: number): string[] {
  const lines = from < to ? linesOf(text.slice(from, to)) : [];
  return lines.slice(0, -1).map((line) => line.trim());
}
