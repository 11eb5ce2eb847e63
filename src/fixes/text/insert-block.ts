/** Inserts in block style: whole lines with the indentation of their siblings. */
import {
  publishedSurroundings,
  blankFirst,
  gapAfter,
  gapBefore,
  lineAfter,
  linesBetween,
  type SurroundingLines,
} from "./surroundings";
import type { Neighbor, Insertion, Place } from "./text-step";
import { childrenOf, lineEnd, lineStart, nextLine } from "./layout";
import { blockLines, indented } from "./write";

/** Inserts next to a sibling. */
export function insertIntoBlock(
  { file: { text }, key, content, style, form, into }: Insertion,
  { side, sibling }: Neighbor,
): Place | undefined {
  const { lineBreak } = style;
  const first = lineStart(text, into.node.start);
  const indent = text
    .slice(first, into.node.start)
    .replace(/[^ \t]/g, " ")
    .replace("\uFEFF", "");
  const own = blockLines(key, content, style, form);
  const around =
    form === "published" && content.of === "published" ? publishedSurroundings(content) : noSurroundings;
  if (side === "after") {
    const end = lineEnd(text, sibling.end);
    const endsLine = /[\r\n]/.test(text[sibling.end - 1] ?? "");
    if (!endsLine && !/^[ \t]*(?:#.*)?$/.test(text.slice(sibling.end, end))) return undefined;
    const after = lineAfter(text, sibling.end);
    const left = leftBehind(gapAfter(text, after), around);
    const lines = indented([...(left > 0 ? [] : around.lead), ...own], indent);
    if (left === 0 && !endsLine) return { start: end, end, text: lineBreak + lines.join(lineBreak) };
    let at = after;
    for (let line = 0; line < left; line++) at = nextLine(text, at);
    return { start: at, end: at, text: lines.join(lineBreak) + lineBreak };
  }
  const begin = lineStart(text, sibling.from);
  if (text.slice(begin, sibling.from).trim() !== "") {
    // The first key of a list item follows its dash.
    const [line = "", ...rest] = own;
    const lines = [line, ...indented(rest, indent)].join(lineBreak);
    return { start: sibling.from, end: sibling.from, text: `${lines}${lineBreak}${indent}` };
  }
  let at = gapBefore(text, begin);
  const gap = linesBetween(text, at, begin);
  const left = leftBehind(gap, around);
  for (let line = 0; line < left; line++) at = nextLine(text, at);
  const blank = Math.max(0, around.blankAfter - blankFirst(gap.slice(left)));
  const lines = [...(left > 0 ? [] : around.lead), ...own, ...Array<string>(blank).fill("")];
  return { start: at, end: at, text: indented(lines, indent).join(lineBreak) + lineBreak };
}

/** Number of published comment and blank lines above the element that still exist at the insertion point. */
function leftBehind(gap: readonly string[], { lead, blankAfter }: SurroundingLines): number {
  const isThere = lead.length > 0 && lead.every((line, index) => gap[index] === line);
  const isBlank = lead.every((line) => line === "");
  return isThere && (!isBlank || gap.length >= lead.length + blankAfter) ? lead.length : 0;
}

const noSurroundings: SurroundingLines = { lead: [], blankAfter: 0 };

/** Inserts into an empty collection, in brackets or without a value; undefined if flow style is preferred. */
export function fillBlock({
  file: { text, format },
  into,
  key,
  content,
  style,
  form,
}: Insertion): Place | undefined {
  const { lineBreak, unit, dashesIndented } = style;
  const holder = into.parent?.node;
  if (format === "json" || holder?.kind !== "map") return undefined;
  const own = childrenOf(text, holder)?.find((each) => each.key === into.token);
  if (own === undefined) return undefined;
  const lines = blockLines(key, content, style, form);
  const isShort = lines.length === 1 && text[own.valueStart] === "[";
  if (isShort || text.slice(own.after, own.valueStart).trim() !== "") return undefined;
  const outer = text.slice(lineStart(text, holder.start), holder.start).replace(/[^ \t]/g, " ");
  const indent = outer + (key === undefined && !dashesIndented ? "" : unit);
  const written = lineBreak + indented(lines, indent).join(lineBreak);
  if (own.end > own.valueStart) return { start: own.after, end: own.end, text: written };
  const end = lineEnd(text, own.end);
  return /^[ \t]*(?:#.*)?$/.test(text.slice(own.end, end)) ? { start: end, end, text: written } : undefined;
}
