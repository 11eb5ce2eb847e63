/** A few lines of a text with a part of them underlined, safe to print to a terminal of any width. */
import stringWidth from "string-width";
import type { Range } from "../policy/index";

/** Lines shown before and after the underlined one; UTF-16 units shown of a long line. */
const BEFORE = 2;
const AFTER = 1;
const COLUMNS = 96;

/** Colours a piece of text; a shell passes `styleText` of node:util, or something that leaves the text alone. */
export type Paint = (style: "red" | "yellow" | "green" | "cyan" | "bold" | "dim", text: string) => string;

/** Text with nothing in it that a terminal would obey: control characters made visible, direction marks replaced. */
export function visible(text: string): string {
  return text
    .replace(/\t/g, "  ")
    .replace(/\p{Cc}/gu, (c) => (c < " " ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : "\ufffd"))
    .replace(/[\p{Bidi_Control}\p{Zl}\p{Zp}\p{Surrogate}]/gu, "\ufffd");
}

/**
 * The lines around `range` with their one-based numbers, what it covers of its first line underlined by `mark`.
 * `lines` are those of the whole text; undefined where the range lies outside of them.
 */
export function frame(
  lines: readonly string[],
  { start, end }: Range,
  mark: (carets: string) => string,
  dim: (gutter: string) => string,
): string | undefined {
  const marked = lines[start.line];
  if (marked === undefined) return undefined;
  const digits = String(start.line + 1 + AFTER).length;
  const row = (sign: string, number: string, text: string) =>
    `${dim(`${sign} ${number.padStart(digits)} |`)} ${text}`.trimEnd();
  const others = (from: number, to: number) =>
    lines
      .slice(Math.max(0, from), to)
      .map((line, i) => row(" ", String(Math.max(0, from) + i + 1), clip(line, 0)));

  const from = marked.length <= COLUMNS ? 0 : Math.max(0, start.character - COLUMNS / 2);
  const until = end.line === start.line ? end.character : marked.length;
  const lead = (from > 0 ? "…" : "") + visible(marked.slice(from, start.character));
  const covered = visible(marked.slice(start.character, Math.min(until, from + COLUMNS)));
  return [
    ...others(start.line - BEFORE, start.line),
    row(">", String(start.line + 1), clip(marked, from)),
    row(" ", "", " ".repeat(stringWidth(lead)) + mark("^".repeat(Math.max(1, stringWidth(covered))))),
    ...others(start.line + 1, start.line + 1 + AFTER),
  ].join("\n");
}

function clip(line: string, from: number): string {
  const to = from + COLUMNS;
  return `${from > 0 ? "…" : ""}${visible(line.slice(from, to))}${to < line.length ? "…" : ""}`;
}
