/** A few lines of a text with a part of them underlined, safe to print to a terminal of any width. */
import stringWidth from "string-width";
import type { Range } from "../policy/index";
import { excerpt } from "./excerpt";

const COLUMNS = 96;

/** Colours a piece of text; a shell passes `styleText` of node:util, or something that leaves the text alone. */
export type Paint = (style: "red" | "yellow" | "green" | "cyan" | "bold" | "dim", text: string) => string;

/**
 * The lines around `range` with their one-based numbers, what it covers of its first line underlined by `mark`.
 * `lines` are those of the whole text; undefined where the range lies outside of them.
 */
export function frame(
  lines: readonly string[],
  range: Range,
  mark: (carets: string) => string,
  dim: (gutter: string) => string,
): string | undefined {
  const rows = excerpt(lines, range, COLUMNS);
  if (rows === undefined) return undefined;
  const digits = String(range.start.line + 2).length;
  const row = (sign: string, number: string, text: string) =>
    `${dim(`${sign} ${number.padStart(digits)} |`)} ${text}`.trimEnd();
  return rows
    .flatMap(({ number, before, covered, after = "" }) => {
      if (covered === undefined) return [row(" ", String(number), before)];
      const carets = "^".repeat(Math.max(1, stringWidth(covered)));
      return [
        row(">", String(number), before + covered + after),
        row(" ", "", " ".repeat(stringWidth(before)) + mark(carets)),
      ];
    })
    .join("\n");
}
