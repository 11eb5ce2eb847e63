/** The lines around a location, cut to a readable length. */
import type { Range } from "../policy/index";

/** Number of lines shown before and after the underlined one. */
export const LINES_BEFORE = 2;
export const LINES_AFTER = 1;

export interface Row {
  /** One-based. */
  readonly number: number;
  /** The first line of the range is split into `before`, `covered` and `after`; other lines have only `before`. */
  readonly before: string;
  readonly covered?: string;
  readonly after?: string;
}

/**
 * The first line of `range` and its neighbors, with control characters made visible.
 * @param lines of the whole text; the result is undefined if the range lies outside of them
 * @param columns maximum length of a line in UTF-16 units
 */
export function excerpt(
  lines: readonly string[],
  { start, end }: Range,
  columns: number,
): readonly Row[] | undefined {
  const marked = lines[start.line];
  if (marked === undefined) return undefined;
  const others = (first: number, last: number): Row[] =>
    lines.slice(Math.max(0, first), last).map((line, index) => ({
      number: Math.max(0, first) + index + 1,
      before: `${visible(line.slice(0, columns))}${line.length > columns ? "…" : ""}`,
    }));
  const from = marked.length <= columns ? 0 : Math.max(0, start.character - columns / 2);
  const to = from + columns;
  const until = Math.min(end.line === start.line ? end.character : marked.length, to);
  return [
    ...others(start.line - LINES_BEFORE, start.line),
    {
      number: start.line + 1,
      before: (from > 0 ? "…" : "") + visible(marked.slice(from, start.character)),
      covered: visible(marked.slice(start.character, until)),
      after: visible(marked.slice(until, to)) + (to < marked.length ? "…" : ""),
    },
    ...others(start.line + 1, start.line + 1 + LINES_AFTER),
  ];
}

/**
 * Text that is safe for terminals: control characters are made visible, direction marks replaced. Commands of CI
 * services (`##[`, `##vso[` and `##teamcity[` anywhere, `::` at the start of a line) are broken by a zero-width space.
 */
export function visible(text: string): string {
  return text
    .replace(/##(?=[a-z]*\[)/gi, "#\u200b#")
    .replace(/^(\s*:)(?=:)/, "$1\u200b")
    .replace(/\t/g, "  ")
    .replace(/\p{Cc}/gu, (c) => (c < " " ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : "\ufffd"))
    .replace(/[\p{Bidi_Control}\p{Zl}\p{Zp}\p{Surrogate}]/gu, "\ufffd");
}

/** The lines of a text, with any kind of line end. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/(\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/);
}

/** The lines of files, each split once. */
export function splitOnce(
  sources: (uri: string) => string | undefined,
): (uri: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (uri) => {
    if (!known.has(uri)) {
      const text = sources(uri);
      known.set(uri, text === undefined ? undefined : linesOf(text));
    }
    return known.get(uri);
  };
}
