/** Layout of a text: positions of the children of a collection, lines and indentation. */
import type { MapNode, SeqNode, SourceNode } from "../../engine/index";

/** A child as written; an alias is not resolved. */
export interface Written {
  /** Start of the key, or of the list item without its dash. */
  readonly start: number;
  /** Start of the value. */
  readonly end: number;
  /** Start of the value; if it is empty, its end. */
  readonly valueStart: number;
  /** Start of the dash of a list item in block style, else `start`. */
  readonly from: number;
  /** Directly after the colon or the dash; for an item in brackets, `start`. */
  readonly after: number;
  /** Undefined for a list item. */
  readonly key: string | undefined;
  /** Index among the items; -1 for an entry. */
  readonly index: number;
  readonly value: SourceNode;
}

const BLANK = /(?:[ \t\r\n\uFEFF]|#[^\r\n]*)*/y;
const ALIAS = /\*[^\s,[\]{}]+/y;
/** Tags and anchors before a value. */
const PROPERTIES = /(?:[&!][^\s,[\]{}]*[ \t\r\n]+)*/y;

/** True if a collection is written in brackets. */
export function isFlow(text: string, node: SourceNode): boolean {
  return node.kind !== "scalar" && text[node.start] === (node.kind === "map" ? "{" : "[");
}

/** The children written in a collection itself, in order; undefined if the text is not understood. */
export function childrenOf(text: string, node: MapNode | SeqNode): Written[] | undefined {
  return node.kind === "map" ? entriesOf(text, node) : itemsOf(text, node);
}

/** Entries from a merge key are written elsewhere. */
function entriesOf(text: string, map: MapNode): Written[] | undefined {
  const own = map.entries.filter(({ keyStart, keyEnd }) => keyStart >= map.start && keyEnd <= map.end);
  const found: Written[] = [];
  for (const { key, keyStart, keyEnd, value } of own) {
    const colon = skip(BLANK, text, keyEnd);
    if (text[colon] !== ":") return undefined;
    const span = valueSpan(text, colon + 1, value, map.end);
    if (span === undefined) return undefined;
    const { start: valueStart, end } = span;
    found.push({ start: keyStart, from: keyStart, after: colon + 1, valueStart, end, key, index: -1, value });
  }
  return found;
}

function itemsOf(text: string, list: SeqNode): Written[] | undefined {
  const flow = isFlow(text, list);
  const found: Written[] = [];
  let at = flow ? list.start + 1 : list.start;
  for (const [index, value] of list.items.entries()) {
    const from = skip(BLANK, text, at);
    if (!flow && text[from] !== "-") return undefined;
    const span = valueSpan(text, flow ? from : from + 1, value, list.end);
    if (span === undefined) return undefined;
    const { start, end } = span;
    const own = flow ? { from: start, after: start } : { from, after: from + 1 };
    found.push({ ...own, start, valueStart: start, end, key: undefined, index, value });
    at = end;
    if (!flow) continue;
    const comma = skip(BLANK, text, at);
    at = text[comma] === "," ? comma + 1 : comma;
  }
  return found;
}

/** @param from directly after the colon or the dash; @param most end of the collection */
function valueSpan(
  text: string,
  from: number,
  { start, end }: SourceNode,
  most: number,
): { readonly start: number; readonly end: number } | undefined {
  const at = skip(PROPERTIES, text, skip(BLANK, text, from));
  if (text[at] === "*") return { start: at, end: skip(ALIAS, text, at) };
  return start >= from && end <= most ? { start, end } : undefined;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Start offset of a line, after a byte order mark. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\r") at--;
  return at === 0 && offset > 0 && text.startsWith("\uFEFF") ? 1 : at;
}

/** End offset of a line, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** Start offset of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  if (text[end] === "\r" && text[end + 1] === "\n") return end + 2;
  return Math.min(end + 1, text.length);
}

export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/** The white space at the start of a line. */
export function indentOf(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset + 1))?.[0] ?? "";
}

export function lineBreakOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? "\n";
}
